"""Every day from 1990 to 2035 in twenty written forms, month ends, leap days, and what relative words keep true."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Published
from legation.when import find, resolve

FIRST, LAST = dt.date(1990, 1, 1), dt.date(2035, 12, 31)
DAYS = st.dates(FIRST, LAST)
SHORT = ["", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def ordinal(day: int) -> str:
    ending = "th" if 10 < day % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def forms(day: dt.date) -> list[str]:
    month, week, short = calendar.month_name[day.month], calendar.day_name[day.weekday()], SHORT[day.month]
    number, year = day.day, day.year
    return [
        day.isoformat(), f"{number} {month} {year}", f"{month} {number}, {year}", f"{short} {number}, {year}",
        f"{number} {short} {year}", f"{week}, {number} {month} {year}", f"{week}, {month} {number}, {year}",
        f"{week} {month} {number} {year}", f"{month} {ordinal(number)}, {year}", f"{ordinal(number)} {month} {year}",
        f"the {ordinal(number)} of {month} {year}", f"{ordinal(number)} of {month}, {year}", f"{month} {number} {year}",
        f"{day:%m/%d/%Y}", f"{month.upper()} {number}, {year}", f"{month.upper()} {ordinal(number)}, {year}",
        f"{week} {number} {month} {year}", f"{month[:3]} {number}, {year}", f"{number} {month}, {year}",
        f"{week}, the {ordinal(number)} of {month}, {year}",
    ]  # fmt: skip


def on(day: dt.date) -> Published:
    return Published(day, day, "given")


def test_there_are_twenty_forms() -> None:
    assert len(set(forms(dt.date(2024, 2, 29)))) == 20


@pytest.mark.parametrize("year", range(1990, 2036))
def test_every_day_in_every_form(year: int) -> None:
    days = [dt.date(year, 1, 1) + dt.timedelta(days=step) for step in range(365 + calendar.isleap(year))]
    wrong = [form for day in days for form in forms(day) if not _is_day(form, day)]
    assert not wrong, wrong[:5]


def _is_day(form: str, day: dt.date) -> bool:
    text = f"They met on {form} in Geneva."
    found = find(text)
    if len(found) != 1 or found[0].words != form:
        return False
    when = resolve(found[0])
    return (when.start, when.end, when.edtf, when.anchor) == (day, day, day.isoformat(), "")


@pytest.mark.parametrize("year", range(1990, 2036))
def test_month_ends_and_leap_days(year: int) -> None:
    for month in range(1, 13):
        last = calendar.monthrange(year, month)[1]
        when = resolve(find(f"It opened in {calendar.month_name[month]} {year}.")[0])
        assert (when.start, when.end) == (dt.date(year, month, 1), dt.date(year, month, last))
        late = resolve(find(f"It opened in late {calendar.month_name[month]} {year}.")[0])
        assert (late.start, late.end) == (dt.date(year, month, 21), dt.date(year, month, last))
    leap = find(f"It opened on February 29, {year}.")
    whole = [e for e in leap if e.words == f"February 29, {year}"]
    assert bool(whole) == calendar.isleap(year)


@given(DAYS)
def test_weekdays_look_back_and_ahead(day: dt.date) -> None:
    for number, name in enumerate(calendar.day_name):
        expression = find(f"on {name}")[0]
        past, future = resolve(expression, on(day), "past").start, resolve(expression, on(day), "future").start
        assert past and future and past.weekday() == future.weekday() == number
        assert day - dt.timedelta(days=6) <= past <= day <= future <= day + dt.timedelta(days=6)


@given(DAYS, st.sampled_from(["yesterday", "last week", "two months ago", "last year", "a decade ago", "last Monday"]))
def test_what_is_over_begins_before_the_page(day: dt.date, words: str) -> None:
    when = resolve(find(f"He left {words}.")[0], on(day))
    assert when.start and when.end and when.start <= when.end < day


@given(
    DAYS,
    DAYS,
    st.sampled_from(["May 9", "March", "late August", "Friday", "last month", "Easter", "the third quarter"]),
)
def test_an_uncertain_page_covers_each_of_its_days(one: dt.date, other: dt.date, words: str) -> None:
    start = min(one, other)
    end = min(max(one, other), start + dt.timedelta(days=30))
    expression = find(f"in {words}")[0]
    whole = resolve(expression, Published(start, end, "inferred"))
    assert whole.anchor == "inferred" and whole.start and whole.end
    for step in range((end - start).days + 1):
        single = resolve(expression, on(start + dt.timedelta(days=step)))
        assert single.start and single.end and whole.start <= single.start <= single.end <= whole.end


@given(DAYS)
def test_a_date_without_year_stays_near_and_needs_the_page(day: dt.date) -> None:
    expression = find("She will come on May 9.")[0]
    assert resolve(expression).start is None and resolve(expression).anchor == "unresolved"
    start = resolve(expression, on(day), "future").start
    assert start and (start.month, start.day) == (5, 9)
    assert -45 <= (start - day).days <= 366


@pytest.mark.parametrize("words", ["February 30, 2024", "the 45th of May", "31 April 2025", "June 31"])
def test_days_that_do_not_exist_are_not_invented(words: str) -> None:
    for expression in find(f"on {words} there"):
        when = resolve(expression, on(dt.date(2025, 3, 20)))
        assert when.precision != "day"
