"""The figures of the README for the pages of the documentation: all of them, and those that are weak.

The scorers run once, for the README (`make readme`); these tables are taken from there.

Example: python scripts/docs_figures.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import readme

FEW = 20
"""Cases below which a share says little: at 0.8 its margin (95 %, normal) is 0.18 on either side."""
SECTION = re.compile(r"<!-- figures -->\n\n(.*?)\n\n<!-- end figures -->", re.DOTALL)
ROW = re.compile(r"^\| (?P<measure>[^|]+?) \| (?P<n>\d+) \| (?P<value>[\d.]+) \|[^|]*\| (?P<reach>[\d.]*) ?\|$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table: what was measured, over how many cases, its value and what was aimed at (None: nothing)."""

    measure: str
    n: int
    value: float
    reach: float | None


def table() -> str:
    """Return the table as the README has it. Raises ValueError if it has none."""
    found = SECTION.search(readme.README.read_text("utf-8"))
    if found is None:
        raise ValueError("README.md has no section of figures; `make readme` writes it")
    return found[1]


def figures(text: str) -> Iterator[Figure]:
    """Yield the rows of a table."""
    for row in filter(None, map(ROW.match, text.splitlines())):
        reach = float(row["reach"]) if row["reach"] else None
        yield Figure(row["measure"], int(row["n"]), float(row["value"]), reach)


def weak(text: str = "") -> str:
    """Return the weak figures as Markdown: what is below its aim, what rests on few cases."""
    rows = [f"| {one.measure} | {one.n} | {one.value:.2f} | {why} |" for one, why in weighed(text or table()) if why]
    return "\n".join(["| measure | n | figure | why it is weak |", "|---|--:|--:|---|", *rows])


def weighed(text: str) -> Iterator[tuple[Figure, str]]:
    """Yield every figure with why it is weak, "" if it is not."""
    for one in figures(text):
        below = f"{one.reach:.2f} was aimed at" if one.reach is not None and one.value < one.reach else ""
        few = f"rests on {one.n} cases" if one.n < FEW else ""
        yield one, ", ".join(filter(None, (below, few)))


if __name__ == "__main__":
    print(weak())
