"""Stops that no visit was read from: on the pages of a journey, a clause that takes the traveller somewhere.

"The secretary is due in Muscat on Wednesday", "speaking in Nairobi, he ..." are enough where the page tells a journey
of his; alone they found none. Nothing is taken from clauses that hope, deny, put off, or speak of another time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger.clauses import Clause, clauses, led, left, strangers, tense
from legation.ledger.company import is_main
from legation.ledger.cues import cues, has
from legation.ledger.lines import Line
from legation.ledger.profile import DONE, gap
from legation.ledger.stops import OFF, Stop
from legation.ledger.wording import TOWNS, town
from legation.model import Party, Place, Status
from legation.where import Found, gazetteer

_MONTH = re.compile(
    r"\b(?i:in|since|of|last|this|early|late|mid)[ -](?:the )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b"
)
_WEEKS = 30  # days between a stop called off and another journey of the same weeks
_BESIDE = 30  # characters between two stops of one list
_REACH = 60  # characters between the word that takes somebody somewhere and the place
_DAY = r"(?:on the same day|the same day|on \w+day|later|then|finally|from there)"
LIST = re.compile(rf"(?:,|\band|,? and|\bor)\s+(?:{_DAY},?\s+)?(?:on\s+)?(?:to\s+|in\s+)?(?:the\s+)?$")
_ELLIPTIC = re.compile(
    r"\W*(?:(?:and|then|before|on|later|the|that|in|same|\w+day|evening|night|morning|afternoon|day|after|next|finally|from|"
    r"there)\W+)*to (?:the )?(?:\w+ capital,? )?$",
    re.IGNORECASE,
)
_TOWN = re.compile(rf"\b(?:\w++ )?(?:{TOWNS}) of $")
_NEXT = re.compile(r"\bnext (?:week|month)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|left|leaving) (?:the )?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)  # "his first since the start of the war in Ukraine"
_ADJECTIVE = re.compile(r"(?:U\.S\.|US|U\.K\.|UK) [a-z]")  # "a response to US moves" goes nowhere
_ACTS = re.compile(r"\s+(?:would|will|must|should|could|can|was|is|had|has)\b")
_NEXT = re.compile(
    r",? (?:follows|comes next|is next|will follow|is (?:on|also on) (?:the|his|her) (?:programme|program|itinerary|"
    r"schedule|route|list)|is (?:the|his|her) (?:\w+ )?(?:stop|destination)|(?:is|will be) (?:the )?last)\b"
)


def add(traveller: Party, groups: Sequence[list[Stop]], lines: Mapping[str, Sequence[Line]]) -> None:
    """Add to each journey that takes place or is to the stops that its pages tell in passing; none in a country where
    a stop was called off."""
    dropped = [stop for group in groups for stop in group if stop.event.status in OFF]
    on: dict[str, list[list[Stop]]] = defaultdict(list)
    for group in groups:
        for page in {page for stop in group for page in stop.event.pages}:
            on[page].append(group)
    for group in groups:
        alive = [stop for stop in group if stop.event.status not in OFF and not old(stop)]
        off = {stop.country for stop in dropped if any(near(stop, other) for other in alive)}
        for page in sorted({page for stop in alive for page in stop.event.pages}):
            if told(page, group) < max(told(page, other) for other in on[page]):
                continue  # "last week he was in Mali", on the page of a journey that is to come
            mine = [stop for stop in alive if page in stop.event.pages]
            group.extend(stops(mine, lines.get(page, ()), traveller, {stop.country for stop in group} | off))


def told(page: str, group: Sequence[Stop]) -> int:
    """Return in how many countries a page tells stops of a journey."""
    return len({stop.country for stop in group if page in stop.event.pages})


def near(stop: Stop, other: Stop) -> bool:
    """Say whether two stops are told by one page, or may lie within weeks of each other."""
    shared = bool(set(stop.event.pages) & set(other.event.pages))
    return shared or bool(stop.about and other.about and gap(stop.about, other.about) <= _WEEKS)


def old(stop: Stop) -> bool:
    """Say whether a stop is told as of a month or a year, in looking back."""
    return stop.days is not None and not stop.sharp


def stops(mine: Sequence[Stop], lines: Sequence[Line], traveller: Party, known: set[str]) -> Iterator[Stop]:
    """Yield the stops in countries not yet known that a page tells in passing, each once."""
    main, begun = is_main(traveller, lines), any(stop.event.status in DONE for stop in mine)
    for line in lines:
        for place, part in taken(line, traveller, main):
            # what an announcement tells as done was another journey; so is next week's where one is under way
            fits = not _NEXT.search(part.words) if begun else tense(part) == "planned"
            if fits and place.country not in known | {traveller.country}:
                known.add(place.country)
                yield made(mine[0], place, part, traveller)


def taken(line: Line, traveller: Party, main: bool) -> Iterator[tuple[Found, Clause]]:
    """Yield the places that a sentence takes the traveller to, with their clauses."""
    if not led(line, traveller, main) or any(has(sort, line.text) for sort in ("other", "unsure")):
        return
    if _MONTH.search(line.text):
        return  # "in April" is told of another journey, on the pages of this one
    last: Status | None = None
    before: Clause | None = None
    for part in clauses(line):
        head, before = before, part
        spots = [place for place in line.places if part.holds(place.start) and gazetteer().state(place.country)]
        if any(acts(part, place, traveller) for place in spots):
            continue
        if head is not None and spots and itinerary(head, part):
            yield from ((place, replace(part, words=head.words)) for place in in_list(part, spots))
            continue
        goes_on = last is not None and tense(part) is None and spots and elliptic(part, spots[0])
        if goes_on or (tense(part) and spots and not strangers(part, traveller, (), spots[0].start)):
            found = spots[:1] if goes_on else [*behind(part, spots), *toward(part, spots)]
            yield from ((place, part) for place in found)
            last = tense(part) or last if found else None


def itinerary(head: Clause, part: Clause) -> bool:
    """Say whether a clause lists the stops of a journey that the one before it tells: "a long journey: A, B and C"."""
    colon = part.line.text[head.start + len(head.words) : part.start].strip() == ":"
    return colon and tense(head) is not None and has("journey", head.words)


def in_list(part: Clause, spots: Sequence[Found]) -> Iterator[Found]:
    """Yield the places of a list, from the one that a clause begins with on."""
    at = part.start
    for place in spots:
        if place.start - at <= (_BESIDE if at > part.start else 2):
            at = place.end
            yield place


def acts(part: Clause, place: Found, traveller: Party) -> bool:
    """Say whether a clause is about what the traveller's state does: "that France would stay in Mali"."""
    return place.country == traveller.country and _ACTS.match(part.line.text[place.end :]) is not None


def elliptic(part: Clause, place: Found) -> bool:
    """Say whether a clause goes on from the one before without a verb: "and on the same day to Belgrade"."""
    return _ELLIPTIC.fullmatch(part.line.text[part.start : place.start]) is not None


def toward(part: Clause, spots: Sequence[Found]) -> Iterator[Found]:
    """Yield the places of a clause that words of going or being there lead to, with those listed after them."""
    last: Found | None = None
    for place in spots:
        before = _TOWN.sub("", part.line.text[part.start : place.start])[-_REACH:]
        if _SINCE.search(before):
            continue
        if _ADJECTIVE.match(part.line.text[place.start :]) or part.line.text[place.end :].startswith(("'s ", "’s ")):
            continue
        near = last is not None and place.start - last.end <= _BESIDE
        listed = near and last is not None and LIST.search(part.line.text[last.end : place.start]) is not None
        follows = last is None and place.start == part.start and _NEXT.match(part.line.text[place.end :])
        if not left(part.line.text, place) and (listed or follows or cues()["toward"].search(before)):
            last = place
            yield place


def behind(part: Clause, spots: Sequence[Found]) -> Iterator[Found]:
    """Yield the places of a clause that he comes from to another one: "landed in Chengdu from Seoul"."""
    if has("arrive", part.words):
        yield from (place for place in spots if _FROM.search(part.line.text[part.start : place.start]))


def made(near: Stop, place: Found, part: Clause, traveller: Party) -> Stop:
    """Make a stop of a place told in passing; it rests on its sentence, and stands beside a stop of the same page."""
    span = part.line.span
    host = Party(gazetteer().state(place.country), "host", "state", place.country)
    event = replace(
        near.event,
        status=tense(part) or near.event.status,
        parties=(replace(traveller, role="source"), host),
        place=Place(town(place) or host.name, town(place), place.country),
        when=None,
        pages=(span.page,),
    )
    return Stop(event, None, near.about, frozenset({(span.page, span.start)}), (), frozenset())
