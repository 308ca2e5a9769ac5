"""Measure many files: generated pages in WARC files through every engine, one worker killed, the ledgers compared.

Stories and templates are our own (`bench_stories.py`, `bench_pages.py`); one page in twenty is of diplomacy. Printed
are the clock, CPU seconds and pages a second of the workers, their memory after the first shards and after the last,
the size of shards and ledger, and the hash of each ledger's export, which must all be one.

Example: python scripts/bench_cluster.py --pages 20000 --files 40
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench_pages import html_of
from bench_stories import story
from rich.progress import track
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from legation.cluster import Engine, Farm, Made, Order, Pool, Serial, merge, orders, shard, shards
from legation.exports.lines import write
from legation.exports.view import View
from legation.ledger import Ledger
from legation.run import Account

COLUMNS = (
    *("engine", "records", "kept", "files at fault", "seconds on the clock", "CPU s of the workers"),
    *("pages a CPU second", "MB a worker, first shard to most", "MB of shards", "s to merge", "MB of ledger", "export"),
)


@dataclass(frozen=True)
class Killing:
    """An engine in which the worker that first meets a file in the middle is killed while it reads it."""

    engine: Engine
    name: str
    mark: Path

    def map(self, work: Callable[[Any], Any], batches: Iterable[Any], lost: Callable[[Any], Any]) -> Iterator[Any]:
        """Yield the result of each batch; the kill comes half a second into the work."""
        name, mark = self.name, self.mark

        def killed(order: Order) -> Any:
            if name in order.source and not mark.exists():
                mark.touch()
                threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGKILL)).start()
            return work(order)

        return self.engine.map(killed, batches, lost)


def archive(path: Path, numbers: Iterable[int]) -> None:
    """Write a WARC file of generated pages, packed record by record."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number in numbers:
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            body = io.BytesIO(html_of(story(number), number).encode())
            url = f"https://news.example/{number}"
            writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=head))


def archives(news: Path, pages: int, files: int) -> None:
    """Write the files: the first has a hundred pages, so that memory is seen early; two more are spoilt."""
    first, rest = min(100, pages // 2), max(files - 1, 1)
    archive(news / "000.warc.gz", range(first))
    for at in track(range(rest), "writing", disable=not sys.stderr.isatty()):
        archive(news / f"{at + 1:03}.warc.gz", range(first + at, pages, rest))
    whole = (news / "000.warc.gz").read_bytes()
    third = len(whole) // 3
    (news / "cut.warc.gz").write_bytes(whole[: 2 * third])
    (news / "damaged.warc.gz").write_bytes(whole[:third] + bytes(500) + whole[third + 500 :])


def run(name: str, engine: Engine, news: Path, folder: Path) -> str:
    """Make and merge the shards of a folder with an engine, print what it cost, and return the hash of the export."""
    wanted = [one for one in orders([str(news)], Order("", str(folder / name))) if isinstance(one, Order)]
    start, made = time.perf_counter(), list[Made]()
    for one in track(shard(wanted, engine), name, len(wanted), disable=not sys.stderr.isatty()):
        made.append(one)
    clock, start = time.perf_counter() - start, time.perf_counter()
    path = folder / f"{name}.ledger"
    with Ledger.open(path, create=True) as ledger:
        kept = sum(1 for _ in merge(ledger, shards(folder / name), Account()))
        text = "".join(write(View(ledger)))
    merged = time.perf_counter() - start
    all_ = [one.manifest for one in made]
    records, seconds = sum(one.records for one in all_), sum(one.seconds for one in all_)
    size = sum(one.stat().st_size for one in (folder / name).glob("*.parquet"))
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    failed, most = sum(one.failed for one in all_), max(one.peak_mb for one in all_)
    cells = (
        *(name, f"{records:,}", f"{kept:,}", f"{failed}", f"{clock:.0f}", f"{seconds:.0f}", f"{records / seconds:.0f}"),
        *(
            f"{all_[0].peak_mb} to {most}",
            f"{size / 1e6:.1f}",
            f"{merged:.0f}",
            f"{path.stat().st_size / 1e6:.0f}",
            mark,
        ),
    )
    print(f"| {' | '.join(cells)} |", flush=True)
    return mark


def main() -> int:
    """Print a line an engine; return 1 if the ledgers differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        news = Path(place, "news")
        news.mkdir()
        print(f"beside: {options.pages:,} pages in {options.files} files, and two spoilt", flush=True)
        archives(news, options.pages, options.files)
        middle = f"{options.files // 2:03}.warc"
        engines: dict[str, Engine] = {
            "serial": Serial(),
            f"pool of {options.jobs}, one killed": Killing(Pool(options.jobs), middle, Path(place, "pool")),
            f"Dask, {options.jobs} workers, one killed": Killing(
                Farm("local", options.jobs), middle, Path(place, "dask")
            ),
        }
        print(f"| {' | '.join(COLUMNS)} |\n|---|{'--:|' * (len(COLUMNS) - 1)}")
        marks = {run(name, engine, news, Path(place)) for name, engine in engines.items()}
        print("beside: the ledgers are the same" if len(marks) == 1 else "beside: THE LEDGERS DIFFER")
    return 0 if len(marks) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
