"""Measure the two gates before the parser: pages and sentences let through, and gold events whose sentence is stopped.

Example: python scripts/score_gate.py --shared ../shared
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from legation.language import Gate, is_diplomacy, split
from legation.lexicon import load
from legation.model import Page
from legation.pages import page_of
from legation.run import prose

SETS = {
    "gold pages": "gold/pages.jsonl",
    "pages of diplomacy": "pages/pool.jsonl",
    "general news": "pages/general.jsonl",
}


def pages(path: Path) -> Iterator[Page]:
    """Yield the pages of a JSON Lines file."""
    for line in path.read_text("utf-8").splitlines():
        page = page_of(json.loads(line), path.name)
        if isinstance(page, Page):
            yield page


def lost(path: Path, gate: Gate) -> tuple[int, int]:
    """Return how many gold events have every sentence of their evidence stopped, and how many there are."""
    stopped = of = 0
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        for event in row["events"]:
            sentences = [words[a:b] for words in event["evidence"] for a, b in split(words)]
            stopped += not any(gate.opens(sentence) for sentence in sentences)
            of += 1
    return stopped, of


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    gate = Gate.of(load())
    print(f"{'set':20} {'pages':>6} {'through':>8} {'sentences':>10} {'through':>8}")
    for name, path in SETS.items():
        found = list(pages(shared / path))
        sentences = [sentence for page in found for sentence in prose(page)]
        kept = sum(is_diplomacy(prose(page)) for page in found) / len(found)
        opened = sum(gate.opens(sentence) for sentence in sentences) / len(sentences)
        print(f"{name:20} {len(found):6} {kept:8.3f} {len(sentences):10} {opened:8.3f}")
    stopped, of = lost(shared / SETS["gold pages"], gate)
    print(f"gold events all of whose sentences the gate stops: {stopped} of {of}")


if __name__ == "__main__":
    main()
