"""Raw documents opened by workers: the same pages in the same order as where one process does all."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.pages.archives import STORY, warc

from legation.cluster import Opening, Pool, Serial
from legation.model import Failure, Page, Skip
from legation.pages import read


def even(text: str) -> bool:
    """Want the stories of even numbers."""
    return any(int(number) % 2 == 0 for number in re.findall(r"number (\d+)", text))


@pytest.fixture
def news(tmp_path: Path) -> list[str]:
    """A WARC file, rows with HTML and what their file says of it, a web page, plain text, a line that is none."""
    lines = [{"id": f"r{n}", "html": STORY.format(n), "date": f"2024-05-0{n - 49}"} for n in (50, 51, 52)]
    rows = "\n".join([*map(json.dumps, lines), "{broken", json.dumps({"id": "deep", "html": "<div>" * 999})])
    (tmp_path / "a.warc.gz").write_bytes(warc(30))
    (tmp_path / "b.jsonl").write_text(rows)
    (tmp_path / "c.html").write_text(STORY.format(70))
    (tmp_path / "d.txt").write_text("The minister of Peru told a story of her own.\n")
    return [str(tmp_path)]


@pytest.mark.parametrize("engine", [Serial(), Pool(1), Pool(2)])
def test_the_pages_are_those_that_one_process_reads(news: list[str], engine: Serial | Pool) -> None:
    alone = list(read(news, wanted=even))
    assert list(read(news, wanted=even, opened=Opening(engine, even))) == alone
    kinds = [sum(isinstance(item, kind) for item in alone) for kind in (Page, Skip, Failure)]
    assert kinds == [15 + 2 + 1 + 1, 15 + 1, 2]
    dated = {item.id: item.published for item in alone if isinstance(item, Page) and item.published}
    assert set(dated) == {"r50", "r52"}


def test_documents_are_opened_by_the_workers_and_not_before(news: list[str]) -> None:
    here = os.getpid()

    def elsewhere(text: str) -> bool:
        return os.getpid() != here

    found = list(read(news, wanted=elsewhere, opened=Opening(Pool(2), elsewhere)))
    assert sum(isinstance(item, Page) for item in found) == 30 + 3 + 1 + 1


def test_a_document_that_ends_every_process_is_a_failure_with_its_name(news: list[str]) -> None:
    def deadly(text: str) -> bool:
        if "number 70" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    found = list(read(news, wanted=deadly, opened=Opening(Pool(2), deadly)))
    lost = [item for item in found if isinstance(item, Failure) and "ended three times" in item.error]
    assert news[0] + "/c.html" in {item.source for item in lost}
    assert sum(isinstance(item, Page) for item in found) >= 16


def double(number: int) -> int:
    return 2 * number


def slow(number: int) -> int:
    time.sleep(60)
    return number


def two_at_a_time(say: Callable[[object], None]) -> None:
    """Begin two maps of one pool, tell the numbers of their processes, and wait to be killed."""
    pool = Pool(1)

    def numbers() -> Iterator[int]:
        for number in pool.map(double, range(1000), double):
            say([worker.process.pid for worker in pool.everyone])
            yield number

    list(pool.map(slow, numbers(), slow))


def test_workers_of_two_maps_die_with_their_parent() -> None:
    here, there = get_context("fork").Pipe()
    parent = get_context("fork").Process(target=tell, args=(there,))
    parent.start()
    there.close()
    while len(found := here.recv()) < 2:
        pass
    assert parent.pid is not None
    os.kill(parent.pid, signal.SIGKILL)
    parent.join()
    until = time.monotonic() + 30
    while any(map(alive, found[:1])) and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(found[1], signal.SIGKILL)
    assert not alive(found[0])


def tell(line: Connection) -> None:
    two_at_a_time(line.send)


def alive(number: int) -> bool:
    """Tell whether a process runs; one that has ended and that nobody asked for does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
