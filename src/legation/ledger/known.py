"""Well-known dated happenings (`known_events.tsv`) and where a sentence names one of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Known:
    """One row: days, kind, the family names that must all be said, the places or names of which one must be said."""

    start: dt.date
    end: dt.date
    kind: str
    persons: tuple[str, ...]
    places: tuple[str, ...]
    source: str

    def name(self) -> str:
        """Return it in a few words: "Biden, Ukraine (visit)"."""
        return f"{' and '.join(self.persons) + ', ' if self.persons else ''}{self.places[0]} ({self.kind})"


@cache
def known_events() -> tuple[Known, ...]:
    """Return the rows of the table by date."""
    text = (files("legation.ledger") / "known_events.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(sorted((_row(line) for line in lines[1:]), key=lambda row: (row.start, row.places)))


def _row(cells: Sequence[str]) -> Known:
    start, end, kind, persons, places, source = cells
    names = tuple(part for part in persons.split("|") if part)
    return Known(
        dt.date.fromisoformat(start), dt.date.fromisoformat(end), kind, names, tuple(places.split("|")), source
    )


def named_in(sentence: str, known: Sequence[Known]) -> Iterator[Known]:
    """Yield the happenings a sentence may tell of: all persons, one place, and for a journey a word of going there."""
    journey = GOING.search(sentence) is not None
    for row in known:
        if row.kind not in BY_NAME and not journey:
            continue
        if all(_says(sentence, name) for name in row.persons) and any(_says(sentence, place) for place in row.places):
            yield row


BY_NAME = ("conference", "name")
GOING = re.compile(r"\b(?:visit|trip|travel|arriv|summit|meet|met\b|talks|host|receiv|welcom|attend|flew|journey|tour)")


def _says(sentence: str, name: str) -> bool:
    at = sentence.find(name)
    if at < 0:
        return False
    after = sentence[at + len(name) : at + len(name) + 1]
    return not (at and sentence[at - 1].isalpha()) and not after.isalpha()
