"""First days of legs: from what is told of the traveller there, each inferred day with its rule's words."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, day, person, state, when

from legation.ledger import Ledger
from legation.model import Leg, Place, Trip, When


def trips(path: Path, *sources: Source) -> list[Trip]:
    with Ledger.open(path / "t.ledger", create=True) as ledger:
        for source in sources:
            ledger.keep(source.page, source.reports)
        return list(ledger.trips())


def starts(trip: Trip) -> dict[str, str]:
    return {leg.country: str(leg.when.start) if leg.when and leg.when.start else "" for leg in trip.legs}


def leg(trip: Trip, country: str) -> Leg:
    return next(leg for leg in trip.legs if leg.country == country)


def words(told: str) -> When:
    return When(told, anchor="unresolved", tense="past")


def test_a_leg_without_a_day_begins_with_the_first_dated_meeting_there(tmp_path: Path) -> None:
    source = Source("a", "2025-04-05")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "CO", "happened")
    source.meeting("Ada Quell", "Cy Orr", "happened", when("2025-04-04"), "CO")
    source.meeting("Ada Quell", "Eve Ott", "happened", when("2025-04-03"), "CO")
    (trip,) = trips(tmp_path, source)
    assert starts(trip) == {"TB": "2025-04-01", "CO": "2025-04-03"}


def test_a_plan_that_nobody_changed_is_earlier_than_what_was_done_there(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", "2025-04-04")
    plan.visit("Ada Quell", "CO", "planned", when("2025-04-02"))
    fact.visit("Ada Quell", "CO", "happened")
    fact.meeting("Ada Quell", "Cy Orr", "happened", when("2025-04-04"), "CO")
    (trip,) = trips(tmp_path, plan, fact)
    assert starts(trip) == {"CO": "2025-04-02"}


def test_a_statement_placed_there_dates_a_leg(tmp_path: Path) -> None:
    source = Source("a", "2025-04-05")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "CO", "happened")
    said = [person("Ada Quell", "source")]
    source.tell("statement", "happened", said, when("2025-04-03", words="on Thursday"), Place("Cora", "", "CO"))
    (trip,) = trips(tmp_path, source)
    found = leg(trip, "CO").when
    assert found is not None
    assert (found.start, found.end, found.precision, found.words) == (
        day("2025-04-03"),
        day("2025-04-03"),
        "day",
        "on Thursday",
    )


def test_an_undated_page_is_of_the_one_day_that_fits_the_journey(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", None)
    plan.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    plan.visit("Ada Quell", "CO", "planned")
    plan.visit("Ada Quell", "DF", "planned", when("2025-04-05"))
    fact.visit("Ada Quell", "CO", "happened", words("on Thursday"))
    (trip,) = trips(tmp_path, plan, fact)
    found = leg(trip, "CO").when
    assert found is not None
    assert (found.start, found.anchor, found.words) == (day("2025-04-03"), "inferred", "on Thursday")


def test_an_undated_page_that_fits_two_days_stays_without_one(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", None)
    plan.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    plan.visit("Ada Quell", "CO", "planned")
    plan.visit("Ada Quell", "DF", "planned", when("2025-04-12"))
    fact.visit("Ada Quell", "CO", "happened", words("on Thursday"))
    (trip,) = trips(tmp_path, plan, fact)
    assert starts(trip)["CO"] == ""


def test_the_evening_is_that_of_the_day_told_before(tmp_path: Path) -> None:
    source = Source("a", "2025-04-02")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-02"))
    source.visit("Ada Quell", "CO", "happened", When("In the evening", anchor="event", tense="past"))
    (trip,) = trips(tmp_path, source)
    found = leg(trip, "CO").when
    assert found is not None
    assert (found.start, found.anchor, found.words) == (day("2025-04-02"), "inferred", "In the evening")


def test_a_list_of_stops_is_not_the_news_of_the_day(tmp_path: Path) -> None:
    source = Source("a", "2025-04-06")
    source.visit("Ada Quell", "DF", "happened", when("2025-04-06"))
    source.visit("Ada Quell", "TB", "happened")
    source.visit("Ada Quell", "CO", "happened")
    (trip,) = trips(tmp_path, source)
    assert starts(trip) == {"DF": "2025-04-06", "TB": "", "CO": ""}


def test_no_day_comes_from_the_publication_date_alone(tmp_path: Path) -> None:
    source = Source("a", "2025-04-06")
    source.visit("Ada Quell", "TB", "happened")
    (trip,) = trips(tmp_path, source)
    assert trip.legs[0].when is None


def test_a_leg_between_two_days_apart_begins_on_the_day_between_if_a_plan_has_the_order(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", "2025-04-09")
    for country, on in (("TB", "2025-04-01"), ("CO", None), ("DF", "2025-04-03")):
        plan.visit("Ada Quell", country, "planned", when(on))
        fact.visit("Ada Quell", country, "happened")
    (trip,) = trips(tmp_path, plan, fact)
    assert starts(trip) == {"TB": "2025-04-01", "CO": "2025-04-02", "DF": "2025-04-03"}


def test_a_country_come_back_to_is_two_legs(tmp_path: Path) -> None:
    source = Source("a", "2025-04-08")
    for country, on in (("TB", "2025-04-01"), ("CO", "2025-04-03"), ("TB", "2025-04-06")):
        source.visit("Ada Quell", country, "happened", when(on))
    (trip,) = trips(tmp_path, source)
    assert [(leg.country, str(leg.when and leg.when.start)) for leg in trip.legs] == [
        ("TB", "2025-04-01"),
        ("CO", "2025-04-03"),
        ("TB", "2025-04-06"),
    ]


def test_a_page_sent_from_a_stop_places_its_talks_there(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", None, "CAIRO, April 3 (Agency) - Something.\n")
    plan.visit("Ada Quell", "JO", "planned", when("2025-04-01"))
    plan.visit("Ada Quell", "EG", "planned")
    host = person("Hal Host", country="EG")
    fact.tell("meeting", "happened", [person("Ada Quell"), host], words("on Thursday"))
    (trip,) = trips(tmp_path, plan, fact)
    found = leg(trip, "EG")
    assert (found.status, found.met, starts(trip)["EG"]) == ("happened", ("Hal Host",), "2025-04-03")


def test_a_talk_with_a_host_on_a_page_sent_from_his_country_is_a_journey_of_a_known_traveller(tmp_path: Path) -> None:
    before, source = Source("a", "2024-01-10"), Source("b", "2025-04-03", "CAIRO, April 3 (Agency) - Something.\n")
    before.visit("Ada Quell", "TB", "happened", when("2024-01-09"))
    talk = [person("Ada Quell"), person("Hal Host", country="EG")]
    source.tell("meeting", "happened", talk, when("2025-04-03"))
    made = trips(tmp_path, before, source)
    assert [[(leg.country, leg.met) for leg in trip.legs] for trip in made] == [[("TB", ())], [("EG", ("Hal Host",))]]


def test_a_journey_is_over_when_a_later_page_tells_of_it(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-30"), Source("b", "2025-04-09")
    for country, on in (("TB", "2025-04-01"), ("CO", "2025-04-03")):
        plan.visit("Ada Quell", country, "planned", when(on))
    fact.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    (trip,) = trips(tmp_path, plan, fact)
    assert (trip.status, [leg.status for leg in trip.legs]) == ("happened", ["happened", "planned"])


def test_a_journey_whose_next_stop_is_ahead_goes_on(tmp_path: Path) -> None:
    source = Source("a", "2025-04-02")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "CO", "planned", when("2025-04-03"))
    (trip,) = trips(tmp_path, source)
    assert trip.status == "ongoing"


def test_words_with_a_host_on_his_ground_are_a_meeting(tmp_path: Path) -> None:
    source = Source("a", "2025-04-02")
    source.visit("Ada Quell", "CO", "happened", when("2025-04-01"))
    source.tell("statement", "happened", [person("Cy Orr", "source"), person("Ada Quell", "target")])
    (trip,) = [trip for trip in trips(tmp_path, source) if trip.traveller == "Ada Quell"]
    assert trip.legs[0].met == ("Cy Orr",)


def test_a_journey_put_off_and_one_made_months_later_are_two(tmp_path: Path) -> None:
    off, made = Source("a", "2025-02-03"), Source("b", "2025-06-19")
    off.visit("Ada Quell", "CO", "postponed", when("2025-02-05", "2025-02-06"))
    made.visit("Ada Quell", "CO", "happened")
    made.meeting("Ada Quell", "Cy Orr", "happened", when("2025-06-18"), "CO")
    found = trips(tmp_path, off, made)
    assert [(trip.status, starts(trip)["CO"]) for trip in found] == [
        ("postponed", "2025-02-05"),
        ("happened", "2025-06-18"),
    ]


def test_visits_of_about_the_same_days_told_without_days_join_the_dated_journey(tmp_path: Path) -> None:
    dated, told = Source("a", "2025-04-04"), Source("b", "2025-04-05")
    dated.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    dated.visit("Ada Quell", "CO", "happened", when("2025-04-03"))
    for country in ("CO", "DF"):
        told.visit("Ada Quell", country, "happened")
    (trip,) = trips(tmp_path, dated, told)
    assert sorted(leg.country for leg in trip.legs) == ["CO", "DF", "TB"]


LATE = st.sampled_from([None, "on Thursday", "In the evening", "today", "the day before", "on April 3", "last night"])
DAYS = st.sampled_from([None, "0001-01-01", "2025-04-01", "2025-04-03", "2025-04-04", "9999-12-31"])
HEADS = st.sampled_from(
    ["", "CAIRO, April 3 (Agency) - Word.\n", "AMMAN - Word.\n", "CAIRO, February 29 (A) - Word.\n"]
)
FACTS = st.lists(
    st.tuples(st.sampled_from(["EG", "JO", "SY"]), st.sampled_from(["planned", "ongoing", "happened"]), LATE, DAYS),
    min_size=1,
    max_size=3,
)


def page(number: int, on: str | None, head: str, facts: list[tuple[str, str, str | None, str | None]]) -> Source:
    made = Source(f"p{number}", on, head)
    for country, status, told, start in facts:
        time = replace(when(start), words=start) if start else words(told) if told else None
        made.visit("Ada Quell", country, status, time)  # type: ignore[arg-type]
        host = person(f"Host of {country}", country=country)
        made.tell("meeting", status, [person("Ada Quell"), host], words(told) if told else None)  # type: ignore[arg-type]
        made.tell("statement", "happened", [person("Ada Quell", "source"), state(country, "target")], time)
    return made


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(DAYS, HEADS, FACTS), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_any_order_of_pages_gives_the_same_days(pages: list, chance: random.Random) -> None:  # type: ignore[type-arg]
    sources = [page(at, *told) for at, told in enumerate(pages)]
    with TemporaryDirectory() as folder:
        (Path(folder) / "one").mkdir()
        (Path(folder) / "two").mkdir()
        first = trips(Path(folder) / "one", *sources)
        assert trips(Path(folder) / "two", *chance.sample(sources, len(sources)), *sources) == first
    for trip in first:
        for leg in trip.legs:
            assert leg.when is None or leg.when.start is None or leg.when.words or leg.when.anchor != "inferred"
            assert not (leg.when and leg.when.start and leg.when.end) or leg.when.start <= leg.when.end
