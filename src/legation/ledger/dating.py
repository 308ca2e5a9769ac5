"""Working out when an undated page was written, from what it says: an interval with its reasons, or nothing.

Clues (`clues.py`) are laid over one another; the days that most of them agree on are the answer, if the rest is small
and what is left is at most about two years. No page is younger than the day it is read. A clue that does not fit (an
office the page has wrong) loses its vote.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from legation.model import Mention, Page, Published

from .clue import DAY, FIRST, LAST, Clue, Span
from .clues import clues
from .clues_of_people import Terms
from .clues_of_reports import Told
from .known import known_events

WIDEST = 731  # days; more than about two years dates nothing
ONLY_READ = 93  # days; wider than what a ledger takes as a date
STRONG = 1.0  # weight of a statement that stands for itself
AGREE = 0.75  # share of the evidence, by weight, that must fit the answer


def date(
    page: Page,
    mentions: Sequence[Mention],
    terms: Terms,
    told: Sequence[Told] = (),
    read_on: dt.date | None = None,
) -> Published | None:
    """Return the days in which the page can have been published, source "inferred", with reasons; None if that is open.

    `mentions` are the persons the page names with their offices, `terms` gives the known terms of a person's id, `told`
    what dated pages tell of the page's own events (`clues_of_reports.told_elsewhere`), `read_on` the day of reading
    (else today). The page's own date, if it has one, is not looked at.
    """
    last = max(read_on or dt.date.today(), *(row.end for row in known_events()))
    found = [clue for clue in clues(page, mentions, terms, known_events(), told) if clue.spans]
    if not _enough(found):
        return None
    best, score = _agreed(found, last)
    if best is None or score < AGREE * sum(clue.weight for clue in found):
        return None
    return _answer(best, last, found)


def _enough(found: Sequence[Clue]) -> bool:
    """Ask for two statements: one alone may be of the past ("President X, who fell in 2009"), its year with it."""
    strong = {clue.reason for clue in found if clue.reason and clue.weight >= STRONG}
    return len({clue.reason for clue in found if clue.reason}) >= 2 and (len(strong) >= 2 or _still_open(found))


def _still_open(found: Sequence[Clue]) -> bool:
    return any(max(end for _, end in clue.spans) >= LAST for clue in found if clue.weight >= STRONG)


def _answer(best: Span, last: dt.date, found: Sequence[Clue]) -> Published | None:
    """Return the answer if it says something; where only the day of reading ends it, it is never a narrow one, so that
    nothing a ledger keeps hangs on the clock."""
    start, end = best
    reasons = _reasons(found, best)
    if end >= last:
        end = max(last, start + ONLY_READ * DAY)
        reasons = (*reasons, f"read by {last}: whoever is not known to have left may be in office until then")
    if (end - start).days > WIDEST or start <= FIRST:
        return None
    return Published(start, end, "inferred", reasons)


def _agreed(found: Sequence[Clue], latest: dt.date) -> tuple[Span | None, float]:
    """Return from the first to the last day, up to `latest`, on which most evidence agrees, and how much that is."""
    change: dict[dt.date, float] = {latest + DAY: 0.0}
    for clue in found:
        for start, last_day in _joined(clue.spans):
            if start > latest:
                continue
            end = min(last_day, latest)
            change[max(start, FIRST)] = change.get(max(start, FIRST), 0.0) + clue.weight
            change[end + DAY] = change.get(end + DAY, 0.0) - clue.weight
    total, best, first, last = 0.0, 0.0, None, None
    days = sorted(change)
    for day, following in pairwise(days):
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
