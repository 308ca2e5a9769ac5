"""A journey that a longer one of the traveller holds to the day is told once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from legation.ledger import twins
from legation.model import Leg, Trip

from .journey import leg


def trip(own: str, *legs: Leg) -> Trip:
    return Trip(own, "Ada Miller", "", "happened", legs, tuple(page for one in legs for page in one.pages))


TOUR = trip("t1", replace(leg("EG", "2005-06-07"), pages=("a",)), leg("TR", "2005-06-09"))
AGAIN = trip("t2", replace(leg("EG", "2005-06-07"), pages=("b",), met=("Omar Said",)))
LATER = trip("t3", leg("EG", "2005-09-01"))
LOOSE = trip("t4", leg("EG"))


def test_the_pages_and_persons_of_a_held_journey_go_to_the_one_that_holds_it() -> None:
    (made,) = twins.merge([AGAIN, TOUR])
    assert made.pages == ("a", "b")
    assert (made.id, made.legs[0].met, made.legs[0].pages) == ("t1", ("Omar Said",), ("a", "b"))


def test_another_day_or_none_is_another_journey() -> None:
    assert {one.id for one in twins.merge([TOUR, LATER, LOOSE])} == {"t1", "t3", "t4"}


def test_a_journey_called_off_is_not_the_one_that_took_place() -> None:
    off = replace(AGAIN, status="cancelled", legs=(replace(AGAIN.legs[0], status="cancelled"),))
    assert len(twins.merge([TOUR, off])) == 2


@given(st.permutations([TOUR, AGAIN, LATER, LOOSE]))
def test_the_order_says_nothing(journeys: list[Trip]) -> None:
    assert twins.merge(journeys) == twins.merge([TOUR, AGAIN, LATER, LOOSE])
