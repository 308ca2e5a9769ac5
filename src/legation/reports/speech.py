"""Who says so: the speaker behind an act, and whether a sentence of speech is an act of its own.

"X said that Y met Z" tells of a meeting, vouched for by X; "X said that the talks were useful" is a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.reports.frames import Frame
from legation.reports.slots import subject
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

SPEECH = frozenset(["statement", "demand", "criticism", "threat"])
TOLD = frozenset(["visit", "meeting", "call", "agreement", "sanction", "negotiation", "plan-other", "aid"])
"""Kinds that swallow the saying of them: "says it will impose sanctions" is the sanction."""


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
            above is verb
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


def swallowed(frame: Frame, frames: list[Frame], sentence: Sentence) -> bool:
    """Tell whether a speech act only carries another act: its content clause is wholly a visit, a sanction ..."""
    verb = frame.trigger
    if any(b - a > 0.6 * (sentence.end - sentence.start) for a, b in sentence.quoted):
        return False
    contents = children(verb, "ccomp", "xcomp", "dobj", "pobj")
    for content in contents:
        for other in frames:
            if other is frame or other.sense.kind not in TOLD:
                continue
            carrier = other.trigger
            if carrier.i == content.i or (
                carrier.head.i == content.i and carrier.dep_ in ("dobj", "nsubjpass", "nsubj", "xcomp")
            ):
                return not [
                    c
                    for c in children(content, "conj")
                    if c.pos_ in VERBAL and not any(f.trigger.i == c.i for f in frames)
                ]
    return False
