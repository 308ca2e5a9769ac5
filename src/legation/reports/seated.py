"""Give sentences their subject and main verb back where the parser mistook both: short names that open a sentence.

The small model takes "Turkey", "Nauru", "Washington" at the head of a sentence for adverbs or for what stands before a
noun, and a verb in the past beside a plural for an adjective ("Mali relaxed oil sanctions"). Names are known before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import forget
from legation.reports.subjects import WRITTEN
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
        elif token.dep_ == "advcl" and token.tag_ == "VBG":
            _write(token)
        elif token.dep_ == "conj" and token.tag_ == "VBD":
            _go_on(token)


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


def _write(clause: Token) -> None:
    """Hang a clause on what it is the words of: "issued a statement on Monday condemning the raid"."""
    written = [thing for thing in children(clause.head, "dobj") if lemmas(thing.text) & WRITTEN and thing.i < clause.i]
    if written and not any(token.text == "," for token in clause.doc[written[-1].i : clause.i]):
        clause.head, clause.dep_ = written[-1], "acl"
        forget(clause.doc)


def _go_on(verb: Token) -> None:
    """Join a verb in the past to who speaks where what is said stands in the present: "said Chad is safe but asked"."""
    said = verb.head
    main = said.head
    joined = said.dep_ == "ccomp" and said.tag_ in ("VBZ", "VBP") and main.dep_ == "ROOT" and main.tag_ == "VBD"
    if joined and not children(verb, "nsubj", "nsubjpass", "aux"):
        verb.head = main
        forget(verb.doc)
