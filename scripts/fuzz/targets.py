"""What is fuzzed: each target takes bytes, reads them as one room would, and raises where a promise is broken.

The promises: nothing escapes a reader but pages, skips and failures; no failure is an exception that nobody thought of;
every block and span lies on its exact words; an address of the web is answered without an error of the server.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

from legation.ledger import Filter, Ledger
from legation.model import Failure, Page, Skip
from legation.pages import read
from legation.pages.decode import decode
from legation.pages.feed import local, read_feed
from legation.pages.fetch import lists
from legation.pages.rows import page_of, read_rows
from legation.pages.textpage import page_of_plain
from legation.pages.webpage import page_of_html
from legation.run import Reader, Reading
from legation.web.asked import Unclear
from legation.web.asked import read as read_query
from legation.web.needs import match_of
from legation.when import edtf, find

UNTHOUGHT = re.compile(
    r"^(?:[\w.]*(?:Error|Exception|Warning)): |unreadable HTML: (?!tags nest|too many tags|no HTML|Document is empty)"
)
"""How a failure begins that was made of an exception which the reader did not know."""

Target = Callable[[bytes], None]


def look(items: Iterable[Page | Skip | Failure | None]) -> None:
    """Look at all that came of a source. Raises AssertionError for what must not be."""
    for item in items:
        if isinstance(item, Page):
            whole(item)
        elif isinstance(item, Failure):
            assert not UNTHOUGHT.search(item.error), item.error
            assert item.advice and "\x00" not in item.error
            item.source.encode()


def whole(page: Page) -> None:
    """Make sure that a page can be kept: blocks in order on its words, nothing that a file or a screen cannot hold."""
    end = 0
    for block in page.blocks:
        assert end <= block.start < block.end <= len(page.text), (block, len(page.text))
        assert not page.text[end : block.start].strip()
        end = block.end
    for words in (page.id, page.title, page.url, page.outlet, page.text, page.source):
        words.encode()
        assert "\x00" not in words
    for day in (page.published.start, page.published.end) if page.published else ():
        assert 1 <= day.year <= 9999


def words_of(data: bytes) -> str:
    """Return bytes as text, any bytes as some text, half characters among it."""
    return (
        data.decode("utf-8", "surrogatepass" if data.count(b"\xed") else "replace")
        if valid(data)
        else data.decode("latin-1")
    )


def valid(data: bytes) -> bool:
    """Say whether bytes are UTF-8, half characters allowed."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def html(data: bytes) -> None:
    """An HTML page."""
    if (text := decode(data, markup=True)) is not None:
        look([page_of_html(text, "x.html")])


def plain(data: bytes) -> None:
    """A page of plain text."""
    if (text := decode(data)) is not None:
        look([page_of_plain(text, "x.txt")])


def feed(data: bytes) -> None:
    """An RSS or Atom feed."""
    if (text := decode(data, markup=True)) is not None:
        look(read_feed(text, "x.xml"))


def rows(data: bytes) -> None:
    """JSON Lines."""
    look(read_rows(io.BytesIO(data), "x.jsonl"))


def addresses(data: bytes) -> None:
    """OPML, a sitemap, or one address a line."""
    text = decode(data, markup=True) or ""
    root = lists.root_of(text)
    if root is not None:
        local(root)
        for url in (*lists.opml(root), *lists.sitemap(root)):
            assert isinstance(url, str)
    for url in lists.plain(iter(text.splitlines())):
        assert url.startswith("http") or url[:4].lower() == "http"


def as_file(suffix: str) -> Target:
    """Return the target that reads bytes as a file of some name."""

    def target(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"x{suffix}"
            path.write_bytes(data)
            look(read([str(path)]))

    return target


def dates(data: bytes) -> None:
    """An EDTF text: days in order, or a ValueError."""
    text = words_of(data)
    try:
        found = edtf.read(text)
    except ValueError:
        return
    assert found.start is None or found.end is None or found.start <= found.end


def times(data: bytes) -> None:
    """Time expressions in any words: on their exact words, none over another."""
    text, end = words_of(data), 0
    for one in find(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


def story(data: bytes) -> None:
    """A story read to the end, parse and grammar and all: no rule breaks, every span lies on its exact words."""
    page = page_of({"id": "a", "text": words_of(data), "date": "2024-05-15"}, "x.jsonl")
    if not isinstance(page, Page):
        return
    (found,) = reader().read([page])
    assert isinstance(found, Reading), found
    for report in found.reports:
        for span in (*report.evidence, *report.quotes, *(span for _, span in report.spans)):
            assert page.text[span.start : span.end] == span.exact


@cache
def reader() -> Reader:
    """One reader: it keeps nothing of a page."""
    return Reader.load(dates=True)


def query(data: bytes) -> None:
    """A query string of the web, and the filter of the ledger that it asks for."""
    try:
        asked = read_query("/events", parse_qsl(data.decode("latin-1")))
        list(empty().events(asked.filter))
    except Unclear:
        return


def search(data: bytes) -> None:
    """Words in a search box."""
    text = words_of(data)
    list(empty().events(Filter(text=text)))
    empty().db.execute("SELECT count(*) FROM report_words WHERE report_words MATCH ?", (match_of(text),)).fetchone()


@cache
def empty() -> Ledger:
    """A ledger without pages: what is asked is parsed all the same."""
    return Ledger.open(Path(tempfile.mkdtemp()) / "empty.ledger", create=True)


TARGETS: dict[str, Target] = {
    "html": html, "plain": plain, "feed": feed, "rows": rows, "addresses": addresses, "warc": as_file(".warc"),
    "warc-gz": as_file(".warc.gz"), "rows-gz": as_file(".jsonl.gz"), "dump": as_file(".xml.bz2"),
    "xml": as_file(".xml"), "parquet": as_file(".parquet"), "dates": dates, "times": times,
    "story": story, "query": query, "search": search,
}  # fmt: skip
