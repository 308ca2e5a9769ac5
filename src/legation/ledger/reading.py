"""Reports and events from their rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from legation.ledger.rows import day
from legation.model import Event, Link, Party, Place, Report, Span, StatusChange, When

Spans = Mapping[str, Mapping[int, Span]]


def read_report(row: sqlite3.Row, parties: Sequence[sqlite3.Row], spans: Spans, links: Sequence[sqlite3.Row]) -> Report:
    """Read a report from its row, its parties, its spans by field and position, and its links."""
    one = {field: found[0] for field, found in spans.items() if 0 in found}
    own = sorted(
        (at, name[7:], span) for name, found in spans.items() if name[:7] == "field: " for at, span in found.items()
    )
    return Report(
        id=row["id"], page=row["page"], kind=row["kind"], status=row["status"], rule=row["rule"],
        parties=tuple(read_party(party, spans.get("party", {})) for party in parties),
        evidence=in_order(spans.get("evidence", {})), quotes=in_order(spans.get("quote", {})),
        place=read_place(row, one.get("place")), when=read_when(row, one.get("when")), trigger=one.get("trigger"),
        speaker=row["speaker"], topic=row["topic"], issue=row["issue"], assertion=row["assertion"],
        plover=row["plover"], mode=row["mode"], context=row["context"], cameo=row["cameo"],
        spans=tuple((name, span) for _, name, span in own), links=tuple(read_link(link) for link in links),
    )  # fmt: skip


def read_event(row: sqlite3.Row, parties: Sequence[sqlite3.Row], history: Sequence[sqlite3.Row]) -> Event:
    """Read an event from its row, its parties and its history, which has one step of each report."""
    told = sorted((step["on"] or "9", step["report"], step["page"]) for step in history)
    return Event(
        id=row["id"], kind=row["kind"], status=row["status"], parties=tuple(read_party(one, {}) for one in parties),
        place=read_place(row, None), when=read_when(row, None), reports=tuple(report for _, report, _ in told),
        pages=tuple(dict.fromkeys(page for _, _, page in told)), history=tuple(map(read_step, history)),
        speaker=row["speaker"], quote=row["quote"], topic=row["topic"], issue=row["issue"],
    )  # fmt: skip


def read_step(row: sqlite3.Row) -> StatusChange:
    """Read a step of a status history."""
    return StatusChange(row["status"], day(row["on"]), row["report"], row["page"], row["said_by"])


def in_order(found: Mapping[int, Span]) -> tuple[Span, ...]:
    """Return spans by their position."""
    return tuple(span for _, span in sorted(found.items()))


def read_party(row: sqlite3.Row, spans: Mapping[int, Span]) -> Party:
    """Read a party."""
    who = (row["name"], row["role"], row["kind"], row["country"], row["person"], row["office"])
    return Party(*who, span=spans.get(row["position"]))


def read_place(row: sqlite3.Row, span: Span | None) -> Place | None:
    """Read a place; None where the report had none."""
    return Place(row["place"], row["locality"], row["country"], span) if row["has_place"] else None


def read_when(row: sqlite3.Row, span: Span | None) -> When | None:
    """Read a time; None where the report had none."""
    if not row["has_when"]:
        return None
    start, end, whole = day(row["start"]), day(row["end"]), bool(row["is_range"])
    return When(row["when_words"], start, end, row["edtf"], row["precision"], row["anchor"], row["tense"], whole, span)


def read_span(row: sqlite3.Row) -> Span:
    """Read a span."""
    return Span(row["page"], row["start"], row["end"], row["exact"])


def read_link(row: sqlite3.Row) -> Link:
    """Read a link between two happenings of a page."""
    return Link(row["relation"], row["words"], read_span(row))
