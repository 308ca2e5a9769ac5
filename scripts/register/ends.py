"""Open ends of offices that one person holds at a time, closed by the next holder's start."""

from __future__ import annotations

from collections import defaultdict

from people import HAND
from raw import Raw, day_number

from legation.who.office import classify

SINGLE = ("foreign-minister", "defence-minister", "pope", "prime-minister", "president")
"""Classes of offices with one holder at a time."""


def close_ends(people_: list[tuple[str, list[Raw]]]) -> list[tuple[str, list[Raw]]]:
    """Close open ends of single-holder offices by the next holder's start, and say so in the source."""
    starts: dict[tuple[str, str], list[tuple[int, str, str]]] = defaultdict(list)
    for pid, rows in people_:
        for row in rows:
            for key in classify(row.office, row.country):
                if key in SINGLE and row.start:
                    starts[(row.country, key)].append((day_number(row.start), row.start, pid))
    for several in starts.values():
        several.sort()
    return [(pid, [_close(pid, row, starts) for row in rows]) for pid, rows in people_]


def _close(pid: str, row: Raw, starts: dict[tuple[str, str], list[tuple[int, str, str]]]) -> Raw:
    if row.end or not row.start or row.rank == HAND:
        return row
    for key in sorted(classify(row.office, row.country) & set(SINGLE)):
        for number, start, who in starts[(row.country, key)]:
            if who != pid and number > day_number(row.start) + 60:
                return Raw(**{**_fields(row), "end": start, "source": row.source + "; end from the next holder"})
    return row


def _fields(row: Raw) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}
