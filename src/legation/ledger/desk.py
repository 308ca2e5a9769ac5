"""The pages that journeys are made from, at hand: all travellers of a page look at it in turn, so it is read once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from legation.ledger import load
from legation.ledger.lines import Line, Lines, read
from legation.ledger.sheets import Sheet, sheets_of

Item = TypeVar("Item")
KEPT = 64
"""Pages that are kept beyond those asked for: more than one long journey has; their rows are a few megabytes."""


@dataclass(slots=True)
class Desk:
    """A ledger and the pages of it that were looked at last: their sentences, and what was read of them."""

    db: sqlite3.Connection
    _lines: Lines = field(default_factory=dict)
    _sheets: dict[str, Sheet] = field(default_factory=dict)

    def lines(self, pages: Collection[str]) -> Lines:
        """Return the sentences of some pages, by page, in the order of the text."""
        found, self._lines = together(pages, self._lines, self._split)
        return found

    def sheets(self, pages: Collection[str]) -> list[Sheet]:
        """Return some pages with all that they tell, by id."""
        found, self._sheets = together(pages, self._sheets, self._opened)
        return [found[page] for page in sorted(found)]

    def _split(self, pages: Collection[str]) -> dict[str, tuple[Line, ...]]:
        opened = ((name, load.page(self.db, name)) for name in sorted(pages))
        return {name: tuple(read(page)) for name, page in opened if page is not None}

    def _opened(self, pages: Collection[str]) -> dict[str, Sheet]:
        return {sheet.page: sheet for sheet in sheets_of(self.db, pages)} if pages else {}


def together(
    pages: Collection[str], kept: dict[str, Item], fetch: Callable[[Collection[str]], dict[str, Item]]
) -> tuple[dict[str, Item], dict[str, Item]]:
    """Return what belongs to some pages, and what is kept from now on: these, and the newest of what was kept."""
    here = {page: kept[page] for page in pages if page in kept}
    found = here | fetch(set(pages) - set(here))
    return found, dict(islice((found | kept).items(), max(KEPT, len(found))))
