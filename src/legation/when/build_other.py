"""Durations, sets, hours, vague words, and times that hang on an event."""

from __future__ import annotations

from .lexer import Token
from .meaning import Beside, Length, Meaning, Often, Relative, Vague
from .pick import count, first, shift, unit


def build_count_beside(tokens: list[Token]) -> Meaning | None:
    """Two days after (the summit), the day before (he left)."""
    side = first(tokens, "B")
    if side is None:
        return None
    return Beside("before" if side.name == "before" else "after", unit(tokens), count(tokens) or 1)


def build_beside(tokens: list[Token]) -> Meaning | None:
    """That evening, the same day, the following morning, the previous night."""
    step = shift(tokens)
    if step is None or first(tokens, "T="):
        return Beside("same", unit(tokens), 0)
    return Beside("after" if step > 0 else "before", unit(tokens), 1)


def build_length(tokens: list[Token]) -> Meaning | None:
    """Two weeks, three-day, nearly a year, several months, a day and a half."""
    if tokens[-1].mark == "h" and tokens[-1].text.lower() == "second":
        return None
    bare = not first(tokens, "1c9aCf")
    return Length(unit(tokens), None if bare else count(tokens))


def build_old(tokens: list[Token]) -> Meaning | None:
    """25-year-old, two years old."""
    return Length(unit(tokens), count(tokens))


def build_often(tokens: list[Token]) -> Meaning | None:
    """Every year, each Tuesday, daily, annual."""
    token = first(tokens, "uURqWhLwSd")
    return Often((token.name or "week") if token else "year")


def build_clock(tokens: list[Token]) -> Meaning | None:
    """10 a.m., 1730 GMT: an hour of the day the page was published, unless a day stands beside it."""
    value = first(tokens, "19y")
    if value and first(tokens, "A") and value.number > 12:
        return None
    if value and not first(tokens, "kA") and (value.number > 2400 or len(value.text) != 4):
        return None
    return Beside("same", "day", 0, None, Relative("day", 0))


def build_daypart(tokens: list[Token]) -> Meaning | None:
    """At noon, the morning: of the day that is told of."""
    return Beside("same", "day", 0, None, Relative("day", 0) if first(tokens, "n") else None)


def build_vague(tokens: list[Token]) -> Meaning | None:
    """Now, recently, soon, the future."""
    last = tokens[-1]
    if last.mark == "l":
        return Vague(-1) if last.name == "past" else None
    return Vague(int(last.number))
