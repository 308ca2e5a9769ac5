"""Read the compiled tables of the register as lines keyed by person; cells are parsed only when asked for."""

from __future__ import annotations

import datetime as dt
import gzip
from importlib import resources

from legation.model import Office

DATA = "legation.who.data"


def read_lines(name: str) -> list[str]:
    """Return the lines of a compressed table."""
    packed = resources.files(DATA).joinpath(name).read_bytes()
    return gzip.decompress(packed).decode("utf-8").rstrip("\n").split("\n")


def read_keyed(name: str) -> dict[str, str]:
    """Return first cell -> rest of the line, for a table with one line a key."""
    return dict([(cells[0], cells[2]) for line in read_lines(name) if (cells := line.partition("\t"))])


def read_grouped(name: str) -> dict[str, list[str]]:
    """Return first cell -> the rests of its lines."""
    grouped: dict[str, list[str]] = {}
    for line in read_lines(name):
        key, rest = line.split("\t", 1)
        several = grouped.get(key)
        if several is None:
            grouped[key] = [rest]
        else:
            several.append(rest)
    return grouped


def first_day(text: str) -> dt.date | None:
    """Return the first day a cut ISO date may mean ("2013-03" -> 2013-03-01); None for ""."""
    return dt.date.fromisoformat(text + "-01-01"[: 10 - len(text)] if len(text) == 4 else _day(text)) if text else None


def last_day(text: str) -> dt.date | None:
    """Return the last day a cut ISO date may mean ("2013-03" -> 2013-03-31); None for ""."""
    if len(text) == 4:
        return dt.date(int(text), 12, 31)
    first = first_day(text)
    if first is None or len(text) == 10:
        return first
    return (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def _day(text: str) -> str:
    return text if len(text) == 10 else text + "-01"


def parse_term(person: str, name: str, rest: str) -> Office:
    """Return the term that a line tells (without its first cell)."""
    office, body, country, _, level, role, start, end, precision, source = rest.split("\t")
    return Office(
        person, name, office, body, country, first_day(start), last_day(end), precision, level, role, source
    )  # fmt: skip


def term_line(term: Office, classes: str) -> str:
    """Return the line of a term, as `parse_term` reads it."""
    start = term.start.isoformat() if term.start else ""
    end = term.end.isoformat() if term.end else ""
    cells = (
        term.office,
        term.body,
        term.country,
        classes,
        term.level,
        term.role,
        start,
        end,
        term.precision,
        term.source,
    )
    return "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells)
