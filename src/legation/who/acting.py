"""Verbs of headlines: "Meets" in "Wang Yi Meets Lavrov" is no part of a name, for all its capital."""

from __future__ import annotations

import functools
import re

from legation.language.lemma import lemmas
from legation.lexicon import load
from legation.who.items import Item
from legation.who.register import register

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLOSING = frozenset('.!?"”')
"""What ends a sentence that is no headline."""
_FEWEST = 4
_MOST = 0.75
"""Share of the longer words that are capitalised in a headline."""
_LONG = 4
"""Letters from which title case capitalises a word whatever it is."""


def is_title_case(text: str) -> bool:
    """Tell whether a text is a Headline In Capitals: not closed as a sentence, most of its longer words with them."""
    if text.rstrip()[-1:] in _CLOSING:
        return False
    words = WORD.findall(text)
    long = [word for word in words if len(word) >= _LONG]
    return len(words) >= _FEWEST and sum(word[:1].isupper() for word in long) >= _MOST * len(long) > 0


@functools.cache
def is_act(key: str) -> bool:
    """Tell whether a folded word is a verb as headlines have it ("meets"), and no name of the register."""
    if not key.endswith("s") or ("f" + key) in register().names:
        return False
    found = (sense for lemma in lemmas(key) - {key} for sense in load().triggers.get(lemma, ()))
    return any(sense.part == "verb" for sense in found)


def lower_acts(text: str, items: list[Item]) -> None:
    """Turn the verbs of a headline that its capitals make look like names into plain words; leave other sentences."""
    if is_title_case(text):
        for item in items[1:]:
            if item.kind == "capital" and is_act(item.key):
                item.kind = "word"
