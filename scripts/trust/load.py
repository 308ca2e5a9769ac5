"""Many readers of `legation serve` while `legation read` writes into the same ledger: errors, waiting, memory.

usage: load.py [LEDGER] [--seconds N] [--clients N]     (default: a ledger of the examples, 60, 50)

The ledger is copied first. The clients ask for views in turn (wrk where it is installed, for it costs next to nothing);
a writer imports pages of new names, one after the other. The first of five and the last of five looks at the server's
memory are told, so that a leak shows.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from rich.progress import track
from works import FULL, LEDGER, LINES, prepare

from legation.ledger import Ledger

VIEWS = "/ /events /timeline /trips /conflicts /people /states /issues /search?text=visit /events?kind=meeting".split()
SCRIPT = """local paths, at = {%s}, 0
request = function() at = at + 1; return wrk.format("GET", paths[at %% #paths + 1]) end
done = function(summary, latency)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format("requests %%d bad %%d p50 %%.0f p99 %%.0f max %%.0f", summary.requests, bad,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end"""
LOOKS = 5


@dataclass(slots=True)
class Writer:
    """Writes new pages into a ledger until it is told to stop: the same export under ever other names."""

    ledger: Path
    lines: str
    done: int = 0
    errors: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def write(self) -> None:
        """Import again and again, with a process of its own each time."""
        while not self.stop.is_set():
            file = self.ledger.with_name(f"{self.done}.jsonl")
            file.write_text(re.sub(r'"([pr][0-9a-f]{8})', rf'"\g<1>x{self.done}', self.lines), "utf-8")
            line = [sys.executable, "-m", "legation", "import", str(file), "--into", str(self.ledger)]
            told = subprocess.run(line, capture_output=True, text=True, check=False)
            if told.returncode:
                self.errors.append(told.stderr.strip()[-200:])
            self.done += 1
            file.unlink()


def memory(process: int) -> float:
    """Return the memory that a process holds, in megabytes."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found.group(1)) / 1024 if found else 0.0


def serve(ledger: Path, port: int) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers."""
    line = [sys.executable, "-m", "legation", "serve", str(ledger), "--port", str(port)]
    server = subprocess.Popen(line, stdout=subprocess.DEVNULL)
    for _ in range(120):
        try:
            httpx.get(f"http://127.0.0.1:{port}/").raise_for_status()
            return server
        except httpx.TransportError:
            time.sleep(0.5)
    raise SystemExit("the server does not answer")


def ask(port: int, clients: int, seconds: int, folder: Path) -> str:
    """Let clients ask for some seconds; return what wrk counted."""
    script = folder / "views.lua"
    script.write_text(SCRIPT % ", ".join(f'"{view}"' for view in VIEWS))
    line = ["wrk", "-t2", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script)]
    return subprocess.run([*line, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True).stdout


def measure(ledger: Path, lines: str, clients: int, seconds: int, port: int) -> bool:
    """Print what clients and writer met, and say whether nothing went wrong."""
    server, writer = serve(ledger, port), Writer(ledger, lines)
    write = threading.Thread(target=writer.write)
    held = list[float]()
    try:
        write.start()
        for _ in track(range(LOOKS), "asking", disable=not sys.stderr.isatty()):
            print(ask(port, clients, seconds // LOOKS, ledger.parent).strip().splitlines()[-1])
            held.append(memory(server.pid))
    finally:
        writer.stop.set()
        write.join()
        server.terminate()
        server.wait()
    print(f"writer: {writer.done} imports, errors {writer.errors}; memory {[round(one) for one in held]} MB")
    return not writer.errors


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
        shutil.copy(told.ledger or folder / FULL, folder / LEDGER)
        Ledger.open(folder / LEDGER).close()
        lines = (folder / LINES).read_text("utf-8")
        sys.exit(not measure(folder / LEDGER, lines, told.clients, told.seconds, told.port))


if __name__ == "__main__":
    main()
