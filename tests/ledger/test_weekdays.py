"""Plans by a bare weekday, and words that tie a stop to the one told before it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.make import Source, day, when

from legation.ledger import days_told
from legation.ledger.told import Told
from legation.ledger.weekdays import bare, between, is_open
from legation.model import Published, Status, When


def told(source: Source, on: str | None) -> list[Told]:
    published = Published(day(on), day(on), "given") if on else None
    return [Told(report, published, at) for at, report in enumerate(source.reports)]


def visit(words: str, start: str, status: Status = "planned", on: str = "2008-06-06") -> list[Told]:
    source = Source("a", on)
    source.visit("Ada Quell", "TB", status, when(start, words=words))
    return told(source, on)


@pytest.mark.parametrize(
    ("words", "start", "status", "open_"),
    [
        ("Sunday", "2008-06-08", "planned", True),
        ("8 June", "2008-06-08", "planned", False),
        ("Sunday", "2008-06-08", "happened", False),
        ("Sunday", "2008-06-15", "planned", False),
    ],
)
def test_only_a_plan_by_a_weekday_of_the_coming_days_is_open(
    words: str, start: str, status: Status, open_: bool
) -> None:
    assert is_open(visit(words, start, status)) is open_


def test_an_open_plan_lies_as_near_as_its_nearer_week() -> None:
    sunday, next_one = (day("2008-06-08"),) * 2, (day("2008-06-15"),) * 2
    assert between(sunday, next_one, left_open=True, right_open=False) == 0
    assert between(sunday, next_one, left_open=False, right_open=False) == 7
    assert bare(When("late on Sunday")) and not bare(When("Sunday, 8 June"))


def test_the_same_afternoon_is_that_of_the_stop_before_not_of_the_page() -> None:
    source = Source("a", "2003-11-28")
    source.visit("Ada Quell", "TB", "planned", when("2003-12-02", words="Tuesday"))
    source.visit("Ada Quell", "CO", "planned", When("the same afternoon"))
    head = When("Nov 28", day("2003-11-28"), day("2003-11-28"), "2003-11-28", "day", "inferred")
    found = {
        one.told.report.place: one.day for one in days_told.read(told(source, "2003-11-28"), day("2003-11-28"), head)
    }
    assert sorted(found.values()) == [dt.date(2003, 12, 2)] * 2
