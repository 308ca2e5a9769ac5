"""One file, or standard input, to pages: its format told by its name or its first bytes, and read accordingly."""

from __future__ import annotations

import bz2
import gzip
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from legation.model import Failure, Page, Skip
from legation.pages import walk
from legation.pages.decode import decode
from legation.pages.dump import read_dump
from legation.pages.feed import local, read_feed
from legation.pages.parquet import read_parquet
from legation.pages.rows import read_rows
from legation.pages.sieve import Wanted, now, sieved
from legation.pages.size import LONGEST, fail, show, too_long
from legation.pages.textpage import page_of_plain
from legation.pages.warc import read_warc

if TYPE_CHECKING:
    from legation.pages.fetch import Fetcher

Item = Page | Skip | Failure
Door = Callable[[], "Fetcher"]
"""Gives the fetcher, made when it is first asked for."""
HEAD = 1000
"""Bytes that are looked at to tell a format."""
PACKED: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": lambda stream: cast(BinaryIO, gzip.GzipFile(fileobj=stream)),
    ".bz2": lambda stream: cast(BinaryIO, bz2.BZ2File(stream)),
}
WHOLE_FILES: dict[str, Callable[[Path, Wanted | None], Iterator[Item]]] = {
    walk.WARC: read_warc,
    walk.PARQUET: read_parquet,
    walk.DUMP: lambda path, _: read_dump(path),
}
"""Formats whose readers open the file themselves; a dump holds no HTML for the sieve."""


def read_document(stream: BinaryIO, source: str, form: str, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield the page or pages of a stream that holds one document: HTML, plain text or a feed."""
    data = stream.read(LONGEST)
    if len(data) >= LONGEST:
        yield too_long(source, "page")
        return
    if not data.strip():
        yield fail(source, "empty file", "leave it out, or fetch the page again")
        return
    text = decode(data, markup=form != walk.TEXT)
    if text is None:
        yield fail(source, "not text", "give HTML, plain text, JSON Lines or a feed; convert other formats first")
    elif form == walk.FEED:
        yield from read_feed(text, source)
    else:
        yield sieved(text, source, "", wanted) if form == walk.HTML else page_of_plain(text, source)


def read_stream(stream: BinaryIO, source: str, form: str, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield what a stream of a known format holds; a JSON Lines stream without a line is an empty file."""
    if form != walk.ROWS:
        yield from read_document(stream, source, form, wanted)
        return
    count = 0
    for count, item in enumerate(read_rows(stream, source, wanted), 1):  # noqa: B007 - counted for the empty file
        yield item
    if not count:
        yield fail(source, "empty file", "leave it out, or make it again")


def read_file(path: Path, door: Door | None, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield what a file holds. Without a door the addresses that a list names are left alone."""
    source = show(str(path))
    with path.open("rb") as stream:
        head = stream.peek(HEAD)[:HEAD]
        form = walk.format_of(path) or walk.sniff(head)
        form = walk.kind_of_xml(head.lower()) if form == walk.FEED else form
        if form in WHOLE_FILES:
            yield from WHOLE_FILES[form](path, wanted)
        elif form in (walk.OPML, walk.URLS):
            yield from (
                read_named(stream, source, form, door, now(wanted))
                if door
                else (Skip(source, "a list of addresses, not named"),)
            )
        else:
            yield from read_stream(unpacked(stream, path), source, form, wanted)


def unpacked(stream: BinaryIO, path: Path) -> BinaryIO:
    """Return the stream, unpacked as it is read where the file's name says that it is packed."""
    opener = PACKED.get(path.suffix.lower())
    return opener(stream) if opener else stream


def read_named(stream: BinaryIO, source: str, form: str, door: Door, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield the pages at the addresses that a list names, line by line; an XML list is read whole."""
    from legation.pages.fetch import lists, read_addresses, read_list  # noqa: PLC0415 - most runs fetch nothing

    if form == walk.URLS:
        lines = (line.decode("utf-8", "replace") for line in iter(lambda: stream.readline(HEAD * 64), b""))
        yield from read_addresses(lists.plain(lines), door(), wanted)
        return
    root = lists.root_of(decode(stream.read(LONGEST), markup=True) or "")
    if root is None:
        yield fail(source, "no list of addresses", "give OPML, a sitemap, or one address a line")
    else:
        yield from read_list(root, local(root), source, door(), 0, wanted)


def read_stdin(wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield what standard input holds; its first bytes tell the format."""
    stream = sys.stdin.buffer
    head = stream.peek(HEAD)[:HEAD] if isinstance(stream, io.BufferedReader) else b""
    yield from read_stream(stream, "stdin", walk.sniff(head), wanted)
