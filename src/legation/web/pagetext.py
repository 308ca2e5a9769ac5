"""`/pages/ID`: the stored text of a page, with the words that its reports rest on marked."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from legation.model import Event
from legation.web.asked import Asked, Unclear
from legation.web.cards import cards, several
from legation.web.proof import Source, sources
from legation.web.view import Missing, Room, View

WINDOW = 40_000
"""Characters shown at once, around the words asked for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: `mark` is "" for plain text, `told` for words of a report, `asked` for those asked for."""

    words: str
    mark: str


@dataclass(frozen=True, slots=True)
class PageBody:
    """The body of a page's view: where it is from, its text in pieces, what lies outside the window, its events."""

    source: Source
    pieces: Sequence[Piece]
    before: int
    after: int
    earlier: str
    later: str
    events: Sequence[Event]


def page(room: Room, asked: Asked, name: str) -> View:
    """Return the text of a page, opened at `at=START-END`. Raises Missing for an unknown page."""
    source = sources(room.db, [name]).get(name)
    if source is None:
        raise Missing(f"No page “{name}” in this ledger.")
    start, end = place(asked.at, len(source.text))
    first = max(0, start - WINDOW // 2)
    last = min(len(source.text), first + WINDOW)
    found = list(pieces(source.text, first, last, spans(room.db, name), (start, end)))
    events = cards(room.db, told_on(room.db, name))
    body = PageBody(source, found, first, len(source.text) - last, *turns(asked, first, last, len(source.text)), events)
    row = {"id": source.id, "outlet": source.outlet, "title": source.title, "url": source.url,
           "published_start": source.published_start, "published_end": source.published_end,
           "text": source.text[first:last], "from": first}  # fmt: skip
    return View("page.html", source.title or source.name, asked, body, [row], events)


def place(at: str, length: int) -> tuple[int, int]:
    """Return start and end of the words asked for, (0, 0) for none. Raises Unclear for anything but two numbers."""
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", at)
    if at and not found:
        raise Unclear(f"“{at}” is no place in a text; write it as 120-140.")
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    return min(start, length), min(max(start, end), length)


def spans(db: sqlite3.Connection, name: str) -> list[tuple[int, int]]:
    """Return the sentences that reports of a page rest on."""
    query = """SELECT s.start, s."end" FROM reports AS r JOIN spans AS s ON s.report = r.id
    WHERE r.page = ? AND s.page = r.page AND s.field = 'evidence'"""
    return sorted({(row[0], row[1]) for row in db.execute(query, (name,))})


def pieces(
    text: str, first: int, last: int, told: Sequence[tuple[int, int]], asked: tuple[int, int]
) -> Iterator[Piece]:
    """Yield a window of a text in pieces, cut wherever a mark begins or ends."""
    cuts = {first, last} | {at for span in (*told, asked) for at in span if first < at < last}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        inside = any(left <= start and end <= right for left, right in told)
        mark = "asked" if asked[0] <= start and end <= asked[1] else "told" if inside else ""
        yield Piece(text[start:end], mark)


def turns(asked: Asked, first: int, last: int, length: int) -> tuple[str, str]:
    """Return where the text before and after the window is, "" where there is none."""
    earlier = asked.href(at=f"{max(0, first - WINDOW // 2)}-{max(0, first - WINDOW // 2)}") if first else ""
    later = asked.href(at=f"{last + WINDOW // 2}-{last + WINDOW // 2}") if last < length else ""
    return earlier, later


def told_on(db: sqlite3.Connection, name: str) -> list[str]:
    """Return the events that a page tells of, in the order of its text."""
    query = "SELECT event FROM reports WHERE page = ? AND event IS NOT NULL ORDER BY position LIMIT 200"
    return list(dict.fromkeys(several(db, query, (name,))))
