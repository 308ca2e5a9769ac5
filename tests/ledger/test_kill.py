"""A kill at any moment leaves a file that opens, and a re-run ends in the same ledger as an undisturbed one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.make import Source, when

from legation.ledger import Ledger

from .test_fold import dump

TESTS = Path(__file__).parents[1]


def sources() -> list[Source]:
    made = []
    for at in range(60):
        source = Source(f"p{at}", f"2025-04-{1 + at % 28:02}")
        source.visit("Ada Quell", "TB" if at % 2 else "CO", "happened", when(f"2025-04-{1 + at % 28:02}"))
        source.meeting("Ada Quell", "Bo Tarn", "planned" if at % 3 else "happened")
        made.append(source)
    return made


def fill(path: str) -> None:
    """What the killed process runs."""
    with Ledger.open(path, create=True) as ledger:
        for source in sources():
            ledger.keep(source.page, source.reports)


def start(path: Path) -> subprocess.Popen[bytes]:
    code = f"from ledger.test_kill import fill; fill({str(path)!r})"
    return subprocess.Popen([sys.executable, "-c", code], cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)})


def test_killed_at_random_moments(tmp_path: Path) -> None:
    fill(str(tmp_path / "whole.ledger"))
    with Ledger.open(tmp_path / "whole.ledger") as ledger:
        whole = dump(ledger)
    chance, path = random.Random(7), tmp_path / "killed.ledger"
    for _ in range(10):
        running = start(path)
        while not path.exists() and running.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.12))
        running.send_signal(signal.SIGKILL)
        running.wait()
        with Ledger.open(path, create=True) as ledger:
            assert ledger.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            assert ledger.db.execute("PRAGMA foreign_key_check").fetchall() == []
    fill(str(path))
    with Ledger.open(path) as ledger:
        assert dump(ledger) == whole
