"""Give sentences their subject and main verb back where the parser mistook both: short names that open a sentence.

The small model takes "Turkey", "Nauru", "Washington" at the head of a sentence for adverbs or for what is before a
noun, and a verb in the past beside a plural for an adjective ("Mali relaxed oil sanctions"). Names are known before
the parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import forget
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_STRAY = frozenset("npadvmod advmod dep nmod compound amod".split())
_SAYS = frozenset("say tell add write state note stress warn".split())


def seat(doc: Doc, named: set[int]) -> None:
    """Mend the opening of a sentence, and who speaks at its end; `named` are the tokens of names."""
    if len(doc) > 1 and 0 in named:
        name, verb = doc[0], doc[1]
        if name.dep_ in _STRAY and verb.pos_ in VERBAL and verb.tag_ in _FINITE and name.head == verb:
            _give(name, verb)
    for token in doc:
        if token.dep_ == "parataxis" and lemmas(token.text) & _SAYS:
            _speak(token)


def _give(name: Token, verb: Token) -> None:
    """Make a name the subject of the verb after it, and that verb the head of its clause."""
    if children(verb, "nsubj", "nsubjpass"):
        return
    thing = verb.head
    if verb.dep_ == "amod" and thing.pos_ in ("NOUN", "PROPN") and thing.dep_ in ("ROOT", "dep"):
        verb.head, verb.dep_ = verb, "ROOT"
        thing.head, thing.dep_ = verb, "dobj"
    name.dep_ = "nsubj"
    forget(name.doc)


def _speak(verb: Token) -> None:
    """Make a verb of saying the main verb of what it tells: "There must be a pause, the minister said"."""
    told = verb.head
    comma = verb.doc[min([child.i for child in verb.subtree]) - 1] if verb.i else None
    if told.dep_ != "ROOT" or told.i > verb.i or not children(verb, "nsubj") or comma is None or comma.text != ",":
        return
    verb.head, verb.dep_ = verb, "ROOT"
    told.head, told.dep_ = verb, "ccomp"
    for child in [child for child in told.children if child.dep_ == "advcl" and child.i > verb.i]:
        child.head = verb
    forget(verb.doc)
