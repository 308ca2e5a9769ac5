"""Shards: the same ledger from every engine, from killed workers and second runs; what is broken is counted."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from tests.pages.archives import warc

from legation.cluster import Engine, Farm, Made, Order, Pool, Serial, Spread, merge, orders, shard, shards
from legation.cluster.shape import record, row, schema
from legation.exports.lines import write
from legation.exports.view import View
from legation.ledger import Ledger, LedgerError
from legation.model import Page
from legation.pages import read
from legation.project import Project
from legation.run import Account, Reading, keep, wanted

PAGES = 6


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four archives: a whole one, one cut short, one damaged, and one that tells half of the first again."""
    folder = tmp_path_factory.mktemp("news")
    damaged = bytearray(warc(PAGES, first=20))
    middle = len(damaged) // 2
    damaged[middle : middle + 40] = bytes(byte ^ 0x5A for byte in damaged[middle : middle + 40])
    cut = warc(PAGES, first=10)
    archives = {"a": warc(PAGES), "b": cut[: len(cut) - 60], "c": bytes(damaged), "d": warc(PAGES, first=3)}
    for name, data in archives.items():
        (folder / f"{name}.warc.gz").write_bytes(data)
    return folder


def made(news: Path, into: Path, engine: Engine) -> list[Made]:
    wanted = [one for one in orders([str(news)], Order("", str(into))) if isinstance(one, Order)]
    return list(shard(wanted, engine))


def exported(ledger: Path) -> bytes:
    with Ledger.open(ledger, read_only=True) as kept:
        return "".join(write(View(kept))).encode()


def merged(folder: Path, into: Path) -> bytes:
    with Ledger.open(into, create=True) as ledger:
        for _ in merge(ledger, shards(folder), Account()):
            pass
    return exported(into)


@pytest.fixture(scope="module")
def plain(news: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of a ledger that was read without any shards."""
    path, own = tmp_path_factory.mktemp("plain") / "plain.ledger", Project()
    with Ledger.open(path, create=True) as ledger:
        for _ in keep(ledger, Spread(own.reader(), Serial()), read([str(news)], wanted=wanted), Account()):
            pass
    return exported(path)


@dataclass(frozen=True)
class Deadly:
    """An engine in which the first worker that meets the second archive is killed with its shard half written."""

    engine: Engine
    mark: Path

    def map(self, work: Callable[[Any], Any], batches: Iterable[Any], lost: Callable[[Any], Any]) -> Iterator[Any]:
        mark = self.mark

        def killed_once(order: Order) -> Any:  # inside, so that it is sent whole: workers cannot import a test
            if "b.warc" in order.source and not mark.exists():
                mark.touch()
                order.path.with_name(f".{order.path.name}.part").write_bytes(b"half")
                os.kill(os.getpid(), signal.SIGKILL)
            return work(order)

        return self.engine.map(killed_once, batches, lost)


@pytest.mark.parametrize("engine", [Serial(), Pool(2)])
def test_the_ledger_is_that_of_a_plain_reading(tmp_path: Path, news: Path, plain: bytes, engine: Engine) -> None:
    assert len(made(news, tmp_path / "shards", engine)) == 4
    assert merged(tmp_path / "shards", tmp_path / "a.ledger") == plain
    assert plain.count(b'"type":"page"') == PAGES + (PAGES - 1) + (PAGES - 1) + 3


def test_a_killed_worker_of_a_pool_changes_nothing(tmp_path: Path, news: Path, plain: bytes) -> None:
    made(news, tmp_path / "shards", Deadly(Pool(2), tmp_path / "mark"))
    assert (tmp_path / "mark").exists()
    assert merged(tmp_path / "shards", tmp_path / "a.ledger") == plain


def test_two_workers_of_dask_give_the_same_ledger_though_one_is_killed(
    tmp_path: Path, news: Path, plain: bytes
) -> None:
    made(news, tmp_path / "shards", Deadly(Farm("local", 2), tmp_path / "mark"))
    assert (tmp_path / "mark").exists()
    assert merged(tmp_path / "shards", tmp_path / "a.ledger") == plain


def test_what_is_broken_is_counted_and_the_rest_kept(tmp_path: Path, news: Path) -> None:
    _, cut, damaged, _ = (one.manifest for one in made(news, tmp_path, Serial()))
    assert cut.records == cut.kept == PAGES - 1 and "cut short: 5 records" in cut.failures[0].error
    assert damaged.kept == PAGES - 1 and "damaged: 5 records" in damaged.failures[0].error
    account = Account()
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        list(merge(ledger, shards(tmp_path), account))
    assert account.failed == 2 and sum(skip.reason.startswith("duplicate") for skip in account.skips) == 3


def test_a_second_run_skips_what_is_done_and_makes_what_changed(tmp_path: Path, news: Path) -> None:
    first = made(news, tmp_path, Serial())
    before = {one.name: one.stat().st_mtime_ns for one in tmp_path.iterdir()}
    again = made(news, tmp_path, Serial())
    assert not any(one.new for one in again) and [a.manifest for a in again] == [f.manifest for f in first]
    assert {one.name: one.stat().st_mtime_ns for one in tmp_path.iterdir()} == before
    path = next(tmp_path.glob("c.*.manifest.json"))
    path.write_text(json.dumps(json.loads(path.read_text()) | {"code": "older"}))
    next(tmp_path.glob("d.*.parquet")).unlink()
    assert [one.new for one in made(news, tmp_path, Serial())] == [False, False, True, True]


def test_every_record_is_accounted_for(tmp_path: Path, news: Path) -> None:
    for one in made(news, tmp_path, Serial()):
        own = sum(failure.source != one.manifest.source for failure in one.manifest.failures)
        assert one.manifest.records == one.manifest.kept + sum(one.manifest.skipped.values()) + own


def test_a_missing_source_and_half_a_shard_are_said(tmp_path: Path, news: Path) -> None:
    (gone,) = shard([Order(str(tmp_path / "no.warc"), str(tmp_path))], Serial())
    assert gone.manifest.failures and not gone.manifest.kept
    made(news, tmp_path, Serial())
    next(tmp_path.glob("a.*.parquet")).unlink()
    with pytest.raises(LedgerError, match="no whole shard"):
        shards(tmp_path)


def test_namesakes_do_not_meet(tmp_path: Path) -> None:
    left, right = Order("x/a.warc", str(tmp_path)), Order("y/a.warc", str(tmp_path))
    assert left.path != right.path and left.path.name.startswith("a.warc.")


def test_rows_give_back_the_records(examples_pages: list[Page]) -> None:

    readings = [one for one in Project().reader().read(examples_pages) if isinstance(one, Reading)]
    table = pa.Table.from_pylist([row(Reading, one) for one in readings], schema=schema(Reading))
    assert [record(Reading, one) for one in table.to_pylist()] == readings and len(readings) > 15
