"""Kill -9 the command line at random moments of its work: what is left must be sound, and heal when it is run again.

usage: kills.py [--kills N] [--works NAME ...] [--seed N]     (default: 40 kills of each work)

Each command runs in a process of its own, forked from one that has its libraries loaded: the kills then fall on the
work and not on the loading. The moment is drawn from the time that an undisturbed run takes, more often from its later
part, where most is written. After each kill every
ledger must pass `legation check`, what was said to be done must be there, and after a second run all must be the same
as if nothing had happened.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from rich.progress import track
from works import CALLED, DONE, WORKS, Work, prepare

from legation.cli import main as command_line
from legation.run import warm

COLUMNS = ("killed at work", "left half done", "sound", "nothing lost", "same after a second run")


def play(work: Work, folder: Path) -> None:
    """Run the command lines of a work in a folder, in this process; after each one a line is added to a file."""
    os.chdir(folder)
    log = os.open("log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    for words in work.lines[work.begun(folder) :]:
        sys.argv = ["legation", *words]
        try:
            command_line()
        except SystemExit as end:
            if end.code:
                os._exit(1)
        with (folder / DONE).open("a") as file:
            file.write("done\n")


def start(work: Work, folder: Path) -> int:
    """Start a work in a process and session of its own; return its number."""
    if child := os.fork():
        return child
    os.setsid()
    try:
        play(work, folder)
    finally:
        os._exit(0)


def run(work: Work, folder: Path, seconds: float | None = None) -> bool:
    """Run a work, killed after some seconds if they are given; say whether the kill met it at work.

    Raises AssertionError if an undisturbed run fails, or if a process that it started outlives it.
    """
    child = start(work, folder)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert seconds is not None or status == 0, (folder / "log").read_text("utf-8")
    assert alone(child), f"{work.name} leaves a process behind"
    return os.WIFSIGNALED(status)


def alone(session: int, patience: float = 10) -> bool:
    """Say whether every process of a session ends within some seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    os.killpg(session, signal.SIGKILL)
    return False


def kills(work: Work, prepared: Path, times: int, chance: random.Random) -> Counter[str]:
    """Kill a work as often as asked; return how many runs ended well in each respect."""
    tally = Counter[str]()
    with tempfile.TemporaryDirectory() as room:
        fresh = Path(shutil.copytree(prepared, Path(room) / "whole"))
        lasts, wanted = timed(work, fresh), work.holds(fresh)
        for at in track(range(times), work.name, disable=not sys.stderr.isatty()):
            folder = Path(shutil.copytree(prepared, Path(room) / str(at)))
            tally["killed at work"] += run(work, folder, chance.triangular(0, lasts, 0.8 * lasts))
            said = len((folder / DONE).read_text().split()) if (folder / DONE).exists() else 0
            tally["sound"] += work.sound(folder)
            tally["nothing lost"] += len(work.lines) == 1 or work.begun(folder) >= said
            left = work.holds(folder)
            tally["left half done"] += bool(left) and left != wanted
            run(work, folder)
            tally["same after a second run"] += work.sound(folder) and work.holds(folder) == wanted
            shutil.rmtree(folder)
    return tally


def timed(work: Work, folder: Path) -> float:
    """Return the seconds that an undisturbed run takes."""
    begun = time.monotonic()
    run(work, folder)
    return time.monotonic() - begun


def table(found: dict[str, Counter[str]], times: int) -> str:
    """Return the counts as a table in Markdown."""
    lines = [f"| killed | kills | {' | '.join(COLUMNS)} |", "|---|--:|" + "--:|" * len(COLUMNS)]
    for name, tally in found.items():
        counts = " | ".join(str(tally[column]) for column in COLUMNS)
        lines.append(f"| {CALLED.get(name, name)} | {times} | {counts} |")
    return "\n".join(lines)


def main() -> None:
    """Read the arguments, print the counts, and fail unless every ledger was sound and healed."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--works", nargs="+", choices=WORKS, default=list(WORKS))
    reader.add_argument("--kills", type=int, default=40)
    reader.add_argument("--seed", type=int, default=7)
    told = reader.parse_args()
    warm()
    chance = random.Random(told.seed)
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        found = {name: kills(WORKS[name](Path(folder)), Path(folder), told.kills, chance) for name in told.works}
    print(table(found, told.kills))
    sys.exit(any(tally[name] != told.kills for tally in found.values() for name in COLUMNS[2:]))


if __name__ == "__main__":
    main()
