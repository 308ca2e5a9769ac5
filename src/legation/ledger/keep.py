"""Write one page into the file: its text, reports, spans and mentions, and the fold of what they touch.

A page that was read before is told by its id. The same words, title and date: nothing is done. Other words under the
same id: the newer reading replaces the older one, because pages are corrected where they stand and a ledger must not
rest on words that its source took back; the older text stays in `versions` with the time it was replaced.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal

from legation.ledger import about, fold, load, rows, writing
from legation.ledger.around import of_tours, surroundings
from legation.ledger.merge import event_id
from legation.model import Mention, Page, Report

Kept = Literal["kept", "known", "replaced"]
Told = tuple[Page, Sequence[Report], Sequence[Mention]]


def keep(
    db: sqlite3.Connection, page: Page, reports: Sequence[Report], mentions: Sequence[Mention], again: bool = False
) -> Kept:
    """Keep a page inside the open transaction; `again` replaces it even if its words are the same.

    Raises ValueError if a span is not the page's exact words.
    """
    return batch(db, [(page, reports, mentions)], again)[0]


def batch(db: sqlite3.Connection, pages: Iterable[Told], again: bool = False) -> list[Kept]:
    """Keep some pages inside the open transaction and fold all that they tell at once; return what became of each.

    The ledger is the same as if they came one by one; events that several of them tell are only written once.
    """
    done, new, loose = list[Kept](), dict[str, list[str]](), set[str]()
    for page, reports, mentions in pages:
        old = db.execute("SELECT digest FROM pages WHERE id = ?", (page.id,)).fetchone()
        if old and old[0] == rows.digest(page) and not again:
            done.append("known")
            continue
        check(page, reports, mentions)
        loose |= remove(db, page.id) if old else set()
        add(db, page, reports, mentions)
        new[page.id] = [report.id for report in reports]
        done.append("replaced" if old else "kept")
    fresh = {report for found in new.values() for report in found}
    read = fold.compare(db, fresh)
    fold.refold(db, loose | fresh, read)
    return done


def check(page: Page, reports: Sequence[Report], mentions: Sequence[Mention]) -> None:
    """Make sure that every span is exact: nothing else may be shown as a source's words. Raises ValueError."""
    spans = [span for report in reports for _, _, span in writing.fields(report)]
    spans += [link.span for report in reports for link in report.links] + [one.span for one in mentions]
    for span in spans:
        if span.page != page.id or page.text[span.start : span.end] != span.exact:
            raise ValueError(f"words {span.exact[:40]!r} are not at {span.start}:{span.end} of page {page.id!r}")


def remove(db: sqlite3.Connection, page: str) -> set[str]:
    """Take a page out; return the reports of other pages that hung together with it."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    own = load.on_page(db, page)
    loose = fold.gone(db, own)
    query = """INSERT OR REPLACE INTO versions
    SELECT id, digest, published_start, published_end, ?, text FROM pages WHERE id = ?"""
    db.execute(query, (now, page))
    events = "SELECT DISTINCT event FROM reports WHERE page = ? AND event IS NOT NULL"
    stale = [row[0] for row in db.execute(events, (page,))]
    db.execute("DELETE FROM events WHERE id IN (SELECT value FROM json_each(?))", (load.ids(stale),))
    db.execute("DELETE FROM pages WHERE id = ?", (page,))
    return loose


def add(db: sqlite3.Connection, page: Page, reports: Sequence[Report], mentions: Sequence[Mention]) -> None:
    """Write a page, its blocks, mentions and reports."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    insert(db, "pages", [rows.page_row(page, now)])
    insert(db, "blocks", [(page.id, at, one.start, one.end, one.kind) for at, one in enumerate(page.blocks)])
    insert(db, "mentions", [rows.mention_row(one, at) for at, one in enumerate(mentions)])
    tours = of_tours(reports)
    for at, report in enumerate(reports):
        insert(db, "reports", [(None, *writing.report_row(report, at, event_id(report.id), report.id in tours))])
        insert(db, "parties", list(writing.party_rows(report)))
        insert(db, "spans", list(writing.span_rows(report)))
        insert(db, "links", list(writing.link_rows(report)))
    about.add(db, reports)
    surround(db, reports)


def surround(db: sqlite3.Connection, reports: Sequence[Report]) -> None:
    """Write what stands around each report of one page, by which reports elsewhere are told to be of one event."""
    told = surroundings(reports)
    insert(db, "around", [(report, key) for report, found in told.items() for key in sorted(found)])


def index(db: sqlite3.Connection) -> None:
    """Find the candidates of every report: for a file that was written without. Events stay as they stand."""
    for table in ("around", "pairs", "keys"):  # what a file has of them without the others cannot be gone on from
        db.execute(f"DELETE FROM {table}")
    pages = [row[0] for row in db.execute("SELECT id FROM pages ORDER BY rowid")]
    for piece in load.pieces(pages):
        for told in load.by_page(db, piece).values():
            surround(db, [one.report for one in told])
            fold.compare(db, {one.report.id for one in told})


def insert(db: sqlite3.Connection, table: str, found: Sequence[rows.Row]) -> None:
    """Insert rows into a table, as many values as it has columns."""
    if found:
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
