"""A planned stop told apart and the journey that made it are one."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.ledger.fulfilled import fulfil
from legation.model import Leg, Status, Trip, When


def when(first: str, last: str) -> When:
    return When("then", dt.date.fromisoformat(first), dt.date.fromisoformat(last), precision="days")


def trip(name: str, country: str, status: Status, time: When | None) -> Trip:
    leg = Leg(f"e{name}", country, "", time, status, (), (f"p{name}",))
    return Trip(name, "Ada Miller", "", status, (leg,), (f"p{name}",))


MADE = trip("made", "KP", "happened", when("2000-10-23", "2000-10-23"))


@pytest.mark.parametrize(
    ("country", "time", "left"),
    [
        ("KP", when("2000-10-21", "2000-10-31"), 1),  # "before the end of the month"
        ("KP", None, 1),
        ("KP", when("2000-11-01", "2000-11-30"), 2),
        ("JP", when("2000-10-21", "2000-10-31"), 2),
    ],
)
def test_a_plan_that_a_journey_fits_is_its_leg(country: str, time: When | None, left: int) -> None:
    told = list(fulfil([trip("plan", country, "planned", time), MADE]))
    assert len(told) == left
    assert ("pplan" in told[-1].legs[0].pages) == (left == 1)


def test_of_two_journeys_that_fit_neither_is_chosen() -> None:
    again = trip("again", "KP", "happened", when("2000-10-29", "2000-10-29"))
    plan = trip("plan", "KP", "planned", when("2000-10-21", "2000-10-31"))
    assert len(list(fulfil([plan, MADE, again]))) == 3
