"""Shards to a ledger, in the order of their sources' names: the same ledger whatever engine made them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from legation.cluster.manifest import ENDING, Manifest
from legation.cluster.shape import record
from legation.ledger import Ledger, LedgerError
from legation.model import Failure, Page, Skip
from legation.pages.screen import Screen
from legation.run import Account, Reading, put

ROWS = 64


def shards(folder: Path) -> list[tuple[Manifest, Path]]:
    """Return the finished shards of a folder by the name of their source. Raises LedgerError for a broken one."""
    found = []
    for path in folder.glob(f"*{ENDING}"):
        rows = path.with_name(path.name.removesuffix(ENDING) + ".parquet")
        manifest = Manifest.read(path)
        if manifest is None or not rows.exists():
            raise LedgerError(f"{path} is no whole shard. Run `legation shard` again: it makes what is missing.")
        found.append((manifest, rows))
    return sorted(found, key=lambda one: (one[0].source, one[1].name))


def merge(ledger: Ledger, found: list[tuple[Manifest, Path]], account: Account) -> Iterator[Reading | Skip | Failure]:
    """Keep what shards hold, one transaction a page, and yield each item when it is safely kept; safe to repeat.

    A text that stands in two sources is kept from the first and set aside from the second, as in one run over both.
    """
    screen = Screen()
    for manifest, path in found:
        for reading in readings(path):
            judged = screen.judge(reading.page)
            yield put(ledger, reading if isinstance(judged, Page) else judged, account)
        for failure in manifest.failures:
            yield put(ledger, failure, account)


def readings(path: Path) -> Iterator[Reading]:
    """Yield the rows of a shard, a few in memory at a time."""
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # noqa: PLC0415 - slow to load

    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(ROWS):
            yield from (record(Reading, row) for row in batch.to_pylist())
