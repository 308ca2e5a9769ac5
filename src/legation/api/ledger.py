"""A ledger as Python: `Ledger("my.ledger").events(person="Wang")`, the same questions as on the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

from legation import describe
from legation.api.asking import Asked, Day, Several, ask, day
from legation.api.rows import Rows
from legation.exports.formats import Name
from legation.exports.save import export
from legation.exports.view import View
from legation.ledger import Filter, explain, gaps, positions, review, views
from legation.ledger import Ledger as File
from legation.ledger.judgements import decided
from legation.model import Conflict, Event, Judged, Trip
from legation.offices import misfit

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]


class Ledger:
    """A ledger file, open for reading; a decision opens it for writing for as long as it takes.

    Raises LedgerError, saying what to do, for a file that is none. Use it as a context manager or `close` it.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._file = File.open(self.path, read_only=True)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def events(self, **asked: Unpack[Asked]) -> Rows[Event]:
        """Events by their days, undated ones last."""
        wanted = ask(asked)
        return Rows(lambda: self._file.events(wanted), describe.event_row, lambda: self._table(wanted))

    def timeline(self, **asked: Unpack[Asked]) -> Rows[views.Entry]:
        """Events in order of time, those without a day where they were first told, with the steps of their status."""
        wanted = ask(asked)
        return Rows(lambda: self._file.timeline(wanted), lambda entry: describe.event_row(entry.event))

    def trips(self, **asked: Unpack[Asked]) -> Rows[Trip]:
        """Journeys with their legs in order."""
        wanted = ask(asked)
        return Rows(lambda: self._file.trips(wanted), trip_row)

    def upcoming(self, on: Day = None, **asked: Unpack[Asked]) -> Rows[Event]:
        """What was still ahead on a day (today if not given), as known then."""
        wanted, at = ask(asked), day(on) or dt.date.today()
        return Rows(lambda: self._file.upcoming(at, wanted), describe.event_row)

    def changes(self, since: Day, *, person: str = "", state: Several = (), as_of: Day = None) -> Rows[views.News]:
        """What pages published since a day brought: new events, other statuses, moved days."""
        wanted, at = ask({"person": person, "state": state, "as_of": as_of}), day(since) or dt.date.min
        return Rows(lambda: self._file.changes(at, wanted), describe.news_row)

    def unconfirmed(self, **asked: Unpack[Asked]) -> Rows[gaps.Gap]:
        """Plans of journeys whose days have passed and that no later page confirms, and tours known from one stop."""
        wanted = ask(asked)
        return Rows(lambda: self._file.unconfirmed(wanted), describe.gap_row)

    def positions(self, **asked: Unpack[Asked]) -> Rows[positions.Stance]:
        """What parties say and do about issues."""
        wanted = ask(asked)
        return Rows(lambda: self._file.positions(wanted), stance_row)

    def conflicts(self, **asked: Unpack[Asked]) -> Rows[Conflict]:
        """Where pages disagree with one another or with the register of offices."""
        wanted = ask(asked)
        return Rows(lambda: self._file.conflicts(misfit, wanted), describe.conflict_row)

    def review(self) -> Rows[review.Tie]:
        """Near ties that nobody has judged, nearest first."""
        return Rows(self._file.review, lambda tie: {"left": tie.events[0], "right": tie.events[1], "score": tie.score})

    def explain(self, name: str) -> explain.Explanation:
        """Why an event is what it is. Raises LedgerError for an id that the ledger does not have."""
        return self._file.explain(name)

    def export(self, out: str | Path, form: str, **asked: Unpack[Asked]) -> list[Path]:
        """Write a view in a format of `legation export`; return the files. Raises ValueError for an unknown format."""
        return [path for path, _ in export(View(self._file, ask(asked)), Name(form), Path(out))]

    def same(self, left: str, right: str, by: str = "") -> int:
        """Say that two events are one; return the number of the decision."""
        return self._judge(left, right, "same", by)

    def different(self, left: str, right: str, by: str = "") -> int:
        """Say that two events, or two reports folded into one, are different; return the number of the decision."""
        return self._judge(left, right, "different", by)

    def unsure(self, left: str, right: str, by: str = "") -> int:
        """Set a near tie aside without deciding it; return the number of the decision."""
        return self._judge(left, right, "unsure", by)

    def undo(self, number: int, by: str = "") -> None:
        """Take a decision back. Raises LedgerError for an unknown number."""
        with File.open(self.path) as file:
            file.undo(number, by)

    def _judge(self, left: str, right: str, verdict: Judged, by: str) -> int:
        with File.open(self.path) as file:
            return file.judge(decided(left, right, verdict, by))

    def _table(self, wanted: Filter) -> pa.Table:
        from legation.exports.arrow import table  # noqa: PLC0415 - Arrow costs half a second that only tables need

        return table(View(self._file, wanted).records())

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events())


def trip_row(trip: Trip) -> dict[str, Any]:
    """Return a journey as a plain row, its legs as rows within it."""
    legs = [
        {
            "event": leg.event, "country": leg.country, "locality": leg.locality, "status": leg.status,
            **describe.time_row(leg.when), "met": list(leg.met), "pages": list(leg.pages),
        }
        for leg in trip.legs
    ]  # fmt: skip
    return {
        "id": trip.id, "traveller": trip.traveller, "person": trip.person, "status": trip.status, "legs": legs,
        "pages": list(trip.pages),
    }  # fmt: skip


def stance_row(one: positions.Stance) -> dict[str, Any]:
    """Return a step of a position as a plain row."""
    return {
        "party": one.party, "country": one.country, "issue": one.issue, "side": one.side, "kind": one.kind,
        "status": one.status, **describe.time_row(one.when), "told": one.told, "said": one.words, "event": one.event,
        "pages": list(one.pages),
    }  # fmt: skip
