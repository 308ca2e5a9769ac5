"""Datelines: "MOSCOW, Feb 21 (Agency) -" at the head of a wire story: place, day and agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .expression import Expression
from .find import find

HEAD = re.compile(
    r"\s{0,20}(?P<place>[A-Z][^\W\d_'’.-]*(?:[ .'’/-]{1,2}[A-Z][^\W\d_]*){0,4}"
    r"(?:, [A-Z][^\W\d_]*\.?(?: [A-Z][^\W\d_]*)?)??)"
    r"(?:,? (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?))?"
    r"(?:,? \((?P<agency>[^()\n]{2,40})\)| ?/(?P<slashed>[A-Za-z .-]{2,30})/)?\s?(?:--|[-–—])\s"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a wire story: the place as written, its agency, its day if it gives one, and where it ends."""

    place: str
    agency: str
    when: Expression | None
    end: int


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline a text begins with, or None. A dateline names a place in capitals, or a day or an agency."""
    match = HEAD.match(text[:200])
    if match is None or len(match["place"]) < 3:
        return None
    agency = match["agency"] or match["slashed"] or ""
    if not (match["place"].split(",")[0].isupper() or match["day"] or agency):
        return None
    when = next(iter(find(text[: match.end()])), None) if match["day"] else None
    return Dateline(match["place"], agency, when, match.end())
