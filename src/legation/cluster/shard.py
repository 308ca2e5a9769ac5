"""One source file to one shard: Parquet rows of its pages with all they tell, a manifest beside it, skipped if done.

The shard is written beside its place and renamed, the manifest last: a worker that is killed leaves nothing that
looks done. The page gate and the main text run here, in the worker, so that only names of files travel.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from pathlib import Path

from legation.cluster.manifest import ENDING, Manifest, code, setting
from legation.cluster.shape import row, schema
from legation.model import Failure, Skip
from legation.pages import read
from legation.project import Project
from legation.project.folder import ProjectReader
from legation.run import Reading, gated, wanted

ROWS = 64
"""Pages written at a time: what a worker holds of a shard, however long its source."""


@dataclass(frozen=True, slots=True)
class Order:
    """One source to be made into a shard in a folder, with the options of `legation read`. Plain values: it travels."""

    source: str
    into: str
    published: dt.date | None = None
    lexicon: tuple[str, ...] = ()
    project: str = ""

    @property
    def path(self) -> Path:
        """Where the shard goes: under the source's name, told apart from its namesakes by a hash of the whole path."""
        mark = hashlib.sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return Path(self.into, f"{Path(self.source).name}.{mark}.parquet")

    @property
    def manifest(self) -> Path:
        """Where the manifest goes."""
        return self.path.with_suffix(ENDING)

    def begun(self) -> Manifest:
        """Return the manifest before any record is read."""
        own = sorted(path for path in Path(self.project).glob("*") if path.is_file()) if self.project else []
        extra = tuple(map(Path, self.lexicon)) + tuple(own)
        return Manifest(self.source, size(self.source), code(), setting(str(self.published), contents=extra))


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an order; `new` is false where the shard was there already."""

    manifest: Manifest
    new: bool = True


@dataclass(slots=True)
class _Count:
    records: int = 0
    kept: int = 0
    reports: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


def size(source: str) -> int:
    """Return the bytes of a file, -1 for one that cannot be looked at: its reader will say why."""
    try:
        return Path(source).stat().st_size
    except OSError:
        return -1


def make(order: Order) -> Made:
    """Make the shard of one source unless it is there, made by this code with these options from a file of this size.

    Never raises for a bad source: what is wrong is in the manifest. OSError where the folder cannot be written.
    """
    begun, there = order.begun(), Manifest.read(order.manifest)
    if there is not None and order.path.exists() and there.covers(begun):
        return Made(there, new=False)
    quiet()
    start, count = time.process_time(), _Count()
    save(order.path, told(order, count))
    done = replace(
        begun, records=count.records, kept=count.kept, reports=count.reports,
        skipped=dict(sorted(count.skipped.items())), failures=tuple(count.failures),
        seconds=round(time.process_time() - start, 1), peak_mb=peak(),
    )  # fmt: skip
    done.write(order.manifest)
    return Made(done)


def told(order: Order, count: _Count) -> Iterator[Reading]:
    """Yield what the pages of a source tell, and count what becomes of the others."""
    own, reader = tools(order.project, order.lexicon)
    with own.in_use():
        for item in reader.read(gated(own.pages(read([order.source], order.published, wanted=wanted)))):
            count.records += 1
            if isinstance(item, Reading):
                count.kept += 1
                count.reports += len(item.reports)
                yield item
            elif isinstance(item, Skip):
                count.skipped[item.reason.split(" of ")[0]] += 1
            else:
                count.records -= item.source == order.source  # what is wrong with the file as a whole is no record
                count.failures.append(item)


@cache
def tools(project: str, lexicon: tuple[str, ...]) -> tuple[Project, ProjectReader]:
    """Return the project and its reader: once a process, and before the workers are forked from it."""
    own = Project.open(Path(project)) if project else Project()
    return own, own.reader(map(Path, lexicon))


def save(path: Path, found: Iterable[Reading]) -> None:
    """Write rows into a Parquet file, whole or not at all."""
    import pyarrow as pa  # type: ignore[import-untyped] # noqa: PLC0415 - slow to load
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # noqa: PLC0415

    half, shape, rest = path.with_name(f".{path.name}.part"), schema(Reading), iter(found)
    with pq.ParquetWriter(half, shape, compression="zstd") as writer:
        while some := list(islice(rest, ROWS)):
            writer.write_table(pa.Table.from_pylist([row(Reading, one) for one in some], schema=shape))
    half.replace(path)


def lost(order: Order) -> Made:
    """Return what stands for a source that ended every process which read it; no file is written: it is tried again."""
    advice = "read this source alone, with more memory, or leave it out and report it"
    return Made(replace(order.begun(), failures=(Failure("shard", order.source, "ended three workers", advice),)))


def peak() -> int:
    """Return the most memory this process has had, in megabytes; the system counts in kB, on a Mac in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def quiet() -> None:
    """Keep the libraries that look for stories from printing about every odd page; a worker may be a fresh process."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
