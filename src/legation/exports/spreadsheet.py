"""CSV for analysts: the columns that travel data sets use, a row for each party's part in an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import chain
from typing import Any

from legation.exports.view import View
from legation.exports.visits import Row, rows
from legation.flat import csv_lines

_NAMES = tuple(one.name for one in fields(Row))


def write(view: View) -> Iterator[str]:
    """Yield the lines of the file, header first; lists are joined by "; ", the last column notes version and query."""
    lines = csv_lines(cells(row, view.note) for row in rows(view))
    header = ",".join((*_NAMES, "made_by")) + "\n"
    yield from chain([header], (line for at, line in enumerate(lines) if at))


def cells(row: Row, note: str) -> dict[str, Any]:
    """Return a row by column."""
    return {**{name: getattr(row, name) for name in _NAMES}, "made_by": note}
