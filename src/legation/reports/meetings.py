"""Meetings and calls: people talk in person, by video in a group, or by telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Party, Place, Status
from legation.reports import talkers
from legation.reports.ahead import is_habit, is_told_ahead
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.links import links
from legation.reports.maker import Maker
from legation.reports.modality import listed
from legation.reports.negotiations import is_process, is_under_way
from legation.reports.placing import places
from legation.reports.refer import is_definite
from legation.reports.slots import fill, support
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINT = frozenset("joint trilateral quadrilateral together jointly three-way four-way multilateral".split())
_MARGINS = frozenset("sideline margin fringe eve".split())
_PHONE = re.compile(r"\b(?:tele)?phone|\bcall", re.IGNORECASE)
_OVER_PHONE = re.compile(r"\b(?:over|by|on) (?:the )?(?:tele)?phone\b", re.IGNORECASE)
_ORDER = frozenset("after before following".split())
_BARE = frozenset("the these those bilateral official such".split())
"""Words about "the talks" that name nobody: what comes after them is said of talks told before."""
_MARKING = frozenset("mark be become represent constitute".split())
_BODIES = ("state", "organisation")


def meetings(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield one draft a sitting: "meet A, B and C" are three unless said to be joint; "the talks" refers back."""
    if _is_setting(frame) or _is_wished(frame) or _is_asked_of_others(maker, frame) or is_habit(maker, frame):
        return
    left, right = _sides(maker, frame)
    if len(left + right) < 2:
        left, right = talkers.others(maker, frame, left, right)
    spoken = maker.setting(frame)
    place = spoken or _at_visit(maker, frame, left, right)
    if len(left) + len(right) == 1 and frame.trigger.dep_ == "pobj":
        right += talkers.host_of(place, left + right)
    hosts = [party for party in maker.parties(frame, "host") if party.name not in {p.name for p in left + right}]
    heading = maker.sentence.kind in ("title", "heading") and not any(p.kind == "person" for p in left + right)
    if _refers(frame) or heading or _is_alone(frame, left, right):
        if is_definite(frame.trigger) or _refers(frame) or heading:
            yield maker.draft(frame, (*left, *right), place=place, refers=True)
        return
    groups = _sittings(frame, left, right)
    ahead: Status | None = "planned" if maker.status(frame) == "happened" and is_told_ahead(maker, frame) else None
    groups = [group for group in groups if not _is_private([*left, *group, *hosts])]
    starts = [maker.begins(party.span for party in group[:1]) for group in groups]
    for group, own in zip(groups, starts, strict=True):
        at = ([start for found in starts for start in found], own[0]) if own and len(groups) > 1 else None
        draft = maker.draft(frame, (*left, *group, *hosts), place=place, status=ahead, at=at)
        if is_process(draft, frame):
            going = draft.status == "happened" and is_under_way(frame.trigger)
            draft = replace(draft, kind="negotiation", status="ongoing" if going else draft.status)
        yield _by_means(maker, frame, draft, spoken)


def _is_private(people: list[Party]) -> bool:
    """Tell whether the page knows neither office nor state of anybody who meets: "he met the bassist Jack Roe"."""
    return all(one.kind == "person" and not (one.office or one.country or one.person) for one in people)


def _is_asked_of_others(maker: Maker, frame: Frame) -> bool:
    """Tell whether people without a name are asked to hold or shun a sitting: "calls on states not to attend"."""
    verb = frame.trigger if frame.trigger.pos_ in VERBAL else support(frame.trigger)
    if verb is None:
        return False
    above = maker.by_token.get(verb.head.i) if verb.dep_ in ("xcomp", "ccomp", "advcl") else None
    if above is None or above.sense.kind != "demand" or children(verb, "nsubj"):
        return False
    return bool(above.role("target")) and not maker.parties(above, "target")


def _is_alone(frame: Frame, left: list[Party], right: list[Party]) -> bool:
    """Tell whether one side is missing; a body or a group sits with itself, but not one that speaks "after talks"."""
    if len(left) + len(right) > 1:
        return False
    return not left or frame.trigger.dep_ == "pobj" or left[0].kind not in ("group", "organisation")


def _is_setting(frame: Frame) -> bool:
    """Tell whether a sitting is only where another is held: "on the sidelines of a summit"."""
    noun = frame.trigger
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and bool(lemmas(noun.head.head.text) & _MARGINS)


def _is_wished(frame: Frame) -> bool:
    """Tell whether a sitting is only called for, without a word on who should sit: "called for a session"."""
    noun = frame.trigger
    wished = noun.dep_ == "pobj" and noun.head.lower_ == "for" and listed(noun.head.head, "wish") is not None
    return wished and not (fill(noun, "between") or fill(noun, "with"))


def _by_means(maker: Maker, frame: Frame, draft: Draft, spoken: Place | None) -> Draft:
    """Return "spoke with" as a meeting where a place is given, and "discussed the war in Syria over the phone" as a
    call, which has no place."""
    if frame.trigger.pos_ in VERBAL and _OVER_PHONE.search(maker.sentence.text, frame.trigger.idx):
        return replace(draft, kind="call", place=None)
    return replace(draft, kind="meeting") if _is_in_person(maker, frame, spoken) else draft


def _is_in_person(maker: Maker, frame: Frame, place: Place | None) -> bool:
    """Tell whether "spoke with" is a meeting: a place is given, and no telephone."""
    return frame.sense.kind == "call" and place is not None and not _PHONE.search(maker.sentence.text)


def _refers(frame: Frame) -> bool:
    """Tell whether a noun only points at a sitting: "marking the first meeting of", "during the Trump-Xi summit"."""
    verb, noun = support(frame.trigger), frame.trigger
    if noun.dep_ == "pobj" and noun.head.lower_ in _ORDER and is_definite(noun):
        return {child.lower_ for child in noun.children} <= _BARE
    if noun.dep_ == "pobj" and noun.head.lower_ in ("during", "at", "in") and is_definite(noun):
        return not (fill(noun, "between") or fill(noun, "with") or children(noun, "poss"))
    if frame.sense.part != "noun" or verb is None or not lemmas(verb.text) & _MARKING:
        return False
    return not (children(verb, "expl") or _is_laid(verb))


def _is_laid(verb: Token) -> bool:
    """Tell whether "was" only says when or where: "Putin and Erdogan's second meeting was in Sochi in May 2017"."""
    there = [thing for prep in children(verb, "prep") if prep.lower_ in ("in", "on", "at") for thing in prep.children]
    return any(thing.tag_ in ("NNP", "CD") for thing in there) and not children(verb, "attr", "acomp")


def _sittings(frame: Frame, left: list[Party], right: list[Party]) -> list[list[Party]]:
    """Return the other sides of each sitting: several named people met by one are several, unless said to be joint."""
    named = [party for party in right if party.kind == "person"]
    if len(left) != 1 or len(right) < 2 or not named or {c.lower_ for c in frame.trigger.children} & _JOINT:
        return [right]
    unnamed = [party for party in right if party not in named]
    return [[party] for party in named] + ([unnamed] if unnamed else [])


def _sides(maker: Maker, frame: Frame) -> tuple[list[Party], list[Party]]:
    """Return who stands before the trigger and who after it; after "between" only those it names."""
    between = fill(frame.trigger, "between") if frame.sense.part == "noun" else []
    heads = between if len(between) > 1 else frame.role("participant") + frame.role("source") + frame.role("target")
    left: list[Party] = []
    right: list[Party] = []
    for head in heads:
        side = left if head.i < frame.trigger.i else right
        known = {party.name for party in left + right}
        side += [
            talkers.official(party, right) for party in maker.resolve(head, "participant") if party.name not in known
        ]
    if (
        len(between) < 2
        and frame.trigger.dep_ == "pobj"
        and right
        and not any(party.kind == "person" for party in left)
    ):
        others = {party.name for party in right}
        above = maker.nearest(frame) or maker.nearest(frame, _BODIES)
        left = [replace(p, role="participant") for p in above if p.name not in others] or left
    return left, right


def _at_visit(maker: Maker, frame: Frame, left: list[Party], right: list[Party]) -> Place | None:
    """Return where the traveller is: on a visit to the other side's state, else on the sentence's own visit."""
    preps = {up.lower_ for up in frame.trigger.ancestors if up.dep_ in ("prep", "advmod")}
    apart = maker.tells_visit and any(link.relation != "during" for link in links(maker, frame))
    if preps & {"ahead", "before", "after", "following"}:
        return None
    if (goal := _made_for(maker, frame)) is not None:
        return goal
    names = [party.name for party in left + right]
    states = [party.country for party in left + right if party.country]
    there = maker.memory.place_of(names, states, maker.sentence.span if apart else None) if states else None
    return there or (
        maker.memory.place_of(names) if maker.tells_visit and not (apart or _is_on_the_way(maker, frame)) else None
    )


def _made_for(maker: Maker, frame: Frame) -> Place | None:
    """Return where a journey goes that is made for a sitting: "landed in Riyadh for talks, the last stop of ..."."""
    above = frame.trigger.head
    visit = maker.by_token.get(above.head.i) if frame.trigger.dep_ == "pobj" and above.lower_ == "for" else None
    if visit is None or visit.sense.kind != "visit":
        return None
    found = places(maker.sentence, visit.role("place") + visit.role("host"))
    return found[0] if len(found) == 1 else None


def _is_on_the_way(maker: Maker, frame: Frame) -> bool:
    """Tell whether the sentence's only visits come before or after what it tells: "met her before flying to Paris",
    "met her and flew to Paris"."""
    visits = [one.trigger for one in maker.frames if one.sense.kind == "visit"]
    return all(
        _goes_on(frame.trigger, visit)
        or any(
            up.lower_ in ("before", "after")
            for up in (*visit.ancestors, *visit.children)
            if up.dep_ in ("prep", "mark")
        )
        for visit in visits
    )


def _goes_on(sitting: Token, visit: Token) -> bool:
    """Tell whether a visit is told as what came next: a verb joined by "and" to what stands before it."""
    return visit.i > sitting.i and visit.pos_ in VERBAL and visit.dep_ == "conj"
