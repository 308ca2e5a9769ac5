"""What is killed: command lines over prepared files, and what must hold of the files they write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from legation.exports.formats import pieces
from legation.exports.view import View
from legation.ledger import Filter, Ledger
from legation.ledger.check import check
from legation.pages import read as read_pages
from legation.run import Account, Reader, keep

EXAMPLES = Path(__file__).parents[2] / "examples"
DONE = "done"
FULL, LEDGER, LINES = "full.ledger", "a.ledger", "full.jsonl"
TABLES = (*("events", "event_parties", "event_states", "history", "pairs", "about", "mentions", "blocks", "skips"),)
QUERIES = (
    *(f"SELECT * FROM {table}" for table in TABLES),
    "SELECT id, event FROM reports",
    "SELECT id FROM pages",
    "SELECT number, left_report, right_report, verdict FROM judgements",
)
"""All that a ledger holds but when it was read and by whom."""

Rows = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Work:
    """Command lines run one after the other, the ledger they write, or the file."""

    name: str
    lines: tuple[tuple[str, ...], ...]
    ledger: str = LEDGER
    file: str = ""

    def sound(self, folder: Path) -> bool:
        """Say whether the ledger passes every check of `legation check`; one that is not there yet does."""
        with Ledger.open(folder / self.ledger, create=True) as ledger:
            return not list(check(ledger.db))

    def holds(self, folder: Path) -> Rows:
        """Return all that the work has written: the rows of the ledger, or the bytes of the file."""
        if self.file:
            return [(path.read_bytes().hex(),) for path in folder.glob(self.file)]
        return rows(folder / self.ledger)

    def begun(self, folder: Path) -> int:
        """Return how many of the command lines need not be run again: decisions that are in the ledger."""
        if len(self.lines) == 1:
            return 0
        with Ledger.open(folder / self.ledger) as ledger:
            return int(ledger.db.execute("SELECT count(*) FROM judgements").fetchone()[0])


def rows(path: Path) -> Rows:
    """Return what a ledger holds, in one order; nothing where there is no ledger yet."""
    with Ledger.open(path, create=True) as ledger:
        return sorted(tuple(map(str, row)) for query in QUERIES for row in ledger.db.execute(query))


def prepare(folder: Path) -> None:
    """Read the example pages into a ledger, and export it."""
    with Ledger.open(folder / FULL, create=True) as ledger:
        for _ in keep(ledger, Reader.load(dates=True), read_pages([str(EXAMPLES)]), Account()):
            pass
        (folder / LINES).write_bytes(b"".join(pieces(View(ledger, Filter()), "jsonl")))
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def reading(jobs: str) -> Callable[[Path], Work]:
    """Return the work of reading the examples with so many processes."""
    return lambda _: Work(f"read --jobs {jobs}", (("read", str(EXAMPLES), "--into", LEDGER, "--jobs", jobs),))


def importing(_: Path) -> Work:
    """Return the work of folding the pages of an export into a new ledger."""
    return Work("import", (("import", LINES, "--into", LEDGER),))


def exporting(form: str) -> Callable[[Path], Work]:
    """Return the work of exporting in a format."""
    lines = (("export", FULL, f"out.{form}", "--format", form),)
    return lambda _: Work(f"export {form}", lines, FULL, f"out.{form}")


def judging(folder: Path) -> Work:
    """Return the work of deciding on twenty pairs of reports, each with a command of its own."""
    with Ledger.open(folder / FULL, read_only=True) as ledger:
        found = [row[0] for row in ledger.db.execute("SELECT id FROM reports WHERE kind = 'statement' ORDER BY id")]
    verdicts = ("same", "different", "unsure")
    lines = tuple((verdicts[at % 3], FULL, *pair) for at, pair in enumerate(pairwise(found[:21])))
    return Work("same, different, unsure", lines, FULL)


WORKS: dict[str, Callable[[Path], Work]] = {
    "read": reading("1"),
    "read-jobs": reading("2"),
    "import": importing,
    "export-jsonl": exporting("jsonl"),
    "export-parquet": exporting("parquet"),
    "judge": judging,
}
CALLED = {
    "read-jobs": "read with two processes",
    "import": "import (fold)",
    "export-jsonl": "export jsonl",
    "export-parquet": "export parquet",
    "judge": "same, different, unsure (review)",
}
"""What a work is called in the documentation, where that is not its name."""
