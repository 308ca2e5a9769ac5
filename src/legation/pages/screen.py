"""Which pages of a run go on: not the empty ones, not other languages, no text twice, no two pages under one id."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from legation.model import Failure, Page, Skip
from legation.pages.size import bounded, fail

# A page with fewer words of prose than a short sentence says nothing that could be kept.
FEWEST_WORDS = 6


def prose_words(page: Page) -> int:
    """Return the number of words in the paragraphs of a page."""
    return sum(len(page.text[b.start : b.end].split()) for b in page.blocks if b.kind == "paragraph")


@dataclass(slots=True)
class Screen:
    """Remembers the pages of one run, by a hash of their text and by id."""

    texts: dict[bytes, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def judge(self, page: Page) -> Page | Skip | Failure:
        """Return the page if it goes on, else the reason why not."""
        if not isinstance(short := bounded(page), Page):
            return short
        if prose_words(page) < FEWEST_WORDS:
            return Skip(page.source, "empty")
        if page.language != "en":
            return Skip(page.source, "not English")
        mark = hashlib.sha256(page.text.strip().encode("utf-8", "surrogatepass")).digest()
        if mark in self.texts:
            return Skip(page.source, f"duplicate of {self.texts[mark]}")
        if page.id in self.ids:
            advice = "give each page of a run its own id"
            return fail(page.source, f"the id {page.id[:80]} is that of {self.ids[page.id]}", advice)
        self.texts[mark] = self.ids[page.id] = page.source
        return page
