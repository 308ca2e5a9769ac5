"""Packed files that unpack to far more than they are: read in pieces, told, and never in memory as a whole."""

from __future__ import annotations

import bz2
import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from legation.model import Failure, Page, Skip
from legation.pages import read
from legation.pages.size import LONGEST

MEGA = 1 << 20
ROOM = 4 * LONGEST
"""Bytes that reading may hold at a time, however large the file: a line, its text, and what is being unpacked."""
NAMES = ("../../evil.html", "/etc/evil.html", "..\\evil.html", "a/../../../evil.html", "evil\x00.html")

Item = Page | Skip | Failure


def packed(path: Path, start: bytes, piece: bytes, megas: int, end: bytes = b"") -> Path:
    """Write a gzip file of a start, so many megabytes of one piece, and an end."""
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(start)
        for _ in range(megas):
            file.write(piece * (MEGA // len(piece)))
        file.write(end)
    return path


def read_all(path: Path) -> tuple[list[Item], int]:
    """Return what comes of a file, and the most bytes that reading it held."""
    tracemalloc.start()
    try:
        found = list(read([str(path)]))
        return found, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def record(body: bytes, more: bytes = b"") -> bytes:
    """Return a WARC record of one response."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + more + b"\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    return head + b"WARC-Target-URI: http://a.b/c\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"


@pytest.mark.parametrize("byte", [b"\0", b"a", b"[", b"\xe2\x80\xae"[:1]])
def test_one_endless_line_is_passed_over_and_the_next_one_read(tmp_path: Path, byte: bytes) -> None:
    row = b'\n{"id": "a", "text": "Ada Quell met Bo Tarn in Port Tin."}\n'
    found, most = read_all(packed(tmp_path / "x.jsonl.gz", b"", byte, 100, row))
    assert [type(item) for item in found] == [Failure, Page] and "over 20 MB" in found[0].error  # type: ignore[union-attr]
    assert most < ROOM


def test_memory_is_flat_however_many_rows_there_are(tmp_path: Path) -> None:
    row = b'{"id": "a", "text": 1}\n'.ljust(64 * 1024 - 1) + b"\n"
    small = read_all(packed(tmp_path / "a.jsonl.gz", b"", row, 4))
    large = read_all(packed(tmp_path / "b.jsonl.gz", b"", row, 32))
    assert len(large[0]) == 8 * len(small[0]) and large[1] < small[1] + 4 * MEGA


@pytest.mark.parametrize(
    "unpacked",
    [lambda body: (body, b"Content-Encoding: gzip\r\n"), lambda body: (body * 3, b"Content-Encoding: gzip\r\n")],
)
def test_a_packed_answer_in_an_archive_is_not_unpacked_whole(
    tmp_path: Path, unpacked: Callable[[bytes], tuple[bytes, bytes]]
) -> None:
    path = tmp_path / "x.warc"
    bomb = packed(tmp_path / "bomb.gz", b"<p>", b" ", 100).read_bytes()
    path.write_bytes(record(*unpacked(bomb)) + record(b"<p>Ada Quell met Bo Tarn in Port Tin.</p>"))
    found, most = read_all(path)
    assert isinstance(found[0], Failure) and isinstance(found[1], Page)
    assert most < ROOM


def test_a_record_that_says_it_is_huge_is_passed_over(tmp_path: Path) -> None:
    found, most = read_all(
        packed(tmp_path / "x.warc.gz", record(b"").replace(b"Content-Length: ", b"Content-Length: 9999999"), b"a", 60)
    )
    assert all(isinstance(item, Failure) for item in found) and found
    assert most < ROOM


def test_a_dump_of_one_endless_article_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "x.xml.bz2"
    path.write_bytes(bz2.compress(b"<mediawiki><page><ns>0</ns><text>" + b"a" * (60 * MEGA)))
    found, most = read_all(path)
    assert [type(item) for item in found] == [Failure]
    assert most < ROOM


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    path = tmp_path / "x.xml"
    path.write_text(
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]><rss><channel><item><title>&a11;</title></item></channel></rss>'
    )
    found, most = read_all(path)
    assert found and most < MEGA * 20
    assert all("hahaha" not in item.text for item in found if isinstance(item, Page))


def test_names_inside_archives_are_never_paths(tmp_path: Path) -> None:
    """Nothing is written by a name that an archive gives: reading leaves the folder as it was."""
    folder = tmp_path / "in"
    folder.mkdir()
    stories = [f"Ada Quell met Bo Tarn in Port Tin, and then went to town number {number}." for number in range(10)]
    records = zip(NAMES, stories[:5], strict=True)
    archive = b"".join(record(told.encode()).replace(b"http://a.b/c", name.encode()) for name, told in records)
    (folder / "x.warc").write_bytes(archive)
    lines = (json.dumps({"id": name, "text": told}) for name, told in zip(NAMES, stories[5:], strict=True))
    (folder / "y.jsonl").write_text("\n".join(lines))
    before = sorted(map(str, tmp_path.rglob("*")))
    assert sum(isinstance(item, Page) for item in read([str(folder)])) >= len(NAMES)
    assert sorted(map(str, tmp_path.rglob("*"))) == before
