"""Days without a year on pages without a date: those of the journey."""

from __future__ import annotations

import pytest

from legation.ledger.heads import Head
from legation.ledger.sheets import Sheet
from legation.ledger.told import Told
from legation.ledger.years import settle
from legation.model import Report, When

from .journey import MILLER, day, given


def told(words: str, dated: str | None = None, known: str = "2016-05-31") -> tuple[str, str]:
    when = When(words, anchor="unresolved")
    report = Report("r", "p", "visit", "planned", (MILLER,), (), "x", when=when)
    page = Sheet("p", (Told(report, given(dated) if dated else None),), Head())
    found = settle([page], [day(known)])[0].told[0].report.when
    assert found is not None and found.words == words
    return str(found.start), str(found.end)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("May 25 to 28", ("2016-05-25", "2016-05-28")),
        ("June 2", ("2016-06-02", "2016-06-02")),
        ("October 2", ("None", "None")),
        ("Wednesday", ("None", "None")),
        ("May", ("None", "None")),
    ],
)
def test_a_day_of_a_month_is_of_the_journey_s_year_if_near(words: str, days: tuple[str, str]) -> None:
    assert told(words) == days


def test_the_turn_of_the_year_is_no_wall() -> None:
    assert told("January 2", known="2012-12-30")[0] == "2013-01-02"


def test_a_page_with_a_date_has_a_year_of_its_own() -> None:
    assert told("May 25 to 28", dated="2014-01-01") == ("None", "None")
