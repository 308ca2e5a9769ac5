"""Which journeys, and which events stand last: by state, status and number, whatever the order of pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, day, when

from legation.ledger import Filter, Ledger, query, views
from legation.model import Mention

OPEN = ("planned", "proposed", "postponed", "ongoing")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    first, off, late = Source("a", "2025-03-20"), Source("b", "2025-04-02"), Source("c", "2025-06-20")
    first.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    first.visit("Ada Quell", "CO", "planned", when("2025-04-03"))
    first.visit("Bo Tarn", "VA", "planned", when("2025-05-01"))
    first.visit("Cy Orr", "DF", "planned", None)
    off.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    off.visit("Bo Tarn", "VA", "cancelled", when("2025-05-01"))
    late.visit("Dee Falk", "CO", "happened", when("2025-06-18"))
    with Ledger.open(tmp_path_factory.mktemp("j") / "j.ledger", create=True) as made:
        for source in (first, off, late):
            made.keep(source.page, source.reports)
        yield made


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), {"Ada Quell", "Bo Tarn", "Cy Orr", "Dee Falk"}),
        (Filter(states=("TB",)), {"Ada Quell", "Bo Tarn"}),
        (Filter(states=("CO",)), {"Ada Quell", "Dee Falk", "Cy Orr"}),
        (Filter(states=("TB", "CO")), {"Ada Quell"}),
        (Filter(statuses=("cancelled",)), {"Bo Tarn"}),
        (Filter(statuses=("happened",)), {"Ada Quell", "Dee Falk"}),
        (Filter(last=1), {"Dee Falk"}),
        (Filter(last=9), {"Ada Quell", "Bo Tarn", "Cy Orr", "Dee Falk"}),
    ],
)
def test_journeys_of_states_of_a_status_or_the_last(ledger: Ledger, wanted: Filter, found: set[str]) -> None:
    assert {trip.traveller for trip in ledger.trips(wanted)} == found


def test_a_journey_is_whole_even_if_one_stop_only_is_asked_for(ledger: Ledger) -> None:
    (one,) = ledger.trips(Filter(person="Ada Quell", states=("TB",)))
    assert [leg.country for leg in one.legs] == ["TB", "CO"]


def test_the_last_events_are_those_that_stand_last_in_time(ledger: Ledger) -> None:
    every = sorted(ledger.events(), key=lambda event: (query.stands(event) or dt.date.min, event.id))
    for most in range(1, len(every) + 1):
        assert {event.id for event in ledger.events(Filter(last=most))} == {event.id for event in every[-most:]}
    known = Filter(as_of=day("2025-04-02"))
    then = list(ledger.events(known))
    assert [event.id for event in ledger.events(Filter(as_of=known.as_of, last=len(then)))] == [one.id for one in then]
    assert len(list(ledger.events(Filter(as_of=known.as_of, last=2)))) == 2


@settings(max_examples=40, deadline=None)
@given(st.dates(dt.date(2025, 3, 1), dt.date(2025, 10, 1)))
def test_what_is_ahead_is_looked_for_among_few_and_still_all_found(ledger: Ledger, on: dt.date) -> None:
    wide = [event for event in ledger.events(Filter(as_of=on, statuses=OPEN)) if views.ahead(event, on)]
    assert list(ledger.upcoming(on)) == wide


def test_a_count_knows_no_last(ledger: Ledger) -> None:
    assert ledger.count(Filter(last=1)) == ledger.count() == len(list(ledger.events()))


def test_offices_are_held_against_the_register_on_the_newest_pages(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "o.ledger", create=True) as made:
        for name, on in (("old", "2001-01-01"), ("undated", None), ("new", "2025-01-01")):
            source = Source(name, on)
            span = source.words("President Ada Quell")
            made.keep(
                source.page, source.reports, [Mention(source.page.id, "Ada Quell", "President", "VA", "Q1", span=span)]
            )
        found = [one.pages for one in made.conflicts(lambda *_: "no", Filter(last=1))]
        assert found == [("new",)]
        assert [one.pages for one in made.conflicts(lambda *_: "no")] == [("new",), ("old",), ("undated",)]
