"""Why an event is what it is: every field with its words, page, offsets and rule; every fold with its score."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from legation.ledger import load, writing
from legation.ledger.errors import LedgerError
from legation.ledger.judgements import anchor, live
from legation.ledger.merge import merge
from legation.ledger.parts import Part
from legation.ledger.recall import recall
from legation.ledger.same import Decision
from legation.ledger.told import Told
from legation.model import Event, Judgement, Report, Span


@dataclass(frozen=True, slots=True)
class Ground:
    """One field of one report: its value, and the words it rests on (None where it was worked out without any)."""

    field: str
    value: str
    span: Span | None
    report: str
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event, the ground of each field of its reports, the decisions that folded them, and what people judged."""

    event: Event
    grounds: tuple[Ground, ...]
    decisions: tuple[Decision, ...]
    judgements: tuple[Judgement, ...]


def explain(db: sqlite3.Connection, name: str, as_of: dt.date | None = None) -> Explanation:
    """Explain an event by its id, by an id it had before a fold, or by one of its reports' ids; with `as_of` as it was
    known on that day.

    Raises LedgerError if the file holds none of them, or no page had told of it by then.
    """
    report = anchor(db, name)
    own = db.execute("SELECT event FROM reports WHERE id = ?", (report,)).fetchone()[0]
    known = sorted(recall(db, [own], as_of), key=lambda event: (report not in event.reports, event.id))
    if not known:
        raise LedgerError(f"no page had told of {name!r} by {as_of}. Leave --as-of away to see what is known now.")
    event = known[0]
    told = load.told(db, event.reports)
    found = tuple(ground for one in event.reports for ground in grounds(told[one].report))
    mine = tuple(judgement for _, judgement in live(db) if {judgement.left, judgement.right} & named(event, told))
    return Explanation(event, found, tuple(decisions(db, event)), mine)


def named(event: Event, told: dict[str, Told]) -> set[str]:
    """Return every id under which an event may have been judged."""
    return {event.id, *event.reports, *(merge([one]).id for one in told.values())}


def grounds(report: Report) -> Iterator[Ground]:
    """Yield the ground of each field of a report."""
    for field, at, span in writing.fields(report):
        yield Ground(
            field.removeprefix("field: "), value(report, field, at) or span.exact, span, report.id, report.rule
        )
    for at, party in enumerate(report.parties):
        if party.span is None:
            yield Ground("party", value(report, "party", at), None, report.id, report.rule)
    for link in report.links:
        yield Ground(link.relation, link.words, link.span, report.id, report.rule)
    yield Ground("status", report.status, report.trigger, report.id, report.rule)


def value(report: Report, field: str, at: int) -> str:
    """Return what a field was read as."""
    if field == "party":
        party = report.parties[at]
        return " ".join(filter(None, (party.name, f"({party.office})" if party.office else "", f"[{party.role}]")))
    if field == "when" and report.when:
        return report.when.edtf or report.when.words
    if field == "place" and report.place:
        return " / ".join(filter(None, (report.place.locality, report.place.country))) or report.place.name
    return report.kind if field == "trigger" else ""


def decisions(db: sqlite3.Connection, event: Event) -> Iterator[Decision]:
    """Yield the decisions between an event's reports, strongest first."""
    wanted = load.ids(event.reports)
    query = """SELECT p.* FROM json_each(?) AS w CROSS JOIN pairs AS p ON p."left" = w.value
    WHERE p."right" IN (SELECT value FROM json_each(?)) ORDER BY p.score DESC, p."left", p."right" """
    for row in db.execute(query, (wanted, wanted)):
        pair = (row["left"], row["right"])
        yield Decision(*pair, row["verdict"], row["score"], tuple(read_parts(row["parts"])))


def parts(db: sqlite3.Connection, left: str, right: str) -> list[Part]:
    """Return the parts of a kept decision, strongest first."""
    row = db.execute('SELECT parts FROM pairs WHERE "left" = ? AND "right" = ?', (left, right)).fetchone()
    return read_parts(row["parts"]) if row else []


def read_parts(written: str) -> list[Part]:
    """Read the parts of a decision, strongest first."""
    return sorted((Part(*one) for one in json.loads(written)), key=lambda one: (-one.score, one.name))
