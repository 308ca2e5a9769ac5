"""A government called by its head: "the Biden administration", "Netanyahu's government", and its officials."""

from __future__ import annotations

from dataclasses import replace

from legation.who.items import Item
from legation.who.mentioned import Mentioned
from legation.who.parts import RUNS
from legation.who.vocabulary import Vocabulary


def read_cabinet(
    text: str, items: list[Item], head: Mentioned, at: int, words: Vocabulary
) -> tuple[Mentioned, int] | None:
    """Return the government, or a group of its people, that stands right after its head's name; None if none does.

    `head` is the person who ends before item `at`. The government is an organisation of the head's country.
    """
    if not _is_title(items, at) or items[at].key not in words.cabinets or head.end != items[at - 1].end:
        return None
    if not _is_title(items, at + 1) or items[at].owner:
        return _make(text, head, items[at].end, at + 1)
    title, end = items[at + 1].title, items[at + 1].end
    if title is None or not title.plural:
        return None  # "a Biden administration official": somebody else, and not the government
    whole, last = _make(text, head, end, at + 2)
    return replace(whole, kind="group", office=title.words, plural=True), last


def _is_title(items: list[Item], at: int) -> bool:
    return at < len(items) and items[at].kind == "title" and items[at].gap in RUNS


def _make(text: str, head: Mentioned, end: int, last: int) -> tuple[Mentioned, int]:
    name = text[head.name_start : end]
    return replace(head, end=end, kind="organisation", name=name, name_end=end, office="", person=""), last
