"""Read reports, profiles and pages back from the file, many at a time."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator

from legation.ledger import reading, rows
from legation.ledger.profile import Profile, profile
from legation.ledger.told import Told
from legation.model import Event, Page, Report, Span

_REPORTS = """
SELECT r.*, p.published_start, p.published_end, p.published_source, p.published_reasons
FROM json_each(?) AS wanted CROSS JOIN reports AS r ON r.id = wanted.value CROSS JOIN pages AS p ON p.id = r.page
"""


def ids(found: Collection[str]) -> str:
    """Return a list of ids as the one parameter that `json_each(?)` reads: no limit on their number, no SQL built.

    Queries join it by CROSS JOIN: SQLite keeps that order, and looks the ids up instead of scanning the table.
    """
    return json.dumps(sorted(found))


def by_report(db: sqlite3.Connection, table: str, wanted: str, own: str = "report") -> dict[str, list[sqlite3.Row]]:
    """Return the rows of a table that belong to the wanted reports (or to what else `own` names), by position."""
    query = f"SELECT t.* FROM json_each(?) AS w CROSS JOIN {table} AS t ON t.{own} = w.value"
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in db.execute(f"{query} ORDER BY t.{own}, t.position", (wanted,)):
        found[row[own]].append(row)
    return found


def events(db: sqlite3.Connection, wanted: Collection[str]) -> dict[str, Event]:
    """Return events by id as the file has them; ids that it does not hold are left out."""
    text = ids(wanted)
    parties, history = (by_report(db, table, text, "event") for table in ("event_parties", "history"))
    query = "SELECT e.* FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value"
    rows_ = db.execute(query, (text,))
    return {row["id"]: reading.read_event(row, parties[row["id"]], history[row["id"]]) for row in rows_}


def told(db: sqlite3.Connection, reports: Collection[str]) -> dict[str, Told]:
    """Return reports by id, each with its page's date; ids that the file does not hold are left out."""
    wanted = ids(reports)
    parties, links = by_report(db, "parties", wanted), by_report(db, "links", wanted)
    spans: dict[str, dict[str, dict[int, Span]]] = defaultdict(lambda: defaultdict(dict))
    for report, found in by_report(db, "spans", wanted).items():
        for row in found:
            spans[report][row["field"]][row["position"]] = reading.read_span(row)
    return {
        row["id"]: Told(
            reading.read_report(row, parties.get(row["id"], ()), spans[row["id"]], links.get(row["id"], ())),
            rows.read_published(row),
            row["position"],
            bool(row["of_tour"]),
        )
        for row in db.execute(_REPORTS, (wanted,))
    }


def bare_told(db: sqlite3.Connection, reports: Collection[str]) -> dict[str, Told]:
    """Return reports by id without spans and links, each with its page's date: all that an event is folded from."""
    wanted = ids(reports)
    parties = by_report(db, "parties", wanted)
    return {
        row["id"]: Told(
            bare(row, parties.get(row["id"], [])), rows.read_published(row), row["position"], bool(row["of_tour"])
        )
        for row in db.execute(_REPORTS, (wanted,))
    }


def profiles(db: sqlite3.Connection, reports: Collection[str]) -> dict[str, Profile]:
    """Return reports as the fold compares them: without their spans, which it never looks at."""
    wanted = ids(reports)
    parties = by_report(db, "parties", wanted)
    around: dict[str, list[str]] = defaultdict(list)
    for row in db.execute("SELECT a.* FROM json_each(?) AS w CROSS JOIN around AS a ON a.report = w.value", (wanted,)):
        around[row["report"]].append(row["key"])
    return {
        row["id"]: profile(
            bare(row, parties.get(row["id"], [])), rows.read_published(row), around[row["id"]], bool(row["of_tour"])
        )
        for row in db.execute(_REPORTS, (wanted,))
    }


def bare(row: sqlite3.Row, parties: list[sqlite3.Row]) -> Report:
    """Read what the fold compares of a report: no spans, its quote as one piece (it compares words, not offsets)."""
    quotes = (Span(row["page"], 0, len(row["quote"]), row["quote"]),) if row["quote"] else ()
    return Report(
        id=row["id"], page=row["page"], kind=row["kind"], status=row["status"], rule=row["rule"], evidence=(),
        parties=tuple(reading.read_party(party, {}) for party in parties), place=reading.read_place(row, None),
        when=reading.read_when(row, None), speaker=row["speaker"], quotes=quotes, topic=row["topic"],
        issue=row["issue"], cameo=row["cameo"],
    )  # fmt: skip


def page(db: sqlite3.Connection, wanted: str) -> Page | None:
    """Return a page by id; None if the file does not hold it."""
    row = db.execute("SELECT * FROM pages WHERE id = ?", (wanted,)).fetchone()
    return (
        rows.read_page(row, db.execute("SELECT * FROM blocks WHERE page = ? ORDER BY position", (wanted,)))
        if row
        else None
    )


def members(db: sqlite3.Connection, events: Collection[str]) -> dict[str, list[str]]:
    """Return the reports of events, by event."""
    query = "SELECT r.event, r.id FROM json_each(?) AS w CROSS JOIN reports AS r ON r.event = w.value ORDER BY r.id"
    found: dict[str, list[str]] = defaultdict(list)
    for event, report in db.execute(query, (ids(events),)):
        found[event].append(report)
    return found


def on_page(db: sqlite3.Connection, wanted: str) -> list[str]:
    """Return the ids of a page's reports in the order of its text."""
    return [row[0] for row in db.execute("SELECT id FROM reports WHERE page = ? ORDER BY position", (wanted,))]


def by_page(db: sqlite3.Connection, pages: Collection[str]) -> dict[str, list[Told]]:
    """Return all that some pages tell, page by page, each in the order of its text."""
    query = "SELECT r.id FROM json_each(?) AS w CROSS JOIN reports AS r ON r.page = w.value"
    found = told(db, [row[0] for row in db.execute(query, (ids(pages),))])
    made: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(found.values(), key=lambda one: (one.report.page, one.position, one.report.id)):
        made[one.report.page].append(one)
    return made


def pieces(items: list[str], size: int = 400) -> Iterator[list[str]]:
    """Yield a list in pieces, so that views stream instead of holding everything."""
    yield from (items[at : at + size] for at in range(0, len(items), size))
