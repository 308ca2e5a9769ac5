"""Sort what the reader misses, invents and gets half right on the gold into classes, with counts and examples.

The table goes to the screen; every case with its words goes to a file that git ignores, since gold text stays outside
the project.

Example: python scripts/errors.py --shared ../shared --into build/errors.tsv
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from faults import codes, pages
from faults.case import Case
from rich.console import Console
from rich.table import Table

SETS = ("plv_train", "plover_gsr", "cameo_manual")


def main() -> None:
    """Read the gold, write every case, print the classes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--into", type=Path, default=Path("build/errors.tsv"))
    options = parser.parse_args()
    gold = options.shared / "gold"
    if not (gold / "score.py").exists():
        print(f"No gold data in {gold}: there is nothing to compare with.")
        return
    found = list(cases(gold))
    options.into.parent.mkdir(parents=True, exist_ok=True)
    with options.into.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t")
        writer.writerow(Case.__slots__)
        writer.writerows((one.set, one.kind, one.what, one.id, one.gold, one.system, one.words) for one in found)
    show(found)
    print(f"{len(found)} cases, each with its words: {options.into}")


def cases(gold: Path) -> Iterator[Case]:
    """Yield the cases of every set."""
    yield from pages.cases(gold)
    for name in SETS:
        yield from codes.cases(gold, name, "cameo" if name == "cameo_manual" else "plover")


def show(found: list[Case]) -> None:
    """Print the classes of each set, commonest first; those seen once share a line."""
    counts = Counter((one.set, one.kind, one.what) for one in found)
    often = {cell: n for cell, n in counts.items() if n > 1}
    once = Counter((name, kind, "(classes seen once)") for (name, kind, _), n in counts.items() if n == 1)
    table = Table("set", "error", "class", "n", box=None, header_style="bold")
    for (name, kind, what), n in sorted({**often, **once}.items(), key=rank):
        table.add_row(name, kind, what, str(n))
    Console(width=110).print(table)


def rank(item: tuple[tuple[str, str, str], int]) -> tuple[str, str, int]:
    """Return the place of a class in the table: by set, by error, then by count."""
    (name, kind, _), n = item
    return name, kind, -n


if __name__ == "__main__":
    main()
