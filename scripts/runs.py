"""What long runs came to: small committed files in docs/runs/, and the tables that docs/ shows of them.

A file is written by `measured.py` from what a command printed, never by hand; `docs_text.py` writes the table into its
page, and fails with --check where page and file differ.

Example: python scripts/runs.py
"""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "runs"
FIGURE = re.compile(r"[\d.,]+(?: [a-zA-Z]{1,2}| \([\d.]+\))?|")
"""A cell that stands to the right of its column."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Run:
    """A section of a page, the command whose table it is, how long that takes on a calm machine of two cores, and what
    it measures: paths of the project. A `record` is of an experiment that is not repeated."""

    section: str
    page: str
    command: str
    takes: str
    of: tuple[str, ...]
    record: bool = False

    def newest(self) -> str:
        """Return the last commit to what is measured, "" where git does not tell."""
        line = ["git", "log", "-1", "--abbrev=7", "--format=%h", "--", *self.of]
        return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: the command, the day, the last commit to what it measured, what else has to be known of it
    (the machine, the load), and its table, cell by cell."""

    command: str
    day: str
    commit: str
    beside: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """Return the table, and below it what it comes from."""
        right = [all(FIGURE.fullmatch(row[at]) for row in self.rows) for at in range(len(self.columns))]
        rule = "|" + "".join("--:|" if one else "---|" for one in right)
        lines = [" | ".join(("", *row, "")).strip() for row in (self.columns, *self.rows)]
        beside = f"; {self.beside}" if self.beside else ""
        return "\n".join(
            [lines[0], rule, *lines[1:], "", f"`{self.command}`, {self.day}, commit {self.commit}{beside}."]
        )

    def number(self, column: str, row: str = "") -> float:
        """Return the number of a row (by its first cell) in a column, the sum of the column where no row is named."""
        at = self.columns.index(column)
        found = [NUMBER.search(one[at]) for one in self.rows if not row or one[0] == row]
        if not found:
            raise ValueError(f"no row {row!r} in what {self.command} came to")
        return sum(float(one[0].replace(",", "")) for one in found if one)


def runs() -> dict[str, Run]:
    """Return the runs by section, as scripts/measured.toml lists them."""
    listed = tomllib.loads((ROOT / "scripts" / "measured.toml").read_text("utf-8"))
    return {section: Run(section, **{**row, "of": tuple(row["of"])}) for section, row in listed.items()}


def load(section: str) -> Outcome:
    """Return what the last run of a section came to."""
    told = json.loads((FOLDER / f"{section}.json").read_text("utf-8"))
    return Outcome(**{**told, "columns": tuple(told["columns"]), "rows": tuple(map(tuple, told["rows"]))})


def save(section: str, found: Outcome) -> None:
    """Write a run's file, a line for each row of its table."""
    told = [f" {json.dumps(name)}: {json.dumps(part, ensure_ascii=False)}" for name, part in head(found)]
    rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in found.rows)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{section}.json").write_text("{\n" + ",\n".join(told) + f',\n "rows": [\n  {rows}\n ]\n}}\n', "utf-8")


def head(found: Outcome) -> Iterator[tuple[str, str | Sequence[str]]]:
    """Yield what stands above the rows."""
    yield from ((name, part) for name, part in asdict(found).items() if name != "rows")


def main() -> None:
    """Print each run with the day of its file, and whether what it measured has changed since."""
    for section, run in runs().items():
        found, newest = load(section), run.newest()
        changed = "; changed since" if newest and not found.commit.startswith(newest) and not run.record else ""
        print(f"{section:12} {run.page}, {run.takes}: {found.day}, commit {found.commit}{changed}")


if __name__ == "__main__":
    main()
