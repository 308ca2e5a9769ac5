"""Many readers of `legation serve` while `legation read` writes into the same ledger: errors, waiting, memory.

usage: load.py [LEDGER] [--seconds N] [--clients N]     (default: a ledger of the examples, 60, 50; wrk is needed)

The ledger is copied first. The clients ask for ten views in turn, each at once again when it has its answer; a writer
reads the example pages over and over, each time under new names and a week later, so that the ledger never stands
still. A line is printed every half minute; any answer that is no page, any failed reading, or memory that grows by more
than a fifth after the first line ends the script with 1.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from rich.console import Console
from rich.progress import track
from works import FULL, LEDGER, prepare

from legation.ledger import Ledger

VIEWS = "/ /events /timeline /trips /conflicts /people /states /issues /search?text=visit /events?kind=meeting".split()
SCRIPT = """local paths, at = {%s}, 0
request = function() at = at + 1; return wrk.format("GET", paths[at %% #paths + 1]) end
done = function(summary, latency)
  local e = summary.errors
  print(string.format("%%d %%d %%.0f %%.0f %%.0f %%.0f", summary.requests,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end"""
HEAD = (
    "| half minute | answers | bad | median, ms | 95th percentile | 99th | longest | MB of the server |\n"
    "|--:|--:|--:|--:|--:|--:|--:|--:|"
)
STRETCH = 30
"""Seconds that a line tells of."""
FLAT = 1.2
"""How far the server's memory may grow after the first stretch, in which its pages and tables are first made."""


@dataclass(slots=True)
class Writer:
    """Reads pages into a ledger until it is told to stop: the same ones under ever other names, ever a week later."""

    ledger: Path
    pages: Sequence[dict[str, str]]
    done: int = 0
    errors: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def write(self) -> None:
        """Read again and again, with a process of its own each time."""
        while not self.stop.is_set():
            file = self.ledger.with_name(f"{self.done}.jsonl")
            file.write_text("".join(json.dumps(self.again(page)) + "\n" for page in self.pages), "utf-8")
            line = [sys.executable, "-m", "legation", "read", str(file), "--into", str(self.ledger), "--jobs", "1"]
            told = subprocess.run(line, capture_output=True, text=True, check=False)
            if told.returncode or " 0 failed" not in told.stdout:
                self.errors.append((told.stderr or told.stdout).strip()[-200:])
            self.done += 1
            file.unlink()

    def again(self, page: dict[str, str]) -> dict[str, str]:
        """Return a page of this round."""
        day = dt.date.fromisoformat(page["date"]) + dt.timedelta(weeks=self.done) if page["date"] else ""
        return {**page, "id": f"{page['id']}-{self.done}", "date": str(day)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the clients met in a stretch: answers, those that were no page, waiting in ms; the server's megabytes."""

    answers: int
    bad: int
    p50: int
    p95: int
    p99: int
    most: int
    memory: float

    def __str__(self) -> str:
        waiting = " | ".join(str(one) for one in (self.p50, self.p95, self.p99, self.most))
        return f"{self.answers:,} | {self.bad} | {waiting} | {self.memory:.0f} |"


def memory(process: int) -> float:
    """Return the memory that a process holds for itself, in megabytes; not what it sees of the file."""
    found = re.search(r"RssAnon:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found.group(1)) / 1024 if found else 0.0


def serve(ledger: Path, port: int) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers."""
    line = [sys.executable, "-m", "legation", "serve", str(ledger), "--port", str(port)]
    server = subprocess.Popen(line, stdout=subprocess.DEVNULL)
    for _ in range(120):
        try:
            httpx.get(f"http://127.0.0.1:{port}/static/style.css", timeout=5)
            return server
        except httpx.TransportError:
            time.sleep(0.5)
    raise SystemExit("the server does not answer")


def ask(port: int, clients: int, seconds: int, folder: Path, server: int) -> Stretch:
    """Let clients ask for some seconds; return what wrk counted."""
    script = folder / "views.lua"
    script.write_text(SCRIPT % ", ".join(f'"{view}"' for view in VIEWS))
    line = ["wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script)]
    told = subprocess.run([*line, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True).stdout
    figures = [int(one) for one in told.strip().splitlines()[-1].split()]
    return Stretch(*figures, memory=memory(server))


def measure(ledger: Path, pages: Sequence[dict[str, str]], clients: int, seconds: int, port: int) -> bool:
    """Print what clients and writer met, and say whether nothing went wrong."""
    server, writer = serve(ledger, port), Writer(ledger, pages)
    write = threading.Thread(target=writer.write)
    shown = Console(stderr=True)
    told = list[Stretch]()
    try:
        write.start()
        print(HEAD)
        for _ in track(range(max(1, seconds // STRETCH)), "asking", console=shown, disable=not shown.is_terminal):
            told.append(ask(port, clients, min(STRETCH, seconds), ledger.parent, server.pid))
            print(f"| {len(told)} | {told[-1]}", flush=True)
    finally:
        writer.stop.set()
        write.join()
        server.terminate()
        server.wait()
    grown, failed = told[-1].memory / told[0].memory, len(writer.errors)
    print(
        f"beside: {clients} clients, {writer.done} readings of {len(pages)} pages, {failed} failed", *writer.errors[:3]
    )
    return not writer.errors and not any(one.bad for one in told) and grown <= FLAT


def main() -> None:
    """Read the arguments and measure."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("ledger", type=Path, nargs="?")
    reader.add_argument("--seconds", type=int, default=60)
    reader.add_argument("--clients", type=int, default=50)
    reader.add_argument("--port", type=int, default=8971)
    told = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        with Ledger.open(folder / FULL) as full:
            found = full.db.execute("SELECT id, title, published_end, text FROM pages ORDER BY id").fetchall()
        pages = [{"id": row[0], "title": row[1], "date": row[2] or "", "text": row[3]} for row in found]
        shutil.copy(told.ledger or folder / FULL, folder / LEDGER)
        Ledger.open(folder / LEDGER).close()
        sys.exit(not measure(folder / LEDGER, pages, told.clients, told.seconds, told.port))


if __name__ == "__main__":
    main()
