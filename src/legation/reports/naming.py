"""From the head of a phrase to Parties: who is meant, in the fullest form the page has."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Party, PartyKind, Role
from legation.reports.refer import stand_for
from legation.reports.slots import subject
from legation.reports.tree import VERBAL, children, conjuncts, content, prepositions
from legation.where import gazetteer
from legation.who.office import classify
from legation.who.register import register

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.memory import Memory
    from legation.reports.scene import Sentence
    from legation.who.mentions import Mentioned

_HE = frozenset("he she him her his".split())
_THEY = frozenset("they them their".split())
_PAIR = re.compile(
    r"\b(both|the two|the pair)\b[\w\s]{0,20}\b(sides|parties|leaders|officials|countries|nations|ministers|"
    r"presidents|governments|men|women|states|diplomats|delegations|allies|neighbou?rs)?\b", re.I,
)  # fmt: skip
_OFFICIALS = frozenset(
    "leader president premier minister official representative delegate diplomat negotiator envoy government nation "
    "state country people".split()
)
_OWN_STATE = frozenset("country nation government".split())
_ENVOYS = (["ambassador"], ["d'affaires"], ["d’affaires"], ["consul"], ["envoy"])
"""Who is summoned or expelled stands for his state."""
_LEADERSHIP = "leadership"
_SINGLE = frozenset(
    ["foreign-minister", "defence-minister", "prime-minister", "president", "pope", "monarch", "un-head"]
)
"""Classes of offices with one holder at a time: only these let a title alone name a person."""
_HAND = "general knowledge"
"""Source of the register's own rows: only their open ends were meant as open. Others just stop knowing."""
_VAGUE = frozenset("diplomat envoy leader negotiator statesman chief visitor guest".split())
"""Titles that name no office: "China's most senior diplomat" is whoever of that state the page is about."""
_STATE_WORDS = frozenset("government administration authorities regime state republic country nation".split())


def parties(sentence: Sentence, head: Token, role: Role, memory: Memory, number: int) -> list[Party]:
    """Return the parties behind a head: one, the two of "both sides", or none when it names no actor."""
    lower = head.lower_
    if _is_pair(sentence, head) and memory.pair:
        return list(memory.both(role))
    noun = stand_for(head, sentence.cast)
    mention = sentence.cast.at(noun)
    if (mention is None or not mention.name or mention.kind == "group") and (
        states := _of_states(sentence, noun, role)
    ):
        return states
    if mention is not None and lower in _THEY:
        named = [sentence.cast.at(head) for head in conjuncts(noun)]
        return [party(sentence, one, role, memory) for one in named if one is not None]
    if mention is not None:
        return [party(sentence, mention, role, memory)]
    if lemmas(noun.text) & _OWN_STATE and (found := _speakers_state(sentence, noun, role)):
        return found
    if lower in _HE:
        someone = memory.person(number, lower, role)
        return [someone] if someone else []
    if lower in _THEY:
        return list(memory.both(role)) if all(party.role == "participant" for party in memory.pair) else []
    if any(child.lower_ == "the" for child in noun.children) and (holder := memory.holder(noun.text, "", role)):
        return [replace(holder, span=sentence.words(noun))]
    return _described(sentence, noun, role)


def _speakers_state(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the state of who speaks above "the country": "the ministry announces that the country will withdraw"."""
    if not any(child.lower_ in ("the", "his", "her", "its") for child in noun.children):
        return []
    for verb in (up for up in noun.ancestors if up.pos_ in VERBAL):
        for head in subject(verb):
            mention = sentence.cast.at(head)
            if head.i != noun.i and mention is not None and (name := state_name(mention.country)):
                return [Party(name, role, "state", mention.country, span=sentence.words(noun))]
    return []


def _of_states(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the states that nameless people of several speak for: "the leaders of Armenia and Azerbaijan"."""
    if noun.tag_ not in ("NNS", "NNPS") or not lemmas(noun.text) & _OFFICIALS:
        return []
    heads = [other for of in prepositions(noun, "of") + prepositions(noun, "from") for other in conjuncts(of)]
    codes = [(head, gazetteer().code(head.text)) for head in heads]
    states = [(head, code) for head, code in codes if state_name(code)]
    if len(states) < 2:
        return []
    return [Party(state_name(code), role, "state", code, span=sentence.words(head)) for head, code in states]


def _is_pair(sentence: Sentence, head: Token) -> bool:
    left = sentence.text[head.left_edge.idx : head.idx + len(head)]
    mention = sentence.cast.at(head)
    return (
        bool(_PAIR.fullmatch(left.strip())) and (mention is None or mention.kind == "group")
    ) or head.lower_ == "both"


def party(sentence: Sentence, mention: Mentioned, role: Role, memory: Memory) -> Party:
    """Return a mention as a Party; a surname takes the full name the page gave before, a seat its state."""
    span = sentence.piece(mention.start, mention.end)
    kind: PartyKind = "organisation"
    name = mention.name or span.exact
    person, office, country = mention.person, mention.office, mention.country
    if mention.kind == "person" and not mention.name and (holder := _holder(sentence, mention, role, memory)):
        return replace(holder, span=span)
    if mention.kind == "person":
        kind = "person"
        if mention.name and (known := memory.people.seen(mention.name)) is not None:
            name, person = known.name, person or known.person
            office, country = office or known.office, country or known.country
        envoy = role in ("target", "host") and office.lower().split()[-1:] in _ENVOYS
        if not mention.name and country and (envoy or office.lower() == "counterpart"):
            name, kind, office = state_name(country) or name, "state", ""
    elif _LEADERSHIP in span.exact.lower():
        kind = "group"
        name = span.exact
    elif mention.kind in ("state", "place", "demonym") or _is_government(mention):
        kind, name = "state", name if _is_region(sentence, mention) else state_name(country) or name
    elif mention.kind == "group":
        kind = "group"
    return Party(_bare(name), role, kind, country, person, office, span)


def _holder(sentence: Sentence, mention: Mentioned, role: Role, memory: Memory) -> Party | None:
    """Return who is meant by a title alone: named so by the page, else in office by the register on the page's day."""
    if mention.plural or (found := memory.holder(mention.office, mention.country, role)):
        return None if mention.plural else found
    if (word := mention.office.lower().split()[-1:]) and word[0] in _VAGUE:
        return memory.compatriot(mention.country, role)
    published = sentence.page.published
    if mention.former or published is None:
        return None
    if not mention.country:
        return _in_office(mention.office, memory, role, published.end)
    if not classify(mention.office, mention.country) & _SINGLE:
        return None
    term = register().holder(mention.office, mention.country, published.end)
    if term is None or (term.end is None and _HAND not in term.source):
        return None
    return Party(term.name, role, "person", mention.country, term.person, mention.office)


def _in_office(office: str, memory: Memory, role: Role, on: dt.date) -> Party | None:
    """Return the one person of the page who by the register held an office on a day: "the secretary of state"."""
    found = [
        party
        for party in memory.known()
        if classify(office, party.country) & _SINGLE
        and party.person
        and (term := register().holder(office, party.country, on))
        and term.person == party.person
    ]
    return replace(found[0], role=role) if len(found) == 1 else None


def _is_region(sentence: Sentence, mention: Mentioned) -> bool:
    """Tell whether a place is a part of a state that acts for itself ("California"), no seat of a government."""
    found = gazetteer().find(sentence.text[mention.start : mention.end]) if mention.kind == "place" else ()
    return bool(found) and found[0].kind == "region"


def _is_government(mention: Mentioned) -> bool:
    words = set(mention.name.lower().split()) | set(mention.office.lower().split())
    return (
        mention.kind in ("organisation", "group")
        and bool(mention.country)
        and bool(words & _STATE_WORDS - {"administration"})
    )


def _bare(name: str) -> str:
    return re.sub(r"^(the|a|an)\s+", "", name.strip(), flags=re.I)


def state_name(code: str) -> str:
    """Return the common English name of a state by its ISO alpha-2 code, "" if there is none."""
    return gazetteer().state(code) if code else ""


def _described(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the state a nameless noun belongs to: Russia for "Russia's invasion", Moldova for "Moldovan exports"."""
    head = content(noun)
    if head.pos_ not in ("NOUN", "PROPN"):
        return []
    for owner in children(head, "poss", "amod", "compound", "nmod"):
        mention = sentence.cast.exact(owner)
        if (
            mention is not None
            and mention.kind in ("state", "demonym", "place")
            and (name := state_name(mention.country))
        ):
            return [Party(name, role, "state", mention.country, span=sentence.piece(mention.start, mention.end))]
    return []
