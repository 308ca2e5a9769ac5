"""JSON Lines to pages: one row at a time, the file never in memory as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from legation.model import Failure, Page, Published, Skip, make_id
from legation.pages.dated import from_text
from legation.pages.days import published
from legation.pages.decode import decode
from legation.pages.english import is_english
from legation.pages.plain import blocks
from legation.pages.sieve import Raw, Wanted, sieved
from legation.pages.size import LONGEST, base, bounded, fail, show, too_long

# After so many broken lines on end the file is no JSON Lines; one more failure says so and the rest is left.
PATIENCE = 50


def text_of(row: Mapping[str, object], name: str) -> str:
    """Return a field as a string, empty where it is missing or null; numbers come as they print."""
    value = row.get(name)
    return value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else ""


def wrong_with(text: str) -> str:
    """Return what makes a text unfit to be kept, empty where nothing does."""
    if "\x00" in text:
        return "the text holds null characters"
    if any("\ud800" <= char <= "\udfff" for char in text):
        return "the text holds half characters (lone surrogates)"
    return ""


def page_of(row: Mapping[str, object], source: str, wanted: Wanted | None = None) -> Page | Skip | Failure:
    """Return the page of one row `{id, url?, date?|published?, title?, text|html}`.

    `Page.text` is exactly `row["text"]` where that is given; else it is made from `row["html"]`. A missing or
    unreadable date stays missing. `source` names the row in messages. What is wrong comes as a Failure, not raised.
    """
    try:
        text, markup = row.get("text"), row.get("html")
        if isinstance(text, str):
            return bounded(page_of_text(row, text, source))
        if isinstance(markup, str) and markup.strip():
            return bounded(page_of_markup(row, markup, source, wanted))
    except (AttributeError, TypeError, ValueError, RecursionError) as error:
        return fail(source, f"unreadable row: {type(error).__name__}", "give an object with id and text")
    if row.get("type") == "ledger":
        return fail(source, "an export of a ledger, no pages", "read it with `legation import`")
    return fail(source, "row without text", 'give each row a "text" or an "html"')


def date_of_row(row: Mapping[str, object]) -> Published | None:
    """Return the publication date a row gives, None where it gives none that can be read."""
    return published(row.get("date") or row.get("published"), "given", "date of the row")


def page_of_text(row: Mapping[str, object], text: str, source: str) -> Page | Failure:
    """Return the page of a row that has its text."""
    if wrong := wrong_with(text):
        return fail(source, wrong, "clean the text where the file is made, then read it again")
    title = text_of(row, "title")
    found = blocks(text, title or None)
    return Page(
        id=show(text_of(row, "id")) or make_id("p", base(source), text),
        source=source,
        text=text,
        blocks=found,
        title=show(title),
        url=show(text_of(row, "url")),
        outlet=show(text_of(row, "outlet")),
        language="en" if is_english(text) else "und",
        published=date_of_row(row) or from_text(text, found),
    )


def page_of_markup(row: Mapping[str, object], markup: str, source: str, wanted: Wanted | None) -> Page | Skip | Failure:
    """Return the page of a row that has HTML; what the row itself says of id, address, title and date comes first."""
    page = sieved(markup, source, text_of(row, "url"), wanted)
    if isinstance(page, Raw):
        return replace(page, row={name: value for name, value in row.items() if name != "html"})
    return named(row, page)


def open_raw(raw: Raw, wanted: Wanted | None) -> Page | Skip | Failure:
    """Return what a document is that was set aside for this process. Never raises, as the end of `page_of` does not."""
    try:
        return named(raw.row, sieved(raw.markup, raw.source, raw.url, wanted))
    except (AttributeError, TypeError, ValueError, RecursionError) as error:
        return fail(raw.source, f"unreadable row: {type(error).__name__}", "give an object with id and text")


def named(row: Mapping[str, object], page: Page | Skip | Failure) -> Page | Skip | Failure:
    """Return a page with what its row says of it."""
    if not isinstance(page, Page) or not row:
        return page
    return Page(
        id=show(text_of(row, "id")) or page.id,
        source=page.source,
        text=page.text,
        blocks=page.blocks,
        title=show(text_of(row, "title")) or page.title,
        url=show(text_of(row, "url")) or page.url,
        outlet=show(text_of(row, "outlet")) or page.outlet,
        language=page.language,
        published=date_of_row(row) or page.published,
    )


def numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number, from 1; None for a line over the limit, which is passed over in pieces."""
    number = 0
    while piece := stream.readline(LONGEST):
        number += 1
        whole = len(piece) < LONGEST
        while piece and not piece.endswith(b"\n") and len(piece) == LONGEST:
            piece = stream.readline(LONGEST)
        yield number, piece if whole else None


def page_of_line(line: bytes | None, source: str, wanted: Wanted | None = None) -> Page | Skip | Failure:
    """Return the page of one line of a JSON Lines file."""
    if line is None:
        return too_long(source, "line")
    words = decode(line)
    if words is None:
        return fail(source, "not text", "give JSON Lines: one JSON object a line, in UTF-8")
    try:
        row = json.loads(words)
    except (ValueError, RecursionError) as error:
        return fail(
            source, f"broken JSON: {str(error)[:120]}", "give one whole JSON object a line, or take the line out"
        )
    if not isinstance(row, dict):
        return fail(source, "no JSON object", "give one object a line")
    return page_of(row, source, wanted)


def read_rows(stream: BinaryIO, source: str, wanted: Wanted | None = None) -> Iterator[Page | Skip | Failure]:
    """Yield the page or the failure of each line of a JSON Lines stream, named `source:line`; empty lines are left.

    Gives up, with a failure that says so, after 50 lines on end that are no JSON.
    """
    broken = 0
    for number, line in numbered(stream):
        if line is not None and not line.strip():
            continue
        found = page_of_line(line, f"{source}:{number}", wanted)
        yield found
        broken = broken + 1 if isinstance(found, Failure) and "JSON" in found.advice + found.error else 0
        if broken == PATIENCE:
            yield fail(f"{source}:{number}", "the rest was left unread", "this seems to be no JSON Lines file")
            return
