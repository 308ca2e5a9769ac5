"""From the head of a phrase to Parties: who is meant, in the fullest form the page has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.model import Party, PartyKind, Role
from legation.reports.refer import bound, stand_for
from legation.reports.states import (
    is_government,
    is_region,
    of_body,
    of_envoy,
    of_owner,
    of_speaker,
    of_states,
    speakers_state,
    state_name,
)
from legation.reports.titles import holder_of, holders_of
from legation.reports.tree import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.memory import Memory
    from legation.reports.scene import Sentence
    from legation.who.mentions import Mentioned

_HE = frozenset("he she him her his".split())
_THEY = frozenset("they them their".split())
_ITS = frozenset("its his her their".split())
_PAIR = re.compile(
    r"\b(both|the two|the pair)\b[\w\s]{0,20}\b(sides|parties|leaders|heads|officials|countries|nations|ministers|"
    r"presidents|governments|men|women|states|diplomats|delegations|allies|neighbou?rs)?\b|the sides", re.I,
)  # fmt: skip
_SIDES = frozenset(
    "sides parties participants leaders ministers presidents interlocutors diplomats premiers counterparts".split()
)
"""Plurals with a mere "the" that name who sat together last, where two did."""
_SHORT = 3
"""Letters of an acronym that needs its full name to be understood; NATO and ASEAN are known by theirs."""
_ENVOYS = (["ambassador"], ["d'affaires"], ["d’affaires"], ["consul"], ["envoy"])
"""Who is summoned or expelled stands for his state."""
_LEADERSHIP = "leadership"


def parties(sentence: Sentence, head: Token, role: Role, memory: Memory, number: int) -> list[Party]:
    """Return the parties behind a head: one, the two of "both sides", or none when it names no actor."""
    if memory.pair and (_is_pair(sentence, head) or _is_sides(sentence, head, memory)):
        return list(memory.both(role))
    if joined := sentence.cast.states(head):
        return [party(sentence, one, role, memory) for one in joined]
    noun = stand_for(head, sentence.cast)
    mention = sentence.cast.at(noun)
    if (mention is None or not mention.name or mention.kind == "group") and (states := of_states(sentence, noun, role)):
        return states
    if envoyed := of_envoy(sentence, noun, role):
        return envoyed
    if mention is None:
        return _unnamed(sentence, head, noun, role, memory, number)
    if mention.kind == "group" and not mention.country and (owner := _owner(sentence, noun)) is not None:
        return parties(sentence, owner, role, memory, number)
    if head.lower_ in _THEY or (noun.i > head.i and head.tag_ == "NNS"):  # "the two sides, Chad and Mali"
        named = [sentence.cast.at(one) for one in conjuncts(noun)]
        return [party(sentence, one, role, memory) for one in named if one is not None]
    several = [replace(one, span=sentence.words(noun)) for one in holders_of(mention, role, memory)]
    return several or [party(sentence, mention, role, memory)]


def _unnamed(sentence: Sentence, head: Token, noun: Token, role: Role, memory: Memory, number: int) -> list[Party]:
    """Return who is behind words that name nobody: "the country", "he", "they", "the envoy", "the bloc"."""
    lower = head.lower_
    if found := speakers_state(sentence, noun, role):
        return found
    if lower in _HE:
        someone = memory.person(number, lower, role)
        return [someone] if someone else []
    if lower in _THEY:
        pair = memory.both(role) if all(party.role == "participant" for party in memory.pair) else ()
        return list(memory.they(number, role) or pair)
    if any(child.lower_ == "the" for child in noun.children) and (holder := memory.holder(noun.text, "", role)):
        return [replace(holder, span=sentence.words(noun), by="title: the page names one person with this office")]
    if found := of_body(sentence, noun, role) or of_speaker(sentence, noun, role):
        return found
    if (body := memory.body(noun.text, role)) is not None:
        return [replace(body, span=sentence.words(noun))]
    return of_owner(sentence, noun, role)


def _owner(sentence: Sentence, noun: Token) -> Token | None:
    """Return whose a group without a country is: Chad for "Chad said its troops had left"."""
    own = next((child for child in noun.children if child.dep_ == "poss" and child.lower_ in _ITS), None)
    owner = bound(own, sentence.cast) if own is not None else None
    return owner if owner is not None and owner.i not in (noun.i, own.i if own else -1) else None


def _is_pair(sentence: Sentence, head: Token) -> bool:
    left = sentence.text[head.left_edge.idx : head.idx + len(head)]
    mention = sentence.cast.at(head)
    return (
        bool(_PAIR.fullmatch(left.strip())) and (mention is None or mention.kind == "group")
    ) or head.lower_ == "both"


def _is_sides(sentence: Sentence, head: Token, memory: Memory) -> bool:
    """Tell whether a mere plural names the two who sat together: "The leaders agreed to open a consulate"."""
    if head.lower_ not in _SIDES or any(party.role != "participant" for party in memory.pair):
        return False
    mention = sentence.cast.at(head)
    alone = [child for child in head.children if child.dep_ not in ("det", "punct")]
    bare = any(child.lower_ == "the" for child in head.children) and not alone
    return bare and (mention is None or (mention.kind == "group" and not mention.country))


def party(sentence: Sentence, mention: Mentioned, role: Role, memory: Memory) -> Party:
    """Return a mention as a Party; a surname takes the full name the page gave before, a seat its state."""
    span = sentence.piece(mention.start, mention.end)
    kind: PartyKind = "organisation"
    name = mention.name or span.exact
    person, office, country = mention.person, mention.office, mention.country
    if mention.kind == "person" and not mention.name and (holder := holder_of(sentence, mention, role, memory)):
        return replace(holder, span=span)
    if mention.kind == "person":
        kind = "person"
        if mention.name and (known := memory.people.seen(mention.name)) is not None:
            fuller = len(known.name.split()) > len(mention.name.split())  # a surname alone may be another's
            name, person = known.name, known.person if fuller else person or known.person
            office, country = office or known.office, country or known.country
        envoy = role in ("target", "host") and office.lower().split()[-1:] in _ENVOYS
        if not mention.name and country and (envoy or office.lower() == "counterpart"):
            name, kind, office = state_name(country) or name, "state", ""
    elif _LEADERSHIP in span.exact.lower():
        kind = "group"
        name = span.exact
    elif mention.kind in ("state", "place", "demonym") or is_government(mention):
        kind, name = "state", name if is_region(sentence, mention) else state_name(country) or name
    elif mention.kind == "group":
        kind = "group"
    elif len(span.exact) > _SHORT and span.exact.isupper() and name not in sentence.page.text:
        name = span.exact
    return Party(_bare(name), role, kind, country, person, office, span)


def _bare(name: str) -> str:
    return re.sub(r"^(the|a|an)\s+", "", name.strip(), flags=re.I)
