"""Mend sentences on the course of talks, whose verb the parser takes for a noun or adjective beside a name.

"Talks between Mali and Chad collapse in Lome" is parsed as if "Chad collapse" were a thing, and no verb is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.reports.below import forget
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COURSE = frozenset("collapse fail stall founder falter end open resume begin start".split())
_TALKS = frozenset("talks negotiations consultations".split())
_IFS = frozenset(["if", "unless"])
_BETWEEN = frozenset("between with".split())


def talks_go_on(doc: Doc) -> None:
    """Make a word of course right after the name of one who talks the verb of the talks."""
    for token in doc:
        if token.lower_ in _COURSE and token.pos_ not in VERBAL and token.i and doc[token.i - 1].pos_ == "PROPN":
            talks = next((up for up in token.ancestors if up.lower_ in _TALKS and up.i < token.i), None)
            between = talks is not None and any(word.lower_ in _BETWEEN for word in doc[talks.i : token.i])
            if talks is not None and between:
                _make_verb(token, talks)


def _make_verb(word: Token, talks: Token) -> None:
    """Give the word its verb's place, the name before it the place that the word had."""
    name, above, label = word.doc[word.i - 1], word.head, word.dep_
    if name.head == word:
        name.head, name.dep_ = above, label
    for child in children(word, "compound", "amod", "det"):
        child.head = name
    word.pos_, word.tag_ = "VERB", "VBP"
    if talks.dep_ in ("nsubj", "nsubjpass") and talks.head.i > word.i:  # "collapse and bring no result"
        later = talks.head
        word.head, word.dep_ = (word, "ROOT") if later.dep_ == "ROOT" else (later.head, later.dep_)
        later.head, later.dep_ = word, "conj"
    elif (mark := _condition(talks)) is not None:
        word.head, word.dep_ = mark.head if mark.head.pos_ in VERBAL else talks.head, "advcl"
        mark.head, mark.dep_ = word, "mark"
    else:
        word.head, word.dep_ = (word, "ROOT") if talks.dep_ == "ROOT" else (talks.head, talks.dep_)
    talks.head, talks.dep_ = word, "nsubj"
    forget(word.doc)


def _condition(talks: Token) -> Token | None:
    """Return the "if" right before talks, wherever the parser hangs it."""
    first = talks.left_edge.i if talks.left_edge.lower_ not in _IFS else talks.left_edge.i + 1
    before = talks.doc[first - 1] if first else None
    return before if before is not None and before.lower_ in _IFS else None
