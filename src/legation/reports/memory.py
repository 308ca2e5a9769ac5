"""What a reader keeps in mind while reading a page: who was named, who acted last, which two met last, where.

Typed rules, each abstaining when two answers fit: a surname is the person named before; "he" is the person who led an
act just before, and of two such the one the page is about; "the secretary" is the one person of that office; "both
officials", "the two" are the parties of the last two-party act.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files

from legation.model import Party, Place, Role, Span, Status
from legation.where import gazetteer
from legation.who.office import classify
from legation.who.people import People

_REACH = 3
"""Sentences that a pronoun may look back over."""
_OFTEN = 3
"""Times a page names whom it is about, at least, before somebody named once counts as mentioned in passing."""
MOST = 400
"""People of a page who are kept in mind with their offices: the most that any of 513 news pages names is 95."""
_LED = "is who led the act before"
_SMALL = frozenset("the a an of for and new former acting then us s".split())
_BODIES = frozenset("bloc alliance union organisation organization grouping".split())
SINGLE = frozenset(
    ["foreign-minister", "defence-minister", "prime-minister", "president", "pope", "monarch", "un-head"]
)
"""Classes of offices with one holder at a time: only these let a title alone name a person."""
_SHE = frozenset(["she", "her"])


@cache
def _women() -> frozenset[str]:
    lines = files("legation.reports").joinpath("women.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def fits(pronoun: str, name: str) -> bool:
    """Tell whether "he" or "she" may stand for a name: "he" for no woman's; "she" for any, as the list is short."""
    return pronoun in _SHE or not is_woman(name)


def is_woman(name: str) -> bool:
    """Tell whether a name begins with a given name of women."""
    return name.split(" ", maxsplit=1)[0] in _women()


def head_of(office: str) -> str:
    """Return the word that says what an office is: "secretary" of "Secretary of State"."""
    words = re.findall(r"\w+", re.split(r" (?:of|for|to) ", office.lower())[0])
    return words[-1] if words else ""


def _told(place: Place, within: Span | None) -> bool:
    """Tell whether the words of a place stand within a stretch of the page."""
    return within is not None and place.span is not None and within.start <= place.span.start < within.end


def _is_of(held: str, office: str, wanted: set[str], country: str) -> bool:
    """Tell whether an office held is the one a title names: the same word, or the same class ("the Thai premier")."""
    if wanted <= set(re.findall(r"\w+", held.lower())) and head_of(held) == head_of(office) != "":
        return True
    return bool(country and classify(held, country) & classify(office, country) & SINGLE)


class Memory:
    """The state of reading one page; forgets people who acted only when a new page begins."""

    def __init__(self) -> None:
        self.people = People()
        self.pair: tuple[Party, ...] = ()
        self.visits: list[tuple[Party, Place, Status]] = []
        self._acted: deque[tuple[int, tuple[Party, ...]]] = deque(maxlen=12)
        self._heard: Counter[str] = Counter()
        self._offices: dict[str, Party] = {}
        self._first: dict[str, int] = {}

    def hear(self, party: Party) -> None:
        """Remember that a person was named, and with which office; past MOST people nobody new."""
        if len(self._offices) >= MOST and party.name not in self._offices:
            return
        self._heard[party.name] += 1
        self._first.setdefault(party.name, party.span.start if party.span else 0)
        if (party.office and party.office.lower() != "counterpart") or party.name not in self._offices:
            self._offices[party.name] = party

    def named(self, people: Iterable[Party]) -> None:
        """Remember two holders of office of two states whom a sentence names, and nobody else: "the two leaders"."""
        found = list(people)
        lands = [one.country for one in found if one.country]
        if len(found) == 2 and all(one.office for one in found) and lands and len(set(lands)) == len(lands):
            self.pair = tuple(replace(one, role="participant") for one in found)

    def known(self) -> list[Party]:
        """Return the people named so far."""
        return list(self._offices.values())

    def acted(self, number: int, parties: Iterable[Party]) -> None:
        """Remember who acted in the sentence of this number; two parties of one act become "the two"."""
        known = tuple(party for party in parties if party.role not in ("host", "companion"))
        if known:
            self._acted.append((number, known))
        if len(known) == 2:
            self.pair = known

    def person(self, number: int, pronoun: str, role: Role) -> Party | None:
        """Return whom "he" or "she" names in a sentence: who led an act just before, else None."""
        for at in range(number, number - _REACH - 1, -1):
            leaders = {
                parties[0].name: parties[0]
                for when, parties in self._acted
                if when == at and parties[0].kind == "person" and parties[0].role in ("source", "participant")
            }
            fitting = [p for name, p in leaders.items() if self._heard[name] and fits(pronoun, name)]
            if pronoun in _SHE and any(is_woman(name) for name in self._heard):
                fitting = [party for party in fitting if is_woman(party.name)]
            if len(fitting) > 1:
                fitting = self._most(fitting)
            if len(fitting) == 1:
                return replace(self._main(fitting[0], number, pronoun), role=role, by=f"pronoun: {pronoun!r} {_LED}")
        return None

    def _main(self, found: Party, number: int, pronoun: str) -> Party:
        """Return whom the page is about where a pronoun fell on somebody named but once, in passing."""
        near = [parties[0] for when, parties in self._acted if number - _REACH <= when and parties[0].kind == "person"]
        often = {p.name: p for p in near if self._heard[p.name] >= _OFTEN and fits(pronoun, p.name)}
        passing = self._heard[found.name] == 1 and len(often) == 1
        return next(iter(often.values())) if passing else found

    def traveller(self, found: Party) -> Party:
        """Return who goes on where a pronoun fell on a host: the one of the last sentence's parties known to travel."""
        travel = {party.name for party, _, _ in self.visits}
        if not found.by.startswith("pronoun") or found.name in travel:
            return found
        last = next((at for at, who in reversed(self._acted) if found.name in {party.name for party in who}), None)
        acts = (party for at, who in self._acted if at == last for party in who)
        guests = {party.name: party for party in acts if party.name in travel and party.kind == "person"}
        return replace(next(iter(guests.values())), role=found.role, by=found.by) if len(guests) == 1 else found

    def _most(self, parties: list[Party]) -> list[Party]:
        """Return the one the page names most, nobody if two are named as often."""
        most = max(self._heard[party.name] for party in parties)
        return [party for party in parties if self._heard[party.name] == most]

    def holder(self, office: str, country: str, role: Role, at: int | None = None) -> Party | None:
        """Return the one person the page has named with an office ("the secretary"), None if none or two fit.

        Of two, who was named before the title, which begins at `at`, goes before who comes after it.
        """
        wanted = set(re.findall(r"\w+", office.lower())) - _SMALL
        found = [
            party
            for party in self._offices.values()
            if country in ("", party.country) and _is_of(party.office, office, wanted, country)
        ]
        if len(found) > 1 and at is not None:
            found = [party for party in found if self._first[party.name] < at] or found
        if len(found) > 1:
            found = self._most(found)
        return replace(found[0], role=role) if len(found) == 1 else None

    def body(self, words: str, role: Role) -> Party | None:
        """Return the body that "the bloc" or "the alliance" names: the last one that acted, by itself or its people."""
        if words.lower() not in _BODIES:
            return None
        for _, parties in reversed(self._acted):
            for party in parties:
                named = (
                    gazetteer().find(party.country) if party.country and not gazetteer().state(party.country) else ()
                )
                if named and named[0].kind == "organisation":
                    why = f"body: {words!r} is the last body that acted"
                    return Party(named[0].name, role, "organisation", party.country, span=party.span, by=why)
        return None

    def compatriot(self, country: str, role: Role) -> Party | None:
        """Return the person of a state who led the last act told of one of its people, None if there is none."""
        for _, parties in reversed(self._acted):
            leader = parties[0]
            if country and leader.kind == "person" and leader.country == country and self._heard[leader.name]:
                return replace(leader, role=role)
        return None

    def they(self, number: int, role: Role) -> tuple[Party, ...]:
        """Return whom "they" names: who led an act of several together just before, in this sentence or the last."""
        for when, parties in reversed(self._acted):
            leaders = tuple(party for party in parties if party.role in ("source", "participant"))
            if number - 1 <= when and len(leaders) > 1:
                return tuple(replace(party, role=role, by="pronoun: who acted together last") for party in leaders)
        return ()

    def both(self, role: Role) -> tuple[Party, ...]:
        """Return whom "both sides" or "the two leaders" name: the parties of the last two-party act."""
        return tuple(replace(party, role=role, by="pair: the two of the last act of two") for party in self.pair)

    def place_of(self, names: Iterable[str], states: Iterable[str] = (), apart: Span | None = None) -> Place | None:
        """Return where one of these people is visiting, as last told; with `states`, only in one of them.

        What is told within the words `apart` does not count: "had dinner with him before leaving for Rome".

        A journey made or under way goes before one that is only planned.
        """
        wanted, within = set(names), set(states)
        visits = [visit for visit in reversed(self.visits) if visit[0].name in wanted and not _told(visit[1], apart)]
        visits.sort(key=lambda visit: visit[2] not in ("ongoing", "happened"))
        return next((place for _, place, _ in visits if not within or place.country in within), None)
