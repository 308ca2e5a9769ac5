"""Acts that cross a border: what is mere politics or order at home is diplomacy between two states.

A sense may have a kind only `abroad`: "opposed the plan" is a refusal where a state opposes another's. The lexicon
codes every restriction (CAMEO 172), most of them a state's own affair and no entry of the ledger; where who restricts
and who is restricted are of two states ("Egypt banned the entry of Syrians") it is a sanction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.acts import others
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.slots import fill
from legation.reports.states import state_name
from legation.reports.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.model import Party

_RESTRICTS = "172"
_ALONE = frozenset("refusal plan-other agreement demand criticism negotiation".split())
"""Kinds that a state may act in without a word on the other side: "Chad opposed the resolution"."""
_OWN = frozenset("its their his her".split())
_PEOPLE = frozenset("citizen national people resident subject official diplomat soldier company".split())


def raised(frame: Frame) -> Frame:
    """Return a frame with the kind that its sense has between states, as it is where its sense has a kind anyway."""
    return frame if frame.sense.kind else replace(frame, sense=replace(frame.sense, kind=frame.sense.abroad))


def is_between_states(draft: Draft) -> bool:
    """Tell whether the sides of an act are of two countries, or a state as such acts on nobody of its own."""
    if draft.kind != "plan-other" and len({party.country for party in draft.parties if party.country}) > 1:
        return True  # who intends something needs no other side, and people intend a lot: only a state's plans count
    at_home = any(party.role == "target" and party.country for party in draft.parties)
    return draft.kind in _ALONE and not at_home and any(map(_is_state, draft.sources))


def _is_state(party: Party) -> bool:
    return party.kind == "state" and bool(party.country) and party.name == state_name(party.country)


def is_restriction(frame: Frame) -> bool:
    """Tell whether a frame restricts somebody and is not of a kind of its own."""
    return not frame.sense.kind and frame.sense.cameo.startswith(_RESTRICTS)


def abroad(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield a restriction as a sanction where its two sides are of two states."""
    if any(_is_own_people(head) for head in fill(frame.trigger, "obj")):
        return  # "banned its citizens from travelling to Mali": its own people bear it
    raised = replace(frame, sense=replace(frame.sense, kind="sanction"))
    for draft in others(maker, raised):
        acting = {party.country for party in draft.parties if party.role == "source" and party.country}
        hit = {party.country for party in draft.parties if party.role == "target" and party.country}
        if acting and hit and not acting & hit:
            yield draft


def _is_own_people(head: Token) -> bool:
    own = any(word.lower_ in _OWN for word in children(head, "poss"))
    return own and bool(lemmas(head.text) & _PEOPLE)
