"""Write the table of faults that `make test` tries: how often, what is lost, how each ends (scripts/trust/faults.toml).

Example: python scripts/docs_faults.py
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LISTED = ROOT / "scripts" / "trust" / "faults.toml"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is done, by which tests, how many times by each case of them, the rows lost at most, and how it ends."""

    fault: str
    tests: list[str]
    ends: str
    each: int = 1
    lost: str = "0"

    def row(self, cases: Counter[str]) -> str:
        """Return the row of the table; ValueError where a test is not there."""
        if gone := [test for test in self.tests if not cases[test]]:
            raise ValueError(f"{LISTED.name} names what is no test: {', '.join(gone)}")
        tried = self.each * sum(cases[test] for test in self.tests)
        return f"| {self.fault} | {tried} | {self.lost} | {self.ends} |"


def table() -> str:
    """Return the table as Markdown, a row a fault, in the order of the file."""
    listed = [Fault(**row) for row in tomllib.loads(LISTED.read_text("utf-8"))["fault"]]
    cases = collected({test.partition("::")[0] for fault in listed for test in fault.tests})
    head = ["| fault | times tried | rows lost | how it ends |", "|---|--:|--:|---|"]
    return "\n".join([*head, *(fault.row(cases) for fault in listed)])


def collected(files: Iterable[str]) -> Counter[str]:
    """Return how many cases each test of some files of tests/ has."""
    line = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-o", "addopts="]
    told = subprocess.run(
        [*line, *(f"tests/{file}" for file in sorted(files))], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return Counter(one.removeprefix("tests/").partition("[")[0] for one in told.splitlines() if "::" in one)


if __name__ == "__main__":
    print(table())
