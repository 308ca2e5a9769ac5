"""What numbers in the prose are taken from: constants of the source, counts of what is in the project, long runs.

Example: python scripts/counted.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import runs

ROOT = Path(__file__).parent.parent


@cache
def value(of: str) -> float:
    """Return a constant of the source (`module:NAME`, its number of items where it is no number), a count, or what a
    long run came to (`run SECTION/COLUMN/ROW`, the sum of the column without a row)."""
    if of.startswith("run "):
        section, column, row = (*of.removeprefix("run ").split("/"), "")[:3]
        return runs.load(section).number(column, row)
    if ":" not in of:
        return float(counts()[of])
    module, _, name = of.partition(":")
    found: Any = import_module(module)
    for part in name.split("."):  # of a record with its defaults: `Manners.timeout`
        found = getattr(found() if isinstance(found, type) else found, part)
    return float(found if isinstance(found, int | float) else len(found))


@cache
def counts() -> Mapping[str, float]:
    """Return what the prose counts, by name."""
    from legation.who.register import register  # noqa: PLC0415 - most pages count nothing of it

    register_ = register()
    terms = [term for one in register_.every() for term in register_.terms(one)]
    shown = re.search(r"(\d+) pages read", (ROOT / "README.md").read_text("utf-8"))
    return {"terms": len(terms), "example pages": int(shown[1]) if shown else 0} | written()


def written() -> dict[str, float]:
    """Return how many sentences were written for the judge, with how many events, and the F1 of the rules on them."""
    command = [sys.executable, str(ROOT / "scripts" / "judge" / "classes.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in done.splitlines()]
    events, f1 = next((row[1], row[4]) for row in rows if row[0] == "all")
    return {
        "written sentences": sum(int(row[1]) for row in rows if len(row) == 3),
        "written events": int(events),
        "F1 on written sentences": float(f1),
    }


if __name__ == "__main__":
    print("\n".join(f"{name}: {number:g}" for name, number in counts().items()))
