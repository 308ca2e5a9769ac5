"""Meetings found by the journey they were on: all that belongs to it, and no look at all the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.make import person, state, when

from legation.ledger.met import Journey, Sighting, lasting, meetings, where
from legation.ledger.near import Near
from legation.ledger.profile import named_days
from legation.ledger.talks import Talks
from legation.model import Event, Place, StatusChange

ADA = person("Ada Quell", "source", "AA")
LANDS = ("BB", "CC", "DD", "")
FIRST = dt.date(2020, 1, 1)
Growth = Callable[[Callable[[int], object], int], float]


def on(at: int) -> dt.date:
    return FIRST + dt.timedelta(at)


def event(kind: str, at: int | None, land: str, page: str, told: int | None, host: str = "") -> Event:
    days = when(str(on(at))) if at is not None else None
    parties = (ADA, person("Bo Tarn", "participant", host) if kind == "meeting" else state(land or "BB"))
    place = Place(land, "", land) if land else None
    history = (StatusChange("happened", on(told) if told is not None else None, f"r{page}{at}", page),)
    return Event(f"e{kind}{at}{land}{page}{told}{host}", kind, "happened", parties, place, days, (), (page,), history)  # type: ignore[arg-type]


def leg(at: int | None, land: str, page: str) -> list[Sighting]:
    visit = event("visit", at, land, page, at)
    return [Sighting(visit, named_days(visit.when), ())]


days = st.none() | st.integers(0, 200)
lands, pages = st.sampled_from(LANDS), st.sampled_from(["p", "q", "s", "t"])
talks = st.lists(st.builds(event, st.just("meeting"), days, lands, pages, days, lands), max_size=8)
journeys = st.lists(st.builds(leg, days, lands, pages), min_size=1, max_size=3)


@given(talks, journeys, st.sets(lands))
def test_what_is_found_by_index_is_what_a_look_at_all_finds(
    told: list[Event], legs: list[list[Sighting]], only: set[str]
) -> None:
    journey = Journey(legs, lasting(legs), frozenset(page for leg in legs for one in leg for page in one.event.pages))
    spots = {one.id: "CC" for one in told if not one.place and one.pages == ("q",)}
    known = Talks(told, spots)
    every = [(where(one, ADA, journey, only, known.land(one)), one) for one in told]
    expected = [[one for at, one in every if at == number] for number in range(len(legs))]
    assert meetings(ADA, legs, known, only) == expected


def test_who_travels_much_is_not_asked_of_each_journey_about_every_meeting(growth: Growth) -> None:
    met = [event("meeting", 9 * at, "BB", f"m{at}", 9 * at, "BB") for at in range(4 * 250)]
    made = [[leg(9 * at, "BB", f"v{at}")] for at in range(4 * 250)]

    def run(count: int) -> Sequence[object]:
        known = Talks(met[:count])
        return [meetings(ADA, legs, known) for legs in made[:count]]

    assert run(2) == [[[met[0]]], [[met[1]]]]
    assert growth(run, 250) < 8


def test_a_stretch_of_centuries_is_near_everything_and_costs_no_more() -> None:
    near = Near()
    near.put(0, [(dt.date.min, dt.date.max)], ["p"])
    near.put(1, [(on(0), on(3))], ["q"])
    assert near.find([(on(400), on(401))], (), 0) == [0]
    assert near.find([(on(4), on(4))], (), 30) == [0, 1]
    assert near.find([(dt.date.min, dt.date.max)], (), 0) == [0, 1]
    assert near.find((), ["q"], 0) == [1]
