"""Written pages, made by a few threads and kept on a shelf: who asks waits a little for the newest, not for long.

A page whose ledger has changed is made anew; who asks for it meanwhile waits `PATIENCE` seconds and then gets the page
as it was a moment ago, with its age: fifty readers of a ledger that is being written cost one making, not fifty. A page
that takes long rests a while before it is made again. Only one that nobody has made yet, or not for the last `OLDEST`
seconds, is waited for; where too many of them are asked for at once, the answer is `Busy`.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from legation.web.answer import Answer

MAKERS = 2
"""Threads that make pages. More would not make them faster, and each long reading keeps the ledger's log from being
written back."""
PATIENCE, LONGEST, OLDEST = 0.25, 25.0, 180.0
"""Seconds: what is waited where there is an older page; where there is none; the age at which a page is too old."""
WAITING = 64
"""Pages being made or waiting for it, past which one more is refused."""
ROOM = 64_000_000
"""Bytes of pages that are kept, the least used go first."""
LIGHT, REST = 0.05, 3.0
"""Seconds that a page may cost to be made anew at every change; one that costs more rests so many times as long."""


class Busy(Exception):
    """More is asked for at once than can be made; the message says so in words."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page as it was made: for which state of the file, when (by the monotonic clock), at what cost in seconds."""

    answer: Answer
    state: int
    at: float
    cost: float

    @property
    def age(self) -> float:
        """The seconds since it was made."""
        return time.monotonic() - self.at

    @property
    def resting(self) -> bool:
        """Whether it is too early to make it again."""
        return self.cost > LIGHT and self.age < REST * self.cost


Make = Callable[[], tuple[int, Answer]]


class Shelf:
    """Pages by key. `state` numbers the changes of the file; `exact` never gives a page of an older state."""

    def __init__(self, exact: bool = False, makers: int = MAKERS) -> None:
        self._exact = exact
        self._makers = ThreadPoolExecutor(makers, "page")
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._bytes = 0
        self._waiting: dict[Hashable, Future[Made]] = {}

    async def get(self, key: Hashable, state: int, make: Make) -> tuple[Answer, float | None]:
        """Return a page, and its age in seconds if it may be behind the file (None: it is as the file stands).

        Raises Busy, and whatever `make` raises.
        """
        until = time.monotonic() + LONGEST
        while True:
            kept = self._look(key)
            if kept and kept.state >= state:
                return kept.answer, None
            old = kept if kept and not self._exact and kept.age < OLDEST else None
            future = None if old and old.resting else self.begin(key, make)
            wait = PATIENCE if old else until - time.monotonic()
            if future and await finished(future, wait):
                made = future.result()
                if made.state >= state:
                    return made.answer, None
            elif old:
                return old.answer, old.age
            else:
                raise Busy("More pages are asked for than can be made at once. Try again in a moment.")

    def begin(self, key: Hashable, make: Make) -> Future[Made] | None:
        """Have a page made, unless it is being made already; None where too many wait."""
        with self._lock:
            if key in self._waiting:
                return self._waiting[key]
            if len(self._waiting) >= WAITING:
                return None
            future = self._makers.submit(self._make, key, make)
            self._waiting[key] = future
            return future

    def _make(self, key: Hashable, make: Make) -> Made:
        try:
            begun = time.monotonic()
            state, answer = make()
            made = Made(answer, state, time.monotonic(), time.monotonic() - begun)
            self._put(key, made)
            return made
        finally:
            with self._lock:
                self._waiting.pop(key, None)

    def _look(self, key: Hashable) -> Made | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _put(self, key: Hashable, made: Made) -> None:
        with self._lock:
            old = self._kept.pop(key, None)
            self._bytes += len(made.answer.content) - (len(old.answer.content) if old else 0)
            self._kept[key] = made
            while self._bytes > ROOM and len(self._kept) > 1:
                _, gone = self._kept.popitem(last=False)
                self._bytes -= len(gone.answer.content)


async def finished(future: Future[Made], seconds: float) -> bool:
    """Wait for a page that a thread makes, some seconds at most; say whether it is done."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()

    def tell(_: Future[Made]) -> None:
        with suppress(RuntimeError):  # who waited is gone, and the loop with him
            loop.call_soon_threadsafe(done.set)

    future.add_done_callback(tell)
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(done.wait(), max(0.0, seconds))
    return future.done()
