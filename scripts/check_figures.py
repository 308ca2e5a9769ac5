"""Hold the figures that are told in README.md against what was measured, and fail where they differ beyond noise.

usage: check_figures.py [MEASURED]      MEASURED is what `score.py --json` has written; `make floors` does both

Where nothing was measured (the gold lies outside the project) the figures are held against the floors of quality.toml,
which stand a little under what was measured last. What the prose counts, terms of office and pages, is counted in any
case. The tables in docs/ are copies of the README's: `make docs` checks those.

Example: python scripts/check_figures.py build/figures.json
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
NOISE = 0.005
"""How far what is measured may be from what is told, beyond the rounding to two places: floating-point sums differ
between machines, so that a close call of the parser may fall otherwise."""
ROUNDING = 0.005
SLACK = 0.02
"""How far what is told may be from its floor."""
ROW = re.compile(r"^\| ([^|]+?) \| (\d+) \| ([01]\.\d\d) \|", re.MULTILINE)
TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and over how many cases it was taken."""

    value: float
    n: int


def told_in(text: str) -> dict[str, Told]:
    """Return the figures of a table in Markdown by their names."""
    return {name: Told(float(value), int(n)) for name, n, value in ROW.findall(text)}


def against_measured(text: str, measured: Mapping[str, Told]) -> Iterator[str]:
    """Yield where a text tells other figures than were measured, other numbers of cases, or what nobody measures."""
    for name, told in told_in(text).items():
        if name not in measured:
            yield f"{name}: told, but nobody measures it"
            continue
        found = measured[name]
        if abs(told.value - found.value) > ROUNDING + NOISE + TINY:
            yield f"{name}: {told.value:.2f} is told, {found.value:.3f} was measured"
        if told.n != found.n:
            yield f"{name}: {told.n} cases are told, {found.n} were counted"


def against_floors(text: str, floors: Mapping[str, float]) -> Iterator[str]:
    """Yield where a text tells figures too far from their floors."""
    for name, told in told_in(text).items():
        if name in floors and abs(told.value - floors[name]) > SLACK + TINY:
            yield f"{name}: {told.value:.2f} is told, the floor is {floors[name]:.2f}"


def missing(text: str, known: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield the figures that have something to reach, but no row."""
    there = told_in(text)
    yield from (f"{name}: no row" for name, one in known.items() if "reach" in one and name not in there)


def counts() -> Iterator[tuple[str, str, int, int]]:
    """Yield what the prose counts: words with `#` for the number, what is counted, how many, rounded to how many."""
    from legation.who.register import register  # noqa: PLC0415 - the tables need nothing of the program

    known = register()
    yield "A register of # terms", "terms of office", sum(len(known.terms(one)) for one in known.every()), 1000
    for words, file in (("# in the first", "tours.jsonl"), ("*seventh set* (# pages)", "seventh.jsonl")):
        yield words, file, len((ROOT / "tests" / "tours" / file).read_text("utf-8").splitlines()), 1


def against_counts(text: str, counted: Iterable[tuple[str, str, int, int]]) -> Iterator[str]:
    """Yield what the prose counts otherwise than it is, half a rounding step allowed."""
    for words, what, number, step in counted:
        found = re.search(re.escape(words).replace(r"\#", r"([\d,]+)").replace(r"\ ", r"\s+"), text)
        if found is None:
            yield f"{what}: README.md has no words {words!r}"
        elif abs(int(found[1].replace(",", "")) - number) > step / 2:
            yield f"{what}: {found[1]} are told, there are {number:,}"


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    text = (ROOT / "README.md").read_text("utf-8")
    known = tomllib.loads((ROOT / "quality.toml").read_text("utf-8"))
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    wrong = [*missing(text, known), *against_counts(text, counts())]
    if file is not None and file.exists():
        rows = json.loads(file.read_text("utf-8"))
        wrong += against_measured(text, {row["name"]: Told(row["value"], row["n"]) for row in rows})
    else:
        wrong += against_floors(text, {name: one["floor"] for name, one in known.items() if "floor" in one})
    print("\n".join([*wrong, "run `make readme`" if wrong else "the figures of the README hold"]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
