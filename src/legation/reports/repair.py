"""Mend habitual errors of the parser: a time or place that opens a sentence swallows the name after it.

"On Saturday Blinken met Fidan" is parsed as if "Saturday Blinken" were one name, and the verb is left without its
subject. Mentions and time expressions are known before the parse, so the name can be given back to the verb.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.reports.below import below, forget
from legation.reports.tree import VERBAL, children, is_passive
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Spans = Iterable[tuple[int, int]]


def repair(doc: Doc, names: Spans, openings: Spans) -> None:
    """Give names back to their verbs; `names` and `openings` (times, places) are stretches of the sentence."""
    named = _tokens(doc, names)
    opening = _tokens(doc, openings)
    for token in [doc[i] for i in sorted(named)]:
        if token.dep_ == "pobj" and token.head.dep_ == "prep":
            verb = next((up for up in token.ancestors if up.pos_ in VERBAL), None)
            left = [child for _, child in below(token) if child.i < token.i and _opens(child, opening - named)]
            if left and verb is not None and token.i < verb.i and not children(verb, "nsubj", "nsubjpass"):
                _part(token, left, verb)
        elif token.dep_ in ("compound", "nmod") and token.head.i in opening - named:
            _lead(token)
        elif token.i + 2 < len(doc) and token.nbor().text == "," and token.nbor(2).i in named:
            _pair(token)
        elif token.dep_ == "conj" and token.head.i in opening - named:
            _rejoin(token, named)
        elif token.dep_ == "conj" and token.head.pos_ in VERBAL:
            _add(token, named)


def _opens(child: Token, opening: set[int]) -> bool:
    """Tell whether a word before a name is no part of it: a day, a place, a plain noun ("of the summit Obama met")."""
    return child.i in opening or (child.pos_ == "NOUN" and child.dep_ in ("compound", "nmod") and child.text.islower())


def _tokens(doc: Doc, spans: Spans) -> set[int]:
    return {token.i for start, end in spans for token in doc.char_span(start, end, alignment_mode="expand") or ()}


def _rejoin(name: Token, named: set[int]) -> None:
    """Join a name to the name before it, not to a day: "met Patrushev on 21 February and Putin on 22 February"."""
    before = [i for i in named if i < name.head.i and name.doc[i].dep_ in ("dobj", "pobj", "conj")]
    if before:
        name.head = name.doc[max(before)]
        forget(name.doc)


def _add(name: Token, named: set[int]) -> None:
    """Join a name to the name that was met, not to the verb: "met with the president, X, and the premier, Y"."""
    if gazetteer().code(name.text):  # "Senegal, where he met Wade, and South Africa"
        return
    within = (name.doc[i] for i in sorted(named) if name.head.i < i < name.i)
    before = [
        other for other in within if other.dep_ == "dobj" or (other.dep_ == "pobj" and other.head.lower_ == "with")
    ]
    if before:
        name.head = before[-1]
        forget(name.doc)


def _lead(name: Token) -> None:
    """Make a name the subject where its verb has none but a day: "Modi Saturday began a visit"."""
    day = name.head
    verb = day.head
    if (
        name.i < day.i < verb.i
        and verb.pos_ in VERBAL
        and all(sub == day for sub in children(verb, "nsubj", "nsubjpass"))
    ):
        day.dep_ = "npadvmod"
        name.head, name.dep_ = verb, "nsubjpass" if is_passive(verb) else "nsubj"
        forget(name.doc)


def _pair(first: Token) -> None:
    """Join two names that open a headline as one subject: "Xi, Putin hold talks"."""
    second = first.nbor(2)
    loose = first.i == first.sent.start and first.dep_ in ("npadvmod", "dep", "nmod", "compound")
    if loose and second.dep_ in ("nsubj", "nsubjpass") and first.head in (second, second.head):
        first.head, first.dep_ = second, "conj"
        forget(first.doc)


def _part(name: Token, left: list[Token], verb: Token) -> None:
    """Hang the opening on its preposition and the name on its verb."""
    prep, opening = name.head, left[-1]
    passive = is_passive(verb)
    name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
    opening.head, opening.dep_ = prep, "pobj"
    for other in left[:-1]:
        other.head = opening
    forget(name.doc)
