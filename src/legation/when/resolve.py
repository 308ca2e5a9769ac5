"""An expression and the page's date to a `When`: pure, so a page that gets another date moves its events with it."""

from __future__ import annotations

import datetime as dt

from legation.model import Precision, Published, When

from . import edtf
from .days import Interval
from .expression import Expression
from .meaning import Running, Vague
from .solve import solve


def resolve(expression: Expression, published: Published | None = None, tense: str = "") -> When:
    """Return when the expression lies, given when its page was published; `tense` of its verb overrides the guess.

    With a publication date of several days the answer covers the reading against each of them, and is no `range` where
    they differ: "the next two days" of some day in May are two days of that stretch, not its length. Words that need a
    date the page does not have come back with no days and anchor "unresolved", words that hang on an event with anchor
    "event", durations and sets with no days. Nothing is ever filled in from the publication date alone.
    """
    reading = tense or expression.tense
    found = _cover(expression, published, reading)
    anchor = _anchor(expression, published, found)
    shape = expression.kind == "range"
    if found is None:
        return When(expression.words, anchor=anchor, tense=reading, range=shape)
    shape = shape and not _moves(expression, published, reading)
    mark = "~" if isinstance(expression.meaning, Vague | Running) and found.precision == "vague" else ""
    text = edtf.write(found.start, found.end, mark)
    return When(expression.words, found.start, found.end, text, found.precision, anchor, reading, shape)


def _anchor(expression: Expression, published: Published | None, found: Interval | None) -> str:
    if expression.kind == "event":
        return "event"
    if expression.kind in ("duration", "set") or (expression.absolute and found):
        return ""
    if published is None or found is None:
        return "unresolved"
    return "inferred" if published.source == "inferred" else "published"


def _cover(expression: Expression, published: Published | None, tense: str) -> Interval | None:
    if published is None or expression.absolute:
        return solve(expression.meaning, None, tense)
    first = solve(expression.meaning, published.start, tense)
    last = solve(expression.meaning, published.end, tense) if published.end != published.start else first
    if first is None or last is None or first == last:
        return first if first == last else None
    return _hull(first, last)


def _moves(expression: Expression, published: Published | None, tense: str) -> bool:
    """Say whether the days meant depend on which of several days the page was published."""
    if published is None or expression.absolute or published.start == published.end:
        return False
    return solve(expression.meaning, published.start, tense) != solve(expression.meaning, published.end, tense)


def _hull(first: Interval, last: Interval) -> Interval:
    starts = [side.start for side in (first, last) if side.start]
    ends = [side.end for side in (first, last) if side.end]
    start = min(starts) if len(starts) == 2 else None
    end = max(ends) if len(ends) == 2 else None
    return Interval(start, end, _coarser(first.precision, start, end))


def _coarser(precision: Precision, start: dt.date | None, end: dt.date | None) -> Precision:
    return "days" if precision in ("day", "week", "month") and start != end else precision
