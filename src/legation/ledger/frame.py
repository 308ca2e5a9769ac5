"""The frame of a journey: the day it sets out and the day it is over, from words.

"She leaves on Monday night", "a trip from May 19-27", "due back on April 19": no stop lies outside. What a page calls
Tuesday is then one Tuesday, be its own day unknown. A frame dates no stop; it only says in which weeks to look.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from legation.ledger import hints, names
from legation.ledger.clauses import Clause, clauses, led, left, tense
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.sheets import Sheet
from legation.ledger.signs import goes
from legation.model import Party, Published, When
from legation.when import resolve

HOME = "-"
"""Stands for the traveller's home among the countries of a journey: where it begins and where it ends."""
Frame = tuple[dt.date | None, dt.date | None]
"""The day a journey sets out and the day it is over, each None if no page says."""
Side = Literal["out", "back", "both"]
_LONGEST = 24  # days: the longest journey that is looked at, a few days more than the longest official one
_OPENS = 4  # characters before a time that opens its clause: "On 22 March he left"
_OUT = re.compile(
    r"\b(?:leav(?:es?|ing)|left|depart(?:s|ed|ing)?|sets? (?:off|out)|setting (?:off|out)|embark(?:s|ed|ing)?|"
    r"(?:head|fl)(?:s|ies|ew|ing)? (?:off|out)|tak(?:es|ing) off|took off|"
    r"(?:trip|tour|journey|visit|swing)[^,;.]{0,30} (?:beg[aiu]n|start)\w*|"
    r"(?:beg[aiu]n|start|kick)\w*(?: off)? "
    r"(?:on|(?:his|her|a|an|the) [^,;.]{0,40}?(?:trip|tour|journey|visit|swing)))\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:(?:due|be|is|was|expected|arriv\w+|get\w*|got) (?:back|home)|return\w* (?:home|to \w+ on|on|before|by)|"
    r"(?:fl(?:y|ies|ew)|head|go|come|leav)\w* (?:back |for )?home|returning)\b",
    re.IGNORECASE,
)
_TRIP = re.compile(r"\b(?:trip|tour|journey|swing|visits?|travels?|itinerary|voyage|mission)\b", re.IGNORECASE)


def frame(
    sheets: Sequence[Sheet],
    lines: Mapping[str, Sequence[Line]],
    traveller: Party,
    known: Collection[dt.date],
) -> Frame:
    """Return the frame of a journey whose stops are known to have begun on some days: a day of setting out after one of
    them, or a return before one, is told of something else."""
    found = [one for sheet in sheets for one in (*told(sheet, traveller), *said(sheet, lines, traveller, known))]
    out = sorted(day for side, day in found if side == "out" and not any(day > start for start in known))
    back = sorted(day for side, day in found if side == "back" and not any(day < start for start in known))
    first = next((day for day in out if not known or (min(known) - day).days <= _LONGEST), None)
    low = first or min(known, default=None)
    last = next((day for day in reversed(back) if low and 0 <= (day - low).days <= _LONGEST), None)
    return first, last


def told(sheet: Sheet, traveller: Party) -> Iterator[tuple[Side, dt.date]]:
    """Yield the sides of what a page's reports tell as the time of a whole tour."""
    for one in sheet.told:
        when = one.report.when
        if one.of_tour and when and when.start and goes(traveller, one.report):
            yield "out", when.start
            if when.range and when.end:
                yield "back", when.end


def said(
    sheet: Sheet, lines: Mapping[str, Sequence[Line]], traveller: Party, known: Collection[dt.date]
) -> Iterator[tuple[Side, dt.date]]:
    """Yield the sides that the sentences of a page tell."""
    own = lines.get(sheet.page, ())
    main, day = is_main(traveller, own), sheet.day(known)
    for line in own:
        if not led(line, traveller, main) or has("other", line.text):
            continue
        for part in clauses(line):
            side = side_of(part, traveller.country)
            if side and not has("unsure", part.words):
                yield from days(part, side, sheet, day, known)


def side_of(part: Clause, home: str) -> tuple[Side, int] | None:
    """Return which side of a journey a clause tells, and where its words begin: of a trip with a stretch of days both.
    Who leaves a place abroad does not set out."""
    if found := _BACK.search(part.words):
        return "back", found.start()
    places = [place for place in part.line.places if part.holds(place.start)]
    if any(left(part.line.text, place) and place.country != home for place in places):
        return None
    if found := _OUT.search(part.words):
        return "out", found.start()
    found = _TRIP.search(part.words)
    return ("both", found.start()) if found and not places else None


def days(
    part: Clause, side: tuple[Side, int], sheet: Sheet, day: dt.date | None, known: Collection[dt.date]
) -> Iterator[tuple[Side, dt.date]]:
    """Yield the days of the first time after a clause's cue, as far as the page's day or a written month tells them."""
    own = [one for one in part.line.times if part.holds(one.start) and one.kind in ("instant", "range")]
    after = next((one for one in own if one.start - part.start >= side[1]), None)
    time = after or next((one for one in own if one.start - part.start <= _OPENS), None)
    if time is not None:
        page = Published(day, day, "inferred") if day else sheet.published
        ahead = side[0] == "back" or tense(part) == "planned"
        yield from sides(resolve(time, page or near(time.words, known), "future" if ahead else "past"), side[0])


def sides(when: When, side: Side) -> Iterator[tuple[Side, dt.date]]:
    """Yield the sides of a time: a stretch is both, a day is the one its words tell."""
    if when.precision not in ("day", "days") or when.start is None or when.end is None:
        return
    if when.range and (when.end - when.start).days <= _LONGEST:
        yield from (("out", when.start), ("back", when.end))
    elif side != "both" and (when.end - when.start).days == 0:
        yield side, when.start


def near(words: str, known: Collection[dt.date]) -> Published | None:
    """Return the days around a journey as those of a page without any, for words that name month and day."""
    hint = hints.hint(names.plain(words))
    if not (known and hint.month and hint.days):
        return None
    return Published(min(known), min(known), "inferred")
