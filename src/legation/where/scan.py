"""Find known names in a text: the longest at each word, none overlapping, one pass over the words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from legation.where.fold import WORD, fold, split
from legation.where.found import Entry, Found

Words = list[re.Match[str]]
Hit = tuple[Entry, int, int]
"""An entry, where it ends in the text, and its number of words."""
GAPS = frozenset(
    {" ", "-", "‐", "‑", "–", "'", "’", "ʼ", "`", ".", ". ", "\u00a0", "\n", "  ", "", " & ", ", ", "' ", "’ "}
)
"""What may stand between two words of one name; a comma only where the entry itself has one."""
LOUD = frozenset(
    {"WHO", "ICE", "RAW", "APP", "CARE", "ALBA", "IS", "SPA", "AU", "NAM", "LET", "RIA", "PLA", "LDP", "MENA"}
)
"""Acronyms that spell a word: not read in a text that is all capitals."""


class Names:
    """An index of entries by first word, then by the words after it; `find` reads a text with it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
        for entry in entries:
            key = split(entry.words)
            if key:
                same = self._by_first.setdefault(key[0], {}).setdefault(key[1:], [])
                if not any(_reads_as(e, entry) for e in same):
                    same.append(entry)
        self._sizes = {
            first: tuple(sorted({len(rest) for rest in rests}, reverse=True)) for first, rests in self._all()
        }
        self._seconds = {first: frozenset(rest[0] for rest in rests) for first, rests in self._all() if () not in rests}
        self._small = {first for first, rests in self._all() if any(_small(e) for es in rests.values() for e in es)}

    def _all(self) -> Iterable[tuple[str, dict[tuple[str, ...], list[Entry]]]]:
        return self._by_first.items()

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the known names of a text in order; `text[f.start:f.end] == f.words` for each."""
        words, loud = list(WORD.finditer(text)), text.isupper()
        found, at = [], 0
        sizes, small = self._sizes, self._small
        while at < len(words):
            first = words[at][0]
            if first.islower() and first.isascii() and first not in small:  # as nearly every word of a text
                at += 1
                continue
            first = first.lower() if first.isascii() else fold(first)
            hit = self._match(text, words, at, first, loud) if first in sizes else None
            if hit is None:
                at += 1
                continue
            later = self._past_the(text, words, at, hit, loud) if first == "the" else None
            at, hit = (at + 1, later) if later else (at, hit)
            entry, end, length = hit
            start = words[at].start()
            found.append(Found(start, end, text[start:end], entry.kind, entry.name, entry.country, entry.plural))
            at += length
        return tuple(found)

    def _past_the(self, text: str, words: Words, at: int, hit: Hit, loud: bool) -> Hit | None:
        """Return the name right after "the" where it reaches further than the one with it ("the Gulf")."""
        after = words[at + 1][0].lower() if at + 1 < len(words) else ""
        later = self._match(text, words, at + 1, after, loud) if after in self._sizes else None
        return later if later is not None and later[1] > hit[1] else None

    def _match(self, text: str, words: Words, at: int, first: str, loud: bool) -> Hit | None:
        seconds = self._seconds.get(first)
        if seconds is not None and (at + 1 == len(words) or fold(words[at + 1][0]) not in seconds):
            return None  # "the", "new", "south" begin names, and are seldom one: no need to look any further
        sizes, rests = self._sizes[first], self._by_first[first]
        after = tuple([fold(word[0]) for word in words[at + 1 : at + 1 + sizes[0]]])
        for size in sizes:
            several = rests.get(after[:size]) if size <= len(after) else None
            for entry in several or ():
                last = at + size
                end = words[last].end()
                if entry.words[-1] == "." and text[end : end + 1] == ".":
                    end += 1
                if _looks(entry, text, words, at, last) and not (loud and entry.words in LOUD):
                    return entry, end, size + 1
        return None


def _small(entry: Entry) -> bool:
    """Tell whether the first word of an entry may stand in small letters in a text (see `_looks`)."""
    return not entry.acronym and not WORD.findall(entry.words)[0][0].isupper()


def _reads_as(known: Entry, new: Entry) -> bool:
    """Tell whether an entry adds no reading: acronyms and names with a comma are looked at letter by letter."""
    return known.words == new.words or not (known.acronym or new.acronym or "," in known.words + new.words)


def _looks(entry: Entry, text: str, words: Words, at: int, last: int) -> bool:
    """Tell whether gaps and capitals are those of the entry: "us" is not US, "turkey" is not Turkey."""
    for left in range(at, last):
        gap = text[words[left].end() : words[left + 1].start()]
        if gap not in GAPS or (gap == ", " and "," not in entry.words) or (gap == ". " and len(words[left][0]) > 3):
            return False
    if entry.acronym:
        return text[words[at].start() : words[last].end()] == entry.words.rstrip(".")
    wanted = WORD.findall(entry.words)
    return all(words[at + i][0][0].isupper() for i, word in enumerate(wanted) if word[0].isupper())
