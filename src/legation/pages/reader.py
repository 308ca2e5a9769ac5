"""Any source to pages: the room's front door."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from legation.model import Page, Published
from legation.pages import walk
from legation.pages.files import Door, Item, read_file, read_stdin
from legation.pages.screen import Screen
from legation.pages.sieve import Later, Wanted, now
from legation.pages.size import fail

if TYPE_CHECKING:
    from legation.pages.fetch import Fetcher

Opened = Callable[[Iterator[Item]], Iterator[Item]]
"""Opens the documents (Raw) among the items, in their order."""
STDIN = "-"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def read_source(source: str, door: Door, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield what one source holds; an error that stops it becomes the last item."""
    if source == STDIN:
        yield from guard(read_stdin(wanted), "stdin")
    elif ADDRESS.match(source):
        from legation.pages.fetch import read_address  # noqa: PLC0415 - most runs fetch nothing

        yield from guard(read_address(source, door(), wanted=now(wanted)), source)
    else:
        asked = None if os.path.isdir(source) else door  # a list of addresses is followed only where it is named
        for found in walk.find(source):
            yield from guard(read_file(found, asked, wanted), str(found)) if isinstance(found, Path) else (found,)


def guard(items: Iterator[Item], source: str) -> Iterator[Item]:
    """Yield the items of one source; whatever goes wrong ends this source only."""
    try:
        yield from items
    except OSError as error:
        advice = "check that you may read it" if error.errno else "give it the name of what it is, or fetch it again"
        yield fail(source, f"unreadable file: {error.strerror or error}", advice)
    except EOFError:
        yield fail(source, "cut short: a packed file without its end", "fetch it again; what was read is kept")
    except Exception as error:  # one bad source never ends a run, whatever the libraries below make of it
        yield fail(source, f"{type(error).__name__}: {str(error)[:120]}", "leave it out and report it, please")


def read(
    sources: Iterable[str],
    published: dt.date | None = None,
    door: Door | None = None,
    wanted: Wanted | None = None,
    opened: Opened | None = None,
) -> Iterator[Item]:
    """Yield every page of the sources, what was set aside (Skip) and what could not be read (Failure), in order.

    A source is a file or a folder (walked in the order of names, hidden files left out) of .html, .txt, .md, .jsonl,
    .parquet, .warc, .wet, feeds, MediaWiki dumps (.xml, .xml.bz2), lists of addresses (.opml, sitemaps, .urls, tables
    with an address in each row), an address (of a page, a feed, a list of feeds, a sitemap), or `-` for standard
    input; .jsonl, .warc and .xml may be packed (.gz, .bz2). `published` is the date of pages that state none.

    Nothing is fetched unless a source is an address or a list of addresses; `door` then gives the fetcher. Nothing is
    raised for a bad source. HTML whose rough text is not `wanted` is set aside before its story is looked for; with
    `opened` that is done there, by other processes.
    """
    given = Published(published, published, "given", ("date given for the run",)) if published else None
    screen = Screen()
    with ExitStack() as stack:
        door = door or cache(lambda: stack.enter_context(new_fetcher()))
        asked, through = (wanted, iter) if opened is None else (Later(wanted), opened)
        for item in through(item for source in sources for item in read_source(source, door, asked)):
            if isinstance(item, Page):
                yield screen.judge(replace(item, published=item.published or given))
            else:
                yield item


def new_fetcher() -> Fetcher:
    """Return a fetcher with the usual manners."""
    from legation.pages.fetch import Fetcher  # noqa: PLC0415 - most runs fetch nothing

    return Fetcher()
