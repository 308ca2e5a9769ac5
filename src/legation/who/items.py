"""A sentence as a row of items: known names, titles, capitalised words, modifiers and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from legation.where import Found, gazetteer
from legation.where.fold import fold
from legation.who.vocabulary import Title, Vocabulary, vocabulary

_HYPHENS = "-‐‑"
_STATES = frozenset(["state", "demonym"])
TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=[sS])['’])(?![^\W_])", re.IGNORECASE)
QUOTES = ("'", "’")
ARTICLE_NAME = re.compile(r"^(?:al|el|as|ash|ad|an|ar|at|ul|d|l|bin|ibn|t)[-‐‑'’][A-ZÀ-Þ]")
ItemKind = Literal["place", "title", "modifier", "determiner", "capital", "word"]


@dataclass(slots=True)
class Item:
    """A stretch of the sentence. `key` is the folded word; `owner` marks a possessive; `loose` a compound
    ("US-backed"), which is no nationality of what follows; `gap` is the text before it."""

    kind: ItemKind
    start: int
    end: int
    key: str
    gap: str
    owner: bool = False
    loose: bool = False
    found: Found | None = None
    title: Title | None = None


def read_items(text: str) -> list[Item]:
    """Return the items of a sentence in order; `text` in all capitals is read as if in title case."""
    shown = text.title() if text.isupper() and len(text.title()) == len(text) else text
    tokens = [(m.start(), m.end()) for m in TOKEN.finditer(shown)]
    places = list(gazetteer().find(text))
    return _Reader(text, shown, tokens, places).read()


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    """Return a word folded, without its possessive."""
    if word[-2:] in ("'s", "’s", "’S", "'S"):
        word = word[:-2]
    word = word.replace("’", "'").replace("‐", "-").replace("‑", "-")
    return word.lower() if word.isascii() else fold(word)


class _Reader:
    def __init__(self, text: str, shown: str, tokens: list[tuple[int, int]], places: list[Found]) -> None:
        self.text, self.shown, self.tokens, self.places = text, shown, tokens, places
        self.words: Vocabulary = vocabulary()
        self.items: list[Item] = []
        self.last = 0
        self.keys = [_key(shown[start:end]) for start, end in tokens]

    def read(self) -> list[Item]:
        at, place, special, size = 0, 0, self.words.special, len(self.tokens)
        while at < size:
            (start, end), key = self.tokens[at], self.keys[at]
            while place < len(self.places) and self.places[place].end <= start:
                place += 1
            found = self.places[place] if place < len(self.places) else None
            if found is not None and found.start == start:
                longer = found.kind in ("group", "body") and self._title(at, len(self.text), found.end)
                at = longer or self._place(at, found)
            elif found is not None and start < found.start < end:
                self._add("word", start, max(end, found.end), self.keys[at])
                at = self._past(at, found.end)
            elif key.isalpha() and self.text[start].islower() and key not in special:
                self._add("word", start, end, key)
                at += 1
            else:
                limit = found.start if found is not None else len(self.text)
                at = self._title(at, limit) or self._word(at)
        return self.items

    def _place(self, at: int, found: Found) -> int:
        self._add("place", found.start, found.end, fold(found.words), found=found)
        past = self._past(at, found.end)
        end = self.tokens[past - 1][1]
        rest = self.text[found.end : end]
        if rest.lower() in ("'s", "’s"):
            self.items[-1].owner, self.last = True, end
        elif rest:
            self.items[-1].loose, self.last = True, end
            if other := self._beside(found):
                return self._place(at, other)
        return past

    def _beside(self, found: Found) -> Found | None:
        """Return the state that a hyphen joins to another: "Russia-Ukraine talks", not "an Iran-backed group"."""
        if found.kind not in _STATES or self.text[found.end] not in _HYPHENS:
            return None
        return next((one for one in self.places if one.start == found.end + 1 and one.kind in _STATES), None)

    def _past(self, at: int, end: int) -> int:
        while at < len(self.tokens) and self.tokens[at][0] < end:
            at += 1
        return at

    def _title(self, at: int, limit: int, past: int = 0) -> int:
        for rest, title in self.words.titles.get(self.keys[at], ()):
            last = at + len(rest)
            if last < len(self.tokens) and past < self.tokens[last][1] <= limit and self._same(at, rest):
                if rest and self.keys[last] == rest[-1] and not self._close(at, last):
                    continue
                start, end = self.tokens[at][0], self.tokens[last][1]
                end -= 2 if self.text[end - 2 : end].lower() in ("'s", "’s") else 0
                dotted = title.kind == "honorific" or title.words.endswith(".")
                end += 1 if dotted and self.text[end : end + 1] == "." else 0
                if title.kind == "honorific" and not self._before_name(last):
                    continue
                self._add("title", start, end, " ".join((self.keys[at], *rest)), title=title)
                return last + 1
        return 0

    def _same(self, at: int, rest: tuple[str, ...]) -> bool:
        return all(self.keys[at + 1 + i] == word for i, word in enumerate(rest))

    def _close(self, at: int, last: int) -> bool:
        """Tell whether the words stand together, with nothing but blanks between (and no possessive inside)."""
        return all(self.text[self.tokens[i][1] : self.tokens[i + 1][0]].isspace() for i in range(at, last))

    def _before_name(self, last: int) -> bool:
        return last + 1 < len(self.tokens) and self.shown[self.tokens[last + 1][0]].isupper()

    def _word(self, at: int) -> int:
        (start, end), key = self.tokens[at], self.keys[at]
        word = self.shown[start:end]
        if key in self.words.determiners:
            self._add("determiner", start, end, key)
        elif self._is_modifier(word, key):
            self._add("modifier", start, end, key)
        elif word[0].isupper() or ARTICLE_NAME.match(word):
            self._add("capital", start, end, key)
        else:
            self._add("word", start, end, key)
        if word[-2:].lower() in ("'s", "’s"):
            self.items[-1].end -= 2
            self.items[-1].owner = True
        return at + 1

    def _is_modifier(self, word: str, key: str) -> bool:
        if word[0].islower():
            return key in self.words.modifiers or key in self.words.nouns
        return key in self.words.modifiers and key not in self.words.first_names

    def _add(
        self, kind: ItemKind, start: int, end: int, key: str, found: Found | None = None, title: Title | None = None
    ) -> None:
        text = self.text
        match = POSSESSIVE.match(text, end) if text[end : end + 1] in QUOTES else None
        self.items.append(Item(kind, start, end, key, text[self.last : start], match is not None, False, found, title))
        self.last = match.end() if match else end
