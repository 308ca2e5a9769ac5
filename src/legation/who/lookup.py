"""A name's spelling -> the persons it may mean: the same words, first and last word, the last words, like consonants,
family name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rapidfuzz import fuzz

from legation.where.fold import fold
from legation.who.spelling import NUMERALS, exact, loose, short, words_of

ALIKE = 70
"""Least likeness (rapidfuzz ratio, 0 to 100) of two spellings with the same consonants."""
SAME_NAME, ENDS_MEET = ("the same name",), ("first and last name",)
LAST_WORDS = ("the name but for words before it",)
SPELLING, FAMILY = ("another spelling",), ("family name",)
Ways = tuple[tuple[str, float, tuple[str, ...]], ...]
"""(id, score, reasons) of each person that a name may mean."""
Spellings = Callable[[str], tuple[str, ...]]
"""Person id -> every spelling of the name known."""


def look_up(names: Mapping[str, str], name: str, spellings: Spellings) -> Ways:
    """Return whom a name may mean, by the first of the five ways that knows anybody; () if none does.

    `names` is the compiled index: a letter for the way and a key, to ids with blanks between.
    """
    words = words_of(name)
    if len(words) > 1:
        if ids := names.get("e" + exact(name)):
            return _ways(ids, 1.0, SAME_NAME)
        key = short(name)
        ends = (names.get("e" + key) or names.get("s" + key, "")).split() if key else []
        if meet := [pid for pid in ends if not (_inner(name) and _differs(spellings(pid), name))]:
            return _ways(" ".join(meet), 0.85, ENDS_MEET)
        for at in range(1, len(words) - 1):  # "Muhammad Nawaz Sharif" is "Nawaz Sharif"
            if ids := names.get("e" + exact(" ".join(words[at:]))):
                return _ways(ids, 0.8, LAST_WORDS)
        near = names.get("l" + loose(name), "").split()
        like = [pid for pid in near if _alike(spellings(pid), name)]
        if like:
            return _ways(" ".join(like), 0.8, SPELLING)
    return _ways(names.get("f" + " ".join(words), ""), 0.5, FAMILY)


def keys_of(name: str) -> frozenset[str]:
    """Return the keys under which the index knows a full name."""
    family = [word for word in words_of(name) if word not in NUMERALS][-1:]
    keys = {"e" + exact(name), "s" + short(name), "l" + loose(name), "f" + "".join(family)}
    return frozenset(key for key in keys if len(key) > 1)


def _ways(ids: str, score: float, reasons: tuple[str, ...]) -> Ways:
    if " " not in ids:
        return ((ids, score, reasons),) if ids else ()
    return tuple([(pid, score, reasons) for pid in ids.split()])


def _inner(name: str) -> set[str]:
    """Return the words between the first and the last one of a name, without initials."""
    return {word for word in words_of(name)[1:-1] if len(word) > 1}


def _differs(spellings: tuple[str, ...], name: str) -> bool:
    """Tell whether a person whose first and last word are a name's has other words between them, wherever he has any:
    "Muhammad Nawaz Sharif" is no "Muhammad Shehbaz Sharif"."""
    inner = [_inner(one) for one in spellings if short(one) == short(name)]
    return bool(inner) and all(one and not one & _inner(name) for one in inner)


def _alike(spellings: tuple[str, ...], name: str) -> bool:
    return any(fuzz.ratio(fold(name), fold(other)) >= ALIKE for other in spellings)
