"""One row of any source of the register, before merging."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.where.fold import fold

DAY = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")


@dataclass(frozen=True, slots=True)
class Raw:
    """A term as one source has it. Dates are ISO text cut to what is known, "" if not; `rank` orders the sources."""

    person: str
    qid: str
    family: str
    others: tuple[str, ...]
    office: str
    body: str
    country: str
    start: str
    end: str
    source: str
    rank: int


def clean_day(text: str) -> str:
    """Return an ISO date cut to what is known, "" for anything else (two dates run together, blanks)."""
    return text if DAY.match(text) else ""


def day_number(text: str) -> int:
    """Return a number in days that orders ISO dates of any precision, the middle of a month or year; 0 for none."""
    if not text:
        return 0
    year, month, day = _full(text).split("-")
    return int(year) * 365 + int(month) * 30 + int(day)


def _full(text: str) -> str:
    return text + {4: "-07-01", 7: "-15", 10: ""}[len(text)]


def same_day(left: str, right: str) -> bool:
    """Tell whether two dates agree as far as both are known."""
    size = min(len(left), len(right))
    return left[:size] == right[:size]


def country_key(name: str) -> str:
    """Return a name ready to be looked up as a country."""
    return fold(name).replace("-", " ").strip()
