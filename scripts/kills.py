"""Kill -9 at random moments while pages are read into a ledger: what is left must open, be whole, and heal.

usage: kills.py [SOURCE ...] [--kills N] [--seed N]     (default: examples, 50)

The pages are read once; each run then folds them into a fresh ledger in a process of its own, as `legation read` does,
and is killed at a moment drawn from the time an undisturbed run takes. After each kill the file must open and pass
SQLite's own checks, and after a second run hold the very same events as the undisturbed ledger.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.progress import track

from legation.ledger import Ledger
from legation.model import Failure, Page, Skip
from legation.pages import read as read_pages
from legation.run import Account, Reader, Reading, keep

TABLES = (
    "events",
    "event_parties",
    "event_states",
    "history",
    "pairs",
    "parts",
    "about",
    "mentions",
    "blocks",
    "skips",
)
Item = Page | Skip | Failure


class Replay(Reader):
    """A reader that has read before: parsing is slow and writes nothing, so the kills are kept for the writing."""

    __slots__ = ("known",)

    def __init__(self, first: Reader, items: Iterable[Item]) -> None:
        done = [item for item in first.read(items) if isinstance(item, Reading)]
        object.__setattr__(self, "known", {reading.page.source: reading for reading in done})

    def read(self, pages: Iterable[Item]) -> Iterator[Reading | Skip | Failure]:
        """Yield what was read before for each page."""
        for item in pages:
            yield self.known[item.source] if isinstance(item, Page) else item


def fill(reader: Reader, items: list[Item], path: Path) -> None:
    """Read the pages into the ledger at `path`."""
    with Ledger.open(path, create=True) as ledger:
        for _ in keep(ledger, reader, items, Account()):
            pass


def run(reader: Reader, items: list[Item], path: Path, seconds: float | None = None) -> bool:
    """Fill a ledger in a process of its own, killed after some seconds; say whether the kill met it at work."""
    child = os.fork()
    if not child:
        fill(reader, items, path)
        os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def whole(path: Path) -> list[tuple[str, ...]]:
    """Return all that a ledger holds but when it was read. Raises AssertionError if SQLite finds fault with it."""
    with Ledger.open(path, create=True) as ledger:
        assert ledger.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert ledger.db.execute("PRAGMA foreign_key_check").fetchall() == []
        queries = (
            *(f"SELECT * FROM {table}" for table in TABLES),
            "SELECT id, event FROM reports",
            "SELECT id FROM pages",
        )
        return sorted(tuple(map(str, row)) for query in queries for row in ledger.db.execute(query))


def kills(sources: list[str], times: int, seed: int) -> Counter[str]:
    """Kill as often as asked; return how many runs were killed at work and how many ledgers healed."""
    items: list[Item] = list(read_pages(sources))
    reader = Replay(Reader.load(dates=True), items)
    chance, tally = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        run(reader, items, Path(folder) / "whole.ledger")
        lasts, wanted = time.monotonic() - begun, whole(Path(folder) / "whole.ledger")
        for at in track(range(times), "killing", disable=not sys.stderr.isatty()):
            path = Path(folder) / f"{at}.ledger"
            tally["killed at work"] += run(reader, items, path, chance.uniform(0, lasts))
            left = len(whole(path))
            tally["left with part of the pages"] += 0 < left < len(wanted)
            run(reader, items, path)
            tally["opened, whole, same after a second run"] += whole(path) == wanted
    return tally


def main() -> None:
    """Read the arguments, print the counts, and fail unless every ledger healed."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("sources", nargs="*", default=["examples"])
    reader.add_argument("--kills", type=int, default=50)
    reader.add_argument("--seed", type=int, default=7)
    told = reader.parse_args()
    tally = kills(told.sources, told.kills, told.seed)
    print(f"kills {told.kills}: " + ", ".join(f"{name} {count}" for name, count in tally.items()))
    sys.exit(tally["opened, whole, same after a second run"] != told.kills)


if __name__ == "__main__":
    main()
