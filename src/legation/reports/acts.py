"""Agreements, and acts of one party towards another: aid, sanctions, refusals, threats, forces, plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.language.lemma import lemmas
from legation.model import Kind, Party, Place, Status
from legation.reports.aimed import aimed, other_state
from legation.reports.carried import is_asserted
from legation.reports.coding import embedded
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.modality import has_condition
from legation.reports.placing import places, spot
from legation.reports.slots import fill
from legation.reports.speech import SPEECH, is_main, swallowed
from legation.reports.states import state_name
from legation.reports.tree import VERBAL, children, content
from legation.reports.utterances import quotes

_LEAST = 2
_SIGN = frozenset(["sign", "ratify", "initial"])
_JOINING = _SIGN | frozenset("join endorse adopt accept".split())
_WILL = frozenset("will would shall 'll ’ll".split())
_AGREE = frozenset(["agree", "consent"])
_YIELD = "08"
_GIVEN = frozenset(["aid", "concession", "support"])
_REJECT = "12"
"""What somebody will not give is refused: "will not return the senator"."""
_ENDORSE = frozenset("endorse endorsement back support".split())
_TRAVEL = ("visit", "meeting", "call")


def agreements(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an agreement of at least two parties, told by a main verb or a clause that names who agrees."""
    if not is_asserted(maker, frame) or swallowed(frame, maker, _TRAVEL) or _is_agreed(maker, frame):
        return
    sides: list[Party] = []
    for role in ("participant", "source", "target", "host"):
        for party in maker.parties(frame, role, as_role="participant"):
            if party.name not in {known.name for known in sides}:
                sides.append(party)
    owners = [
        p
        for thing in children(frame.trigger, "dobj", "nsubjpass")
        for one in children(thing, "poss")
        for p in maker.resolve(one, "participant")
    ]  # "Kenya's deal with Uganda was signed"
    sides = [p for p in owners if sides and p.name not in {known.name for known in sides}] + sides
    alone = bool(sides) and (sides[0].kind in ("group", "state") or bool(lemmas(frame.trigger.text) & _SIGN))
    if sides and _is_declined(maker, frame):
        yield from _declined(maker, frame)
    elif frame.sense.mark == "spoken" and len(sides) < _LEAST:
        speaker = [replace(party, role="source") for party in sides]
        yield replace(maker.draft(frame, tuple(speaker), quotes=quotes(maker)), kind="statement")
    elif len(sides) == 1 and (one := _undertaken(maker, frame, sides[0])) is not None:
        yield one
    elif len(sides) == 1 and alone and is_main(frame.trigger):
        both = (*sides, *other_state(maker, frame, sides, "participant"))
        yield maker.draft(frame, both, place=maker.setting(frame), quotes=quotes(maker))
    elif len(sides) >= _LEAST or (alone and is_main(frame.trigger)):
        yield maker.draft(frame, tuple(sides), place=maker.setting(frame), quotes=quotes(maker))


def _is_declined(maker: Maker, frame: Frame) -> bool:
    """Tell whether one side did not join an accord: "did not sign the document"."""
    declined = maker.status(frame) == "denied" and is_main(frame.trigger)
    return declined and bool(lemmas(frame.trigger.text) & _JOINING)


def _declined(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield the refusal of who did not join an accord, or would not accept another's terms."""
    who = [party for head in fill(frame.trigger, "subj") for party in maker.resolve(head, "source")]
    others = [replace(p, role="target") for role in ("participant", "target") for p in maker.parties(frame, role)]
    targets = [party for party in others if party.name not in {one.name for one in who}]
    if who:
        refused = maker.draft(frame, (*who, *(targets or other_state(maker, frame, who))), status="happened")
        yield replace(refused, kind="refusal", when=None)


def _undertaken(maker: Maker, frame: Frame, side: Party) -> Draft | None:
    """Return what one side alone undertakes: "agreed to withdraw its troops", "agreed to impose sanctions".

    What it agrees to grant another is an agreement of both.
    """
    inner = embedded(frame, maker.frames) if lemmas(frame.trigger.text) & _AGREE else None
    if inner is None or inner.trigger.head.i != frame.trigger.i:
        return None
    if maker.status(frame) != "happened":
        return None
    targets = [party for party in maker.parties(inner, "target") if party.name != side.name]
    if inner.sense.kind == "sanction" or inner.sense.cameo[:2] == _YIELD:
        kind: Kind = "sanction" if inner.sense.kind == "sanction" else "concession"
        return replace(maker.draft(inner, (replace(side, role="source"), *targets), status="planned"), kind=kind)
    sides = (side, *(replace(party, role="participant") for party in targets))
    return maker.draft(frame, sides, place=maker.setting(frame), quotes=quotes(maker)) if targets else None


def _is_aside(maker: Maker, frame: Frame) -> bool:
    """Tell whether an intention only closes a clause ("aiming to restore") or is of a journey told anyway."""
    inner = embedded(frame, maker.frames)
    journey = frame.sense.part == "noun" and inner is not None and inner.sense.kind in _TRAVEL
    return journey or (frame.trigger.dep_ == "advcl" and frame.trigger.tag_ == "VBG")


def _is_agreed(maker: Maker, frame: Frame) -> bool:
    """Tell whether an accord is only what another agrees on: "agree to create teams and normalise relations"."""
    verb = frame.trigger
    while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head.pos_ in VERBAL:
        verb = verb.head
        if verb.i in maker.by_token and maker.by_token[verb.i].sense.id.startswith("agree."):
            return True
    return False


def others(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an act of a known source that a clause asserts; a noun ("the invasion") only names what readers know."""
    if frame.sense.kind == "plan-other" and (swallowed(frame, maker) or _is_aside(maker, frame)):
        return
    if not is_asserted(maker, frame) and (
        frame.sense.kind != "reaction" or maker.sentence.kind in ("title", "heading")
    ):
        return
    sources = maker.parties(frame, "source") or maker.parties(frame, "participant")
    if frame.sense.kind == "protest" and not sources:
        sources = _crowd(maker, frame)
    targets = [p for p in aimed(maker, frame, sources) if p.name not in {source.name for source in sources}]
    if sources and not _is_campaign(frame, sources, targets):
        words = quotes(maker) if frame.sense.kind in SPEECH else ()
        intended = frame.sense.kind == "plan-other" and maker.status(frame) == "happened"
        place = next(iter(places(maker.sentence, frame.role("place"))), None) or spot(maker.sentence, frame.trigger)
        status: Status | None = "planned" if intended else None
        if not targets and place is not None:
            targets = _struck(frame, sources, place)
        draft = maker.draft(frame, (*sources, *targets), place=place, status=status, quotes=words)
        sat = is_sitting(draft)
        if sat:
            draft = replace(draft, kind="meeting", place=draft.place or maker.setting(frame))
        elif _is_threat(maker, frame):
            draft = replace(draft, kind="threat", status="happened", when=None)
        elif draft.kind == "threat" and draft.status == "planned":
            draft = replace(draft, status="happened", when=None)  # who says he will retaliate has threatened
        elif draft.status == "denied" and draft.kind in _GIVEN and draft.cameo.startswith(_REJECT):
            draft = replace(draft, kind="refusal", status="happened", when=None)
        yield draft


def _struck(frame: Frame, sources: list[Party], place: Place) -> list[Party]:
    """Return whose soil an act of force is done on, no own: "bombed the militia's camps in northern Iraq"."""
    name = state_name(place.country)
    if frame.sense.kind != "military" or frame.role("participant") or not name:
        return []
    if not frame.role("place") or place.country in {party.country for party in sources}:
        return []
    return [Party(name, "target", "state", place.country, span=place.span, by="place: on whose soil force is used")]


def _is_campaign(frame: Frame, sources: list[Party], targets: list[Party]) -> bool:
    """Tell whether support is of a candidate at home: "Sanders endorsed Biden" is no diplomacy."""
    if frame.sense.kind != "support" or not lemmas(frame.trigger.text) & _ENDORSE:
        return False
    people = bool(targets) and all(party.kind == "person" for party in targets)
    return people and {party.country for party in targets} <= {party.country for party in sources}


def _crowd(maker: Maker, frame: Frame) -> list[Party]:
    """Return the nameless people who protest, in the page's words: "hundreds of students"."""
    for head in frame.role("source"):
        if head.pos_ == "NOUN" and (head.tag_ == "NNS" or head.lower_ in ("mob", "crowd")):
            inner = content(head)
            words = maker.sentence.words(head, inner) if inner.i > head.i else maker.sentence.words(head)
            return [Party(words.exact, "source", "group", span=words)]
    return []


def _is_threat(maker: Maker, frame: Frame) -> bool:
    """Tell whether force or a penalty is only held out, on a condition: "if the talks fail, Mali will declare war".

    Who only thinks it possible ("could strike if") does not threaten.
    """
    if frame.sense.kind not in ("military", "sanction") or not has_condition(frame.trigger):
        return False
    return bool({aux.lower_ for aux in children(frame.trigger, "aux")} & _WILL)


def is_sitting(draft: Draft) -> bool:
    """Tell whether talks are a sitting, with a place or a day, and not a process."""
    talks = draft.kind == "negotiation" and len(draft.sources) >= _LEAST
    return talks and (draft.place is not None or draft.when is not None)
