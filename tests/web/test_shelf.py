"""A ledger that is being written: nobody waits for what everybody waits for, and nobody is shown old pages unasked."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from legation.web.answer import Answer
from legation.web.shelf import OLDEST, WAITING, Busy, Made, Shelf

from .make import Source, person


def page(words: str) -> Answer:
    return Answer(words.encode(), "text/plain")


class Slow:
    """Makes a page only when it is let; counts how often it was asked to."""

    def __init__(self, words: str, state: int) -> None:
        self.made, self.state, self.asked, self.let = page(words), state, 0, threading.Event()

    def make(self) -> tuple[int, Answer]:
        self.asked += 1
        assert self.let.wait(20)
        return self.state, self.made


def test_fifty_who_ask_at_once_cost_one_making():
    shelf, slow = Shelf(), Slow("new", 1)

    async def fifty():
        asking = [asyncio.create_task(shelf.get("a", 1, slow.make)) for _ in range(50)]
        await asyncio.sleep(0.05)
        slow.let.set()
        return await asyncio.gather(*asking)

    assert asyncio.run(fifty()) == [(slow.made, None)] * 50
    assert slow.asked == 1


def test_who_asks_while_a_page_is_made_anew_gets_the_old_one_and_its_age_and_later_the_new_one():
    shelf, slow = Shelf(), Slow("new", 2)
    assert asyncio.run(shelf.get("a", 1, lambda: (1, page("old")))) == (page("old"), None)
    old, age = asyncio.run(shelf.get("a", 2, slow.make))
    assert (old, age is not None) == (page("old"), True)
    slow.let.set()
    shelf.begin("a", slow.make).result(20)
    assert asyncio.run(shelf.get("a", 2, slow.make)) == (page("new"), None)


def test_where_decisions_are_made_no_older_page_is_given():
    shelf, slow = Shelf(exact=True), Slow("new", 2)
    asyncio.run(shelf.get("a", 1, lambda: (1, page("old"))))
    threading.Timer(0.5, slow.let.set).start()
    assert asyncio.run(shelf.get("a", 2, slow.make)) == (page("new"), None)


def test_a_page_too_old_is_waited_for():
    shelf = Shelf()
    shelf._put("a", Made(page("old"), 1, time.monotonic() - OLDEST - 1, 0.0))
    slow = Slow("new", 2)
    threading.Timer(0.5, slow.let.set).start()
    assert asyncio.run(shelf.get("a", 2, slow.make)) == (page("new"), None)


def test_what_went_wrong_reaches_everybody_who_waited_and_is_not_kept():
    shelf = Shelf()

    def fail() -> tuple[int, Answer]:
        raise LookupError("nothing here")

    with pytest.raises(LookupError, match="nothing here"):
        asyncio.run(shelf.get("a", 1, fail))
    assert asyncio.run(shelf.get("a", 1, lambda: (1, page("found")))) == (page("found"), None)


def test_more_than_can_be_made_is_refused_at_once_and_what_is_kept_is_still_given():
    shelf, slow = Shelf(), Slow("late", 1)
    asyncio.run(shelf.get("kept", 1, lambda: (1, page("kept"))))
    for number in range(WAITING):
        assert shelf.begin(number, slow.make)
    with pytest.raises(Busy):
        asyncio.run(shelf.get("one more", 1, slow.make))
    assert asyncio.run(shelf.get("kept", 2, slow.make))[0] == page("kept")
    slow.let.set()


def test_the_shelf_keeps_so_many_bytes_and_the_newest_page_always():
    shelf = Shelf()
    for number in range(10):
        asyncio.run(shelf.get(number, 1, lambda: (1, Answer(bytes(20_000_000), "text/plain"))))
    assert shelf._bytes <= 64_000_000
    assert shelf._look(9) and not shelf._look(0)


def test_a_page_behind_the_ledger_says_how_old_it_is(serve):
    told = Source("one", "2024-05-15")
    told.tell("meeting", "happened", [person("Ann Abel"), person("Bo Bell")])
    client = serve(told)
    assert "age" not in client.get("/events").headers
    site, slow = client.app.state.site, Slow("new", 99)
    key = ("http://127.0.0.1:8000", "/events", "", "")
    site.shelf.begin(key, slow.make)
    site.door._state += 1
    behind = client.get("/events")
    slow.let.set()
    assert (behind.status_code, behind.headers["age"], behind.headers["cache-status"]) == (
        200, "0", "legation; hit; fwd=stale",
    )  # fmt: skip


def test_too_many_at_once_are_told_to_come_again(serve):
    client, slow = serve(), Slow("late", 1)
    for number in range(WAITING):
        client.app.state.site.shelf.begin(number, slow.make)
    answer = client.get("/events")
    slow.let.set()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
