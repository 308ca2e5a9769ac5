"""Journeys as agencies tell them: what a tour holds, whose plane it is, towns by their state, what is yet to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

Tell = Callable[..., tuple[Report, ...]]


def stops(found: tuple[Report, ...]) -> list[tuple[str, str, str]]:
    """Return status, country and town of the visits told."""
    visits = [report for report in found if report.kind == "visit" and report.place]
    return [(one.status, one.place.country, one.place.locality) for one in visits if one.place]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chinese Foreign Minister Wang Yi will begin a tour on Friday, which includes visits to Mali and Niger.",
         [("planned", "ML", ""), ("planned", "NE", "")]),
        ("Wang Yi leaves on Thursday for his first journey of the year, a week-long trip to Kenya and Chad.",
         [("planned", "KE", ""), ("planned", "TD", "")]),
        ("Antony Blinken will go to North Africa next week, with stops in Tunisia and Algeria.",
         [("planned", "TN", ""), ("planned", "DZ", "")]),
        ("Antony Blinken departs on Monday for a tour. It takes him to Oman, Qatar and Kuwait.",
         [("planned", "OM", ""), ("planned", "QA", ""), ("planned", "KW", "")]),
        ("Antony Blinken will meet the bishops on Sunday and travel to Rwanda and Burundi.",
         [("planned", "RW", ""), ("planned", "BI", "")]),
    ],
)  # fmt: skip
def test_what_a_journey_that_is_to_come_holds_is_to_come(tell: Tell, text: str, told: list[object]) -> None:
    assert stops(tell(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Antony Blinken flew into the Iraqi capital unannounced on Monday.", [("happened", "IQ", "Baghdad")]),
        ("Antony Blinken travels to the Pakistani city of Lahore on Friday.", [("planned", "PK", "Lahore")]),
        ("Antony Blinken will be in Oslo that night and in Bergen on Friday.", [("planned", "NO", "Oslo")]),
        ("Antony Blinken ended a trip to the African countries of Mali and Niger.",
         [("happened", "ML", ""), ("happened", "NE", "")]),
    ],
)  # fmt: skip
def test_towns_are_in_the_state_that_the_words_put_them_in(tell: Tell, text: str, told: list[object]) -> None:
    assert stops(tell(text)) == told


def test_a_plane_goes_where_its_owner_goes(tell: Tell) -> None:
    (visit,) = (
        one for one in tell("In the evening Antony Blinken's plane left Oslo for Egypt.") if one.kind == "visit"
    )
    assert [party.name for party in visit.parties if party.role == "source"] == ["Antony Blinken"]
    assert visit.place is not None
    assert visit.place.country == "EG"


def test_somebody_who_arrived_after_touring_a_country_has_left_it(tell: Tell) -> None:
    found = tell("Antony Blinken, who arrived after touring southern Lebanon, met Israeli leaders.")
    assert ("happened", "LB", "") in stops(found)


def test_what_was_to_have_been_was_called_off(tell: Tell) -> None:
    assert stops(tell("Antony Blinken was to have flown to Cairo on Monday.")) == [("cancelled", "EG", "Cairo")]


def test_a_visit_counted_among_those_of_all_holders_of_an_office_is_nobodys(tell: Tell) -> None:
    assert stops(tell("It was just the second visit to Chad by a Danish foreign minister in 20 years.")) == []


def test_a_time_in_brackets_dates_the_stop_before_it(tell: Tell) -> None:
    found = tell("Antony Blinken's trip culminates in a visit to Oman (May 27).")
    (visit,) = (one for one in found if one.kind == "visit")
    assert visit.when is not None
    assert str(visit.when.start) == "2024-05-27"


def test_the_days_of_a_whole_journey_are_not_those_of_its_last_stop(tell: Tell) -> None:
    found = tell("Antony Blinken will visit Mali and Niger. Blinken will make his trip from June 19 to 27.")
    assert [one.when for one in found if one.kind == "visit"] == [None, None]


def test_a_past_plan_and_the_one_to_come_are_two(tell: Tell) -> None:
    found = tell(
        "Antony Blinken goes to Tokyo on Friday. Blinken, who was to have visited Tokyo in March, will stay two days."
    )
    assert sorted(status for status, country, _ in stops(found) if country == "JP") == ["cancelled", "planned"]
