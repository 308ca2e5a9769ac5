"""Small questions to the words a rule matched: the first of a class, the number said, the unit, the year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .lexer import Token

SHIFT = {"last": -1, "past": -1, "previous": -1, "latest": -1, "next": 1, "coming": 1, "following": 1, "this": 0}
UNIT_MARKS = "uURqWh"


def first(tokens: Sequence[Token], marks: str) -> Token | None:
    """Return the first word whose mark is among `marks`."""
    return next((token for token in tokens if token.mark in marks), None)


def number(tokens: Sequence[Token], marks: str) -> int | None:
    """Return the number of the first word of these marks."""
    token = first(tokens, marks)
    return None if token is None else int(token.number)


def year(tokens: Sequence[Token]) -> int | None:
    """Return the year said, of four figures or of two behind an apostrophe ('98; below 50 of this century)."""
    full = number(tokens, "y")
    short = next((token for left, token in pairwise(tokens) if left.mark == "'" and len(token.text) == 2), None)
    if full is not None or short is None or not short.text.isdigit():
        return full
    return int(short.number) + (1900 if short.number >= 50 else 2000)


def shift(tokens: Sequence[Token]) -> int | None:
    """Return -1 for last, 0 for this, 1 for next, None when none of them was said."""
    token = first(tokens, "lx") or first(tokens, "H")
    return None if token is None else SHIFT[token.name]


def unit(tokens: Sequence[Token]) -> str:
    """Return the unit said, "day" if none."""
    token = first(tokens, UNIT_MARKS) or first(tokens, "f")
    return token.name if token else "day"


def count(tokens: Sequence[Token]) -> float | None:
    """Return how many: "two and a half" 2.5, "a" 1, "twenty-four" 24; None for several, few or no number at all."""
    if first(tokens, "C"):
        return None
    figures = [token.number for token in tokens if token.mark in "1c9" or (token.mark == "o" and token.number < 10)]
    half = 0.5 if any(token.mark == "f" for token in tokens) else 0.0
    if figures:
        return (figures[0] * figures[1] if len(figures) > 1 and figures[1] in (12, 100) else sum(figures)) + half
    if half:
        return half
    return 1.0 if first(tokens, "at") or first(tokens, UNIT_MARKS) else None
