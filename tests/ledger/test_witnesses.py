"""Pages without a word of travel that stand beside the one journey they can be of."""

from __future__ import annotations

from legation.ledger import witnesses
from legation.ledger.profile import Days
from legation.ledger.stops import Stop
from legation.model import Event, Place, Status, When

from .journey import MILLER, day, lines

TEXT = "Ada Miller praised the students of Cairo on Thursday. She dined with farmers there."


def stop(country: str, on: str, status: Status = "happened") -> Stop:
    days: Days = (day(on), day(on))
    when = When(on, *days, on, "day", "published")
    event = Event(f"e{country}{on}", "visit", status, (MILLER,), Place(country, "", country), when, (), ("q",))
    return Stop(event, days, days, frozenset(), ())


def beside(*groups: list[Stop], on: str | None = None) -> list[frozenset[str]]:
    days = {"p": (day(on), day(on)) if on else None}
    return witnesses.of_journeys(MILLER, groups, {"p": tuple(lines(TEXT))}, {}, days)


def test_a_page_of_no_day_stands_beside_the_one_journey_to_its_country() -> None:
    assert beside([stop("EG", "2005-06-09")], [stop("TR", "2005-03-01")]) == [frozenset({"p"}), frozenset()]


def test_of_two_journeys_to_its_country_it_says_nothing() -> None:
    assert beside([stop("EG", "2005-06-09")], [stop("EG", "2004-03-01")]) == [frozenset(), frozenset()]


def test_a_page_of_other_weeks_is_of_none() -> None:
    assert beside([stop("EG", "2005-06-09")], on="2005-07-20") == [frozenset()]


def test_nothing_stands_beside_a_journey_called_off() -> None:
    assert beside([stop("EG", "2005-06-09", "cancelled")]) == [frozenset()]
