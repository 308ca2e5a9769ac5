"""What class a word belongs to, and its value: `data/vocabulary.toml` for words, shape for numbers and signs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from .holidays import key_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A vocabulary entry: mark, value as number or name; must it be capitalised, can it alone make a time."""

    mark: str
    number: float
    name: str
    capital: bool
    content: bool = False


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files("legation.when") / "data" / "vocabulary.toml").read_text("utf-8"))


@cache
def vocabulary() -> dict[str, Entry]:
    """Return every word of `data/vocabulary.toml` with its entry; the first class that lists a word keeps it."""
    found: dict[str, Entry] = {}
    for group in _table().values():
        for word, value in group["words"].items():
            number, name = (0.0, value) if isinstance(value, str) else (float(value), "")
            found.setdefault(
                word, Entry(group["mark"], number, name, group.get("case") == "capital", group.get("content", False))
            )
    return found


@cache
def marks() -> dict[str, str]:
    """Return the mark of every class by its name in the vocabulary, and of the number classes."""
    numbers = {
        "DAY": "1", "BIG": "9", "YEAR": "y", "ISO": "i", "NUMERIC": "j", "CLOCK": "k", "DECADE": "D",
        "HOLIDAY": "X", "COMMA": ",", "DASH": "-", "DOT": ".", "SLASH": "/", "APOS": "'", "BREAK": "|", "WORD": "0",
        "MONEY": "$", "PAREN": "Z",
    }  # fmt: skip
    return {name: group["mark"] for name, group in _table().items()} | numbers


@lru_cache(maxsize=1 << 13)
def classify(word: str) -> Entry:
    """Return mark and value of one word; words that say nothing of time get the mark "0"."""
    first = word[0]
    if first.isdecimal() or (first in "'’" and len(word) > 1):
        return _number(word)
    entry = vocabulary().get(word.lower())
    if entry is not None and not (entry.capital and first.islower()):
        return entry
    key = key_of().get(" ".join(word.replace("’", "'").lower().split()))
    if key is not None and first.isupper():
        return Entry("X", 0.0, key, False)
    return Entry(_sign(word), 0.0, "", False)


def _number(word: str) -> Entry:
    if word.endswith("s"):
        return Entry("D", float(word.strip("'’s")), "", False)
    if word[0] in "'’":
        return Entry("0", 0.0, "", False)
    if word[-2:].isalpha():
        return Entry("o", float(word[:-2]), "", False)
    if "-" in word or "/" in word or word.count(".") == 2:
        return Entry("i" if "-" in word else "j", 0.0, "", False)
    if ":" in word or ("." in word and len(word) <= 5 and len(word.split(".")[1]) == 2):
        return Entry("k" if ":" in word else "9", 0.0, "", False)
    return _plain_number(word)


def _plain_number(word: str) -> Entry:
    value = float(word.replace(",", "")) if len(word) < 16 else 0.0
    if word.isdigit() and len(word) == 4 and 1400 <= value < 2200:
        return Entry("y", value, "", False)
    if word.isdigit() and len(word) <= 2 and 1 <= value <= 31:
        return Entry("1", value, "", False)
    return Entry("9", value, "", False)


SIGNS = {
    ",": ",", "-": "-", "–": "-", "‑": "-", "−": "-", ".": ".", "/": "/", "'": "'", "’": "'", "$": "$", "€": "$",
    "£": "$", "(": "Z", ")": "Z",
}  # fmt: skip


def _sign(word: str) -> str:
    return "|" if word[0] == "\n" else SIGNS.get(word, "0")
