"""Any source to pages: the room's front door."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from legation.model import Failure, Page, Published, Skip, make_id
from legation.pages import walk
from legation.pages.dated import from_text
from legation.pages.decode import decode
from legation.pages.english import is_english
from legation.pages.feed import read_feed
from legation.pages.plain import blocks
from legation.pages.rows import read_rows
from legation.pages.screen import Screen
from legation.pages.size import LONGEST, base, fail, show, too_long
from legation.pages.webpage import page_of_html

Item = Page | Skip | Failure
STDIN = "-"


def page_of_plain(text: str, source: str) -> Page:
    """Return the page in a plain text file; its title is its first line if that is a heading."""
    found = blocks(text)
    title = next((text[block.start : block.end] for block in found if block.kind == "title"), "")
    return Page(
        id=make_id("p", base(source), text),
        source=source,
        text=text,
        blocks=found,
        title=title.lstrip("# "),
        language="en" if is_english(text) else "und",
        published=from_text(text, found),
    )


def read_document(stream: BinaryIO, source: str, form: str) -> Iterator[Item]:
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
        yield page_of_html(text, source) if form == walk.HTML else page_of_plain(text, source)


def read_stream(stream: BinaryIO, source: str, form: str) -> Iterator[Item]:
    """Yield what a stream of a known format holds; a JSON Lines stream without a line is an empty file."""
    if form != walk.ROWS:
        yield from read_document(stream, source, form)
        return
    count = 0
    for count, item in enumerate(read_rows(stream, source), 1):  # noqa: B007 - counted for the empty file
        yield item
    if not count:
        yield fail(source, "empty file", "leave it out, or make it again")


def read_file(path: Path) -> Iterator[Item]:
    """Yield what a file holds."""
    with path.open("rb") as stream:
        yield from read_stream(stream, show(str(path)), walk.format_of(path) or walk.sniff(stream.peek(1000)[:1000]))


def read_stdin() -> Iterator[Item]:
    """Yield what standard input holds; its first bytes tell the format."""
    stream = sys.stdin.buffer
    head = stream.peek(1000)[:1000] if isinstance(stream, io.BufferedReader) else b""
    yield from read_stream(stream, "stdin", walk.sniff(head))


def read_source(source: str) -> Iterator[Item]:
    """Yield what one source holds; an error that stops it becomes the last item."""
    if source == STDIN:
        yield from guard(read_stdin(), "stdin")
        return
    for found in walk.find(source):
        yield from guard(read_file(found), str(found)) if isinstance(found, Path) else (found,)


def guard(items: Iterator[Item], source: str) -> Iterator[Item]:
    """Yield the items of one source; whatever goes wrong ends this source only."""
    try:
        yield from items
    except OSError as error:
        yield fail(source, f"unreadable file: {error.strerror or error}", "check that you may read it")
    except Exception as error:  # one bad source never ends a run, whatever the libraries below make of it
        yield fail(source, f"{type(error).__name__}: {str(error)[:120]}", "leave it out and report it, please")


def read(sources: Iterable[str], published: dt.date | None = None) -> Iterator[Item]:
    """Yield every page of the sources, what was set aside (Skip) and what could not be read (Failure), in order.

    A source is a file or a folder (walked in the order of names, hidden files left out) of .html, .txt, .md, .jsonl,
    .json lines, .xml, .rss or .atom, or `-` for standard input. `published` is the date of pages that state none.
    Nothing is raised for a bad source.
    """
    given = Published(published, published, "given", ("date given for the run",)) if published else None
    screen = Screen()
    for source in sources:
        for item in read_source(source):
            if not isinstance(item, Page):
                yield item
                continue
            yield screen.judge(replace(item, published=item.published or given))
