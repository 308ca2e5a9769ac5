"""Events as an Arrow table: typed columns, parties, history and words as lists of structs; also what Parquet holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from legation.exports.view import Record
from legation.model import Event, Page, Party, Place, Report, Span, StatusChange, When

_PARTY = pa.struct([(name, pa.string()) for name in ("name", "role", "kind", "country", "person", "office")])
_STEP = pa.struct([("status", pa.string()), ("on", pa.date32()), ("said_by", pa.string()), ("page", pa.string())])
_WORDS = pa.struct(
    [("page", pa.string()), ("start", pa.int64()), ("end", pa.int64()), ("exact", pa.string()), ("rule", pa.string())]
)
_TEXT = "kind status place locality country".split()
_CODES = "speaker quote topic issue plover mode context cameo".split()
SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        *((name, pa.string()) for name in _TEXT),
        *((name, pa.date32()) for name in ("start", "end")),
        *((name, pa.string()) for name in ("edtf", "precision", "when", "anchor")),
        *((name, pa.string()) for name in _CODES),
        *((name, pa.date32()) for name in ("first_told", "last_told")),
        ("parties", pa.list_(_PARTY)),
        ("history", pa.list_(_STEP)),
        ("evidence", pa.list_(_WORDS)),
        ("pages", pa.list_(pa.string())),
        ("links", pa.list_(pa.string())),
    ]
)
"""The columns, in order. `start` and `end` bound the time of the event; `precision` says how sharp they are."""


def table(records: Iterable[Record]) -> pa.Table:
    """Return all records as one table."""
    return pa.Table.from_pylist([row(record) for record in records], schema=SCHEMA)


def batches(records: Iterable[Record], size: int = 5000) -> Iterator[pa.RecordBatch]:
    """Yield the records in batches, so that a large ledger never stands in memory whole."""
    rows = (row(record) for record in records)
    while piece := list(islice(rows, size)):
        yield pa.RecordBatch.from_pylist(piece, schema=SCHEMA)


def row(record: Record) -> dict[str, Any]:
    """Return an event as a row of the schema; what no page says is null."""
    event, coded = record.event, record.coded
    told = sorted(step.on for step in event.history if step.on)
    texts = {"kind": event.kind, "status": event.status, **_place(event.place), **_codes(event, coded)}
    return {
        "id": event.id, **{name: value or None for name, value in texts.items()}, **_time(event.when),
        "first_told": told[0] if told else None, "last_told": told[-1] if told else None,
        "parties": [_party(party) for party in event.parties], "history": [_step(step) for step in event.history],
        "evidence": [_words(span, report.rule) for report in record.reports for span in report.evidence],
        "pages": list(event.pages), "links": _links(record.pages),
    }  # fmt: skip


def _place(place: Place | None) -> dict[str, str]:
    if place is None:
        return {}
    return {"place": place.name, "locality": place.locality, "country": place.country}


def _codes(event: Event, coded: Report) -> dict[str, str]:
    own = {name: getattr(event, name) for name in ("speaker", "quote", "topic", "issue")}
    return own | {name: getattr(coded, name) for name in ("plover", "mode", "context", "cameo")}


def _time(when: When | None) -> dict[str, Any]:
    if when is None:
        return {}
    texts = {"edtf": when.edtf, "precision": when.precision, "when": when.words, "anchor": when.anchor}
    return {"start": when.start, "end": when.end, **{name: value or None for name, value in texts.items()}}


def _party(party: Party) -> dict[str, str | None]:
    return {name: getattr(party, name) or None for name in ("name", "role", "kind", "country", "person", "office")}


def _step(step: StatusChange) -> dict[str, Any]:
    return {"status": step.status, "on": step.on, "said_by": step.said_by or None, "page": step.page}


def _words(span: Span, rule: str) -> dict[str, Any]:
    return {"page": span.page, "start": span.start, "end": span.end, "exact": span.exact, "rule": rule}


def _links(pages: tuple[Page, ...]) -> list[str]:
    return [page.url for page in pages if page.url]
