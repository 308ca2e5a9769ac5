"""One forked worker: takes a batch, gives its result, and dies with its parent.

A fork has everything the parent has loaded (model, register, lexicon) without a copy; only batches and results are
sent. `nlp.pipe(n_process=)` sends whole parses instead, and loses on two cores what it gains.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any

_STAY = 2.0
"""Seconds a worker is given to end when its line is closed."""


class Worker:
    """A process at the other end of a line; `number` and `batch` are what it works on, None while it is idle."""

    def __init__(self, work: Callable[[Any], Any], others: Iterable[Worker]) -> None:
        context = multiprocessing.get_context("fork")
        self.line, far = context.Pipe()
        lines = [self.line, *(other.line for other in others)]
        self.process = context.Process(target=_serve, args=(work, far, lines), daemon=True)
        self.process.start()
        far.close()
        self.number: int | None = None
        self.batch: Any = None

    def give(self, number: int, batch: Any) -> None:
        """Send a batch; a worker that is gone is found out when its result is taken."""
        self.number, self.batch = number, batch
        try:
            self.line.send(batch)
        except (BrokenPipeError, ConnectionResetError):
            return

    def take(self) -> Any:
        """Return the result and be idle again. Raises EOFError or OSError if the process is gone, still not idle."""
        result = self.line.recv()
        self.number = self.batch = None
        return result

    def end(self) -> None:
        """Close the line and see the process off."""
        self.line.close()
        self.process.join(_STAY if self.number is None else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _serve(work: Callable[[Any], Any], line: Connection, parents: list[Connection]) -> None:
    """Work until the line is closed. The parent's ends are closed first, else no sibling would see the parent die."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what the parent loaded is no garbage: looking through it would copy every page of its memory
    for other in parents:
        other.close()
    while True:
        try:
            batch = line.recv()
        except (EOFError, OSError):
            return
        line.send(work(batch))
