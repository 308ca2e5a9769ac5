"""Run what docs/ tells figures of, and write the tables it prints into the pages: those of scripts/measured.toml.

usage: measured.py [SECTION ...]      without a section the list, with what each takes; "all" runs every one

A command prints a table in Markdown; it goes between the marks of its section (`<!-- stages -->`). Where the command
fails because it found something wrong its table is written all the same, for that is the figure then.

Example: python scripts/measured.py stages
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import readme

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Run:
    """A section of a page, the command whose table it is, and how long that takes on a calm machine of two cores."""

    section: str
    page: str
    command: str
    takes: str

    def write(self) -> bool:
        """Run the command and write its table; return whether it went well."""
        words = [sys.executable if word == "python" else word for word in shlex.split(self.command)]
        done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        path, found = ROOT / self.page, table(done.stdout)
        if not found:
            raise ValueError(f"{self.command} printed no table")
        path.write_text(readme.fill(path.read_text("utf-8"), self.section, found), "utf-8")
        return done.returncode == 0


def table(printed: str) -> str:
    """Return the lines of a table in Markdown."""
    return "\n".join(line for line in printed.splitlines() if line.startswith("|"))


def runs() -> dict[str, Run]:
    """Return the runs by section."""
    listed = tomllib.loads((ROOT / "scripts" / "measured.toml").read_text("utf-8"))
    return {section: Run(section, **row) for section, row in listed.items()}


def main() -> int:
    """Write the sections that are named, or list all; return 1 if a command found something wrong."""
    known = runs()
    asked = list(known) if sys.argv[1:] == ["all"] else sys.argv[1:]
    if not asked:
        print("\n".join(f"{run.section}: {run.page}, {run.command} ({run.takes})" for run in known.values()))
    return int(not all([known[section].write() for section in asked]))


if __name__ == "__main__":
    sys.exit(main())
