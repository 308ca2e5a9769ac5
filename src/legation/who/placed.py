"""A known name of the gazetteer as a mention: a state, its capital, a city, a body."""

from __future__ import annotations

from legation.where import Found, gazetteer
from legation.who.items import Item
from legation.who.mentioned import Mentioned, MentionKind
from legation.who.vocabulary import Vocabulary

KINDS: dict[str, MentionKind] = {
    "state": "state", "seat": "state", "demonym": "demonym", "capital": "state", "city": "place", "region": "place",
    "organisation": "organisation", "body": "organisation", "group": "group",
}  # fmt: skip


def read_place(items: list[Item], at: int, words: Vocabulary) -> Mentioned:
    """Return the mention of a place item; a capital is a place after "in" and the like, else its government.

    Raises ValueError for an item without an entry of the gazetteer.
    """
    found = items[at].found
    if found is None:
        raise ValueError("a place item without its entry")
    kind, name = KINDS[found.kind], found.name
    if found.kind == "capital":
        here = _is_there(items, at, words) or _is_district(found)
        kind, name = ("place", found.words) if here else ("state", gazetteer().state(found.country))
    elif found.kind in ("city", "region", "seat", "body", "group"):
        name = found.words
    return Mentioned(found.start, found.end, kind, name, found.start, found.end, "", found.country, plural=found.plural)


def _is_there(items: list[Item], at: int, words: Vocabulary) -> bool:
    before = items[at - 1].key if at else ""
    return before in words.locative or (before == "the" and at > 1 and items[at - 2].key in words.locative)


def _is_district(found: Found) -> bool:
    """Tell whether the words name the ground itself: "Washington, D.C." is never the government."""
    return found.words.startswith((f"{found.name} ", f"{found.name},"))
