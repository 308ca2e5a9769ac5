"""Where a sentence puts the traveller: gone to, come from, or in one room with a host of that country."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from legation.ledger.clauses import clauses, led, left, strangers, tense
from legation.ledger.company import beside
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.passing import taken
from legation.ledger.wording import CAPITAL, DAY, town
from legation.model import Party, Status
from legation.where import Found, gazetteer

_IN = re.compile(rf"(?:^|\b)(?:in|at|here in) {CAPITAL}$", re.IGNORECASE)
_FRONT = re.compile(
    rf"\W*(?:(?:then|later|earlier|the \w+ (?:after|before)|on \w+day|\w+day \w+), )?in {CAPITAL}$", re.I
)
_ON_DAY = re.compile(rf",? (?:on |late |early )*{DAY}\b", re.IGNORECASE)
_DAY_IN = re.compile(rf"{DAY}(?: \w+)? in {CAPITAL}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A country and town ("" if none), and whether the traveller was there or is to be."""

    country: str
    town: str
    status: Status


def there(line: Line, traveller: Party, sent: str, goals: Collection[str]) -> Iterator[Spot]:
    """Yield where a sentence of the traveller's page puts him; `sent` is the country that the page was sent from,
    `goals` are those that he is known to go to: a host from one of them was met there if no other place is told."""
    for place, part in taken(line, traveller, True):
        yield spot(place, tense(part) or "happened")
    if led(line, traveller, True) and not any(has(sort, line.text) for sort in ("other", "unsure", "off")):
        yield from present(line, traveller)
    yield from hosted(line, traveller, sent, goals)


def present(line: Line, traveller: Party) -> Iterator[Spot]:
    """Yield the places that he comes from, or is in by the beginning of a clause or beside a day."""
    for part in clauses(line):
        if tense(part) != "happened" or strangers(part, traveller, ()):
            continue
        came = has("arrive", part.words)
        for place in line.places:
            if part.holds(place.start) and gazetteer().state(place.country):
                before, after = line.text[part.start : place.start], line.text[place.end :]
                beside_day = _IN.search(before) and _ON_DAY.match(after)
                if (
                    beside_day
                    or _FRONT.fullmatch(before)
                    or _DAY_IN.search(before)
                    or (came and left(line.text, place))
                ):
                    yield spot(place, "happened")


def hosted(line: Line, traveller: Party, sent: str, goals: Collection[str]) -> Iterator[Spot]:
    """Yield the place where the traveller is in one room with a host of its country: named in the sentence, else the
    one that the page was sent from, else his own country if the journey goes there."""
    if not has("done", line.text) or has("other", line.text) or has("ahead", line.text):
        return
    hosts = {party.country for party in beside(line, traveller, True, wide=False)} - {"", traveller.country}
    named = [place for place in line.places if _IN.search(line.text[: place.start])]
    own = [place for place in named if place.country in hosts]
    if own:
        yield spot(own[0], "happened")
    elif sent in hosts:
        yield Spot(sent, "", "happened")
    elif not named and sent in ("", traveller.country) and len(hosts & set(goals)) == 1:
        yield Spot((hosts & set(goals)).pop(), "", "happened")


def spot(place: Found, status: Status) -> Spot:
    """Make a spot of a place as written."""
    return Spot(place.country, town(place), status)
