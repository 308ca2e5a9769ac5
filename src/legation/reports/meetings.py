"""Meetings and calls: people talk in person, by video in a group, or by telephone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.model import Party, Place
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.refer import is_definite

_JOINT = frozenset("joint trilateral quadrilateral together jointly three-way four-way multilateral".split())


def meetings(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield one draft a sitting: "meet A, B and C" are three unless said to be joint; "the talks" refers back."""
    left, right = _sides(maker, frame)
    if frame.trigger.dep_ == "pobj" and right and not any(party.kind == "person" for party in left):
        left = [replace(party, role="participant") for party in maker.nearest(frame)] or left
    hosts = [party for party in maker.parties(frame, "host") if party.name not in {p.name for p in left + right}]
    place = maker.setting(frame) or _at_visit(maker, left, right)
    if len(left) + len(right) < 2 and not (left and left[0].kind == "group"):
        if is_definite(frame.trigger):
            yield maker.draft(frame, (*left, *right), place=place, refers=True)
        return
    named = [party for party in right if party.kind == "person"]
    if len(left) == 1 and len(named) > 1 and not _is_joint(frame):
        for group in [[party] for party in named] + (
            [[p for p in right if p not in named]] if len(named) < len(right) else []
        ):
            yield maker.draft(frame, (*left, *group, *hosts), place=place)
        return
    yield maker.draft(frame, (*left, *right, *hosts), place=place)


def _sides(maker: Maker, frame: Frame) -> tuple[list[Party], list[Party]]:
    """Return who stands before the trigger and who after it; a plural without names counts by its states."""
    left: list[Party] = []
    right: list[Party] = []
    for head in frame.role("participant") + frame.role("source") + frame.role("target"):
        side = left if head.i < frame.trigger.i else right
        for party in maker.resolve(head, "participant"):
            if party.name not in {known.name for known in left + right}:
                side.append(party)
    return left, right


def _is_joint(frame: Frame) -> bool:
    near = {child.lower_ for child in frame.trigger.children}
    return bool(near & _JOINT)


def _at_visit(maker: Maker, left: list[Party], right: list[Party]) -> Place | None:
    """Return where the traveller is: on a visit to the other side's state, else on the sentence's own visit."""
    names = [party.name for party in left + right]
    states = [party.country for party in left + right if party.country]
    there = maker.memory.place_of(names, states) if states else None
    return there or (maker.memory.place_of(names) if maker.tells_visit else None)
