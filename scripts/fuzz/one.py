"""Fuzz one target with atheris until so much processor time is spent; run.py starts this in a process of its own.

usage: one.py TARGET FOLDER SECONDS

What breaks a promise does not end the run: bytes and trace are written into FOLDER/TARGET/findings, the first of
each kind and place. Processor time is counted from when all libraries are loaded.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["legation"]):
    from seeds import SEEDS
    from targets import TARGETS, Target

SLOW = 2.0
"""Processor seconds over which a case is a finding: no input under 1 MB may take longer, and these have 4 kB."""
EVERY = 10.0
"""Processor seconds after which the tally is written."""
LIMITS = ("-max_len=4096", "-timeout=1800", "-report_slow_units=1800", "-rss_limit_mb=4096", "-print_final_stats=0")
"""libFuzzer counts the clock, also of a process that is halted: its own limits are for what never ends."""


@dataclass(slots=True)
class Watch:
    """A target that is timed, and whose faults are kept instead of ending the run."""

    target: Target
    room: Path
    seconds: float
    begun: float = field(default_factory=time.process_time)
    written: float = field(default_factory=time.process_time)
    runs: int = 0

    def __call__(self, data: bytes) -> None:
        """Try one case; end the process when the time is spent."""
        start = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SLOW)
        try:
            self.target(data)
        except Exception as error:
            self.keep(data, type(error).__name__, place(error), traceback.format_exc())
        signal.setitimer(signal.ITIMER_PROF, 0)
        now = time.process_time()
        self.runs += 1
        if now - start > SLOW:
            self.slow(data, now - start)
        if now - self.written > EVERY or now - self.begun > self.seconds:
            self.tally(now)

    def slow(self, data: bytes, first: float) -> None:
        """Keep a case that took long, with what it takes when it is tried again: libraries are loaded by then."""
        start = time.process_time()
        self.target(data)
        again = time.process_time() - start
        kind = "slow" if again > SLOW else "slow-once"
        trace = (self.room / "slow.trace").read_text("utf-8", "replace")[-4000:]
        self.keep(data, kind, "", f"{first:.1f} s, then {again:.1f} s\n{trace}")

    def keep(self, data: bytes, kind: str, where: str, trace: str) -> None:
        """Write the bytes and the trace of a finding, the first of each kind and place."""
        name = f"{kind}-{hashlib.sha256((where or data.hex()).encode()).hexdigest()[:8]}"
        path = self.room / "findings" / name
        if not path.exists():
            path.write_bytes(data)
            path.with_name(f"{name}.txt").write_text(f"{where}\n{trace}", "utf-8", "backslashreplace")

    def tally(self, now: float) -> None:
        """Add what was done since the last time to the tally; leave when the time is spent."""
        with (self.room / "tally.jsonl").open("a") as file:
            file.write(json.dumps({"runs": self.runs, "seconds": round(now - self.written, 2)}) + "\n")
        self.written, self.runs = now, 0
        if now - self.begun > self.seconds:
            os._exit(0)


def place(error: Exception) -> str:
    """Return the innermost line of the program that an error came through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "legation" in frame.filename]
    inner = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(inner.filename).name}:{inner.lineno} {type(error).__name__}: {str(error)[:40]}"


def main() -> None:
    """Try the seeds, then fuzz until the time is spent."""
    target, room, seconds = TARGETS[sys.argv[1]], Path(sys.argv[2]) / sys.argv[1], float(sys.argv[3])
    for part in ("corpus", "findings"):
        (room / part).mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS.get(sys.argv[1], (b"",))):
        (room / "corpus" / f"seed-{number}").write_bytes(seed)
        target(seed)  # libraries are loaded now, not within the first case's time
    faulthandler.register(signal.SIGPROF, (room / "slow.trace").open("w"), all_threads=False)
    atheris.Setup(
        [sys.argv[0], str(room / "corpus"), *LIMITS, f"-artifact_prefix={room}/findings/"],
        Watch(target, room, seconds),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
