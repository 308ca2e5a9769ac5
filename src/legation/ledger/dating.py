"""Working out when an undated page was written, from what it says: an interval with its reasons, or nothing.

Clues (`clues.py`) are laid over one another; the days that most of them agree on are the answer, if the rest is small
and what is left is at most about two years. A clue that does not fit (an office the page has wrong) loses its vote.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from legation.model import Mention, Page, Published

from .clue import DAY, FIRST, LAST, Clue, Span
from .clues import clues
from .clues_of_people import Terms
from .known import known_events

WIDEST = 731  # days; more than about two years dates nothing
AGREE = 0.8  # share of the evidence, by weight, that must fit the answer


def date(page: Page, mentions: Sequence[Mention], terms: Terms) -> Published | None:
    """Return the days in which the page can have been published, source "inferred", with reasons; None if that is open.

    `mentions` are the persons the page names with their offices, `terms` gives the known terms of a person's id.
    The page's own date, if it has one, is not looked at.
    """
    found = [clue for clue in clues(page, mentions, terms, known_events()) if clue.spans]
    if len({clue.reason for clue in found if clue.reason}) < 2:
        return None  # one statement alone may be of the past: "President X, who fell in ..."
    best, score = _agreed(found)
    if best is None or score < AGREE * sum(clue.weight for clue in found):
        return None
    start, end = best
    if (end - start).days > WIDEST or start <= FIRST or end >= LAST:
        return None
    return Published(start, end, "inferred", _reasons(found, best))


def _agreed(found: Sequence[Clue]) -> tuple[Span | None, float]:
    """Return from the first to the last day on which the most evidence agrees, and how much that is."""
    change: dict[dt.date, float] = {}
    for clue in found:
        for start, end in _joined(clue.spans):
            change[max(start, FIRST)] = change.get(max(start, FIRST), 0.0) + clue.weight
            change[end + DAY] = change.get(end + DAY, 0.0) - clue.weight
    total, best, first, last = 0.0, 0.0, None, None
    days = sorted(change)
    for day, following in zip(days, [*days[1:], LAST + DAY], strict=True):
        total = round(total + change[day], 6)
        if total > best:
            best, first, last = total, day, following - DAY
        elif total == best and first:
            last = following - DAY
    return ((first, last) if first and last else None), best


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Join spans that overlap, so that one clue counts once on a day."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + DAY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _reasons(found: Sequence[Clue], best: Span) -> tuple[str, ...]:
    """Return the reasons of the clues that narrow the answer, then those that speak against it."""
    start, end = best
    fit = [clue for clue in found if any(left <= end and start <= right for left, right in clue.spans)]
    against = [clue for clue in found if clue not in fit]
    told = [clue.reason for clue in sorted(fit, key=_length) if clue.reason]
    return tuple(dict.fromkeys([*told, *(f"does not fit: {clue.reason}" for clue in against if clue.reason)]))


def _length(clue: Clue) -> int:
    return sum((min(end, LAST) - start).days for start, end in clue.spans)
