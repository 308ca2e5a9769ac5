"""Titles without a name: "the secretary of state", "the Turkish president", "China's most senior diplomat".

The page goes before the register: who was named with the office, then who held it on the page's day.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.model import Party, Role
from legation.reports.memory import MOST, SINGLE
from legation.where.fold import fold
from legation.who.office import classify
from legation.who.register import register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from legation.model import Office
    from legation.reports.memory import Memory
    from legation.reports.scene import Sentence
    from legation.who.mentions import Mentioned

_ANY = re.compile(r"(?:an?|another|some|one) ", re.IGNORECASE)
"""Words that say it is not known who: "a US envoy may go"."""
_JOINED = re.compile(r",? and |, ")
_HAND = "general knowledge"
"""Source of the register's own rows: only their open ends were meant as open. Others just stop knowing."""
_HEADS = frozenset(["chief executive", "head of state", "head of government"])
_RULES = frozenset(["president", "prime-minister", "monarch"])
_VAGUE = frozenset("diplomat envoy leader negotiator statesman chief visitor guest".split())
"""Titles that name no office: "China's most senior diplomat" is whoever of that state the page is about."""


def holder_of(sentence: Sentence, mention: Mentioned, role: Role, memory: Memory) -> Party | None:
    """Return who is meant by a title alone: named so by the page, else in office by the register on the page's day."""
    if mention.plural or _ANY.match(sentence.text, mention.start):
        return None
    if found := memory.holder(mention.office, mention.country, role, sentence.start + mention.start):
        return replace(found, by="title: the page names one person with this office")
    if sentence.kind in ("title", "heading") and (found := _named_below(mention, memory, role)):
        return found
    if (word := mention.office.lower().split()[-1:]) and word[0] in _VAGUE:
        known = memory.compatriot(mention.country, role)
        return replace(known, by="title: the compatriot who acted last") if known else None
    if not mention.country and fold(mention.office) in _HEADS and (found := _head(memory, role)):
        return found
    published = sentence.page.published
    if mention.former or published is None:
        return None if mention.former else _ever_in_office(mention, memory, role)
    if not mention.country:
        return _in_office(mention.office, memory, role, published.end)
    if not classify(mention.office, mention.country) & SINGLE:
        return None
    term = register().holder(mention.office, mention.country, published.end)
    if term is None or (term.end is None and _HAND not in term.source):
        return None
    why = f"register: {term.office} on {published.end}"
    return Party(term.name, role, "person", mention.country, term.person, mention.office, by=why)


def _head(memory: Memory, role: Role) -> Party | None:
    """Return the one head of state or government that a page has named, for "the chief executive" of no state."""
    found = [one for one in memory.known() if classify(one.office, one.country) & _RULES]
    why = "title: the page names one head of state or government"
    return replace(found[0], role=role, by=why) if len(found) == 1 else None


def holders_of(mention: Mentioned, role: Role, memory: Memory) -> list[Party]:
    """Return the people of the page who are meant by several offices of one state: "Russia's foreign and defence
    ministers"; none unless each office fits one of them."""
    fields, _, noun = mention.office.rpartition(" ")
    offices = [f"{field} {noun}" for field in _JOINED.split(fields)] if mention.plural and mention.country else []
    people = [one for one in _named(memory) if one.country == mention.country] if offices else []
    found = [_only(one for one in people if classify(one.office, one.country) & classify(o, "")) for o in offices]
    why = "title: the page names one person with each of these offices"
    several = [replace(one, role=role, by=why) for one in found if one is not None]
    return several if len(several) == len(offices) > 1 else []


def _only(parties: Iterable[Party]) -> Party | None:
    found = {party.name: party for party in parties}
    return next(iter(found.values())) if len(found) == 1 else None


def _named_below(mention: Mentioned, memory: Memory, role: Role) -> Party | None:
    """Return the one person whom the page names with the office of a headline: "China's top diplomat visits ..."."""
    words = fold(mention.office)
    people = [one for one in _named(memory) if one.country == mention.country] if mention.country else []
    found = [one for one in people if fold(one.office) == words]
    why = "title: the page goes on to name one person with this office"
    return replace(found[0], role=role, by=why) if len(found) == 1 else None


def _ever_in_office(mention: Mentioned, memory: Memory, role: Role) -> Party | None:
    """Return the one person of an undated page who by the register ever held the office that a title names."""
    found = [
        party
        for party in _named(memory)
        if party.person and party.country and mention.country in ("", party.country) and _held(party, mention.office)
    ]
    why = "register: the one person of the page who ever held the office"
    return replace(found[0], role=role, by=why) if len(found) == 1 else None


def _named(memory: Memory) -> list[Party]:
    """Return the people that a page names, those of the sentences still to come too."""
    heard = memory.known()
    names = {party.name for party in heard}
    later = (one for one in memory.people.known()[:MOST] if one.name not in names and " " in one.name)
    return heard + [Party(one.name, "source", "person", one.country, one.person, one.office) for one in later]


def _held(party: Party, office: str) -> bool:
    wanted = classify(office, party.country) & SINGLE
    terms = register().terms(party.person)
    own = (term for term in terms if term.country == party.country)
    return any(classify(term.office, term.country) & wanted for term in own) or _heads(office, terms)


def _in_office(office: str, memory: Memory, role: Role, on: dt.date) -> Party | None:
    """Return the one person of the page who by the register held an office on a day: "the secretary of state"."""
    found = [
        party
        for party in memory.known()
        if party.person and (_holds(office, party, on) or _heads(office, register().held_on(party.person, on)))
    ]
    return replace(found[0], role=role, by=f"register: held the office on {on}") if len(found) == 1 else None


def _holds(office: str, party: Party, on: dt.date) -> bool:
    term = register().holder(office, party.country, on) if classify(office, party.country) & SINGLE else None
    return term is not None and term.person == party.person


def _heads(office: str, terms: Iterable[Office]) -> bool:
    """Tell whether terms head a body under a title: "the secretary-general" of whom the page calls "U.N. chief"."""
    title = fold(office)
    return any(fold(term.office).startswith(f"{title} of ") and term.level == "gov.igo" for term in terms)
