"""What an undated page says of its own day: each clue is a set of intervals the page may lie in, with its reason.

A clue is evidence, not proof; `dating.py` looks for the days that most of it agrees on. Windows after and before a
happening are those in which news of it is written: days after, weeks or months ahead.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from legation.language import split
from legation.model import Mention, Office, Page, Published
from legation.when import Expression, find, resolve
from legation.when.meaning import Bound, Calendar, Holiday, Pair, Relative, Weekday, Years
from legation.who.office import classify, same_office

from .known import Known, named_in

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2035, 12, 31)
YEARS = range(FIRST.year, LAST.year + 1)
FRESH, AHEAD, ANNOUNCED = 90, 90, 10  # days: news of a past date, of a coming one, of a visit with its exact days
YEAR = 365
AFTER, JUST_AFTER, LONG_AHEAD = 14, 3, 200  # days round a well-known happening
GRACE = 5  # days a page may be behind or ahead of a change of office
SHORT_TERM = 30  # days
ELECT = 100  # days from an election to taking office
VAGUE = frozenset(("leader", "top-diplomat"))  # words that stand for several offices date nothing
REACH = 400  # days to either side of an appointment in which "last year" could still tell of it
TOOK_OFFICE = re.compile(
    r"\b(?:named|appointed|elected|inaugurated|sworn in|took office|took over|became|confirmed as)\b"
)
PLANNED = re.compile(r"\b(?:will|is to|are to|set to|plans? to|due to|scheduled|expected to|planned|upcoming)\b")
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
    yield from _latest_year(times)
    yield from _happenings(page.text, times, known)
    yield from _weekdays(times)


def _offices(mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    seen: set[tuple[str, frozenset[str]]] = set()
    for mention in mentions:
        wanted = classify(mention.office, mention.country) - VAGUE
        if mention.former or not mention.person or not wanted or (mention.person, wanted) in seen:
            continue
        seen.add((mention.person, wanted))
        held = [t for t in terms(mention.person) if t.start and same_office(wanted, classify(t.office, t.country))]
        if held:
            yield _office(mention, held)


def _office(mention: Mention, held: Sequence[Office]) -> Clue:
    starts = [t.start for t in held if t.start]
    if "elect" in mention.office.lower().replace("-", " ").split():
        spans = tuple((start - ELECT * DAY, start) for start in starts)
        return Clue(spans, 1.0, f"{held[0].name} is called {mention.office}: in office from {_or(starts)}")
    spans = tuple((t.start - GRACE * DAY, _end_of(t.start, t.end)) for t in held if t.start)
    says = " and ".join(f"{t.start} to {t.end or 'an end not known'}" for t in held)
    return Clue(spans, 1.0, f"{held[0].name} is called {mention.office}: in office {says}")


def _end_of(start: dt.date, end: dt.date | None) -> dt.date:
    """Return the last day to believe; a term of a few weeks is mostly the first of several rows of one stay."""
    return LAST if end is None or (end - start).days < SHORT_TERM else end + GRACE * DAY


def _or(days: Sequence[dt.date]) -> str:
    return " or ".join(str(day) for day in sorted(days))


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


def _latest_year(times: Sequence[Expression]) -> Iterator[Clue]:
    """Read the latest year written out, but for a bare past one ("in 2011"): news is of that year or the next."""
    said = [(when, time) for time in times if time.absolute and time.tense != "future" and (when := resolve(time)).end]
    for when, time in sorted(said, key=lambda pair: pair[0].end or FIRST)[-1:]:
        past_year = time.tense == "past" and when.precision not in ("day", "days", "month")
        if when.start and when.end and not past_year and when.start >= FIRST and when.end <= LAST:
            reason = f"“{time.words}” is the latest full date or year on the page"
            yield Clue(((when.start, when.end + YEAR * DAY),), 0.5, reason)


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
    """Read "named adviser last month" against the starts of the terms of the person named before the verb."""
    if not isinstance(time.meaning, Relative):
        return
    verb = TOOK_OFFICE.search(text, max(0, time.start - 120), time.start)
    before = text[max(0, verb.start() - 40) : verb.start()] if verb else ""
    near = [m for m in mentions if m.person and any(part in before for part in m.name.split() if len(part) > 2)]
    for mention in near[-1:]:
        starts = [t.start for t in terms(mention.person) if t.start and t.precision == "day" and t.start >= FIRST]
        spans = tuple(span for start in starts for span in _days_when(time, start))
        if spans:
            days = ", ".join(str(start) for start in starts)
            yield Clue(spans, 1.0, f"“{time.words}” tells when {mention.name} took an office; terms began {days}")


def _days_when(time: Expression, day: dt.date) -> Iterator[Span]:
    """Yield the days of publication for which the words mean a time that holds `day`."""
    first: dt.date | None = None
    for step in range(-REACH, REACH + 1):
        page = day + step * DAY
        when = resolve(time, Published(page, page, "inferred"))
        fits = when.start is not None and when.end is not None and when.start <= day <= when.end
        if fits and first is None:
            first = page
        if first is not None and not fits:
            yield first, page - DAY
            first = None


def _happenings(text: str, times: Sequence[Expression], known: Sequence[Known]) -> Iterator[Clue]:
    """Read what the sentences tell of well-known happenings; one clue for all that the same words may mean."""
    ahead: dict[str, set[Known]] = {}
    fresh: dict[str, set[Known]] = {}
    for start, end in split(text):
        inside = [time for time in times if start <= time.start < end]
        for row in named_in(text[start:end], known):
            if PLANNED.search(text, start, end):
                if any(_same_day(time, row) for time in inside):
                    ahead.setdefault(row.name(), set()).add(row)
            elif row.kind != "journey" and not any(time.absolute for time in inside):
                fresh.setdefault(row.name(), set()).add(row)
    for name, rows in ahead.items():
        spans = tuple((row.start - LONG_AHEAD * DAY, row.start - DAY) for row in rows)
        yield Clue(spans, 2.0, f"still ahead on the page: {name}, {_days_of(rows)}")
    for name, rows in fresh.items():
        yield Clue(
            tuple((row.start, row.end + AFTER * DAY) for row in rows),
            1.0,
            f"news on the page: {name}, {_days_of(rows)}",
        )
        yield Clue(tuple((row.start, row.end + JUST_AFTER * DAY) for row in rows), 0.25, "")


def _days_of(rows: set[Known]) -> str:
    return _or([row.start for row in rows])


def _same_day(time: Expression, row: Known) -> bool:
    """Tell whether a time without a year falls on the happening in its year: a month, a day or a range."""
    page = Published(row.start, row.start, "inferred")
    when = resolve(time, page)
    dated = isinstance(time.meaning, Calendar | Pair | Holiday) and when.start is not None and when.end is not None
    return dated and when.start <= row.end and row.start <= when.end and (when.end - when.start).days < 40  # type: ignore[operator]


def _weekdays(times: Sequence[Expression]) -> Iterator[Clue]:
    """Read "arrived on Tuesday ... will meet on Wednesday": the page lies between the two, where they are near."""
    named = [(time, time.meaning.day) for time in times if isinstance(time.meaning, Weekday) and not time.meaning.shift]
    past = {day: time for time, day in reversed(named) if time.tense == "past"}
    future = {day: time for time, day in reversed(named) if time.tense == "future"}
    for gone, time in past.items():
        for coming, later in future.items():
            gap = (coming - gone) % 7
            if 0 < gap <= 2:
                days = [day for step in range(gap + 1) for day in _each(gone + step)]
                yield Clue(
                    tuple((day, day) for day in days), 1.0, f"{time.words} is over and {later.words} still ahead"
                )


def _each(weekday: int) -> Iterator[dt.date]:
    day = FIRST + ((weekday - FIRST.weekday()) % 7) * DAY
    while day <= LAST:
        yield day
        day += 7 * DAY
