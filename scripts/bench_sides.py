"""The two sides that `bench.py` compares: Legation's reading, and spaCy's full pipeline with trafilatura before it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import trafilatura

from legation.language import is_diplomacy
from legation.model import Page
from legation.pages import page_of
from legation.run import Reader, prose, wanted


@dataclass(slots=True)
class Cost:
    """CPU seconds of both sides over the same pages."""

    pages: int = 0
    sentences: int = 0
    ours: float = 0.0
    theirs: float = 0.0

    def row(self, name: str) -> str:
        """Return a line of the table."""
        rates = f"{self.pages / self.ours:.0f} | {self.sentences / self.ours:,.0f}"
        return f"| {name} | {self.pages} | {rates} | {self.theirs / self.ours:.2f} |"


HEAD = "| pages | n | pages a CPU second | sentences | spaCy's time to ours |\n|---|--:|--:|--:|--:|"


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def drain(items: Iterable[Any]) -> None:
    """Read everything to its end, keeping nothing."""
    deque(items, maxlen=0)


def gated(found: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages that go through the page gate."""
    return (page for page in found if is_diplomacy(prose(page)))


def from_html(markups: Iterable[str], reader: Reader) -> None:
    """Read raw HTML as `legation read` does: sieve, main text, page gate, reports."""
    rows = ({"id": str(at), "html": markup} for at, markup in enumerate(markups))
    found = (page_of(row, "bench", wanted) for row in rows)
    drain(reader.read(gated(page for page in found if isinstance(page, Page))))


def extracted(markups: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs that trafilatura finds in each page."""
    for markup in markups:
        yield from (trafilatura.extract(markup) or "").splitlines()


def compare(found: Sequence[Page], ours: Callable[[Any], Any], theirs: Callable[[Any], Any], turn: int) -> Cost:
    """Return what both sides cost over some pages, so many a turn."""
    cost = Cost(len(found), sum(1 for page in found for _ in prose(page)))
    for at in range(0, len(found), turn):
        some = found[at : at + turn]
        cost.ours += seconds(partial(ours, some))
        cost.theirs += seconds(partial(theirs, some))
    return cost
