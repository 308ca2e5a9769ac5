"""The fields of a ministry: "oil and gas minister", "Minister of Foreign Affairs and Trade"."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.vocabulary import Title, Vocabulary

AND = frozenset({"and", "&"})
GAPS = frozenset({" ", "\u00a0", "\n", "-"})
LONGEST = 9
"""Items of the longest list of fields read."""


def fields_before(items: list[Item], at: int, words: Vocabulary) -> int:
    """Return the title item that a field or several lead to ("oil and gas [minister]"), 0 if none does."""
    end, joined = _fields(items, at, words)
    after = items[end] if at < end < len(items) else None
    if after is None or after.kind != "title" or after.title is None or after.gap not in GAPS:
        return 0
    last = after.title.words.split()[-1]
    return end if last in words.keepers and (joined or last.startswith("minist")) else 0


def fields_after(items: list[Item], at: int, title: Title, words: Vocabulary) -> int:
    """Return the item after the fields that follow a title ("of Petroleum and Natural Gas", "and Trade"), 0 if none.

    Only capitals are fields here: "a minister of trade unions" and "minister and industry leaders" are not.
    """
    if not words.keepers & set(title.words.split()) or at + 1 >= len(items):
        return 0
    of, joined = items[at].key in ("of", "for"), items[at].key in AND and " of " in title.words
    if not (of or joined) or items[at].gap not in GAPS or items[at + 1].kind != "capital":
        return 0
    start = at + 2 if items[at + 1].key == "the" else at + 1
    end, _ = _fields(items, start, words)
    return end if end > start and _ends_well(items, end) else 0


def _ends_well(items: list[Item], end: int) -> bool:
    """Tell whether the fields are a whole: the name after them, or no word in their own capitals."""
    return items[end - 1].kind == "capital" and items[end - 1].key not in ("natural", "foreign", "national")


def _fields(items: list[Item], at: int, words: Vocabulary) -> tuple[int, bool]:
    """Return the item after a run of fields, and whether "and" joins two of them or a field to the title after it."""
    end, joined = at, False
    while end < len(items) and end - at < LONGEST:
        item = items[end]
        if end > at and item.gap not in GAPS and not (item.gap == ", " and item.key in words.fields):
            break
        if item.key in words.fields and item.kind in ("capital", "modifier", "word") and not item.owner:
            end += 1
        elif item.key in AND and end > at and _leads_on(items, end + 1, words):
            end, joined = end + 1, True
        else:
            break
    return end, joined


def _leads_on(items: list[Item], at: int, words: Vocabulary) -> bool:
    """Tell whether another field, or a title that begins with one ("industry minister"), stands at an item."""
    if at >= len(items) or items[at].gap not in GAPS:
        return False
    item = items[at]
    first = item.key.split(" ", 1)[0]
    return first in words.fields and (item.kind != "title" or " " in item.key)
