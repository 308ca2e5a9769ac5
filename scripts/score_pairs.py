"""Same or different, end to end: the pages of the gold are read into one ledger, and each pair is looked up in it.

usage: score_pairs.py GOLD_FOLDER [--keep FILE] [--errors] [--json]

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


def score(ledger: Ledger, pairs: list[dict[str, Any]], tally: Counter[str]) -> Iterator[str]:
    """Yield the errors, and count the answers into `tally`."""
    for pair in pairs:
        left, right = (events(ledger, pair[side], pair["type"]) for side in "ab")
        same = bool(left & right)
        tally["right" if same == pair["same"] else "merged near miss" if same else "same, kept apart"] += 1
        tally["both sides read"] += bool(left and right)
        tally["of these right"] += bool(left and right) and same == pair["same"]
        if same != pair["same"]:
            yield f"{pair['id']} {pair['type']} same={pair['same']}: {pair['why']}"
            for side, found in (("a", left), ("b", right)):
                yield f"    {pair[side]['doc']} {sorted(found)} {pair[side]['evidence'][:200]}"


def told_pairs(file: Path, gold: Path) -> tuple[list[str], Counter[str]]:
    """Read the pages of the gold into a ledger; return the lines of the errors on its pairs, and the counts."""
    tally: Counter[str] = Counter()
    pages = read_pages([str(gold / name) for name in ("pages.jsonl", "pages_extra.jsonl")])
    with Ledger.open(file, create=True) as ledger:
        for _ in keep(ledger, Reader.load(dates=True), pages, Account()):
            pass
        pairs = list(rows(gold / "pairs.jsonl"))
        errors = list(score(ledger, pairs, tally))
    tally.update({"pairs": len(pairs), "near misses": sum(not pair["same"] for pair in pairs)})
    return errors, tally


def main() -> None:
    """Read the arguments, fill the ledger, print the figures."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("gold", type=Path)
    reader.add_argument("--keep", type=Path, help="where the ledger is to stay, so that it is read once")
    reader.add_argument("--errors", action="store_true")
    reader.add_argument("--json", action="store_true", help="the counts as one JSON object")
    told = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        errors, tally = told_pairs(told.keep or Path(folder) / "pairs.ledger", told.gold)
    if told.errors:
        print(*errors, sep="\n")
    print(json.dumps(tally) if told.json else ", ".join(f"{name} {count}" for name, count in sorted(tally.items())))


if __name__ == "__main__":
    main()
