"""Which issue an act is about, by the words of its sentence; issues are a reviewed data file (`issues.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"\w+")


@cache
def _patterns() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """Return of each issue its name, what its words begin with up to the first sign, and the pattern of its words."""
    table = tomllib.loads(files("legation.reports").joinpath("issues.toml").read_text("utf-8"))
    return tuple(
        (name, frozenset(_WORD.findall(word)[0] for word in words), _pattern(words)) for name, words in table.items()
    )


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@lru_cache(maxsize=256)
def issue_of(text: str) -> str:
    """Return the issue that a sentence speaks of, "" if none of those we know; asked for every report of a sentence."""
    said = set(_WORD.findall(text))
    return next((name for name, heads, words in _patterns() if not heads.isdisjoint(said) and words.search(text)), "")
