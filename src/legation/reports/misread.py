"""Mend words that the parser takes for others: verbs of notes for nouns, objects for a particle's, Latin names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import forget
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AS_NOUNS = frozenset("summons sanctions".split())
"""Verbs of diplomatic notes in the present that are plural nouns too: "The United Kingdom summons the envoy"."""
_JOINS = frozenset("after as over because following amid when".split())
_UNWANTED = frozenset("persona personae".split())
_DECLARE = frozenset("declare name brand pronounce".split())


def mend(doc: Doc, named: set[int]) -> None:
    """Give misread words of a sentence their part again; `named` are the tokens of names."""
    for token in doc:
        if token.lower_ in _AS_NOUNS and token.tag_ == "NNS" and token.i - 1 in named:
            _call(token)
        elif token.dep_ == "prt" and children(token, "pobj"):
            _free(token)
        elif token.lower_ in _UNWANTED and doc[token.i + 1 : token.i + 3].text.lower().startswith("non grata"):
            _declare(token, named)


def _call(noun: Token) -> None:
    """Make a noun between its name and whom the name calls in the verb that it is."""
    name, above = noun.doc[noun.i - 1], noun.head
    called = [child for child in children(noun, "appos", "dobj") if child.i > noun.i]
    if name.head.i != noun.i or name.dep_ != "compound" or not called:
        return
    noun.pos_, noun.tag_ = "VERB", "VBZ"
    joined = any(word.lower_ in _JOINS for word in noun.doc[noun.i : above.i])
    if noun.dep_ in ("nsubj", "nsubjpass") and joined:  # "X summons Y, after the office was hit"
        noun.head, noun.dep_ = noun, "ROOT"
        above.head, above.dep_ = noun, "advcl"
    name.dep_ = "nsubj"
    for other in called:
        other.dep_ = "dobj"
    forget(noun.doc)


def _free(particle: Token) -> None:
    """Hang the object of a particle on its verb: "breaks off relations with Mali"."""
    verb = particle.head
    things = children(particle, "pobj")
    for child in children(particle, "prep"):
        child.head = things[-1]
    for thing in things:
        thing.head, thing.dep_ = verb, "dobj"
    forget(particle.doc)


def _declare(persona: Token, named: set[int]) -> None:
    """Make "persona non grata" what somebody is declared, and him the object: "declares Ambassador Roe persona ..."."""
    verb = next((up for up in persona.ancestors if up.pos_ in VERBAL and lemmas(up.text) & _DECLARE), None)
    if verb is None:
        return
    own = {"compound", "nsubj", "nmod", "dobj"}
    whom = [child for child in persona.children if child.dep_ in own and child.i < persona.i]
    if persona.dep_ == "appos":
        whom = [persona.head]
    elif persona.head.dep_ in ("oprd", "dobj", "attr") and persona.head.i > persona.i:
        persona.head.head, persona.head.dep_ = persona, "dep"
    persona.head, persona.dep_ = verb, "oprd"
    for one in whom:
        if one.i in named or one.dep_ != "compound":
            one.head, one.dep_ = verb, "dobj"
    forget(persona.doc)
