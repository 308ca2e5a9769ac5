"""Pages without a day, weighed together; and stops that lie between two dated ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from legation.ledger.arrive import dated, loosen
from legation.ledger.bounds import fill
from legation.ledger.choosing import Course
from legation.ledger.sequence import Votes
from legation.ledger.signs import Sign
from legation.ledger.weeks import Choice, Journey, settle
from legation.model import Leg

from .journey import day, leg, sign

LEGS = [leg("BR"), leg("CO"), leg("CL")]
VOTES: Votes = {("BR", "CO"): 2.0, ("CO", "CL"): 2.0, ("BR", "CL"): 2.0}


def journey(known: Sequence[Sign], votes: Votes = VOTES, back: str = "") -> Journey:
    course = Course(votes, (None, day(back) if back else None), "US")
    return Journey(known, (), lambda told: dated(LEGS, told, course), votes, course.frame)


def chosen(pages: list[list[Choice]], one: Journey, open_: int | None = None) -> list[list[str]]:
    return [[str(told.day) for told in page] for page in settle(pages, one, len(pages) if open_ is None else open_)]


def either(country: str, *days: str) -> list[Choice]:
    return [Choice([sign(country, one)]) for one in days]


def test_the_order_of_a_journey_tells_which_friday() -> None:
    pages = [either("CO", "2005-04-22", "2005-04-29")]
    assert chosen(pages, journey([sign("BR", "2005-04-26")])) == [["2005-04-29"]]


def test_of_two_weeks_the_nearer_one() -> None:
    pages = [either("CO", "2005-04-29", "2005-05-06")]
    assert chosen(pages, journey([sign("BR", "2005-04-26")])) == [["2005-04-29"]]


def test_two_pages_settle_each_other() -> None:
    pages = [either("CL", "2005-04-28", "2005-05-05"), either("CO", "2005-04-27", "2005-05-04")]
    assert chosen(pages, journey([sign("BR", "2005-04-26")])) == [["2005-04-28"], ["2005-04-27"]]


def test_no_day_after_the_coming_home() -> None:
    pages = [either("CO", "2005-05-07", "2005-05-14")]
    assert chosen(pages, journey([sign("BR", "2005-04-26")], {}, "2005-04-28")) == [[]]


def test_what_two_choices_of_one_weight_do_not_share_is_not_told() -> None:
    pages = [either("CO", "2005-04-25", "2005-04-27")]
    assert chosen(pages, journey([sign("BR", "2005-04-26")], {}, "2005-04-28")) in ([[]], [["2005-04-27"]])


def test_an_itinerary_goes_forward_from_a_weekday_on() -> None:
    plans = [
        sign("BR", "2008-02-16", "plan", "Saturday", "2008-02-14"),
        sign("CO", "2008-02-19", "plan", "Tuesday", "2008-02-14"),
        sign("CL", "2008-02-14", "plan", "Thursday", "2008-02-14"),
    ]
    sure, flexible = loosen(plans)
    assert (sure, len(flexible[0])) == ([], 4)
    assert chosen([list(page) for page in flexible], journey(sure), 0) == [["2008-02-16", "2008-02-19", "2008-02-21"]]


@pytest.mark.parametrize(
    ("last", "between"),
    [
        ("2005-04-26", ("2005-04-26", "2005-04-26")),
        ("2005-04-27", ("2005-04-26", "2005-04-27")),
        ("2005-04-28", ("2005-04-27", "2005-04-27")),
        ("2005-04-29", ("2005-04-27", "2005-04-28")),
        ("2005-05-02", None),
    ],
)
def test_a_stop_between_two_dated_ones(last: str, between: tuple[str, str] | None) -> None:
    legs: list[Leg] = [leg("BR", "2005-04-26", "Tuesday"), leg("CO"), leg("CL", last, "then")]
    when = fill(legs, VOTES)[1].when
    assert (when and (str(when.start), str(when.end))) == between
    assert when is None or (when.anchor, when.words) == ("inferred", "Tuesday ... then")
    assert fill(legs, {})[1].when is None


def test_many_pages_of_one_journey_do_not_cost_their_cube(
    growth: Callable[[Callable[[int], object], int], float],
) -> None:
    known = [sign("BR", "2005-04-26")]

    def run(count: int) -> None:
        chosen([either("CO", "2005-04-27", "2005-05-04") for _ in range(count)], journey(known))

    assert growth(run, 16) < 32  # four times the pages: their square at most, and room for noise
