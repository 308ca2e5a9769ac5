"""Whom a traveller met by what stands beside his name: a host named in one sentence of contact with him.

"Over dinner the foreign minister promised her ..." tells no meeting in so many words. On a page of a journey, a person
of the country gone to who is named beside the traveller in a sentence of contact, and not by telephone or of another
time, was met there. Such a person is added after all that whole sentences tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from legation.ledger import names
from legation.ledger.cues import has
from legation.ledger.lines import Line, Lines
from legation.ledger.met import distinct
from legation.ledger.stops import OFF
from legation.model import Leg, Party

_IN = re.compile(r"\b(?:in|at|to) (?:the )?$", re.IGNORECASE)


def join(legs: Sequence[Leg], traveller: Party, lines: Lines, sent: Mapping[str, str]) -> tuple[Leg, ...]:
    """Return legs with the persons who stand beside the traveller on its pages; `sent` has the country that each page
    was sent from, as far as its head gives one."""
    found: list[list[Party]] = [[] for _ in legs]
    goals = {leg.country for leg in legs if leg.country and leg.status not in OFF}
    for page in sorted(lines):
        main = is_main(traveller, lines[page])
        for line in (one for one in lines[page] if not is_elsewhere(one, traveller, goals)):
            near = list(beside(line, traveller, main))
            for party in near:
                at = home(party, line, legs, sent.get(page, "") or common(near, goals))
                if at is not None:
                    found[at].append(party)
    return tuple(joined(leg, parties) for leg, parties in zip(legs, found, strict=True))


def common(parties: Sequence[Party], goals: Set[str]) -> str:
    """Return the one country of the journey that people named together are of, "" if there is none or two."""
    lands = {party.country for party in parties} & goals
    return lands.pop() if len(lands) == 1 else ""


def is_elsewhere(line: Line, traveller: Party, goals: Set[str]) -> bool:
    """Say whether a sentence tells of other places than those he went to: all at his home, or anywhere else if it does
    not name him."""
    if not line.places or any(place.country in goals for place in line.places):
        return False
    at_home = all(place.country == traveller.country for place in line.places)
    there = any(_IN.search(line.text[: place.start]) for place in line.places)
    return at_home or (there and not any(names.same_party(one, traveller) for one in line.people))


def is_main(traveller: Party, lines: Sequence[Line]) -> bool:
    """Say whether a page names nobody of the traveller's side more often than him: "she" is then the traveller."""
    own = [one for line in lines for one in line.people if one.country == traveller.country]
    named = Counter(one.name for one in own if not names.same_party(one, traveller))
    return sum(names.same_party(one, traveller) for one in own) >= max(named.values(), default=1)


def beside(line: Line, traveller: Party, main: bool, wide: bool = True) -> Iterator[Party]:
    """Yield the persons whom a sentence puts in one room with the traveller: none of his own side, nobody of whom no
    country and no office is known (capitals may name a square). `main` allows "she" to stand for the traveller, `wide`
    looser words too."""
    if not (has("contact", line.text) or (wide and has("present", line.text))) or has("far", line.text):
        return
    himself = any(names.same_party(one, traveller) for one in line.people)
    if himself or (main and (has("self", line.text) or (wide and has("own", line.text)))):
        for party in line.people:
            known = party.country != traveller.country and bool(party.country or party.office)
            if known and not names.same_name(party.name, traveller.name):
                yield party


def home(party: Party, line: Line, legs: Sequence[Leg], sent: str) -> int | None:
    """Return the leg on which somebody was met: in his country, else where the sentence or the page is; None if that
    is no leg, or two."""
    goals = {leg.country for leg in legs if leg.country and leg.status not in OFF}
    there = {place.country for place in line.places} & goals
    country = party.country if party.country in goals else ""
    if not country and party.country in ("", *there):
        country = next(iter(there)) if len(there) == 1 else sent if sent in goals and not there else ""
    same = [at for at, leg in enumerate(legs) if leg.country == country and leg.status not in OFF] if country else []
    near = [at for at in same if line.span.page in legs[at].pages]
    return near[0] if len(near) == 1 else same[0] if len(same) == 1 else None


def joined(leg: Leg, parties: Sequence[Party]) -> Leg:
    """Return a leg with persons added to those met, each once."""
    known = [Party(name, "participant") for name in leg.met]
    return replace(leg, met=tuple(distinct([*known, *parties]))) if parties else leg
