"""Short versions of the long runs (scripts/trust): what they promise holds on few kills and on seconds of load."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from legation.ledger import Ledger
from legation.ledger.check import check

SCRIPTS = Path(__file__).parents[2] / "scripts"
sys.path[:0] = [str(SCRIPTS), str(SCRIPTS / "trust")]

import load  # noqa: E402
import measured  # noqa: E402


@pytest.mark.parametrize("work", ["import", "judge"])
def test_a_few_kills_lose_nothing(work: str) -> None:
    line = [sys.executable, str(SCRIPTS / "trust" / "kills.py"), "--kills", "3", "--works", work]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = measured.outcome(done.stdout)
    assert {found.number(name) for name in ("kills", "sound", "nothing lost", "same after a second run")} == {3}


def test_readers_meet_no_error_while_a_reading_writes(examples: Path, tmp_path: Path) -> None:
    ledger = Path(shutil.copy(examples, tmp_path / "a.ledger"))
    story = "Kaja Kallas met Donald Tusk in Warsaw on Monday. They agreed to meet again in May."
    writer = load.Writer(ledger, [{"id": "new", "title": "Talks", "date": "2024-05-15", "text": story}])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server, write = load.serve(ledger, port), threading.Thread(target=writer.write)
    try:
        with ThreadPoolExecutor(4) as clients:
            write.start()
            found = list(clients.map(lambda _: round_of(port, writer), range(4)))
    finally:
        writer.stop.set()
        write.join()
        server.terminate()
        server.wait()
    answers = [status for statuses in found for status in statuses]
    assert len(answers) >= 4 * len(load.VIEWS) and set(answers) == {200}
    assert writer.done and not writer.errors
    with Ledger.open(ledger, read_only=True) as kept:
        assert not list(check(kept.db))


def round_of(port: int, writer: load.Writer) -> list[int]:
    """Ask for every view in turn until a reading is done; return the statuses of the answers."""
    found = list[int]()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        while not found or not writer.done:
            found += [client.get(view).status_code for view in load.VIEWS]
    return found
