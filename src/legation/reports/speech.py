"""Who says so: the speaker behind an act, and whether a sentence of speech is an act of its own.

"X said that Y met Z" tells of a meeting, vouched for by X; "X said that the talks were useful" is a statement.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.frames import Frame
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.maker import Maker

SPEECH = frozenset(["statement", "demand", "criticism", "threat"])
TOLD = frozenset(["visit", "meeting", "call", "agreement", "sanction"])
"""Kinds that swallow the saying of them: "says it will impose sanctions" is the sanction."""
DONE = TOLD | {"negotiation", "plan-other", "aid", "military", "support", "concession", "refusal"}
"""Kinds that swallow the announcing of them: "announces that it will train troops" is the plan."""
_COURSE = frozenset("take begin start resume end continue open conclude occur happen".split())
"""Verbs that let an event noun as subject be the event itself: "talks resumed", but not "talks were useful"."""
ANNOUNCE = frozenset("announce pledge vow promise plan agree intend decide aim prepare".split())

LIGHT = frozenset(
    "make launch carry conduct stage impose announce unveil give provide offer send issue deliver begin start mount "
    "hold undertake continue renew resume express voice lodge file take put place extend pledge promise have open do "
    "show wage declare order slap levy enact introduce mean hand receive get face suffer escalate intensify step pour "
    "commit end halt suspend lift call".split()
)
"""Verbs that let a noun be the act ("launched an attack"); under any other verb the noun is what the act is about."""

COURSE = frozenset("fail collapse break founder stall falter drag conclude close reopen proceed".split())
"""Verbs by which talks take their course: that they failed says that they were held."""


def is_main(token: Token) -> bool:
    """Tell whether a verb is the main verb of its sentence or joined to it."""
    while token.dep_ == "conj" and token.head.pos_ in VERBAL:
        token = token.head
    return token.dep_ == "ROOT" or (
        token.dep_ in ("ccomp", "parataxis")
        and token.head.dep_ == "ROOT"
        and token.i < token.head.i
        and not children(token.head, "nsubj")
    )


def speaker(trigger: Token, frames: dict[int, Frame]) -> list[Token]:
    """Return the heads of who vouches for an act: subject of the speech verb above it, or after "according to"."""
    for verb in (up for up in (trigger, *trigger.ancestors)):
        if source := _according(verb):
            return source
        above = verb.head
        if (
            above == verb
            or above.i not in frames
            or verb.dep_ not in ("ccomp", "xcomp", "advcl", "dobj", "conj", "parataxis", "prep", "pobj")
        ):
            continue
        if verb.dep_ in ("ccomp", "parataxis", "xcomp", "dobj") and _says(frames[above.i]):
            return [head for head in subject(above) if head.i != trigger.i]
    return []


def _says(frame: Frame) -> bool:
    return frame.sense.kind in ("statement", "plan-other") or bool(frame.sense.matrix == "say")


def _according(verb: Token) -> list[Token]:
    for child in verb.children:
        if child.lower_ == "according":
            return [thing for to in children(child, "prep") for thing in children(to, "pobj")]
    return []


def swallowed(frame: Frame, maker: Maker, kinds: Container[str] = ()) -> bool:
    """Tell whether a speech act only carries another act: its content clause is wholly a visit, a sanction ...

    A quotation of full length is always speech, and so is what somebody says will not happen. `kinds` names the kinds
    that swallow, where they are others than usual.
    """
    sentence = maker.sentence
    if any(b - a > 0.6 * (sentence.end - sentence.start) for a, b in sentence.quoted):
        return False
    kinds = kinds or (DONE if lemmas(frame.trigger.text) & ANNOUNCE else TOLD)
    told = [other for other in maker.frames if other is not frame and other.sense.kind in kinds and _is_whole(other)]
    for content in children(frame.trigger, "ccomp", "xcomp", "dobj", "pobj"):
        carried = [other for other in told if _carries(content, other.trigger)]
        if carried and not any(maker.status(other) == "denied" for other in carried):
            acts = {other.trigger.i for other in maker.frames}
            return all(verb.i in acts for verb in children(content, "conj") if verb.pos_ in VERBAL)
    return False


def _carries(content: Token, trigger: Token) -> bool:
    """Tell whether a trigger is the head of a content clause, or the noun or infinitive that its head carries."""
    if trigger.dep_ == "nsubj" and not lemmas(content.text) & _COURSE:
        return False
    near = trigger.head.i == content.i and trigger.dep_ in ("dobj", "nsubjpass", "nsubj", "xcomp")
    return trigger.i == content.i or near


def _is_whole(frame: Frame) -> bool:
    """Tell whether a frame names enough to be told as an act: somebody, and for a visit somewhere."""
    wanted = ("place", "host") if frame.sense.kind == "visit" else ("source", "participant", "target")
    return any(frame.role(role) for role in wanted)
