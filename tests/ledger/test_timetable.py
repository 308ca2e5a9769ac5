"""The likeliest first days of stops in a row: exact, in order, and told only where few others are as likely."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.ledger import chain
from legation.ledger.marks import Mark
from legation.ledger.stays import marks, steps
from legation.ledger.table import Course, open_table
from legation.ledger.timetable import found, in_best_order
from legation.ledger.untold import tied, worded
from legation.model import When

from .journey import day, leg

POINTS = st.floats(-5, 5).map(lambda one: round(one, 3))
ROWS = st.integers(1, 5).flatmap(
    lambda days: st.lists(st.lists(POINTS, min_size=days, max_size=days), min_size=1, max_size=4)
)
STEPS = st.lists(POINTS, min_size=5, max_size=6)


def every(stops: list[list[float]], apart: list[float]) -> dict[tuple[int, ...], float]:
    """Return the points of all rows of first days, one by one."""
    days = [row for row in product(range(len(stops[0])), repeat=len(stops)) if list(row) == sorted(row)]
    steps_ = {row: sum(apart[right - left] for left, right in pairwise(row)) for row in days}
    return {row: steps_[row] + sum(stops[at][day] for at, day in enumerate(row)) for row in days}


@given(ROWS, STEPS)
def test_the_best_row_and_the_shares_are_those_of_trying_all(stops: list[list[float]], apart: list[float]) -> None:
    tried = every(stops, apart)
    points, row = chain.best(stops, apart)
    assert points == pytest.approx(max(tried.values()))
    assert tried[tuple(row)] == pytest.approx(points)
    assert chain.most(stops, apart) == pytest.approx(points)
    whole = sum(math.exp(one) for one in tried.values())
    for at, share in enumerate(chain.shares(stops, apart)):
        for on, own in enumerate(share):
            assert own == pytest.approx(sum(math.exp(p) for row, p in tried.items() if row[at] == on) / whole, abs=1e-9)


def test_what_is_known_beforehand_is_likely_in_all() -> None:
    assert 0.9 < sum(map(math.exp, steps())) <= 1.0
    assert max(range(5), key=lambda apart: steps()[apart]) == 1
    assert {side for _, side in marks()} == {"first", "last"}
    assert all(len(row) == 9 for row in marks().values())


def solve(told: list[Mark], *lands: str, out: str = "", back: str = "") -> dict[str, str]:
    course = Course({}, (day(out) if out else None, day(back) if back else None), "US")
    made = open_table([leg(land) for land in lands], [mark.day for mark in told], course)
    assert made is not None
    return {one.country: str(on) for one, on, _ in found(in_best_order(made.told(told)))}


def test_an_arrival_outweighs_the_day_of_setting_out() -> None:
    told = [Mark("IN", day("2005-03-14"), "flight"), Mark("IN", day("2005-03-15"), "arrival", "q")]
    assert solve(told, "IN") == {"IN": "2005-03-15"}


def test_what_a_page_has_behind_the_traveller_began_by_its_day() -> None:
    told = [Mark("BR", day("2005-04-26"), "arrival"), Mark("CO", day("2005-04-27"), "by")]
    assert solve(told, "BR", "CO")["CO"] <= "2005-04-27"


def test_the_end_of_a_stay_is_the_beginning_of_the_next() -> None:
    told = [Mark("BR", day("2005-04-26"), "plan"), Mark("BR", day("2005-04-29"), "end")]
    assert solve(told, "BR", "CO") == {"BR": "2005-04-26", "CO": "2005-04-29"}


def test_the_later_days_that_one_page_tells_do_not_outweigh_the_arrival() -> None:
    stay = [Mark("AU", day("2010-11-07"), kind) for kind in ("visit", "there", "with")]
    assert solve([Mark("AU", day("2010-11-05"), "arrival"), *stay], "AU") == {"AU": "2010-11-05"}


def test_stops_come_in_the_order_of_their_days() -> None:
    told = [Mark("CL", day("2005-04-28"), "arrival"), Mark("BR", day("2005-04-26"), "arrival")]
    assert list(solve(told, "CL", "BR")) == ["BR", "CL"]


def test_a_day_that_nothing_tells_needs_neighbours_that_words_put_around_it() -> None:
    course = Course({})
    assert tied([True, False, True], [True, True], course)[1] < tied([True, False, False], [True, True], course)[1]
    assert tied([True, False, True], [False, True], course)[1] > 1


def test_a_day_that_nothing_tells_is_in_the_words_of_those_around_it() -> None:
    bare = When("", day("2005-04-27"), day("2005-04-27"), "2005-04-27", "day", "inferred")
    legs = [leg("BR", "2005-04-26", "Tuesday"), leg("CO"), leg("CL", "2005-04-28", "then")]
    legs[1] = type(legs[1])("e", "CO", "", bare, "planned")
    when = worded(legs, Course({}))[1].when
    assert when is not None and when.words == "Tuesday ... then"


def test_many_stops_cost_no_fourth_power(growth: Callable[[Callable[[int], object], int], float]) -> None:
    def scattered(stops: int) -> object:
        days = [day("2005-04-01") + dt.timedelta((7 * at) % 28) for at in range(stops)]
        told = [Mark(f"{at:02}", on, "arrival") for at, on in enumerate(days)]
        return solve(told, *(mark.country for mark in told))

    assert growth(scattered, 12) < 30
