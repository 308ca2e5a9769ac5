"""CSV for analysts: the columns that travel data sets use, a row for each party's part in an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from legation.exports.cells import cell, csv_line
from legation.exports.view import View
from legation.exports.visits import Row, rows

_NAMES = tuple(one.name for one in fields(Row))


def write(view: View) -> Iterator[str]:
    """Yield the lines of the file, header first; lists are joined by "; ", the last column notes version and query."""
    yield csv_line([*_NAMES, "made_by"])
    note = cell(view.note)
    for row in rows(view):
        yield csv_line([*(_cell(getattr(row, name)) for name in _NAMES), note])


def _cell(value: str | int | tuple[str, ...] | None) -> str:
    return cell("; ".join(value) if isinstance(value, tuple) else value)
