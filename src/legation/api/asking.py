"""What to list, as people say it: names of states, days as text, one word or several."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypedDict, get_args

from legation.ledger import Filter
from legation.ledger.query import read_day
from legation.model import Kind, Status
from legation.where import gazetteer

Day = str | dt.date | None
Several = str | Iterable[str]


class Asked(TypedDict, total=False):
    """The arguments that every view takes; each narrows it.

    `person` is a name, a surname or a register id; `state` a name or ISO code, several: all must take part; `since` and
    `until` bound the event's own days; `text` is searched in words and quotes; `as_of` shows what was known on a day;
    `limit` is for the first so many, `last` for those that stand last in time.
    """

    person: str
    state: Several
    kind: Several
    status: Several
    since: Day
    until: Day
    issue: str
    text: str
    as_of: Day
    limit: int
    last: int


def ask(asked: Asked) -> Filter:
    """Return the filter that arguments make. Raises ValueError, saying what is allowed, for one it cannot read."""
    return Filter(
        person=asked.get("person", ""),
        states=tuple(state(word) for word in several(asked.get("state", ()))),
        kinds=chosen(asked.get("kind", ()), get_args(Kind), "kind"),  # type: ignore[arg-type]
        statuses=chosen(asked.get("status", ()), get_args(Status), "status"),  # type: ignore[arg-type]
        since=day(asked.get("since")),
        until=day(asked.get("until")),
        issue=asked.get("issue", ""),
        text=asked.get("text", ""),
        as_of=day(asked.get("as_of")),
        limit=asked.get("limit", 0),
        last=asked.get("last", 0),
    )


def several(words: Several) -> tuple[str, ...]:
    """Return one word or several as a tuple; "" is none."""
    return (words,) if isinstance(words, str) and words else tuple(words)


def chosen(words: Several, allowed: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return words that must each be one of what is allowed."""
    for word in several(words):
        if word not in allowed:
            raise ValueError(f"{name} {word!r} is none of {', '.join(allowed)}")
    return several(words)


def state(word: str) -> str:
    """Return the ISO code of a state given by name or code."""
    code = word.upper() if gazetteer().state(word.upper()) else gazetteer().code(word)
    if not code:
        raise ValueError(f"{word!r} is no state I know; try its English name or ISO code")
    return code


def day(value: Day) -> dt.date | None:
    """Return a day given as a date or as ISO text."""
    return read_day(value) if isinstance(value, str) and value else value or None
