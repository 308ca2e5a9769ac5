"""Read gzip files of a gigabyte and print the memory held on the way: it must stay flat.

usage: stream.py [--megabytes N] [--forms NAME ...]     (default: 1024 MB packed, rows and warc)

The files are made here, of gzip members: stories that all differ, and between them what is read over, packed once: rows
carry a field that nobody asks for, the archive holds pictures. Each file is read in a process of its own, every item is
let go at once. Flat: the most held in the last third is at most ROOM over the most held in the first.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import itertools
import json
import multiprocessing
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.progress import Progress

from legation.model import Page
from legation.pages import read

MEGA = 1 << 20
BULK = 64 * 1024
"""Bytes beside each story that are read over: an unused field, a picture."""
LOOKS = 30
PATIENCE = 600
"""Seconds without a word after which the reader is taken for dead."""
ROOM = 32.0
"""Megabytes that memory may rise by: the allocator gives nothing back at once."""
STORY = "Ada Quell met Bo Tarn in Port Tin on Tuesday, 2 April 2024. They agreed on tin, the minister told reporters. "


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the memory on the way: pages so far, megabytes held."""

    pages: int
    held: float


def rows() -> Iterator[bytes]:
    """Yield packed JSON Lines with a field that nobody reads."""
    bulk = gzip.compress(base64.b64encode(random.Random(7).randbytes(BULK)) + b'"}\n', 1)
    for number in itertools.count():
        row = json.dumps({"id": f"p{number}", "text": f"Meeting number {number}. {STORY * 5}"})
        yield gzip.compress(f'{row[:-1]}, "raw": "'.encode(), 1) + bulk


def records() -> Iterator[bytes]:
    """Yield packed WARC records, a picture and a page at a time."""
    picture = record(b"image/jpeg", random.Random(7).randbytes(BULK))
    for number in itertools.count():
        page = f"<html><body><p>Meeting number {number}. {STORY * 5}</p></body></html>"
        yield picture + record(b"text/html", page.encode())


def record(kind: bytes, body: bytes) -> bytes:
    """Return the WARC record of one response, packed as archives are: each record by itself."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    head += b"WARC-Target-URI: http://a.b/c\r\nContent-Length: %d\r\n\r\n" % len(http)
    return gzip.compress(head + http + b"\r\n\r\n", 1)


FORMS: dict[str, tuple[str, Callable[[], Iterator[bytes]]]] = {
    "rows": (".jsonl.gz", rows),
    "warc": (".warc.gz", records),
}


def write(path: Path, pieces: Iterator[bytes], size: int) -> int:
    """Write pieces until a file has a size; return how many."""
    written = 0
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(next(pieces))
            written += 1
    return written


def held() -> float:
    """Return the memory that this process holds, in megabytes."""
    found = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def watch(path: str, pages: int, told: multiprocessing.Queue[Look]) -> None:
    """Read a file and tell the memory held on the way, once after each thirtieth of its pages."""
    step, count = max(1, pages // LOOKS), 0
    for item in read([path]):
        assert isinstance(item, Page) or "not a page format" in str(item), item
        count += isinstance(item, Page)
        if isinstance(item, Page) and count % step == 0:
            told.put(Look(count, held()))
    told.put(Look(-count, held()))


def looks(path: Path, pages: int, name: str) -> list[Look]:
    """Return the looks at reading a file in a process of its own. Raises AssertionError if pages are missing."""
    told: multiprocessing.Queue[Look] = multiprocessing.Queue()
    reader = multiprocessing.Process(target=watch, args=(str(path), pages, told))
    reader.start()
    found = [told.get(timeout=PATIENCE)]
    with Progress(disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(name, total=pages)
        while found[-1].pages >= 0:
            bar.update(task, completed=found[-1].pages)
            found.append(told.get(timeout=PATIENCE))
    reader.join()
    assert found[-1].pages == -pages, f"{-found[-1].pages} of {pages} pages came"
    return found


def measure(name: str, folder: Path, size: int) -> bool:
    """Make one file, read it, print a row of the table, and say whether memory stayed flat."""
    suffix, make = FORMS[name]
    path = folder / f"big{suffix}"
    pages = write(path, make(), size)
    found = [look.held for look in looks(path, pages, name)]
    third = len(found) // 3
    first, last = max(found[:third]), max(found[-third:])
    packed = path.stat().st_size / MEGA
    print(f"| `{suffix}` | {packed:,.0f} | {pages:,} | {found[0]:.0f} | {first:.0f} | {max(found):.0f} | {last:.0f} |")
    path.unlink()
    return last <= first + ROOM


def main() -> None:
    """Read the arguments, print the table, fail where memory grew."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--megabytes", type=int, default=1024)
    reader.add_argument("--forms", nargs="+", choices=FORMS, default=list(FORMS))
    told = reader.parse_args()
    print(
        "| file | MB packed | pages | MB held at the start | most in the first third | most | most in the last third |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        flat = [measure(name, Path(folder), told.megabytes * MEGA) for name in told.forms]
    sys.exit(not all(flat))


if __name__ == "__main__":
    main()
