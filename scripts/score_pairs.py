"""Same or different, end to end: the pages of the gold are read into one ledger, and each pair is looked up in it.

usage: score_pairs.py GOLD_FOLDER [--keep FILE] [--errors]

A side of a pair stands for the events whose reports rest on its words and are of its kind (a meeting may be told as a
negotiation, a demand as a statement). A pair counts as `same` if the two sides have an event in common, else as
`different`, be it that the reader found nothing on a side: that is counted apart.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legation.ledger import Ledger
from legation.pages import read as read_pages
from legation.run import Account, Reader, keep

FAMILY = {"negotiation": "meeting", "statement": "speech", "demand": "speech", "criticism": "speech"}
OVERLAPS = """
SELECT DISTINCT r.event, r.kind FROM reports AS r JOIN spans AS s ON s.report = r.id
WHERE r.page = ? AND s.field = 'evidence' AND s.start < ? AND s."end" > ?
"""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a JSON Lines file."""
    yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def events(ledger: Ledger, side: dict[str, Any], kind: str) -> set[str]:
    """Return the events that a side of a pair stands for."""
    found = ledger.db.execute(OVERLAPS, (side["doc"], side["end"], side["start"]))
    return {event for event, own in found}


def score(ledger: Ledger, pairs: list[dict[str, Any]], show: bool) -> Iterator[str]:
    """Yield the errors, if they are to be shown, and the counts."""
    tally: Counter[str] = Counter()
    for pair in pairs:
        left, right = (events(ledger, pair[side], pair["type"]) for side in "ab")
        same = bool(left & right)
        tally["right" if same == pair["same"] else "merged near miss" if same else "same, kept apart"] += 1
        tally["of these a side not read"] += same != pair["same"] and not (left and right)
        if show and same != pair["same"]:
            yield f"{pair['id']} {pair['type']} same={pair['same']}: {pair['why']}"
            for side, found in (("a", left), ("b", right)):
                yield f"    {pair[side]['doc']} {sorted(found)} {pair[side]['evidence'][:200]}"
    yield f"pairs {len(pairs)}: " + ", ".join(f"{name} {count}" for name, count in sorted(tally.items()))


def told_pairs(file: Path, gold: Path, show: bool) -> Iterator[str]:
    """Read the pages of the gold into a ledger and yield what `score` says of its pairs."""
    pages = read_pages([str(gold / name) for name in ("pages.jsonl", "pages_extra.jsonl")])
    with Ledger.open(file, create=True) as ledger:
        for _ in keep(ledger, Reader.load(dates=True), pages, Account()):
            pass
        yield from score(ledger, list(rows(gold / "pairs.jsonl")), show)


def main() -> None:
    """Read the arguments, fill the ledger, print the figures."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("gold", type=Path)
    reader.add_argument("--keep", type=Path, help="where the ledger is to stay, so that it is read once")
    reader.add_argument("--errors", action="store_true")
    told = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = told.keep or Path(folder) / "pairs.ledger"
        print(*told_pairs(file, told.gold, told.errors), sep="\n")


if __name__ == "__main__":
    main()
