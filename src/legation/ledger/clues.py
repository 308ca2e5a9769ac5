"""What an undated page says of its own day: each clue is a set of intervals the page may lie in, with its reason.

A clue is evidence, not proof; `dating.py` looks for the days that most of it agrees on. Windows after and before a
happening are those in which news of it is written: days after, weeks or months ahead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from legation.model import Mention, Office, Page, Published
from legation.when import Expression, find, resolve
from legation.when.meaning import Bound, Calendar, Pair, Relative, Years
from legation.who.office import classify, same_office

from .known import Known, named_in

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2035, 12, 31)
YEARS = range(FIRST.year, LAST.year + 1)
FRESH, AHEAD, ANNOUNCED = 45, 60, 10  # days: news of a past date, of a coming one, of a visit with its exact days
AFTER, JUST_AFTER, LONG_AHEAD = 14, 3, 200  # days round a well-known happening
Span = tuple[dt.date, dt.date]
Terms = Callable[[str], Sequence[Office]]


@dataclass(frozen=True, slots=True)
class Clue:
    """Intervals the page may lie in, how much that counts, and why in words; `reason` "" repeats another's."""

    spans: tuple[Span, ...]
    weight: float
    reason: str


def clues(page: Page, mentions: Sequence[Mention], terms: Terms, known: Sequence[Known]) -> Iterator[Clue]:
    """Yield every clue of a page: offices, dates, appointments, well-known happenings, weekdays."""
    times = find(page.text)
    yield from _offices(mentions, terms)
    for time in times:
        yield from _date(time)
        yield from _appointment(page.text, time, mentions, terms)
    yield from _happenings(page.text, times, known)
    yield from _weekdays(times)


def _offices(mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    seen: set[tuple[str, frozenset[str]]] = set()
    for mention in mentions:
        wanted = classify(mention.office, mention.country)
        if mention.former or not mention.person or not wanted or (mention.person, wanted) in seen:
            continue
        seen.add((mention.person, wanted))
        held = [t for t in terms(mention.person) if t.start and same_office(wanted, classify(t.office, t.country))]
        spans = tuple((t.start, t.end or LAST) for t in held if t.start)
        if spans:
            says = " and ".join(f"{t.start} to {t.end or 'an end not known'}" for t in held)
            yield Clue(spans, 1.0, f"{held[0].name} is called {mention.office}: in office {says}")


def _date(time: Expression) -> Iterator[Clue]:
    if isinstance(time.meaning, Bound | Years):
        return
    if time.absolute:
        yield from _full_date(time)
    elif isinstance(time.meaning, Calendar) and time.meaning.day and time.tense:
        yield from _day_of_month(time, time.meaning, planned=time.tense == "future")
    elif isinstance(time.meaning, Pair) and isinstance(time.meaning.left, Calendar) and time.meaning.left.day:
        yield from _day_of_month(time, time.meaning.left, planned=time.tense == "future")


def _full_date(time: Expression) -> Iterator[Clue]:
    when = resolve(time)
    if when.start is None or when.end is None or not FIRST <= when.start <= LAST:
        return
    if time.tense == "future":
        yield Clue(((FIRST, when.end),), 0.5, f"“{time.words}” lies ahead")
    elif time.tense == "past":
        yield Clue(((when.start, LAST),), 2.0, f"“{time.words}” is over, so the page is not older")


def _day_of_month(time: Expression, date: Calendar, planned: bool) -> Iterator[Clue]:
    days = [day for year in YEARS if (day := _on(date, year))]
    if planned:
        yield Clue(tuple((day - AHEAD * DAY, day) for day in days), 1.0, f"“{time.words}” lies ahead")
        if isinstance(time.meaning, Pair):
            spans = tuple((day - ANNOUNCED * DAY, day - DAY) for day in days)
            yield Clue(spans, 0.5, f"visits with exact days are announced within {ANNOUNCED} days of “{time.words}”")
    else:
        yield Clue(tuple((day, day + FRESH * DAY) for day in days), 1.0, f"“{time.words}” has just passed")


def _on(date: Calendar, year: int) -> dt.date | None:
    try:
        return dt.date(year, date.month or 1, date.day or 1)
    except ValueError:
        return None


def _appointment(text: str, time: Expression, mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    """Read "named adviser last month" against the starts of the person's terms."""
    if not isinstance(time.meaning, Relative) or not TOOK_OFFICE.search(text, max(0, time.start - 120), time.end + 40):
        return
    near = [m for m in mentions if m.person and 0 <= time.start - m.span.start < 200]
    for person in {m.person for m in near[:1]}:
        starts = [t.start for t in terms(person) if t.start and t.precision == "day" and t.start >= FIRST]
        spans = tuple(span for start in starts for span in _days_when(time, start))
        if spans:
            days = ", ".join(str(start) for start in starts)
            yield Clue(spans, 1.0, f"“{time.words}” tells when {near[0].name} took an office: {days}")
