"""Cells of tab-separated tables: one line each, and nothing that a spreadsheet would run as a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from legation.flat import FORMULA


def cell(value: str | int | float | dt.date | None) -> str:
    """Return a value as a cell: None is blank, numbers and days as they are, a page's words made safe."""
    if value is None:
        return ""
    return words(value) if isinstance(value, str) else str(value)


def words(text: str) -> str:
    """Return a page's words on one line, without control characters; what would be a formula gets an apostrophe."""
    line = " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
    return f"'{line}" if line.startswith(FORMULA) else line


def tsv_line(cells: Sequence[str]) -> str:
    """Return a line of a TSV file as the event data sets have it: no quoting, so that no cell may hold a tab."""
    return "\t".join(cells) + "\n"
