"""Rows as lines of CSV: what pages say is hostile text, also to a spreadsheet and to a screen.

Control characters are shown by a sign; cells that a spreadsheet would run as a formula get a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What spreadsheets take for a formula at the start of a cell (OWASP, "CSV injection"), wide signs among it."""


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of a CSV file, header first; lists are joined by "; "."""
    header: list[str] = []
    for row in rows:
        if not header:
            header = list(row)
            yield _csv_line(header)
        yield _csv_line([_cell(row.get(name)) for name in header])


def _csv_line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    safe = [" ".join(clean(cell).split("\n")) for cell in cells]
    csv.writer(out, lineterminator="\n").writerow(["'" + cell if cell.startswith(FORMULA) else cell for cell in safe])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, Mapping):
        return ", ".join(_cell(item) for item in value.values() if item)
    return str(value)


def clean(value: Any) -> str:
    """Return a cell's words, control and direction characters made visible: no page may repaint a screen."""
    words = _cell(value).replace("\t", " ").replace("\xa0", " ")
    return "".join(ch if ch.isprintable() or ch == "\n" else "\ufffd" for ch in words)
