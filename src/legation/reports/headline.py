"""Headlines In Title Case, put into sentence case for the parser, which takes "Postpones" for a name otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from legation.who.acting import WORD, is_title_case


def in_sentence_case(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Return a headline with its plain words in small letters, names as they are; any other sentence unchanged.

    `names` are the stretches of the text that name somebody or some place. The length stays, so offsets hold.
    """
    if not is_title_case(text):
        return text
    kept, cased = list(names), list(text)
    for word in list(WORD.finditer(text))[1:]:
        plain = word[0].lower()
        if len(plain) == len(word[0]) and not any(start < word.end() and word.start() < end for start, end in kept):
            cased[word.start() : word.end()] = plain
    return "".join(cased)
