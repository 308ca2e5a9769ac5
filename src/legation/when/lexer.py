"""Text to a string of class marks, one letter a word, so that the grammar reads classes and stays short and fast.

`read` keeps the words; where they stand is worked out by `spots` only for a text in which the grammar found something.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from .holidays import key_of

PLAIN = re.compile(
    r"\d{4}-\d\d-\d\d(?![\w-])|\d{1,2}/\d{1,2}/\d{2,4}(?!\w)|\d{1,2}[:.]\d\d(?=\s?[ap]\.?m)|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|['’]?\d{2,4}s(?!\w)|\d+(?:st|nd|rd|th)(?!\w)|\d+"
    r"|[ap]\.\s?m\b\.?|[oO]['’]clock|[^\W\d_]+|\n\s*\n|\S"
)
HOLIDAY_HEADS = frozenset(
    "day year easter christmas thanksgiving halloween nowruz tet eve epiphany assembly unga sunday july festival"
    " monday friday wednesday thursday week pentecost anniversary".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its mark, its value as a number and as a name, where it stands, and the word."""

    mark: str
    number: float
    name: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A vocabulary entry: mark, value as number or name, and whether the word must be capitalised."""

    mark: str
    number: float
    name: str
    capital: bool


@cache
def vocabulary() -> dict[str, Entry]:
    """Return every word of `data/vocabulary.toml` with its entry; the first class that lists a word keeps it."""
    classes = tomllib.loads((files("legation.when") / "data" / "vocabulary.toml").read_text("utf-8"))
    found: dict[str, Entry] = {}
    for group in classes.values():
        for word, value in group["words"].items():
            number, name = (0.0, value) if isinstance(value, str) else (float(value), "")
            found.setdefault(word, Entry(group["mark"], number, name, group.get("case") == "capital"))
    return found


@cache
def marks() -> dict[str, str]:
    """Return the mark of every class by its name in the vocabulary, and of the number classes."""
    classes = tomllib.loads((files("legation.when") / "data" / "vocabulary.toml").read_text("utf-8"))
    numbers = {
        "DAY": "1", "BIG": "9", "YEAR": "y", "ISO": "i", "NUMERIC": "j", "CLOCK": "k", "DECADE": "D",
        "HOLIDAY": "X", "COMMA": ",", "DASH": "-", "DOT": ".", "SLASH": "/", "APOS": "'", "BREAK": "|", "WORD": "0",
        "MONEY": "$", "PAREN": "Z",
    }  # fmt: skip
    return {name: group["mark"] for name, group in classes.items()} | numbers


@lru_cache(maxsize=1 << 16)
def classify(word: str) -> Entry:
    """Return mark and value of one word; words that say nothing of time get the mark "0"."""
    first = word[0]
    if first.isdigit() or (first in "'’" and len(word) > 1):
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
    if "-" in word or "/" in word:
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


@cache
def _with_holidays() -> re.Pattern[str]:
    names = sorted(key_of(), key=len, reverse=True)
    spelled = "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in names)
    return re.compile(rf"(?<!\w)(?i:{spelled})(?!\w)|{PLAIN.pattern}")


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into words, with the class string: one mark a word."""

    text: str
    marks: str
    pattern: re.Pattern[str]

    def spots(self) -> list[tuple[int, int]]:
        """Return where each word starts and ends, in code points."""
        return [match.span() for match in self.pattern.finditer(self.text)]


def read(text: str) -> Words:
    """Cut a text into words and mark them; the pattern with holiday names is used only where such a name may be."""
    words = PLAIN.findall(text)
    pattern = PLAIN
    if not HOLIDAY_HEADS.isdisjoint(map(str.lower, words)):
        pattern = _with_holidays()
        words = pattern.findall(text)
    return Words(text, "".join([classify(word).mark for word in words]), pattern)


def tokens(words: Words, spots: list[tuple[int, int]], first: int, last: int) -> list[Token]:
    """Return words number `first` up to `last` (not included) as tokens."""
    found = []
    for start, end in spots[first:last]:
        text = words.text[start:end]
        entry = classify(text)
        found.append(Token(entry.mark, entry.number, entry.name, start, end, text))
    return found
