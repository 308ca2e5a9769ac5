"""WARC files (ISO 28500) to pages, one record at a time; what is cut short or damaged is counted and said.

FastWARC reads a truncated file to its end without an error, so the length that each record declares is compared with
what came, and the last gzip member is checked for its end. After a damaged member reading goes on at the next one.
"""

from __future__ import annotations

import mmap
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from legation.model import Failure, Page, Skip
from legation.pages.decode import decode
from legation.pages.sieve import Wanted, sieved
from legation.pages.size import LONGEST, fail, show, too_long
from legation.pages.textpage import page_of_plain

MEMBER = b"\x1f\x8b\x08"
"""How a gzip member begins (RFC 1952): the magic number and the only method in use."""
END = b"\r\n\r\n"
LENGTH = re.compile(rb"content-length:\s*(\d{1,15})\r\n", re.IGNORECASE)
BLOCK = 1 << 20
HEAD = 1 << 16
MARKUP = ("text/html", "application/xhtml+xml")


@dataclass(slots=True)
class Count:
    """What a file held so far: records of pages, where the last record began, and what was wrong with the file."""

    records: int = 0
    last: int = 0
    damaged: bool = False


def read_warc(path: Path, wanted: Wanted | None = None) -> Iterator[Page | Skip | Failure]:
    """Yield the page of each response, resource or conversion record; a closing Failure says what was lost.

    A page is named `file#number`; its address is the record's. The day it was fetched is no day of publication.
    """
    source, count, at = show(str(path)), Count(), 0
    with path.open("rb") as stream:
        while at >= 0:
            stream.seek(at)
            yield from read_from(stream, at, source, count, wanted)
            at = next_member(stream, count.last) if count.damaged else -1
        whole = not count.damaged and is_whole(stream, count.last)
    if not whole:
        what = "damaged" if count.damaged else "cut short"
        yield fail(source, f"{what}: {count.records} records could be read", "fetch the file again, then read it again")
    elif not count.records:
        yield fail(source, "no records of pages", "check that the file is a WARC with responses in it")


def read_from(
    stream: BinaryIO, base: int, source: str, count: Count, wanted: Wanted | None
) -> Iterator[Page | Skip | Failure]:
    """Yield the pages from a place in the file on, until its end or the first damage."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only runs over WARC files load it

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    count.last = base
    try:
        for record in ArchiveIterator(stream, record_types=kinds, parse_http=False, fsspec_args=False):
            count.last = base + record.stream_pos
            if (found := page_of_record(record, f"{source}#{count.records + 1}", wanted)) is not None:
                count.records += 1
                yield found
    except (OSError, ValueError):
        count.damaged = True


def page_of_record(record: Any, source: str, wanted: Wanted | None = None) -> Page | Skip | Failure | None:
    """Return the page of one record, None for one that is empty or whose end is missing."""
    length = record.content_length
    if length > LONGEST:
        return too_long(source, "record")
    block = record.reader.read(length) if length else b""
    if not block or len(block) < length:
        return None
    record.set_bytes_content(block)
    if record.headers.get("WARC-Type") == "response":
        record.parse_http(auto_decode="all")
        status = record.http_headers.status_code if record.http_headers else None
        if status not in (200, None):
            return Skip(source, f"not a page: status {status}")
    return page_of_body(record, source, wanted)


def page_of_body(record: Any, source: str, wanted: Wanted | None = None) -> Page | Skip | Failure:
    """Return the page in the body of a record: HTML, or the plain text of a WET file."""
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    if kind not in (*MARKUP, "text/plain"):
        return Skip(source, f"not a page format: {show(kind[:40]) or 'no type'}")
    data = record.reader.read(LONGEST)
    if len(data) >= LONGEST:
        return too_long(source, "record")
    text = decode(data, markup=kind in MARKUP)
    if text is None:
        return fail(source, "not text", "leave the record out")
    url = show(record.headers.get("WARC-Target-URI") or "")
    if kind in MARKUP:
        return sieved(text, source, url, wanted)
    return replace(page_of_plain(text, source), url=url)


def next_member(stream: BinaryIO, start: int) -> int:
    """Return where the next gzip member that holds a WARC record begins, -1 if there is none."""
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = data.find(MEMBER, start + 1)
        while at >= 0 and not begins_record(data[at : at + 512]):
            at = data.find(MEMBER, at + 1)
        return at


def begins_record(data: bytes) -> bool:
    """Say whether compressed bytes begin a WARC record."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, 5) == b"WARC/"
    except zlib.error:
        return False


def is_whole(stream: BinaryIO, start: int) -> bool:
    """Say whether the file ends where its last record does, looking from a record's beginning on."""
    stream.seek(start)
    head = stream.read(len(MEMBER))
    stream.seek(start)
    return ends_member(stream) if head == MEMBER else ends_record(stream)


def ends_member(stream: BinaryIO) -> bool:
    """Say whether the gzip members from here on all end."""
    member = zlib.decompressobj(wbits=31)
    while data := stream.read(BLOCK):
        while data:
            member = zlib.decompressobj(wbits=31) if member.eof else member
            member.decompress(data, BLOCK)
            data = member.unused_data or member.unconsumed_tail
    return member.eof


def ends_record(stream: BinaryIO) -> bool:
    """Say whether the plain records from here on all end: each is a head, an empty line, a block, two line ends."""
    size = os.fstat(stream.fileno()).st_size
    while (start := stream.tell()) < size:
        head = stream.read(HEAD)
        end, length = head.find(END), LENGTH.search(head)
        if end < 0 or length is None:
            return False
        stream.seek(start + end + len(END) + int(length.group(1)) + len(END))
    return stream.tell() == size
