"""On which leg of a journey those were met who stand beside the traveller on its pages.

A host is met in the host's country. Who is of another one, or of none that is known, was met where the sentence is set;
and who leads the state where the page is set, or keeps its foreign affairs, was met there where he speaks or gives a
dinner in the words next to the traveller's ("Premier Roe gave a lunch").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from legation.ledger import names
from legation.ledger.clauses import clauses, self_word
from legation.ledger.company import beside, is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line, Lines
from legation.ledger.met import distinct
from legation.ledger.scenes import Scene, scenes
from legation.ledger.stops import OFF
from legation.model import Leg, Party
from legation.who.office import HEADS, classify

_IN = re.compile(r"\b(?:in|at|to|visit\w*|tour\w*|reach\w*) (?:the )?$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|on|over|against|for|from|that|than|like)(?:,? [\w'’-]+){0,4},? $", re.IGNORECASE)
_LISTED = re.compile(r"\W{0,3}(?:in|at) (?:the )?", re.IGNORECASE)
_CROWNS = frozenset({"monarch", "crown-prince", "pope"})
_CROWNED = re.compile(r"^\S+ (?:[IVX]+|bin|ibn)\b")
_HOSTS = HEADS | {"foreign-minister"}


def join(legs: Sequence[Leg], traveller: Party, lines: Lines, sent: Mapping[str, tuple[str, str]]) -> tuple[Leg, ...]:
    """Return legs with the persons who stand beside the traveller on its pages; `sent` has the country that each page
    was sent from by its head, and the one that its reports put him in, as far as they give one."""
    found: list[list[Party]] = [[] for _ in legs]
    goals = {leg.country for leg in legs if leg.country and leg.status not in OFF}
    for page in sorted(lines):
        main = is_main(traveller, lines[page]) or not any(own_side(line, traveller) for line in lines[page])
        for one in stage(lines[page], traveller, goals, sent.get(page, ("", ""))):
            if is_elsewhere(one.line, traveller, goals):
                continue
            near = list(beside(one.line, traveller, main))
            lands = [home(party, one, traveller, goals) or common(near, party, one.line, goals) for party in near]
            for party, land in (*zip(near, lands, strict=True), *hosting(one, main, near)):
                at = leg_in(land, one.line, legs)
                if at is not None:
                    found[at].append(party)
    return tuple(joined(leg, parties) for leg, parties in zip(legs, found, strict=True))


def own_side(line: Line, traveller: Party) -> bool:
    """Say whether a sentence names somebody of the traveller's side: a page that names none has him by his title."""
    return any(one.country == traveller.country for one in line.people)


def stage(lines: Sequence[Line], traveller: Party, goals: Set[str], sent: tuple[str, str]) -> Sequence[Scene]:
    """Return the sentences of a page with where each is set: by the page's head and words, else by its reports."""
    made = scenes(lines, traveller, goals, sent[0])
    return made if any(one.here for one in made) else scenes(lines, traveller, goals, sent[1])


def is_elsewhere(line: Line, traveller: Party, goals: Set[str]) -> bool:
    """Say whether a sentence is set in other places than those he went to: all at his home, or anywhere else if it does
    not name him."""
    if not line.places or any(place.country in goals for place in line.places):
        return False
    at_home = all(place.country == traveller.country for place in line.places)
    there = any(_IN.search(line.text[: place.start]) for place in line.places)
    return there and (at_home or not any(names.same_party(one, traveller) for one in line.people))


def home(party: Party, scene: Scene, traveller: Party, goals: Set[str]) -> str:
    """Return the country of the journey in which somebody was met: his own, else the one that the sentence is set in,
    if it is not of his that it speaks ("they talked about Roe"); "" if that is open."""
    if party.country in goals:
        return party.country
    if (listed := listed_in(party, scene.line)) in goals:
        return listed
    there = {place.country for place in scene.line.places} & goals
    if party.country in there or not party.span:
        return next(iter(there)) if len(there) == 1 else ""
    land = scene.at(party.span.start)
    return land if land in goals and (not party.country or in_one_room(party, scene.line, traveller)) else ""


def in_one_room(party: Party, line: Line, traveller: Party) -> bool:
    """Say whether a clause has somebody of another country in contact with the traveller, and not as its topic."""
    at = party.span.start - line.span.start if party.span else -1
    part = next((part for part in clauses(line) if part.holds(at)), None)
    if part is None or not has("meets", part.words) or _ABOUT.search(line.text[part.start : at]):
        return False
    spans = [one.span.start for one in line.people if one.span and names.same_party(one, traveller)]
    both = any(part.holds(start - line.span.start) or start < party_start(party) for start in spans)
    return both or self_word(part.words, traveller) is not None


def party_start(party: Party) -> int:
    """Return where the name of somebody begins in the page."""
    return party.span.start if party.span else 0


def listed_in(party: Party, line: Line) -> str:
    """Return the country of the place that comes right after a name, "" if none does: "Roe in Majuro, Doe in Koror"."""
    if not party.span:
        return ""
    end = party.span.end - line.span.start
    spots = (place for place in line.places if place.start > end and _LISTED.fullmatch(line.text[end : place.start]))
    return next((place.country for place in spots), "")


def common(near: Sequence[Party], party: Party, line: Line, goals: Set[str]) -> str:
    """Return the one country of the journey that those named together with somebody are of, if none is known of his and
    the sentence is not of several."""
    lands = {one.country for one in near} & goals
    apart = len({place.country for place in line.places} & goals) > 1
    return lands.pop() if len(lands) == 1 and not party.country and not apart else ""


def hosting(scene: Scene, main: bool, known: Sequence[Party]) -> Iterator[tuple[Party, str]]:
    """Yield who leads the state that a page on the traveller is set in, or keeps its foreign affairs, where a sentence
    without the traveller has him speak there or play host; with that state."""
    line, told = scene.line, scene.line.text.partition(" that ")[0]
    hosts = has("meets", told)
    if not main or known or not (hosts or has("hosting", told)) or has("far", told) or has("other", told):
        return
    for party in (one for one in line.people if one.span and one.span.start < line.span.start + len(told)):
        land = scene.at(party_start(party)) or scene.here
        there = hosts or land == scene.here or scene.goes_on
        alone = all(place.country == land for place in line.places if place.start < len(told))
        if land and there and alone and party.country in ("", land) and _HOSTS & classify(party.office, land):
            yield party, land


def leg_in(land: str, line: Line, legs: Sequence[Leg]) -> int | None:
    """Return the one leg in a country, of two the one that the page tells; None if there is none, or two."""
    same = [at for at, leg in enumerate(legs) if leg.country == land and leg.status not in OFF] if land else []
    near = [at for at in same if line.span.page in legs[at].pages]
    return near[0] if len(near) == 1 else same[0] if len(same) == 1 else None


def joined(leg: Leg, parties: Sequence[Party]) -> Leg:
    """Return a leg with persons added to those met, each once."""
    known = [Party(name, "participant") for name in leg.met]
    kings = [party.name for party in parties if crowned(party, leg.met)]
    rest = [party for party in parties if party.name not in kings]
    met = (*distinct([*known, *rest]), *dict.fromkeys(kings))
    return replace(leg, met=met) if parties else leg


def crowned(party: Party, met: Sequence[str]) -> bool:
    """Say whether a ruler who is told by one name is none of those met: King Mohammed is not Mohamed Benaissa."""
    ruler = _CROWNS & classify(party.office, party.country) and len(names.words(party.name)) == 1
    alike = [name for name in met if names.same_name(name, party.name)]
    return bool(ruler and alike) and not any(_CROWNED.search(name) or name == party.name for name in alike)
