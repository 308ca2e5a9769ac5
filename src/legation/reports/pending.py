"""Talks whose outcome somebody waits for: "if the talks with Mali fail, Chad will march" tells that they are held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Party
from legation.reports.draft import PASSING, Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.slots import fill
from legation.reports.states import state_name
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALKS = frozenset(["talks", "negotiations"])
_IFS = frozenset(["if", "unless", "should"])
_OUTCOME = frozenset("fail collapse break founder stall succeed progress falter yield bring produce make".split())


def pending(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield talks of two sides of which a clause only asks how they will end: they are under way.

    "If there are talks" asks whether they will be, and yields none.
    """
    clause = frame.trigger.head
    if frame.trigger.lower_ not in _TALKS or frame.trigger.dep_ != "nsubj" or not _is_open(clause):
        return
    sides = maker.parties(frame, "participant")
    for party in () if len(sides) > 1 else _waiting(maker, clause):
        if party.country not in {known.country for known in sides}:
            sides.append(party)
    if len(sides) > 1:
        draft = maker.draft(frame, tuple(sides[:2]), place=maker.setting(frame), status="ongoing")
        yield replace(draft, rule=PASSING + frame.sense.id)


def _is_open(clause: Token) -> bool:
    """Tell whether a clause leaves the outcome of what it tells open: "if ... fail", "unless ... make progress"."""
    marks = {child.lower_ for child in children(clause, "mark", "aux")}
    return clause.dep_ == "advcl" and bool(marks & _IFS) and bool(lemmas(clause.text) & _OUTCOME)


def _waiting(maker: Maker, clause: Token) -> Iterator[Party]:
    """Yield the state of who acts once the outcome is known: the other side of the talks."""
    for verb in (up for up in clause.ancestors if up.pos_ in VERBAL):
        for head in fill(verb, "subj"):
            for party in maker.resolve(head, "participant"):
                name = state_name(party.country)
                yield Party(name, "participant", "state", party.country, span=party.span) if name else party
