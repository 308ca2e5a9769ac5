"""Walking a dependency tree: the few questions the grammar asks of spaCy's (ClearNLP) labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import below, once

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = frozenset(["VERB", "AUX"])
RELATIVE = frozenset("who whom which that whose".split())
_WHO = frozenset("who whom".split())
_EVENTS = frozenset("visit trip tour journey meeting talk summit conference speech statement".split())
OBJECT_CONTROL = frozenset(
    "urge ask tell order allow force invite call press pressure persuade convince permit encourage instruct request "
    "want expect push lobby beg forbid enable help lead warn remind advise authorize require get".split()
)
"""Verbs whose object does what the following infinitive says ("urged Iran to stop")."""

KEPT_FROM = frozenset("ban bar prevent stop prohibit block deter discourage keep forbid restrict".split())
"""Verbs whose object is kept from what "from" says: "bans its citizens from travelling"."""

CIRCUMSTANCE = frozenset("after before amid during following since despite".split())
"""Prepositions that say when or in spite of what: an act after "after" is no part of the act that it follows."""

TRANSPARENT = frozenset(
    "series number round package set group lot dozen hundred thousand million member part majority kind score handful "
    "delegation pair couple range list majority bulk rest half third quarter one some several many most all each both "
    "team wave string tranche batch form act campaign contingent ton tonne kilogram percent % total increase "
    "shipment consignment instalment installment box crate truckload container kg kilo "
    "planeload boatload lorryload".split()
)
"""Nouns that pass their meaning on to what follows "of" ("a new series of sanctions")."""


def children(token: Token, *labels: str) -> list[Token]:
    """Return the children of a token with one of these labels, in order."""
    row = below(token)
    return [child for label, child in row if label in labels] if row else []  # most words have nothing below them


@once
def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, also as a reduced participle ("talks brokered by Qatar")."""
    if children(verb, "nsubjpass", "auxpass"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl", "amod") and not children(verb, "aux", "nsubj")


def conjuncts(token: Token) -> list[Token]:
    """Return a token and what is joined to it by "and", commas or "as well as", in order of text.

    Parsers take the second of three names for an apposition of the first ("A, B and C"); a joined one is in the row.
    """
    found = [token]
    for child in children(token, "appos"):
        if child.pos_ == token.pos_ == "PROPN" and children(child, "conj"):
            found += conjuncts(child)
    for child in children(token, "conj"):
        if not (child.pos_ in VERBAL and token.pos_ not in VERBAL):
            found += conjuncts(child)
    return found


def prepositions(token: Token, word: str) -> list[Token]:
    """Return the objects of a preposition on a token; a second preposition is passed through ("from within Iran")."""
    return [thing for prep in _row(token) if prep.lower_ == word for thing in _objects(prep)]


def _row(token: Token) -> Iterator[Token]:
    """Yield the prepositions on a token, joined ones too: "to Algiers, then to Tunis and on to Lome"."""
    for child in children(token, "prep", "agent", "dative"):
        yield from _joined(child)
    for child in children(token, "conj"):  # "is in Oslo and in Bergen": parsers may join the second to the verb
        if child.pos_ == "ADP" and token.pos_ in VERBAL and "be" in lemmas(token.text):
            yield from _joined(child)


def _joined(prep: Token) -> Iterator[Token]:
    yield prep
    for other in children(prep, "conj", "prep"):
        if other.pos_ in ("ADP", "SCONJ", "PART") and (other.dep_ == "conj" or _is_onward(prep, other)):
            yield from _joined(other)


def _is_onward(prep: Token, inner: Token) -> bool:
    """Tell whether a joined preposition only carries another: "and on to Lome", "and back to Rome"."""
    return prep.dep_ == "conj" and inner.dep_ == "prep" and not children(prep, "pobj")


def _objects(prep: Token) -> list[Token]:
    found = children(prep, "pobj", "pcomp")
    for inner in children(prep, "prep"):
        found += _objects(inner)
    return found


def content(token: Token) -> Token:
    """Return the noun that carries the meaning: "sanctions" for "series" in "a series of sanctions"."""
    seen = 0
    while lemmas(token.text) & TRANSPARENT and seen < 3:
        inner = prepositions(token, "of")
        if not inner:
            break
        token, seen = inner[0], seen + 1
    return token


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVE:
        return token
    clause = next((up for up in (token, *token.ancestors) if up.dep_ == "relcl"), None)
    if clause is None:
        return token
    return _somebody(token, clause) if token.lower_ in _WHO else clause.head


def _somebody(token: Token, clause: Token) -> Token:
    """Return whom "who" stands for: the name before it, where the parser has hung its clause on an event ("began a
    visit to the home town of Xi Jinping, with whom he held talks")."""
    before = token.doc[max(0, min(clause.left_edge.i, token.i) - 1)]
    if before.is_punct and before.i:
        before = token.doc[before.i - 1]
    return before if before.pos_ == "PROPN" and lemmas(clause.head.text) & _EVENTS else clause.head


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the heads above a token, nearest first."""
    yield from token.ancestors


def governor(token: Token) -> Token | None:
    """Return the nearest verb above a token."""
    return next((up for up in token.ancestors if up.pos_ in VERBAL), None)
