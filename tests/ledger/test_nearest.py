"""The day of a weekday near a journey."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from legation.ledger.heads import Head
from legation.ledger.nearest import distance, near
from legation.ledger.sheets import Sheet

SHEET = Sheet("p", (), Head())
TUESDAY, WEDNESDAY = dt.date(2011, 10, 18), dt.date(2011, 10, 19)


def test_the_weekday_after_a_journey_s_last_known_day_is_the_next_one() -> None:
    assert near(3, SHEET, (TUESDAY, WEDNESDAY)) == dt.date(2011, 10, 20)


def test_a_weekday_as_near_before_as_after_is_open() -> None:
    assert near(5, SHEET, (TUESDAY, WEDNESDAY)) is None


@given(st.dates(dt.date(2000, 1, 1), dt.date(2020, 1, 1)), st.integers(0, 6), st.integers(0, 6))
def test_a_day_found_is_of_that_weekday_and_near(first: dt.date, length: int, weekday: int) -> None:
    known = (first, first + dt.timedelta(length))
    found = near(weekday, SHEET, known)
    assert found is None or (found.weekday() == weekday and distance(found, known) <= 3)
