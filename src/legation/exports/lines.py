"""JSON Lines that hold a ledger whole: import them and the same ledger stands again (`restore`).

A line says in `type` what it is: `ledger` (first: format, version, query), `event` (for programs; folded anew on
import), `page` (its text, reports and mentions), `judgement` (a person's decision, also if taken back). Left out is
what belongs to a run and not to the pages: the folder and line a page was read from, when it was read, failures, skips
and older texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from legation import __version__
from legation.exports.view import View
from legation.ledger import Ledger, load, rows
from legation.model import Event, Judged, Mention, Page, Report

FORMAT = 1
"""The version of the lines' shape; a reader refuses a higher one."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first line."""

    type: Literal["ledger"]
    format: int
    version: str
    query: dict[str, object]


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page with all it tells and whom it names."""

    type: Literal["page"]
    page: Page
    reports: tuple[Report, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as the ledger folds it."""

    type: Literal["event"]
    event: Event


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision with the reports that stand for its events, and who took it back when ("" if nobody)."""

    type: Literal["judgement"]
    left: str
    right: str
    left_report: str
    right_report: str
    verdict: Judged
    by: str
    at: str
    undone_by: str = ""
    undone_at: str = ""


Line = Annotated[Head | PageLine | EventLine | Decision, Field(discriminator="type")]


@cache
def adapter() -> TypeAdapter[Line]:
    """Return what reads and writes lines: strict about types, so that a spoilt file is refused and not half read."""
    return TypeAdapter(Line)


def write(view: View) -> Iterator[str]:
    """Yield the lines. A view that asks for some events holds their pages whole, with everything those tell."""
    for line in lines(view):
        yield adapter().dump_json(line, exclude_defaults=True).decode("utf-8") + "\n"


def lines(view: View) -> Iterator[Line]:
    """Yield the lines as records."""
    yield Head("ledger", FORMAT, __version__, dict(view.query))
    pages: set[str] = set()
    for event in view.events():
        pages.update(event.pages)
        yield EventLine("event", event)
    wanted = sorted(pages) if view.query else every(view.ledger)
    for name in wanted:
        yield page_line(view.ledger, name)
    yield from decisions(view.ledger)


def every(ledger: Ledger) -> Sequence[str]:
    """Return the ids of all pages."""
    return [row[0] for row in ledger.db.execute("SELECT id FROM pages ORDER BY id")]


def page_line(ledger: Ledger, name: str) -> PageLine:
    """Return the line of one page."""
    page = load.page(ledger.db, name)
    assert page is not None  # its id was just read from the same file
    told = load.told(ledger.db, reports := load.on_page(ledger.db, name))
    found = ledger.db.execute("SELECT * FROM mentions WHERE page = ? ORDER BY position", (name,))
    mentions = tuple(rows.read_mention(row) for row in found)
    return PageLine("page", replace(page, source=plain(page.source)), tuple(told[r].report for r in reports), mentions)


def plain(source: str) -> str:
    """Return the name of a source without its folder and without its place in the file ("readouts.jsonl:3"): where
    and in which order pages were read is a fact of the run."""
    return re.sub(r"[:#]\d+$", "", source.rsplit("/", 1)[-1])


_DECISIONS = """SELECT j.*, coalesce(u.by, '') AS undone_by, coalesce(u.at, '') AS undone_at
FROM judgements AS j LEFT JOIN undone AS u ON u.judgement = j.number ORDER BY j.number"""


def decisions(ledger: Ledger) -> Iterator[Decision]:
    """Yield every decision in the order in which they were made: of several on one pair the last holds."""
    for row in ledger.db.execute(_DECISIONS):
        pair = (row["left"], row["right"], row["left_report"], row["right_report"])
        yield Decision("judgement", *pair, row["verdict"], row["by"], row["at"], row["undone_by"], row["undone_at"])
