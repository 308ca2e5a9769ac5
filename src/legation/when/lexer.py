"""Text to a string of class marks, one letter a word, so that the grammar reads classes and stays short and fast.

`read` keeps the words; where they stand is worked out by `spots` only for a text in which the grammar found something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .classes import classify, vocabulary
from .holidays import key_of

PLAIN = re.compile(
    r"[A-Za-z]{2,}+(?!\w)|[^\W\d_]{2,}|\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\w)|\d{4}-\d\d-\d\d(?![\w-])|\d{1,2}/\d{1,2}/\d{2,4}(?!\w)|\d{1,2}[:.]\d\d(?=\s?[ap]\.?m)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|['’]?\d{2,4}s(?!\w)"
    r"|\d+(?:st|nd|rd|th)(?!\w)|\d+|[ap]\.\s?m\b\.?|[oO]['’]clock|[^\W\d_]|\n\s*\n|\S"
)
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its mark, its value as a number and as a name, and the word."""

    mark: str
    number: float
    name: str
    text: str


@cache
def _with_holidays() -> re.Pattern[str]:
    names = sorted(key_of(), key=len, reverse=True)
    spelled = "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in names)
    return re.compile(rf"(?<!\w)(?i:{spelled})(?!\w)|{PLAIN.pattern}")


@cache
def _by_head() -> dict[str, tuple[str, ...]]:
    """Return the holidays' names by their first word as written, so that few texts need the slower pattern."""
    found: dict[str, tuple[str, ...]] = {}
    for name in key_of():
        word = str(PLAIN.findall(name)[0])
        for form in (word.capitalize(), word.upper()):
            found[form] = (*found.get(form, ()), name)
    return found


def _holiday_in(text: str, words: list[str]) -> bool:
    heads = _by_head().keys() & set(words)
    if not heads:
        return False
    lowered = text.replace("’", "'").lower()
    return any(name in lowered for head in heads for name in _by_head()[head])


@cache
def _cues() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return pieces of words one of which any time expression holds: in lower case, and as capitalised."""
    content = [(word, entry.capital) for word, entry in vocabulary().items() if entry.content]
    loose = _shortest({word for word, capital in content if not capital})
    names = {name for name in key_of() if not any(cue in name for cue in loose)}
    proper = _shortest({word.capitalize() for word, capital in content if capital})
    return (*loose, *_shortest(names)), (*proper, *(word.upper() for word in proper))


def _shortest(words: set[str]) -> list[str]:
    """Keep the words that contain no other of them, so that fewer need to be looked for."""
    return [word for word in words if not any(other in word for other in words if other != word)]


def may_hold(text: str) -> bool:
    """Say whether a text may hold a time at all; a cheap look that lets most other sentences pass by."""
    loose, proper = _cues()
    if DIGIT.search(text):
        return True
    for cue in proper:
        if cue in text:
            return True
    lowered = text.lower()
    for cue in loose:  # noqa: SIM110  a loop is twice as fast as any() here, and every sentence comes by
        if cue in lowered:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into words, with the class string: one mark a word."""

    text: str
    words: tuple[str, ...]
    marks: str

    def spots(self, last: int) -> list[tuple[int, int]]:
        """Return where the first `last` words start and end, in code points."""
        found, at, text = [], 0, self.text
        for word in self.words[:last]:
            start = text.index(word, at)
            at = start + len(word)
            found.append((start, at))
        return found


def read(text: str) -> Words:
    """Cut a text into words and mark them; the pattern with holiday names is used only where such a name may be."""
    words = PLAIN.findall(text)
    if _holiday_in(text, words):
        words = _with_holidays().findall(text)
    return Words(text, tuple(words), "".join([classify(word).mark for word in words]))


def tokens(words: tuple[str, ...]) -> list[Token]:
    """Return words as tokens."""
    return [Token(entry.mark, entry.number, entry.name, text) for text in words for entry in (classify(text),)]
