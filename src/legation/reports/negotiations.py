"""Negotiations and mediation: talks as a process, which may go on for months, and not as a sitting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.acts import is_sitting, others
from legation.reports.carried import is_asserted
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.modality import listed
from legation.reports.slots import support
from legation.reports.speech import LIGHT
from legation.reports.tree import VERBAL, children, governor, prepositions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.model import Party
    from legation.reports.maker import Maker

_LEAST = 2
_TALKS = frozenset("talk negotiation dialogue discussion consultation".split())
_COURSE = frozenset(
    "resume restart relaunch reopen revive continue pursue stall collapse fail break enter drag founder falter "
    "deadlock advance progress engage lock intensify prolong".split()
)
"""Verbs of a process: a sitting is held, a process stalls."""
_SIT = frozenset("hold have conduct convene attend host".split())
_NOW = frozenset(["underway", "ongoing"])
_WAY = frozenset("way progress swing".split())


def negotiations(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield talks as a process between at least two sides, whatever verb carries them; else what a clause asserts."""
    if maker.sentence.kind in ("title", "heading") or not _sides(maker, frame):
        yield from others(maker, frame)
        return
    if frame.trigger.pos_ in VERBAL and not is_asserted(maker, frame):
        return
    if _is_wished(frame.trigger):
        return
    draft = maker.draft(frame, tuple(_sides(maker, frame)))
    place = maker.setting(frame)
    if draft.status == "happened" and is_under_way(frame.trigger):
        draft = replace(draft, status="ongoing")
    draft = replace(draft, place=place)
    yield replace(draft, kind="meeting") if is_sitting(draft) else draft


def _sides(maker: Maker, frame: Frame) -> list[Party]:
    """Return who negotiates, or who mediates between whom; nobody where one side alone is told."""
    sides = maker.parties(frame, "participant")
    if frame.role("source") and not sides:
        sides = maker.parties(frame, "source")
        if not frame.role("target") or not sides:
            return []
        return sides + [p for p in maker.parties(frame, "target") if p.name not in {side.name for side in sides}]
    return sides if len(sides) >= _LEAST else []


def is_process(draft: Draft, frame: Frame) -> bool:
    """Tell whether talks told without place, day and persons go on as a process: "resumed talks", "are in talks"."""
    if draft.place is not None or draft.when is not None or any(party.kind == "person" for party in draft.parties):
        return False
    if not lemmas(frame.trigger.text) & _TALKS or frame.trigger.tag_ not in ("NNS", "NN"):
        return False
    verb = governor(frame.trigger)
    if verb is None:
        return False
    if "be" in lemmas(verb.text) or (lemmas(verb.text) & _SIT and _is_progressive(verb)):
        return is_under_way(frame.trigger)
    return bool(lemmas(verb.text) & _COURSE)


def is_under_way(trigger: Token) -> bool:
    """Tell whether talks go on as the page is written: "is negotiating", "are in talks", "are under way"."""
    verb = trigger if trigger.pos_ in VERBAL else governor(trigger)
    if verb is None:
        return False
    if (
        trigger.pos_ not in VERBAL
        and "be" in lemmas(verb.text)
        and (verb.tag_ in ("VBP", "VBZ") or verb.lower_ == "been")
    ):
        within = trigger.dep_ == "pobj" and trigger.head.lower_ == "in"
        going = any(lemmas(way.text) & _WAY for way in prepositions(verb, "under") + prepositions(verb, "in"))
        here = any(
            word.lower_ in ("underway", "ongoing", "under") for word in children(verb, "acomp", "advmod", "prep")
        )
        return within or going or here
    return _is_progressive(verb) or (verb.tag_ == "VBN" and "engage" in lemmas(verb.text))


def _is_progressive(verb: Token) -> bool:
    now = {aux.lower_ for aux in children(verb, "aux")} & {"is", "are", "'s", "’s", "been"}
    return verb.tag_ == "VBG" and bool(now)


def _is_wished(noun: Token) -> bool:
    """Tell whether negotiations are only called for: "called for negotiations"."""
    carrier = support(noun)
    if carrier is not None and lemmas(carrier.text) & LIGHT:
        return False
    return noun.dep_ == "pobj" and noun.head.lower_ == "for" and listed(noun.head.head, "wish") is not None
