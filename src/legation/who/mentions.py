"""Who is mentioned in a sentence: persons, states, bodies and groups, without a parser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Set
from dataclasses import replace

from legation.who.acting import lower_acts
from legation.who.chains import chained
from legation.who.items import Item, read_items
from legation.who.mentioned import Mentioned, MentionKind
from legation.who.names import Names
from legation.who.phrases import Phrases
from legation.who.vocabulary import vocabulary

__all__ = ["MentionKind", "Mentioned", "find"]
OWNER = re.compile(r"['’]s? ")
NONE: frozenset[str] = frozenset()


def find(text: str, on: dt.date | None = None, known: Set[str] = NONE) -> tuple[Mentioned, ...]:
    """Return the mentions of one sentence in order, none overlapping; `text[m.start:m.end]` is the whole phrase.

    `on` is the day the sentence speaks of (or its page's date): it tells namesakes and holders apart.
    `known` are folded family names seen on the page, so that a later bare "Egede" is read as a person.
    """
    items = read_items(text)
    words = vocabulary()
    lower_acts(text, items)
    names = Names(items, words, is_headline(items), known)
    phrases = Phrases(text, items, words, names, on)
    found: list[Mentioned] = []
    at = 0
    while at < len(items):
        hit = phrases.read(at) if items[at].kind != "word" else None
        if hit is None:
            at += 1
            continue
        mention, after = hit
        found.append(_owned(text, found, mention))
        at = max(after, at + 1)
    return chained(text, found)


def _owned(text: str, found: list[Mentioned], mention: Mentioned) -> Mentioned:
    """Give a title without a name its owner's country ("Xi Jinping's top adviser")."""
    if mention.name or mention.country or not found or found[-1].kind != "person":
        return mention
    between = text[found[-1].end : mention.start]
    return replace(mention, country=found[-1].country) if OWNER.fullmatch(between) else mention


def is_headline(items: list[Item]) -> bool:
    """Tell whether most words are capitalised, so that a capital says nothing of a name."""
    plain = [item for item in items if item.kind in ("capital", "word") and len(item.key) > 3]
    capitals = sum(item.kind == "capital" for item in plain)
    return len(plain) >= 4 and capitals >= 0.75 * len(plain)
