"""Rows as people and programs want them: a table, JSON, JSON Lines or CSV.

What pages say is hostile text: control characters are shown by their names' sign, and rich's markup is never read.
CSV cells that a spreadsheet would run as a formula get a leading apostrophe.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from legation.flat import clean, csv_lines

_WHOLE = frozenset({"id", "start", "when", "status", "kind"})
"""Columns whose cells stay on one line, as long as none of them takes the room of the others."""
_WIDE = 36
"""Characters that such a column may have."""


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


AsFormat = Annotated[Format, typer.Option("--format", "-f", help="table for people; json, jsonl or csv for programs")]
Row = Mapping[str, Any]


def show(rows: Iterable[Row], form: Format, columns: Sequence[str] = (), empty: str = "Nothing found.") -> None:
    """Print rows in a form; `columns` chooses and orders what a table shows, programs get every field."""
    match form:
        case Format.JSONL:
            for row in rows:
                typer.echo(as_json(row))
        case Format.JSON:
            typer.echo(as_json(list(rows), indent=1))
        case Format.CSV:
            for line in csv_lines(rows):
                typer.echo(line, nl=False)
        case _:
            _table(list(rows), columns, empty)


def as_json(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON; letters stay letters, what could steer a screen is written as an escape."""
    words = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return "".join(ch if ch.isprintable() or ch == "\n" else json.dumps(ch)[1:-1] for ch in words)


def say(words: str, *, err: bool = False) -> None:
    """Print a line that may hold words of a page or a file's name."""
    typer.echo(clean(words), err=err)


def console() -> Console:
    """Return the console for tables; a pipe gets room enough for whole lines."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 140)


def _table(rows: list[Row], columns: Sequence[str], empty: str) -> None:
    if not rows:
        typer.echo(empty)
        return
    names = list(columns) or list(rows[0])
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    cells = [[clean(row.get(name)) for name in names] for row in rows]
    for at, name in enumerate(names):
        longest = max(len(line[at]) for line in cells)
        whole = name in _WHOLE and longest <= _WIDE
        table.add_column(
            name.replace("_", " "), overflow="fold", no_wrap=whole, max_width=_WIDE if name in _WHOLE else None
        )
    for row, line in zip(rows, cells, strict=True):
        table.add_row(*(Text(cell, style=_style(name, row)) for name, cell in zip(names, line, strict=True)))
    console().print(table)


def _style(name: str, row: Row) -> str:
    status = str(row.get("status", ""))
    if name != "status":
        return "strike" if status in ("cancelled", "denied") and name == "what" else ""
    return {"planned": "cyan", "proposed": "cyan", "cancelled": "red", "denied": "red", "postponed": "yellow"}.get(
        status, ""
    )
