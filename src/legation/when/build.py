"""From the words a rule matched to a meaning: one function a rule of the grammar, by the rule's name.

A function may still say None, where the words only look like a time ("1999-05" as a score, the 45th of May).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from . import build_dates, build_near, build_other
from .lexer import Token, tokens
from .meaning import Calendar, Meaning, Nth, Part, Relative, Stretch, Years
from .pick import count, first, unit

Builder = Callable[[list[Token]], Meaning | None]


@cache
def builders() -> Mapping[str, Builder]:
    """Return the function of every rule."""
    modules = (build_dates, build_near, build_other)
    return {
        name.removeprefix("build_"): made
        for module in modules
        for name, made in vars(module).items()
        if name.startswith("build_")
    }


@lru_cache(maxsize=1 << 14)
def build(rule: str, core: tuple[str, ...], prefix: str = "", before: tuple[str, ...] = ()) -> Meaning | None:
    """Return the meaning of the words of a core under its prefix; None when they turn out to be no time.

    It hangs on the words alone, not on where they stand, so the words said most are read once.
    """
    meaning = builders()[rule](tokens(core))
    if meaning is None or not prefix or not before:
        return meaning
    return PREFIX_BUILDERS[prefix](tokens(before), meaning)


def _part(before: list[Token], whole: Meaning) -> Meaning | None:
    """Early May, the last days of May; "her late sixties" are no time at all."""
    if isinstance(whole, Years) and before[0].text.lower() in OWNED:
        return None
    token, outer = first(before, "pg*"), first(before, "lo")
    if token is not None:
        return Part(token.name, whole)
    if outer is None or (outer.mark == "o" and outer.number != 1):
        return None
    return Part("early" if outer.mark == "o" else "late", whole)


OWNED = frozenset(("his", "her", "its", "their", "our"))


def _nth(before: list[Token], whole: Meaning) -> Meaning | None:
    number = first(before, "ol")
    named = first(before, "w")
    name = str(int(named.number)) if named else unit(before)
    return Nth(-1 if number is None or number.mark == "l" else int(number.number), name, whole)


def _first(before: list[Token], whole: Meaning) -> Meaning | None:
    number = first(before, "ol")
    name = unit(before)
    return Nth(-1 if number is None or number.mark == "l" else int(number.number), name, whole, count(before[2:]) or 1)


def _half_of(before: list[Token], whole: Meaning) -> Meaning | None:
    number = first(before, "o")
    if number is None or number.number > 2:
        return None
    half = int(number.number)
    if isinstance(whole, Calendar) and whole.month is None:
        return Stretch("half", half, whole.year)
    if isinstance(whole, Relative) and whole.unit == "year":
        return Stretch("half", half, None, None, whole.offset)
    return Part("early" if half == 1 else "late", whole)


def _week(before: list[Token], whole: Meaning) -> Meaning | None:
    return Nth(0, "week", whole) if unit(before) == "week" else whole


def _hour(before: list[Token], whole: Meaning) -> Meaning | None:
    return whole


PREFIX_BUILDERS: Mapping[str, Callable[[list[Token], Meaning], Meaning | None]] = {
    "part": _part, "nth": _nth, "first": _first, "halfof": _half_of, "hour": _hour, "week": _week,
}  # fmt: skip
