"""Verbs of headlines: "Meets" in "Wang Yi Meets Lavrov" is no part of a name, for all its capital."""

from __future__ import annotations

import functools

from legation.language.lemma import lemmas
from legation.lexicon import load
from legation.who.items import Item
from legation.who.register import register

CLOSING = frozenset('.!?"”')
"""What ends a sentence that is no headline."""
_FEWEST = 4
_MOST = 0.75
"""Share of the longer words that are capitalised in a headline; names and titles count."""
_LONG = 4


@functools.cache
def is_act(key: str) -> bool:
    """Tell whether a folded word is a verb as headlines have it ("meets"), and no name of the register."""
    if not key.endswith("s") or ("f" + key) in register().names:
        return False
    found = (sense for lemma in lemmas(key) - {key} for sense in load().triggers.get(lemma, ()))
    return any(sense.part == "verb" for sense in found)


def lower_acts(text: str, items: list[Item]) -> None:
    """Turn the verbs of a headline that its capitals make look like names into plain words; leave other sentences."""
    if text.rstrip()[-1:] not in CLOSING and _is_capitalised(items):
        for item in items[1:]:
            if item.kind == "capital" and is_act(item.key):
                item.kind = "word"


def _is_capitalised(items: list[Item]) -> bool:
    small = sum(item.kind in ("word", "modifier") and len(item.key) >= _LONG for item in items)
    large = sum(item.kind in ("capital", "place", "title") for item in items)
    return small + large >= _FEWEST and large >= _MOST * (small + large)
