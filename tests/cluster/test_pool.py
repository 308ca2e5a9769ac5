"""Engines: order kept, nothing lost with a killed worker, the same readings and the same ledger with any number."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.cluster import Pool, Serial, Spread, engine
from legation.cluster.spread import LENGTH
from legation.ledger import Ledger
from legation.model import Failure, Page, Skip
from legation.run import Account, Reader, keep

TABLES = ("reports", "events", "parties", "spans", "history")  # `pages` has the time of reading


def double(number: int) -> int:
    time.sleep(0.002 * (number % 3))
    return 2 * number


def gone(number: int) -> int:
    return -1


@pytest.mark.parametrize("made", [Serial(), Pool(1), Pool(3)])
def test_results_come_in_the_order_of_batches(made: Serial | Pool) -> None:
    assert list(made.map(double, range(40), gone)) == [2 * number for number in range(40)]
    assert list(made.map(double, [], gone)) == []


def test_one_process_needs_no_pool() -> None:
    assert engine(1) == Serial() and engine(2) == Pool(2)


def test_batches_are_drawn_as_they_are_needed() -> None:
    drawn: list[int] = []

    def endless() -> Iterator[int]:
        for number in range(10_000):
            drawn.append(number)
            yield number

    results = Pool(2).map(double, endless(), gone)
    assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
    results.close()  # type: ignore[attr-defined]
    assert len(drawn) < 30


def test_a_killed_worker_loses_no_work(tmp_path: Path) -> None:
    def work(number: int) -> int:
        mark = tmp_path / str(number)
        if number % 5 == 2 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return 2 * number

    assert list(Pool(2).map(work, range(20), gone)) == [2 * number for number in range(20)]
    assert len(list(tmp_path.iterdir())) == 4


def test_a_batch_that_ends_every_worker_is_given_up_and_the_rest_goes_on() -> None:
    def work(number: int) -> int:
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return 2 * number

    assert list(Pool(2).map(work, range(6), gone)) == [0, 2, 4, -1, 8, 10]


def rows(path: Path) -> list[list[object]]:
    with sqlite3.connect(path) as db:
        return [sorted(map(repr, db.execute(f"SELECT * FROM {table}"))) for table in TABLES]


def fill(path: Path, reader: Reader, pages: list[Page], jobs: int) -> Account:
    account = Account()
    with Ledger.open(path, create=True) as ledger:
        for _ in keep(ledger, Spread(reader, engine(jobs)), pages, account):
            pass
    return account


def test_the_ledger_is_the_same_with_any_number_of_processes(
    tmp_path: Path, reader: Reader, examples_pages: list[Page]
) -> None:
    one = fill(tmp_path / "1.ledger", reader, examples_pages, 1)
    two = fill(tmp_path / "2.ledger", reader, examples_pages, 2)
    assert (one.read, one.events) == (two.read, two.events) and one.events > 100
    assert rows(tmp_path / "1.ledger") == rows(tmp_path / "2.ledger")


def test_skips_and_failures_keep_their_place(reader: Reader, examples_pages: list[Page]) -> None:
    skip, failure = Skip("s", "empty"), Failure("read", "f", "gone", "look")
    found = list(Spread(reader, Pool(2)).read([skip, examples_pages[0], failure]))
    assert found[0] == skip and found[2] == failure and len(found) == 3


class Noted:
    """An engine that notes how many pages each batch has."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def map(self, work: object, batches: object, lost: object) -> Iterator[list[Page]]:
        for batch in batches:  # type: ignore[attr-defined]
            self.sizes.append(len(batch))
            yield batch


def test_long_pages_make_small_batches(reader: Reader) -> None:
    short, long = Page("p", "s", "x" * 100), Page("q", "t", "x" * LENGTH)
    noted = Noted()
    assert len(list(Spread(reader, noted).read([long, long, *[short] * 40]))) == 42  # type: ignore[arg-type]
    assert noted.sizes == [1, 1, 32, 8]
