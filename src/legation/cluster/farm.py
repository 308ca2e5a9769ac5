"""Workers of a Dask cluster, on this machine or on many; a worker that is lost loses no work.

Dask gives the work of a lost worker to another and gives a batch up after it has cost four (`allowed-failures`).
Every worker needs this program, installed, and the same paths to sources and shards (a shared disk, or copies).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
LOCAL = "local"
_AHEAD = 2
"""Batches in flight for each worker: one in work, one at hand."""


@dataclass(frozen=True, slots=True)
class Farm:
    """The cluster of a scheduler at an address, or (`local`) one of so many workers on this machine, for one run."""

    address: str
    jobs: int = 1

    def map(self, work: Callable[[T], R], batches: Iterable[T], lost: Callable[[T], R]) -> Iterator[R]:
        """Yield the result of each batch in order.

        Raises what `work` raises, OSError where no scheduler answers, ValueError for workers without this program.
        """
        with ExitStack() as stack:
            client = stack.enter_context(self._client(stack))
            check(client)
            rest, going = iter(batches), deque[tuple[T, Any]]()
            while True:
                room = _AHEAD * max(self.jobs, len(client.scheduler_info(n_workers=-1)["workers"])) - len(going)
                going.extend((batch, client.submit(work, batch, pure=False)) for batch in islice(rest, max(room, 0)))
                if not going:
                    return
                yield _result(*going.popleft(), lost)

    def _client(self, stack: ExitStack) -> Any:
        """Return a client of the cluster; one made for this run ends with it."""
        import distributed  # noqa: PLC0415 - an extra, and slow to load

        dask: Any = distributed
        if self.address != LOCAL:
            return dask.Client(self.address)
        cluster = dask.LocalCluster(n_workers=self.jobs, threads_per_worker=1, processes=True, dashboard_address=None)
        return dask.Client(stack.enter_context(cluster))


def check(client: Any) -> None:
    """Raise ValueError where a worker lacks this program: Dask would wait for ever for work it cannot unpack."""
    try:
        found = set(client.run(version, "legation").values())
    except PackageNotFoundError:
        raise ValueError("a worker of the cluster has no legation: install it on every machine") from None
    if found - {version("legation")}:
        raise ValueError(f"workers of the cluster have legation {', '.join(sorted(found))}: install one version")


def _result(batch: T, future: Any, lost: Callable[[T], R]) -> R:
    from distributed import KilledWorker  # noqa: PLC0415

    try:
        found: R = future.result()
    except KilledWorker:
        return lost(batch)
    return found
