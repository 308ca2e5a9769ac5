"""Put the project's list of time expressions to other libraries, each in a throwaway environment, in one table.

usage: bench_time.py [--list tests/when/expressions.tsv] [--only NAME]

Every library gets the whole sentence and the day it is read on; of its answers those that touch the expression count,
and where it offers several readings the best one, which is kind to it. `answered`: gave days at all, of the
expressions that have days. `right`: both days. `no overlap`: days, but wholly other ones. `invented`: days for what
has none (durations, sets, events, undated words). `ms`: processor time a sentence, after a first round.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from legation.model import Published
from legation.when import find, resolve

HERE = Path(__file__).parent / "bench"
PEERS = {"dateparser": "dateparser", "recognizers": "MS recognizers", "duckling": "Duckling"}
UNREAD = dt.date(2025, 3, 20)  # for rows without a day: every library needs one, and no answer is right there
Reading = tuple[int, int, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list: the sentence, the day it is read on, where the expression stands, and its days."""

    text: str
    published: dt.date | None
    start: int
    end: int
    days: tuple[str | None, str | None]


def main() -> None:
    """Ask everybody and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", type=Path, default=Path("tests/when/expressions.tsv"))
    parser.add_argument("--only", default="", help="one library: dateparser, recognizers, duckling")
    options = parser.parse_args()
    rows = list(read(options.list))
    out = Table("library", "n", "answered", "right", "no overlap", "invented", "ms", box=None, header_style="bold")
    out.add_row("Legation", *score(rows, *ours(rows)))
    for name, title in PEERS.items():
        if options.only in ("", name):
            out.add_row(title, *score(rows, *theirs(name, rows)))
    Console(width=100).print(out)


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of the list."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    for _, text, published, words, start, end, *_ in lines[1:]:
        at = text.index(words)
        on = dt.date.fromisoformat(published) if published else None
        yield Row(text, on, at, at + len(words), (start or None, end or None))


def ours(rows: Sequence[Row]) -> tuple[list[list[Reading]], float]:
    """Return our readings and the seconds they took; the first round is for what is loaded on first use."""
    for row in rows:
        _read(row)
    began = time.process_time()
    found = [_read(row) for row in rows]
    return found, time.process_time() - began


def _read(row: Row) -> list[Reading]:
    given = Published(row.published, row.published, "given") if row.published else None
    made = [(expression, resolve(expression, given)) for expression in find(row.text)]
    return [
        (each.start, each.end, str(when.start) if when.start else None, str(when.end) if when.end else None)
        for each, when in made
    ]


def theirs(name: str, rows: Sequence[Row]) -> tuple[list[list[Reading]], float]:
    """Return the readings and seconds of a library, put into an environment that is gone afterwards."""
    asked = json.dumps([[row.text, (row.published or UNREAD).isoformat()] for row in rows])
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "-r", str(HERE / f"{name}.txt")]
        subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
        done = subprocess.run(
            [python, "-W", "ignore", str(HERE / f"ask_{name}.py")],
            input=asked,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout)
    return found["readings"], found["seconds"]


def score(rows: Sequence[Row], readings: Sequence[Sequence[Reading]], seconds: float) -> list[str]:
    """Return the cells of a library's line."""
    dated = [(row, touching(row, found)) for row, found in zip(rows, readings, strict=True) if any(row.days)]
    dateless = [touching(row, found) for row, found in zip(rows, readings, strict=True) if not any(row.days)]
    answered = [(row, found) for row, found in dated if found]
    right = sum(row.days in found for row, found in answered)
    apart = sum(not any(overlap(row.days, days) for days in found) for row, found in answered)
    return [
        str(len(rows)),
        f"{len(answered) / len(dated):.3f}",
        f"{right / len(dated):.3f}",
        f"{apart / len(dated):.3f}",
        f"{sum(map(bool, dateless))} of {len(dateless)}",
        f"{1000 * seconds / len(rows):.3f}",
    ]


def touching(row: Row, found: Sequence[Reading]) -> list[tuple[str | None, str | None]]:
    """Return the days of the readings that share words with the expression."""
    return [(start, end) for at, to, start, end in found if at < row.end and row.start < to and (start or end)]


def overlap(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Say whether two intervals share a day; an open end reaches for ever."""
    return (one[0] or "") <= (other[1] or "9") and (other[0] or "") <= (one[1] or "9")


if __name__ == "__main__":
    sys.exit(main())
