"""What an undated page says of its own day, all kinds of clues together.

A clue is evidence, not proof; `dating.py` looks for the days that most of it agrees on. Windows after and before a
happening are those in which news of it is written: days after, weeks or months ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.model import Mention, Page
from legation.when import find

from .clue import Clue
from .clues_of_days import of_date, of_latest_year, of_weekdays
from .clues_of_news import of_happenings
from .clues_of_people import Terms, of_appointment, of_first_trips, of_offices
from .clues_of_reports import Told, of_reports
from .known import Known


def clues(
    page: Page, mentions: Sequence[Mention], terms: Terms, known: Sequence[Known], told: Sequence[Told] = ()
) -> Iterator[Clue]:
    """Yield every clue of a page: offices, dates, appointments, weekdays, happenings well known or told elsewhere."""
    times = find(page.text)
    yield from of_offices(mentions, terms)
    yield from of_first_trips(page.text, mentions, terms)
    for time in times:
        yield from of_date(time)
        yield from of_appointment(page.text, time, mentions, terms)
    yield from of_latest_year(times)
    yield from of_happenings(page.text, times, known)
    yield from of_weekdays(times)
    yield from of_reports(told)
