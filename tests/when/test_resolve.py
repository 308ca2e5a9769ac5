"""Pages with a date, with an uncertain one and with none; what the words alone can say."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.model import Published
from legation.when import Expression, find, find_dateline, resolve
from legation.when.holidays import easter
from legation.when.tense import guess

THURSDAY = Published(dt.date(2025, 3, 20), dt.date(2025, 3, 20), "given")


def only(text: str) -> Expression:
    (expression,) = find(text)
    return expression


def test_a_relative_time_waits_for_the_page() -> None:
    expression = only("They met on Tuesday.")
    waiting = resolve(expression)
    assert (waiting.start, waiting.end, waiting.edtf, waiting.anchor) == (None, None, "", "unresolved")
    assert resolve(expression, THURSDAY).start == dt.date(2025, 3, 18)
    assert resolve(expression, THURSDAY).anchor == "published"


def test_an_inferred_page_date_is_marked_and_covered() -> None:
    page = Published(dt.date(2023, 2, 21), dt.date(2023, 2, 22), "inferred")
    tuesday = resolve(only("He came on Tuesday."), page)
    assert (tuesday.edtf, tuesday.anchor, tuesday.precision) == ("2023-02-21", "inferred", "day")
    yesterday = resolve(only("He came yesterday."), page)
    assert (yesterday.edtf, yesterday.precision) == ("2023-02-20/2023-02-21", "days")


def test_the_caller_knows_the_tense_better() -> None:
    expression = only("They met on Friday.")
    assert resolve(expression, THURSDAY).tense == "past"
    future = resolve(expression, THURSDAY, "future")
    assert (future.start, future.tense) == (dt.date(2025, 3, 21), "future")


@pytest.mark.parametrize(
    ("words", "days"),
    [("eight-day", 8), ("three weeks", 21), ("a fortnight", 14), ("two and a half years", 913), ("48 hours", 2)],
)
def test_a_duration_has_length_and_no_day(words: str, days: int) -> None:
    expression = only(f"It was {words}.")
    when = resolve(expression, THURSDAY)
    assert expression.kind == "duration" and expression.days == days
    assert (when.start, when.end, when.anchor) == (None, None, "")


def test_from_to_is_a_length_and_between_is_not() -> None:
    assert resolve(only("from May 1 to May 3"), THURSDAY).range
    assert not resolve(only("between May 1 and May 3"), THURSDAY).range


def test_an_event_is_not_dated_by_the_page() -> None:
    when = resolve(only("two days after the summit"), THURSDAY)
    assert (when.start, when.end, when.anchor) == (None, None, "event")


@pytest.mark.parametrize(
    ("text", "place", "agency", "words"),
    [
        ("MOSCOW, Feb 21 (Agency) - The envoy came.", "MOSCOW", "Agency", "Feb 21"),
        ("BEIJING, March 3 (Wire) -- The envoy came.", "BEIJING", "Wire", "March 3"),
        ("NEW YORK — The envoy came.", "NEW YORK", "", ""),
        ("TIRANA, Albania (AP) -- The envoy came.", "TIRANA, Albania", "AP", ""),
        ("Kyiv, 4 May 2022 (Wire) – The envoy came.", "Kyiv", "Wire", "4 May 2022"),
    ],
)
def test_datelines(text: str, place: str, agency: str, words: str) -> None:
    line = find_dateline(text)
    assert line and (line.place, line.agency) == (place, agency)
    assert (line.when.words if line.when else "") == words
    assert text[line.end :] == "The envoy came."


@pytest.mark.parametrize("text", ["The envoy came on Tuesday.", "He came - at last - to Rome.", "", "A - b", "- x"])
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He said on {} that he will go.", "past"),
        ("He said he will go on {}.", "future"),
        ("Talks are scheduled for {}.", "future"),
        ("The pact must be signed by {}.", "future"),
        ("The pact was signed on {}.", "past"),
        ("On {}, they will vote.", "future"),
        ("The {} paper.", ""),
    ],
)
def test_tense_is_read_from_the_verb_beside(text: str, tense: str) -> None:
    at = text.index("{}")
    whole = text.replace("{}", "Friday")
    assert guess(whole, at, at + 6) == tense


def test_easter_of_known_years() -> None:
    known = {1990: (4, 15), 2000: (4, 23), 2008: (3, 23), 2024: (3, 31), 2025: (4, 20), 2035: (3, 25)}
    assert all(easter(year) == dt.date(year, *day) for year, day in known.items())
