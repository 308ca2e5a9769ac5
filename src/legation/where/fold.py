"""How names are compared: words without case and accents."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
ODD = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae"}
)
"""Letters that carry no separable accent in Unicode."""


def fold(words: str) -> str:
    """Return the words in lower case without accents ("Élysée" -> "elysee")."""
    if words.isascii():
        return words.lower()
    plain = unicodedata.normalize("NFKD", words.translate(ODD))
    return "".join([c for c in plain if not unicodedata.combining(c)]).casefold()


def split(words: str) -> tuple[str, ...]:
    """Return the folded words of a name ("Sharm el-Sheikh" -> ("sharm", "el", "sheikh"))."""
    if words.isascii():
        return tuple(WORD.findall(words.lower()))
    return tuple([fold(word) for word in WORD.findall(words)])
