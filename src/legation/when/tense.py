"""Whether the words around a time look back or ahead ("said on Tuesday", "will meet on Tuesday"): a guess, by cues."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

PREPOSITIONS = frozenset(("for", "in", "on", "by", "at", "between"))
NO_VERB = frozenset(("", "the", "a", "an", "its", "his", "her", "their", "this", "that"))  # "due to the war" is a cause
REACH = 80  # code points to either side: about a clause
CLAUSE_END = re.compile(r"[.;:!?](?=\s+[A-Z\"“])|\n")
WORD = re.compile(r"['’]?[^\W\d_]+(?:['’]t)?")


@dataclass(frozen=True, slots=True)
class Cues:
    """The word lists of `data/tense.toml`."""

    future: frozenset[str]
    ahead: frozenset[str]
    due: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]


@cache
def cues() -> Cues:
    """Return the cue words."""
    table = tomllib.loads((files("legation.when") / "data" / "tense.toml").read_text("utf-8"))
    return Cues(*(frozenset(table[name]) for name in ("future", "ahead", "due", "past", "not_past")))


def guess(text: str, start: int, end: int) -> str:
    """Return "past", "future" or "" for the verb nearest to `text[start:end]`, looking left before right."""
    left = CLAUSE_END.split(text[max(0, start - REACH) : start])[-1].lower().split()
    right = CLAUSE_END.split(text[end : end + REACH], maxsplit=1)[0].lower().split()
    return _first(left, reversed(range(len(left)))) or _first(right, range(len(right)))


def _first(words: list[str], order: Iterable[int]) -> str:
    """Return the tense of the first cue among words looked at in an order; most clauses have none."""
    cued = list(map(cue_of, words))
    return next((found for at in order if cued[at] and (found := _read(words, at))), "") if any(cued) else ""


@lru_cache(maxsize=1 << 14)
def cue_of(word: str) -> str:
    """Return which lists a word, with signs still on it, is on: a letter each for future, ahead, due and past.

    Of a word of several parts ("we'll", "so-called") the whole counts first, then the last part on a list.
    """
    parts = WORD.findall(word)
    if len(parts) > 1 and word.strip(',.;:()"“”') in cues().not_past:
        return ""
    return next((found for part in reversed(parts) if (found := _lists(part))), "")


def _lists(word: str) -> str:
    known = cues()
    past = word in known.past or (word.endswith("ed") and len(word) > 3 and word not in known.not_past)
    return (
        "f" * (word in known.future or word == "be")
        + "a" * (word in known.ahead)
        + "d" * (word in known.due)
        + "p" * past
    )


def _read(words: list[str], index: int) -> str:
    cue = cue_of(words[index])
    follower = words[index + 1] if index + 1 < len(words) else ""
    if "f" in cue or ("d" in cue and follower in PREPOSITIONS):
        return "future"
    if "a" in cue and follower == "to" and "".join(words[index + 2 : index + 3]) not in NO_VERB:
        return "future"
    if "p" in cue:
        return "future" if index and words[index - 1] == "be" else "past"
    return ""
