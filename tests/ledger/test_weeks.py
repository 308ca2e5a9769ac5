"""Pages without a day, weighed together by the timetable that each of their days leaves of the journey."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from legation.ledger.evidence import loosen
from legation.ledger.marks import of_signs
from legation.ledger.sequence import Votes
from legation.ledger.signs import Sign
from legation.ledger.table import Course, Table, open_table
from legation.ledger.weeks import Choice, settle

from .journey import day, leg, sign

LEGS = [leg("BR"), leg("CO"), leg("CL")]
VOTES: Votes = {("BR", "CO"): 2.0, ("CO", "CL"): 2.0, ("BR", "CL"): 2.0}


def table(known: Sequence[Sign], pages: list[list[Choice]], votes: Votes = VOTES, back: str = "") -> Table:
    course = Course(votes, (None, day(back) if back else None), "US")
    days = [one.day for one in known] + [one.day for page in pages for choice in page for one in choice.signs]
    made = open_table(LEGS, days, course)
    assert made is not None
    return made.told(of_signs(known, "US"))


def chosen(pages: list[list[Choice]], made: Table, open_: int | None = None) -> list[list[str]]:
    picks, _ = settle(pages, made, len(pages) if open_ is None else open_)
    return [[str(told.day) for told in one.signs] for one in picks]


def either(country: str, *days: str, page: str = "p") -> list[Choice]:
    signs = [sign(country, one) for one in days]
    return [Choice([one], frozenset(of_signs([one], "US"))) for one in signs]


def test_the_order_of_a_journey_tells_which_friday() -> None:
    pages = [either("CO", "2005-04-22", "2005-04-29")]
    assert chosen(pages, table([sign("BR", "2005-04-26")], pages)) == [["2005-04-29"]]


def test_of_two_weeks_the_nearer_one() -> None:
    pages = [either("CO", "2005-04-29", "2005-05-06")]
    assert chosen(pages, table([sign("BR", "2005-04-26")], pages)) == [["2005-04-29"]]


def test_two_pages_settle_each_other() -> None:
    pages = [either("CL", "2005-04-28", "2005-05-05"), either("CO", "2005-04-27", "2005-05-04")]
    assert chosen(pages, table([sign("BR", "2005-04-26")], pages)) == [["2005-04-28"], ["2005-04-27"]]


def test_what_fits_no_day_is_left_out() -> None:
    pages = [either("BR", "2005-04-05", "2005-05-14")]
    known = [sign("BR", "2005-04-26", "arrival"), sign("CO", "2005-04-27", "arrival"), sign("CL", "2005-04-28")]
    assert chosen(pages, table(known, pages, VOTES, "2005-04-29")) == [[]]


def test_what_two_choices_of_one_weight_do_not_share_is_not_told() -> None:
    pages = [either("XX", "2005-04-25", "2005-04-27")]
    assert chosen(pages, table([sign("BR", "2005-04-26")], pages, {})) == [[]]


def test_an_itinerary_goes_forward_from_a_weekday_on() -> None:
    plans = [
        sign("BR", "2008-02-16", "plan", "Saturday", "2008-02-14"),
        sign("CO", "2008-02-19", "plan", "Tuesday", "2008-02-14"),
        sign("CL", "2008-02-14", "plan", "Thursday", "2008-02-14"),
    ]
    sure, flexible = loosen(plans, "US")
    assert (sure, len(flexible[0])) == ([], 4)
    pages = [list(page) for page in flexible]
    assert chosen(pages, table([], pages), 0) == [["2008-02-16", "2008-02-19", "2008-02-21"]]


def test_many_pages_of_one_journey_do_not_cost_their_cube(
    growth: Callable[[Callable[[int], object], int], float],
) -> None:
    def run(count: int) -> None:
        pages = [either("CO", "2005-04-27", "2005-05-04") for _ in range(count)]
        chosen(pages, table([sign("BR", "2005-04-26")], pages))

    assert growth(run, 16) < 32  # four times the pages: their square at most, and room for noise
