"""Whether the words around a time look back or ahead ("said on Tuesday", "will meet on Tuesday"): a guess, by cues."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

REACH = 100  # code points to either side: about a clause
CLAUSE_END = re.compile(r"[.;:!?](?=\s+[A-Z\"“])|\n")
WORD = re.compile(r"['’]?[^\W\d_]+(?:['’]t)?")


@dataclass(frozen=True, slots=True)
class Cues:
    """The word lists of `data/tense.toml`."""

    future: frozenset[str]
    ahead: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]


@cache
def cues() -> Cues:
    """Return the cue words."""
    table = tomllib.loads((files("legation.when") / "data" / "tense.toml").read_text("utf-8"))
    return Cues(*(frozenset(table[name]) for name in ("future", "ahead", "past", "not_past")))


def guess(text: str, start: int, end: int) -> str:
    """Return "past", "future" or "" for the verb nearest to `text[start:end]`, looking left before right."""
    left = CLAUSE_END.split(text[max(0, start - REACH) : start])[-1]
    words = WORD.findall(left.lower())
    for index in range(len(words) - 1, -1, -1):
        found = _read(words, index)
        if found:
            return found
    right = CLAUSE_END.split(text[end : end + REACH])[0]
    words = WORD.findall(right.lower())
    return next((found for index in range(len(words)) if (found := _read(words, index))), "")


def _leads(follower: str, more: bool) -> bool:
    """Say whether what follows looks ahead: "scheduled for (Friday)"; "due to" needs a verb, or it gives a cause."""
    return follower == "for" or (follower == "to" and more)


def _read(words: list[str], index: int) -> str:
    word, known = words[index], cues()
    follower = words[index + 1] if index + 1 < len(words) else ""
    if word in known.future or word == "be" or (word in known.ahead and _leads(follower, index + 2 < len(words))):
        return "future"
    if word in known.past or (word.endswith("ed") and len(word) > 3 and word not in known.not_past):
        return "future" if index and words[index - 1] == "be" else "past"
    return ""
