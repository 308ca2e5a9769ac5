"""A reader that reads through an engine: the same readings in the same order, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from legation.cluster.engine import Engine
from legation.model import Failure, Page, Skip
from legation.pages import Raw, open_raw
from legation.run import Reading, Reads, warm

Item = Page | Skip | Failure
Read = Reading | Skip | Failure
BATCH = 32
"""Pages sent at a time: a full group of the parser; more would only wait longer for the slowest."""
LENGTH = 30_000
"""Characters after which a batch is full, so that a few long pages do not keep one process while others wait."""
MARKUP = 10
"""Characters of raw HTML that are as much work as one of text: most pages are no further than the sieve."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Reads pages with one reader in the processes of an engine."""

    reader: Reads
    engine: Engine

    def read(self, pages: Iterable[Item]) -> Iterator[Read]:
        """Yield a Reading for each page; skips and failures pass through in their place."""
        warm()
        for done in self.engine.map(self._work, _batches(pages), _lost):
            yield from done

    def _work(self, batch: list[Item]) -> list[Read]:
        return list(self.reader.read(batch))


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens HTML documents in the processes of an engine: sieve, main text, date of publication."""

    engine: Engine
    wanted: Callable[[str], bool] | None

    def __call__(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items in their order, each document as what it is found to be; the rest passes through."""
        for done in self.engine.map(self._work, _batches(items), _lost):
            yield from done

    def _work(self, batch: list[Item]) -> list[Item]:
        return [open_raw(item, self.wanted) if isinstance(item, Raw) else item for item in batch]


def _batches(pages: Iterable[Item]) -> Iterator[list[Item]]:
    batch, length = list[Item](), 0
    for item in pages:
        batch.append(item)
        length += _length(item)
        if len(batch) == BATCH or length >= LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _length(item: Item) -> int:
    """Return how much work an item is, in characters of text."""
    if isinstance(item, Raw):
        return len(item.markup) // MARKUP
    return len(item.text) if isinstance(item, Page) else 0


def _lost(batch: list[Item]) -> list[Any]:
    """Return what stands for pages that ended every process which read them."""
    advice = "Read these pages one by one to find the one at fault, and please report it."
    return [
        Failure("reports", item.source, "the process that read it was ended three times", advice)
        if isinstance(item, Page | Raw)
        else item
        for item in batch
    ]
