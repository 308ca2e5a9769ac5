"""Score the gold pages with one part of the reader switched off at a time, to see what each part is worth.

Example: python scripts/ablate.py --shared ../shared
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import Mock, patch

from gold import scorer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from legation.contract import event_row, told
from legation.language import Gate
from legation.pages import page_of
from legation.reports.memory import Memory
from legation.run import Reader, Reading

SPEECH = ("statement", "demand", "criticism", "agreement")
TRAVEL = ("visit", "meeting", "call")
NOBODY: dict[str, Any] = {"person": None, "holder": None, "compatriot": None, "both": ()}
"""What each way of finding out who "he", "the minister" or "both sides" is answers when it is switched off."""


def parts() -> dict[str, AbstractContextManager[object]]:
    """Return what can be switched off, each as a context in which it is off."""
    off = {name: Mock(return_value=found) for name, found in NOBODY.items()}
    return {
        "everything on": nullcontext(),
        "sentence gate off": patch.object(Gate, "opens", lambda *_: True),
        "references off": patch.multiple(Memory, **off),
        "places told before off": patch.object(Memory, "place_of", lambda *_: None),
    }


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    gold = options.parse_args().shared / "gold"
    judge, reader = scorer(gold / "score.py"), Reader.load()
    wanted = [json.loads(line) for line in (gold / "pages.jsonl").read_text("utf-8").splitlines()]
    heads = ("", "visit+meeting+call strict", "lenient", *SPEECH)
    table = Table(*heads, title="F1 on the gold pages", box=None, header_style="bold")
    for name, off in track(list(parts().items()), "Reading"):
        with off:
            told = {row["id"]: read(reader, row) for row in wanted}
        counts = judge.score({row["id"]: row["events"] for row in wanted}, told)[0]
        table.add_row(name, *(f"{value:.3f}" for value in values(counts)))
    Console(width=110).print(table)


def read(reader: Reader, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a page reports, in the shape of the gold."""
    found = next(reader.read([page_of(row, "pages.jsonl")]))
    return [event_row(report) for report in told(found.reports)] if isinstance(found, Reading) else []


def values(counts: dict[str, list[int]]) -> Iterator[float]:
    """Yield strict and lenient F1 of travel, then lenient F1 of each kind of speech."""
    gold, system, pairs, strict = (sum(counts[kind][at] for kind in TRAVEL) for at in range(4))
    yield 2 * strict / (gold + system)
    yield 2 * pairs / (gold + system)
    for kind in SPEECH:
        yield 2 * counts[kind][2] / (counts[kind][0] + counts[kind][1])


if __name__ == "__main__":
    main()
