"""A pool of forked workers on one machine; a worker that is killed loses no work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import Any, TypeVar

from legation.cluster.worker import Worker

T = TypeVar("T")
R = TypeVar("R")
_TRIES = 3
"""Workers a batch may cost: one that ends every process it meets must not end the run."""
_AHEAD = 4
"""Batches a worker that may be finished before the oldest is: what is held in memory is bounded by it."""


@dataclass(slots=True)
class _Books:
    """What waits, what is done, how often each batch was given, and whose result comes next."""

    waiting: dict[int, Any] = field(default_factory=dict)
    done: dict[int, Any] = field(default_factory=dict)
    tries: dict[int, int] = field(default_factory=dict)
    next: int = 0

    def finished(self) -> Iterator[Any]:
        """Yield the results whose turn it is."""
        while self.next in self.done:
            self.tries.pop(self.next, None)
            yield self.done.pop(self.next)
            self.next += 1


@dataclass(frozen=True, slots=True)
class Pool:
    """So many worker processes."""

    jobs: int
    everyone: list[Worker] = field(default_factory=list, compare=False, repr=False)
    """The workers of all that this pool does at a time: none may keep open what another must see the end of."""

    def map(self, work: Callable[[T], R], batches: Iterable[T], lost: Callable[[T], R]) -> Iterator[R]:
        """Yield the result of each batch in order. A batch whose worker dies is given to a new one, at most 3 times.

        The workers are forked at the first batch and have all that is loaded by then.
        """
        books, rest, workers = _Books(), enumerate(batches), list[Worker]()
        try:
            while True:
                self._fetch(books, rest)
                self._give(books, workers, work)
                busy = [worker for worker in workers if worker.number is not None]
                if not busy:
                    return
                ready = wait([worker.line for worker in busy])
                for worker in [worker for worker in busy if worker.line in ready]:
                    self._take(worker, workers, books, lost)
                yield from books.finished()
        finally:
            for worker in workers:
                self._end(worker)

    def _end(self, worker: Worker) -> None:
        self.everyone.remove(worker)
        worker.end()

    def _fetch(self, books: _Books, rest: Iterator[tuple[int, T]]) -> None:
        """Have a batch ready for each worker, unless too many results already wait for an older one."""
        while len(books.waiting) < self.jobs and len(books.done) < _AHEAD * self.jobs:
            following = next(rest, None)
            if following is None:
                return
            books.waiting[following[0]] = following[1]

    def _give(self, books: _Books, workers: list[Worker], work: Callable[[T], R]) -> None:
        """Give waiting batches, oldest first, to idle workers, and to new ones while there are too few."""
        for number in sorted(books.waiting):
            idle = next((worker for worker in workers if worker.number is None), None)
            if idle is None and len(workers) >= self.jobs:
                return
            if idle is None:
                idle = Worker(work, self.everyone)
                workers.append(idle)
                self.everyone.append(idle)
            books.tries[number] = books.tries.get(number, 0) + 1
            idle.give(number, books.waiting.pop(number))

    def _take(self, worker: Worker, workers: list[Worker], books: _Books, lost: Callable[[T], R]) -> None:
        """Book a result; if the worker is gone, its batch waits again for another."""
        number, batch = worker.number, worker.batch
        if number is None:
            return
        try:
            books.done[number] = worker.take()
        except (EOFError, OSError):
            workers.remove(worker)
            self._end(worker)
            if books.tries[number] < _TRIES:
                books.waiting[number] = batch
            else:
                books.done[number] = lost(batch)
