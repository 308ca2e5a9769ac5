"""What is exported: a view of a ledger (which events, as known when), with the pages and reports events rest on."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields

from legation import __version__
from legation.ledger import Filter, Ledger, load, rows
from legation.model import Event, Page, Report, Trip

_HEAD = """
SELECT id, source, url, outlet, title, language, published_start, published_end, published_source, published_reasons,
  '' AS text FROM pages WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class Record:
    """An event with its reports, in its order, and the heads of its pages (`text` and `blocks` are left empty)."""

    event: Event
    reports: tuple[Report, ...]
    pages: tuple[Page, ...]

    @property
    def link(self) -> str:
        """The address of the first page that has one, the page of the quote before the others; "" if none has."""
        quoted = {span.page for report in self.reports for span in report.quotes}
        ordered = sorted(self.pages, key=lambda page: page.id not in quoted)
        return next((page.url for page in ordered if page.url), "")

    @property
    def coded(self) -> Report:
        """The report whose codes stand for the event: one of the event's own status and kind before the others, and
        one with a code before one without; of equals the first told. The plan's code is not the deed's."""
        event = self.event
        return min(
            self.reports,
            key=lambda one: (one.status != event.status, one.kind != event.kind, not (one.cameo or one.plover)),
        )


@dataclass(frozen=True, slots=True)
class View:
    """A ledger, open, and which of its events are wanted, as known on which day."""

    ledger: Ledger
    wanted: Filter = field(default_factory=Filter)

    @property
    def query(self) -> Mapping[str, object]:
        """What was asked for, as plain values; empty for the whole ledger."""
        pairs = ((one.name, getattr(self.wanted, one.name)) for one in fields(Filter))
        return {name: _plain(value) for name, value in pairs if value not in (None, "", (), 0)}

    @property
    def note(self) -> str:
        """The version and the query in one line, as every export carries it: nothing in it depends on the run."""
        asked = json.dumps(self.query, ensure_ascii=False, sort_keys=True) if self.query else "all events"
        return f"Legation {__version__}: {asked}"

    def events(self) -> Iterator[Event]:
        """Yield the events by their days, undated ones last."""
        return self.ledger.events(self.wanted)

    def trips(self) -> Iterator[Trip]:
        """Yield the journeys of the view."""
        return self.ledger.trips(self.wanted)

    def records(self) -> Iterator[Record]:
        """Yield the events with what they rest on, some hundred at a time in memory."""
        piece: list[Event] = []
        for event in self.events():
            piece.append(event)
            if len(piece) == 400:
                yield from self._records(piece)
                piece = []
        yield from self._records(piece)

    def _records(self, events: list[Event]) -> Iterator[Record]:
        told = load.told(self.ledger.db, {report for event in events for report in event.reports})
        heads = self.heads({page for event in events for page in event.pages})
        for event in events:
            reports = tuple(told[report].report for report in event.reports)
            yield Record(event, reports, tuple(heads[page] for page in event.pages))

    def heads(self, pages: Collection[str]) -> dict[str, Page]:
        """Return pages by id without their text: who published what when, at which address."""
        # One by one: a page's id is the source's own, and JSON functions of SQLite cut it at a null character.
        return {name: rows.read_page(self.ledger.db.execute(_HEAD, (name,)).fetchone()) for name in pages}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else str(value) if not isinstance(value, int) else value
