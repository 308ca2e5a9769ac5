"""The parts of the reader by themselves: offices on a day, times in a text, event codes of sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from legation.api.asking import Day, day
from legation.api.asking import state as code_of
from legation.model import Office


def who(name: str, on: Day) -> tuple[Office, ...]:
    """Return the offices that the persons a name may mean held on a day, best match first."""
    from legation.who.register import register  # noqa: PLC0415 - the register loads only where it is asked
    from legation.who.weigh import best  # noqa: PLC0415

    at = day(on) or dt.date.today()
    return tuple(term for match in best(register().find(name, at)) for term in register().held_on(match.person.id, at))


def offices(person: str = "", state: str = "", body: str = "", on: Day = None) -> tuple[Office, ...]:
    """Return terms by person (name or id), state (name or code), body (part of its name) and day."""
    from legation.who.register import register  # noqa: PLC0415

    return register().offices(person, code_of(state) if state else "", body, day(on))


def when(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the times of sentences ({id, text, published}) as `legation when` prints them."""
    from legation.when.command import when_rows  # noqa: PLC0415

    return iter(when_rows(dict(row) for row in rows))


def code(
    rows: Iterable[Mapping[str, Any]], ontology: Literal["plover", "cameo"] = "plover"
) -> Iterator[dict[str, Any]]:
    """Yield the event codes of sentences ({id, text, date}) as `legation code` prints them."""
    from legation.lexicon import load  # noqa: PLC0415
    from legation.reports import code as code_rows  # noqa: PLC0415

    return iter(code_rows((dict(row) for row in rows), load(), ontology))
