"""Records to rows and back: one pair of functions a record, plain values, nothing pickled."""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterable

from legation.model import Block, Mention, Page, Published, Span

Value = str | int | float | None
Row = tuple[Value, ...]


def day(value: str | None) -> dt.date | None:
    """Read a day; None stays None."""
    return dt.date.fromisoformat(value) if value else None


def iso(value: dt.date | None) -> str | None:
    """Write a day; None stays None."""
    return value.isoformat() if value else None


def digest(page: Page) -> str:
    """Return the fingerprint of what makes two readings of a page the same: its words, title and date as given.

    A date worked out from the words is none of the input: the next reading, which does not have it yet, is the same.
    """
    given = page.published if page.published and page.published.source != "inferred" else None
    date = (iso(given.start), iso(given.end)) if given else ()
    return hashlib.sha256(repr((page.text, page.title, date)).encode("utf-8", "surrogatepass")).hexdigest()


def page_row(page: Page, read_at: str) -> Row:
    """Write a page."""
    when = page.published
    start, end = (iso(when.start), iso(when.end)) if when else (None, None)
    source, reasons = (when.source, "\n".join(when.reasons)) if when else ("", "")
    head = (page.id, page.source, page.url, page.outlet, page.title, page.language)
    return (*head, start, end, source, reasons, digest(page), read_at, page.text)


def read_page(row: sqlite3.Row, blocks: Iterable[sqlite3.Row] = ()) -> Page:
    """Read a page and its blocks."""
    return Page(
        row["id"], row["source"], row["text"], tuple(Block(one["start"], one["end"], one["kind"]) for one in blocks),
        row["title"], row["url"], row["outlet"], row["language"], read_published(row),
    )  # fmt: skip


def read_published(row: sqlite3.Row) -> Published | None:
    """Read when a page was published; None if that is not known."""
    start, end = day(row["published_start"]), day(row["published_end"])
    if start is None or end is None:
        return None
    reasons = tuple(row["published_reasons"].split("\n")) if row["published_reasons"] else ()
    return Published(start, end, row["published_source"], reasons)


def mention_row(mention: Mention, position: int) -> Row:
    """Write a mention."""
    span = mention.span
    who = (mention.name, mention.office, mention.country, mention.person, int(mention.former))
    return (mention.page, position, *who, span.start, span.end, span.exact)


def read_mention(row: sqlite3.Row) -> Mention:
    """Read a mention."""
    span = Span(row["page"], row["start"], row["end"], row["exact"])
    return Mention(row["page"], row["name"], row["office"], row["country"], row["person"], span, bool(row["former"]))
