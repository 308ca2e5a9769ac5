"""Journeys that a page strikes out: "will not go to Cuba", "no plans to visit", "dropped Damascus from her itinerary".

No visit is read from such words, or one that seems to take place. A sentence of a page about the traveller that holds
them, and names where the journey was to go, makes a stop that is off; visits read from that very sentence are off too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from legation.ledger import names
from legation.ledger.clauses import about, led, left
from legation.ledger.company import is_main
from legation.ledger.cues import cues, has
from legation.ledger.lines import Line, Lines
from legation.ledger.passing import LIST
from legation.ledger.places_told import Spot, spot
from legation.ledger.stops import OFF, Stop
from legation.model import Party, Status
from legation.where import Found, gazetteer

_OF = re.compile(
    r"\b(?:(?:tour|trip|visit)s? (?:of|to)|skip\w*|dropp\w+|drops?) (?:the )?(?:\w+ (?:of|in) )?$", re.IGNORECASE
)
_REACH = 60  # characters between the word that takes somebody somewhere and the place
_LISTED = 20  # characters between two places of one list
_NAMED = 2  # times that a page names a country which a journey without a place was to go to


@dataclass(frozen=True, slots=True)
class Word:
    """Words that strike a journey out, with the status they give it, and whether they need to be said of a journey."""

    status: Status
    pattern: re.Pattern[str]
    needs: bool


@cache
def table() -> tuple[tuple[Word, ...], re.Pattern[str], re.Pattern[str]]:
    """Load the reviewed words: those that strike out, those of a journey, and those that take it back."""
    lines = files("legation.ledger").joinpath("struck.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    words = [
        Word(status, re.compile(rf"\b(?:{row[1]})", re.IGNORECASE), row[2] == "journey")
        for row in rows
        for status in sorted(OFF)
        if row[0] == status
    ]
    journey, taken_back = (
        re.compile(rf"\b(?:{'|'.join(row[1] for row in rows if row[0] == sort)})\b", re.IGNORECASE)
        for sort in ("journey", "not")
    )
    return tuple(words), journey, taken_back


def status_of(text: str) -> Status | None:
    """Return the status that a sentence gives a journey that does not take place; None if it says nothing of one."""
    words, journey, taken_back = table()
    if taken_back.search(text):
        return None
    return next(
        (one.status for one in words if one.pattern.search(text) and (not one.needs or journey.search(text))), None
    )


def spots(lines: Sequence[Line], traveller: Party) -> Iterator[tuple[Line, Spot]]:
    """Yield the sentences of a page that strike out a journey of the traveller, with where it was to go."""
    main = is_main(traveller, lines)
    for line in lines:
        named = any(names.same_party(one, traveller) for one in line.people)
        own = led(line, traveller, main) or named or (main and (has("self", line.text) or not line.people))
        status = status_of(line.text) if own and not has("other", line.text) else None
        if status and not others_lead(line, traveller):
            for place in meant(line, lines, traveller):
                yield line, replace(spot(place, "planned"), status=status)


def others_lead(line: Line, traveller: Party) -> bool:
    """Say whether a sentence is about somebody else of the traveller's own side or of a third: the first it names."""
    first = next((one for one in line.people if one.span), None)
    return first is not None and not names.same_party(first, traveller) and not first.office


def meant(line: Line, lines: Sequence[Line], traveller: Party) -> list[Found]:
    """Return the places of a sentence that lie abroad and that words lead to; else the one country that its page names
    most."""
    own = [place for place in line.places if abroad(place, traveller) and not left(line.text, place)]
    if found := gone_to(line.text, own):
        return found
    if len({place.country for place in own}) == 1:
        return [place for place in own if not about(line.text, place)][:1]
    every = [place for one in lines for place in one.places if abroad(place, traveller)]
    most = Counter(place.country for place in every).most_common(2)
    alone = not own and most and most[0][1] >= _NAMED and (len(most) == 1 or most[0][1] > most[1][1])
    return [next(place for place in every if place.country == most[0][0])] if alone else []


def gone_to(text: str, spots: Sequence[Found]) -> list[Found]:
    """Return the places that words of going lead to, with those listed after them."""
    found: list[Found] = []
    for place in spots:
        before = text[max(0, place.start - _REACH) : place.start]
        listed = bool(found) and LIST.search(text[found[-1].end : place.start]) is not None
        listed = listed and place.start - found[-1].end <= _LISTED
        if listed or cues()["toward"].search(before) or _OF.search(before):
            found.append(place)
    return found


def abroad(place: Found, traveller: Party) -> bool:
    """Say whether a place lies in another state than the traveller's own."""
    return place.country != traveller.country and bool(gazetteer().state(place.country))


def settle(stops: Sequence[Stop], lines: Lines, traveller: Party) -> list[Stop]:
    """Return stops, those off that were read from a sentence which strikes out a journey to their country."""
    off: Mapping[tuple[str, int, str], Status] = {
        (line.span.page, line.span.start, spot.country): spot.status
        for page in sorted(lines)
        for line, spot in spots(lines[page], traveller)
    }
    return [settled(stop, off) for stop in stops]


def settled(stop: Stop, off: Mapping[tuple[str, int, str], Status]) -> Stop:
    """Return a stop with the status of the sentences that tell it, if all of them strike it out."""
    found = [off.get((page, start, stop.country)) for page, start in sorted(stop.sentences)]
    status = found[0] if found else None
    return replace(stop, event=replace(stop.event, status=status)) if status and all(found) else stop
