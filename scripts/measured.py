"""Run what docs/ tells figures of: what each command comes to goes into docs/runs/, and from there into the pages.

usage: measured.py [SECTION ...] [-- ARGUMENT ...]   without a section the list; "all" repeats all that can be repeated

A command prints a table in Markdown. It is kept with the command, the day and the last commit to what it measures
(scripts/measured.toml). Where the command fails because it found something wrong its table is kept all the same, for
that is the figure then. A line that begins with "beside: " says what else has to be known. Arguments after `--` are
added to the command, and stay with the figures.

Example: python scripts/measured.py stages
"""

from __future__ import annotations

import datetime as dt
import os
import shlex
import subprocess
import sys
from dataclasses import replace

import docs_text
import runs


def repeat(run: runs.Run, more: list[str]) -> bool:
    """Run a command, keep the table that it printed, and return whether it went well.

    Raises ValueError if it printed none, and for what is a record and not repeated.
    """
    if run.record:
        raise ValueError(f"{run.section} is the record of an experiment: it is not repeated")
    words, commit, load = shlex.split(run.command) + more, run.newest(), os.getloadavg()[0]
    line = [sys.executable, *words[1:]] if words[0] == "python" else words
    done = subprocess.run(line, cwd=runs.ROOT, stdout=subprocess.PIPE, text=True, check=False)
    day = dt.datetime.now(tz=dt.UTC).date()
    found = outcome(done.stdout)
    beside = f"{found.beside}; load {load:.0f} at the start".removeprefix("; ")
    runs.save(run.section, replace(found, command=shlex.join(words), day=str(day), commit=commit, beside=beside))
    return done.returncode == 0


def outcome(printed: str) -> runs.Outcome:
    """Return the table in Markdown among what a command printed. Raises ValueError if there is none."""
    lines = [line.strip().strip("|") for line in printed.splitlines() if line.startswith("|")]
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in lines]
    if len(rows) < 3:
        raise ValueError("the command printed no table")
    beside = [line.removeprefix("beside: ") for line in printed.splitlines() if line.startswith("beside: ")]
    return runs.Outcome("", "", "", "; ".join(beside), rows[0], tuple(rows[2:]))


def main() -> int:
    """Repeat the runs of the sections that are named, or list all; return 1 if a command found something wrong."""
    words, known = [*sys.argv[1:], "--"], runs.runs()
    asked, more = words[: words.index("--")], words[words.index("--") + 1 : -1]
    if asked == ["all"]:
        asked = [name for name, run in known.items() if not run.record]
    if strange := [section for section in asked if section not in known]:
        sys.exit(f"no run is called {', '.join(strange)}; there are {', '.join(known)}, and all")
    well = [repeat(known[section], more) for section in asked]
    for part in docs_text.measured() if asked else ():
        docs_text.renewed(part, runs.ROOT / "docs", check=False)
    if not asked:
        runs.main()
    return int(not all(well))


if __name__ == "__main__":
    sys.exit(main())
