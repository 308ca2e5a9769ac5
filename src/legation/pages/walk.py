"""Sources to files: folders are walked in order, hidden files and what is no page are left out, with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from legation.model import Failure, Skip
from legation.pages.size import fail, show

HTML, TEXT, ROWS, FEED = "html", "text", "rows", "feed"
WARC, PARQUET, DUMP, OPML, URLS = "warc", "parquet", "dump", "opml", "urls"
PACKED = (".gz", ".bz2")
XML = (b"<?xml", b"<rss", b"<feed", b"<rdf", b"<opml", b"<urlset", b"<sitemapindex", b"<mediawiki")
FORMATS = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".txt": TEXT, ".md": TEXT, ".text": TEXT,
    ".jsonl": ROWS, ".json": ROWS, ".ndjson": ROWS, ".xml": FEED, ".rss": FEED, ".atom": FEED,
    ".warc": WARC, ".wet": WARC, ".parquet": PARQUET, ".opml": OPML,
    ".urls": URLS, ".csv": URLS, ".tsv": URLS,
}  # fmt: skip


def format_of(path: Path) -> str:
    """Return the format a file's name tells, empty where it tells none; a packed file's from what stands before."""
    last = path.suffix.lower()
    inner = FORMATS.get(Path(path.stem).suffix.lower() if last in PACKED else last, "")
    if last in PACKED:
        return {WARC: WARC, FEED: DUMP, ROWS: ROWS}.get(inner, "")
    return inner


def sniff(start: bytes) -> str:
    """Return the format that the first bytes of a source tell, for sources whose name tells none."""
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"http://", b"https://")):
        return URLS
    if head.startswith(b"warc/"):
        return WARC
    if head.startswith(XML) and b"<html" not in head:
        return kind_of_xml(head)
    return ROWS if head.startswith(b"{") else HTML if head.startswith(b"<") else TEXT


def kind_of_xml(head: bytes) -> str:
    """Return what an XML file holds, by the tags in its first bytes: a dump, a list of addresses, or a feed."""
    if b"<mediawiki" in head:
        return DUMP
    return OPML if any(tag in head for tag in (b"<opml", b"<urlset", b"<sitemapindex")) else FEED


def files(folder: Path) -> Iterator[Path | Failure]:
    """Yield the files of a folder and the folders in it, in the order of their names; hidden ones are left out.

    A folder that may not be looked into comes as a Failure, at the end.
    """
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))
    for error in closed:
        yield fail(str(error.filename), f"unreadable folder: {error.strerror}", "check that you may read it")


def page_files(folder: Path) -> Iterator[Path | Skip | Failure]:
    """Yield the files of a folder that may hold pages; the others, and what is about the folder itself, as Skips."""
    for path in files(folder):
        if isinstance(path, Failure):
            yield path
        elif not path.is_file():  # a pipe would wait for ever
            yield Skip(show(str(path)), "not a regular file")
        elif path.stem.upper() == "README":
            yield Skip(show(str(path)), "a README")
        elif not format_of(path):
            yield Skip(show(str(path)), f"not a page format: {path.suffix or 'no suffix'}")
        else:
            yield path


def find(source: str) -> Iterator[Path | Skip | Failure]:
    """Yield the files that a source (a path to a file or a folder) stands for."""
    path = Path(source)
    if not source:  # "" would be the folder we stand in: what an unset variable leaves should not read that
        yield fail(source, "a source without a name", "give a file, a folder or an address; . is this folder")
        return
    try:
        if path.is_dir():
            yield from page_files(path)
        elif path.is_file():
            yield path
        elif path.exists():
            yield fail(source, "not a regular file", "give a file or a folder, or pipe it in and give -")
        else:
            yield fail(source, "no such file or folder", "check the path")
    except (OSError, ValueError) as error:
        yield fail(source, f"unusable path: {error}", "check the path")
