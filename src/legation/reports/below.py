"""What hangs on a word, worked out once a sentence: the grammar asks for it a hundred times a word.

spaCy walks its arrays and makes new objects at each question; here every answer is kept with the sentence until its
tree is mended (`forget`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Below = tuple[tuple[str, "Token"], ...]
_KEY = "legation.below"
_FILLED = "legation.filled"
_ANSWERS = "legation.answers"
_T = TypeVar("_T")


def below(token: Token) -> Below:
    """Return the children of a token, each with its label, in order of text."""
    table = token.doc.user_data.get(_KEY)
    if table is None:
        table = token.doc.user_data.setdefault(_KEY, _table(token.doc))
    found: Below = table[token.i]
    return found


def _table(doc: Doc) -> tuple[Below, ...]:
    rows: list[list[tuple[str, Token]]] = [[] for _ in range(len(doc))]
    for token in doc:
        head = token.head.i
        if head != token.i:
            rows[head].append((token.dep_, token))
    return tuple(tuple(row) for row in rows)


def filled(doc: Doc) -> dict[tuple[int, str], tuple[Token, ...]]:
    """Return the slots of a sentence that were asked for so far, by the trigger's number and the slot."""
    found: dict[tuple[int, str], tuple[Token, ...]] = doc.user_data.setdefault(_FILLED, {})
    return found


def once(ask: Callable[[Token], _T]) -> Callable[[Token], _T]:
    """Keep the answer to a question about a word, which hangs on nothing but its tree, until that is mended.

    Each part of a report asks whether a verb is denied, planned, passive; an answer must be nothing that changes.
    """

    @wraps(ask)
    def answer(token: Token) -> _T:
        answers: dict[tuple[object, int], Any] = token.doc.user_data.setdefault(_ANSWERS, {})
        key = (ask, token.i)
        if key not in answers:
            answers[key] = ask(token)
        found: _T = answers[key]
        return found

    return answer


def forget(doc: Doc) -> None:
    """Drop what was worked out of a sentence: its tree is about to change."""
    doc.user_data.pop(_KEY, None)
    doc.user_data.pop(_FILLED, None)
    doc.user_data.pop(_ANSWERS, None)
