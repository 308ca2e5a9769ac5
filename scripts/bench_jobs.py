"""Measure two worker processes against one, by the clock, and against what the machine itself can gain from two cores.

The same pages are read by one process, by two workers of a pool, and by two processes that share nothing (each reads
every other page and gives nothing back): what the last gain is all that the machine has to give while it is measured.
CPU seconds of the parent tell whether it does the workers' work. Run it on a machine that has nothing else to do.

Example: python scripts/bench_jobs.py --shared ../shared --rounds 5
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import EXAMPLES, pages
from bench_sides import drain

from legation.cluster import Spread, engine
from legation.model import Page
from legation.run import Reader, warm

COLUMNS = (
    *(
        "one process, s",
        "two workers, s",
        "two that share nothing, s",
        "gain of two workers",
        "of two that share nothing",
    ),
    *("CPU s of the parent of two workers", "of the workers"),
)


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock, and CPU seconds of this process and of its children."""

    clock: float
    parent: float
    children: float


def spent(work: Callable[[], object]) -> Spent:
    """Return what a piece of work costs, its child processes ended."""
    start, before = time.perf_counter(), cpu()
    work()
    clock, after = time.perf_counter() - start, cpu()
    return Spent(clock, after[0] - before[0], after[1] - before[1])


def cpu() -> tuple[float, float]:
    """Return the CPU seconds of this process and of its children that have ended."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime


def apart(reader: Reader, found: list[Page]) -> None:
    """Read every other page in each of two processes that share nothing and give nothing back."""
    fork = multiprocessing.get_context("fork")
    halves = [fork.Process(target=lambda some: drain(reader.read(some)), args=(found[at::2],)) for at in (0, 1)]
    for half in halves:
        half.start()
    for half in halves:
        half.join()


def main() -> None:
    """Print a line a round and the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--times", type=int, default=2, help="how often each page is read a round")
    options = parser.parse_args()
    pool = options.shared / "pages/pool.jsonl"
    found = pages(pool if pool.exists() else EXAMPLES, 10_000) * options.times
    reader = Reader.load()
    warm()
    drain(reader.read(found[:40]))
    print(f"beside: {len(found)} pages a round")
    print(f"| round | {' | '.join(COLUMNS)} |\n|--:|{'--:|' * len(COLUMNS)}")
    gains = []
    for number in range(1, options.rounds + 1):
        one = spent(lambda: drain(Spread(reader, engine(1)).read(found)))
        two = spent(lambda: drain(Spread(reader, engine(2)).read(found)))
        free = spent(lambda: apart(reader, found))
        gains.append((one.clock / two.clock, one.clock / free.clock))
        clocks = f"{one.clock:.1f} | {two.clock:.1f} | {free.clock:.1f}"
        gained = " | ".join(f"{gain:.2f}" for gain in gains[-1])
        print(f"| {number} | {clocks} | {gained} | {two.parent:.1f} | {two.children:.1f} |", flush=True)
    ours, most = (statistics.median(gain) for gain in zip(*gains, strict=True))
    print(f"beside: median of {options.rounds}, two workers {ours:.2f} x one, two that share nothing {most:.2f} x")


if __name__ == "__main__":
    main()
