"""Headlines In Title Case, put into sentence case for the parser, which takes "Postpones" for a name otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.who.acting import CLOSING

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FEWEST = 4
_MOST = 0.75
"""Share of the longer words that are capitalised in a headline."""
_LONG = 4
"""Letters from which title case capitalises a word whatever it is."""


def in_sentence_case(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Return a headline with its plain words in small letters, names as they are; any other sentence unchanged.

    `names` are the stretches of the text that name somebody or some place. The length stays, so offsets hold.
    """
    words = list(_WORD.finditer(text))
    if text.rstrip()[-1:] in CLOSING or not _is_headline(words):
        return text
    kept = list(names)
    cased = list(text)
    for word in words[1:]:
        plain = word[0].lower()
        if len(plain) == len(word[0]) and not any(start < word.end() and word.start() < end for start, end in kept):
            cased[word.start() : word.end()] = plain
    return "".join(cased)


def _is_headline(words: list[re.Match[str]]) -> bool:
    long = [word[0] for word in words if len(word[0]) >= _LONG]
    return len(words) >= _FEWEST and sum(word[:1].isupper() for word in long) >= _MOST * len(long) > 0
