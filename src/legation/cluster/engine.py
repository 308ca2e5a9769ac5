"""What spreads work: an engine maps a function over batches and gives the results in the order of the batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Maps `work` over batches, results in order; `lost` says what stands for a batch that no worker survives."""

    def map(self, work: Callable[[T], R], batches: Iterable[T], lost: Callable[[T], R]) -> Iterator[R]:
        """Yield the result of each batch."""


@dataclass(frozen=True, slots=True)
class Serial:
    """Works in this process, one batch after the other."""

    def map(self, work: Callable[[T], R], batches: Iterable[T], lost: Callable[[T], R]) -> Iterator[R]:
        """Yield the result of each batch; nothing is lost that does not end the whole process."""
        return map(work, batches)


def engine(jobs: int, dask: str = "") -> Engine:
    """Return the engine for a number of processes: none but this one, a pool of workers on this machine, or Dask.

    `dask` is the address of a scheduler, or `local`. Raises ValueError where Dask is asked for and not installed.
    """
    from legation.cluster.farm import Farm  # noqa: PLC0415 - their modules know this one
    from legation.cluster.pool import Pool  # noqa: PLC0415

    if not dask:
        return Serial() if jobs <= 1 else Pool(jobs)
    if find_spec("distributed") is None:
        raise ValueError("Dask is not installed: pip install 'legation[cluster]'")
    return Farm(dask, jobs)
