"""A reader that reads through an engine: the same readings in the same order, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legation.cluster.engine import Engine
from legation.model import Failure, Page, Skip
from legation.run import Reading, Reads, warm

Item = Page | Skip | Failure
Read = Reading | Skip | Failure
BATCH = 16
"""Pages sent at a time: two full groups of the parser; more would only wait longer for the slowest."""
LENGTH = 20_000
"""Characters after which a batch is full, so that a few long pages do not keep one process while others wait."""


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


def _batches(pages: Iterable[Item]) -> Iterator[list[Item]]:
    batch, length = list[Item](), 0
    for item in pages:
        batch.append(item)
        length += len(item.text) if isinstance(item, Page) else 0
        if len(batch) == BATCH or length >= LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _lost(batch: list[Item]) -> list[Read]:
    """Return what stands for pages that ended every process which read them."""
    advice = "Read these pages one by one to find the one at fault, and please report it."
    return [
        Failure("reports", item.source, "the process that read it was ended three times", advice)
        if isinstance(item, Page)
        else item
        for item in batch
    ]
