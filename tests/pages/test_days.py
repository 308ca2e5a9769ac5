"""Dates as sources write them: the day that is written, or none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.pages.dated import from_text, from_url
from legation.pages.days import days_of
from legation.pages.plain import blocks

DAY = dt.date(2024, 9, 3)


@pytest.mark.parametrize(
    "words",
    [
        "2024-09-03", "2024-9-3", "2024-09-03T23:59:59-11:00", "20240903", "20240903T101500", "3 September 2024",
        "3rd Sept. 2024", "September 3, 2024", "Sep 3rd, 2024", "Tue, 03 Sep 2024 23:30:00 GMT",
        "Tuesday 3 September 2024, 10:15",
    ],
)  # fmt: skip
def test_the_day_as_written(words: str) -> None:
    assert days_of(words) == (DAY, DAY)


@pytest.mark.parametrize(
    "words", ["", "soon", "2024", "2024-13-01", "31 June 2024", "03/09/2024", "0001-01-01", "9" * 99, None, 7]
)
def test_no_day(words: object) -> None:
    assert days_of(words) is None


@settings(deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_of_the_calendar_in_each_form(day: dt.date) -> None:
    forms = (day.isoformat(), f"{day:%Y%m%d}", f"{day.day} {day:%B %Y}", f"{day:%b} {day.day}, {day.year}")
    assert all(days_of(form) == (day, day) for form in forms)


@settings(deadline=None)
@given(st.text() | st.from_regex(r"\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}", fullmatch=True))
def test_any_words_give_days_or_nothing(words: str) -> None:
    days = days_of(words)
    assert days is None or days[0] <= days[1]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/09/03/talks", DAY),
        ("https://example.org/world/2024-09-03-talks", DAY),
        ("https://example.org/story/20240903", DAY),
        ("https://example.org/story/20240903123", None),
        ("https://example.org/2024/31/03/talks", None),
        ("https://example.org/2024/09/talks", None),
    ],
)
def test_addresses(url: str, day: dt.date | None) -> None:
    found = from_url(url)
    assert (found.start if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Talks in Quito\n\nPublished: 3 September 2024\n\nThe minister flew to Quito.", DAY),
        ("Talks in Quito\nSeptember 3, 2024 7:40 am\nThe minister flew to Quito.", DAY),
        ("QUITO, Sept. 3, 2024 (Wire) — The minister flew to Quito on Monday.", DAY),
        ("Talks in Quito\n\nUpdated: 3 September 2024\n\nThe minister flew to Quito.", None),
        ("Talks in Quito\n\nLast updated 3 September 2024\n\nThe minister flew to Quito.", DAY),
        ("The minister flew to Quito.\n\nPosted 4:12 p.m., 3 September 2024", DAY),
        ("The minister flew to Quito.\n\n(Updated September 3, 2024)", DAY),
        ("The minister flew to Quito.\n\nDate of the next meeting: 3 September 2024", None),
        ("The minister flew to Quito on 3 September 2024 and met the president.", None),
        ("On September 3, 2024 the minister flew to Quito.", None),
        ("QUITO, Sept. 3 (Wire) — The minister flew to Quito on Monday.", None),
    ],
)
def test_date_lines_and_datelines(text: str, day: dt.date | None) -> None:
    found = from_text(text, blocks(text))
    assert (found.start if found else None) == day
    assert found is None or (found.source == "dateline" and found.reasons)
