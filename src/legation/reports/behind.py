"""Who is behind an act that is told in another's words: who demands it, who makes the law, who is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.coding import OBLIGED
from legation.reports.frames import Frame
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_LAWS = frozenset("bill law decree order resolution legislation motion measure act draft".split())
_TELL = frozenset("tell inform assure warn notify".split())


def makers(head: Token) -> list[Token]:
    """Return who makes what acts on paper: the senate for "the senate passed a bill that would punish"; else itself."""
    made = head.dep_ == "dobj" and head.head.pos_ in VERBAL and lemmas(head.text) & _LAWS
    return (subject(head.head) or [head]) if made else [head]


def demander(frame: Frame) -> list[Token]:
    """Return who says what another must do: "Chad said that Mali must disarm"; his is the demand, Mali its target."""
    verb = frame.trigger
    obliged = any(word.lower_ in OBLIGED for word in children(verb, "aux")) and not frame.sense.cameo.startswith("01")
    speaks = verb.dep_ == "ccomp" and verb.head.pos_ in VERBAL
    return children(verb.head, "nsubj") if obliged and speaks and verb.pos_ in VERBAL else []


def told_to(verb: Token) -> list[Token]:
    """Return who is told what a clause says: Peru for "told Peru that Chile would not sign"."""
    tells = verb.dep_ == "ccomp" and bool(lemmas(verb.head.text) & _TELL)
    return children(verb.head, "dobj") if tells else []
