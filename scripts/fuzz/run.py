"""Fuzz targets in turn with atheris, each for some minutes of processor time; what breaks a promise is kept.

usage: run.py [TARGET ...] [--minutes N] [--into FOLDER] [--round MINUTES]     (targets: see targets.py)

The targets take turns of a few minutes, so that all have had their share whenever it is stopped; started again on the
same folder it goes on where it stopped. FOLDER/TARGET holds corpus, findings (bytes and trace) and tally.

Atheris is no dependency of the project; install it beside: pip install --target build/fuzz atheris, and run this with
PYTHONPATH=build/fuzz. A finding becomes a case of tests/trust/test_found.py.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ASKED = ("warc", "html", "times", "feed", "rows", "dates")
"""The readers that are fuzzed where no target is named: WARC, HTML, time grammar, feeds, JSON Lines, EDTF."""
DEAF = 5
"""Rounds without a line in the tally after which a target is given up: it dies before it counts."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done with a target so far; `seconds` are of the processor, without loading."""

    target: str
    runs: int
    seconds: float
    findings: tuple[str, ...]

    @classmethod
    def of(cls, folder: Path, target: str) -> Tally:
        """Add up what the rounds of a target have written."""
        file = folder / target / "tally.jsonl"
        rows = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
        found = (path.name for path in sorted((folder / target / "findings").glob("*")) if path.suffix != ".txt")
        return cls(target, sum(row["runs"] for row in rows), sum(row["seconds"] for row in rows), tuple(found))


def fuzz(target: str, folder: Path, seconds: float) -> None:
    """Run one round in a process of its own; what it says goes into a log."""
    room = folder / target
    room.mkdir(parents=True, exist_ok=True)
    line = [sys.executable, str(Path(__file__).with_name("one.py")), target, str(folder), str(seconds)]
    with (room / "log").open("ab") as log:
        subprocess.run(line, stdout=log, stderr=log, check=False)


def turns(targets: list[str], folder: Path, minutes: float, share: float) -> None:
    """Give each target its turn until all have had their minutes, or die without counting."""
    deaf = dict.fromkeys(targets, 0)
    while left := {
        target: minutes * 60 - tally.seconds
        for target in targets
        if (tally := Tally.of(folder, target)).seconds < minutes * 60 - 1 and deaf[target] < DEAF
    }:
        for target, seconds in left.items():
            before = Tally.of(folder, target).seconds
            fuzz(target, folder, min(seconds, share * 60))
            deaf[target] = 0 if Tally.of(folder, target).seconds > before else deaf[target] + 1


def table(tallies: list[Tally]) -> str:
    """Return what was done as a table in Markdown."""
    lines = ["| target | cases | processor minutes | findings |", "|---|--:|--:|---|"]
    lines += [
        f"| {one.target} | {one.runs:,} | {one.seconds / 60:.1f} | {', '.join(one.findings) or 'none'} |"
        for one in tallies
    ]
    return "\n".join(lines)


def main() -> None:
    """Read the arguments, fuzz, print the table; fail where something was found."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("targets", nargs="*", default=list(ASKED))
    reader.add_argument("--minutes", type=float, default=30, help="of processor time for each target; 0 prints only")
    reader.add_argument("--round", type=float, default=3, help="minutes of a target's turn")
    reader.add_argument("--into", type=Path, default=Path("build/fuzzed"))
    told = reader.parse_args()
    turns(told.targets, told.into, told.minutes, told.round)
    found = [Tally.of(told.into, target) for target in told.targets]
    print(table(found))
    sys.exit(any(one.findings for one in found))


if __name__ == "__main__":
    main()
