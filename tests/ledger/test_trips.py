"""Trips: legs in order, from one page or many; dropped journeys apart; whom the traveller met where."""

from __future__ import annotations

from pathlib import Path

from legation.ledger import Filter, Ledger
from legation.ledger.contract import TripRow
from legation.model import Place, Trip

from .make import Source, person, state, when

NAMES = {"TB": "Tarbia", "CO": "Cora", "DF": "Delf", "VA": "Vanna"}


def trips(path: Path, *sources: Source) -> list[Trip]:
    with Ledger.open(path / "t.ledger", create=True) as ledger:
        for source in sources:
            ledger.keep(source.page, source.reports)
        return list(ledger.trips())


def rows(path: Path) -> list[TripRow]:
    with Ledger.open(path / "t.ledger") as ledger:
        return list(ledger.trip_rows(lambda code: NAMES.get(code, "")))


def legs(trip: Trip) -> list[str]:
    return [leg.country for leg in trip.legs]


def test_a_tour_told_in_one_page_keeps_its_order(tmp_path: Path) -> None:
    source = Source("a", "2025-04-10")
    for country, status in (("DF", "ongoing"), ("TB", "happened"), ("CO", "happened")):
        source.visit("Ada Quell", country, status)  # type: ignore[arg-type]
    (trip,) = trips(tmp_path, source)
    assert (legs(trip), trip.status, trip.pages) == (["TB", "CO", "DF"], "ongoing", ("a",))


def test_legs_told_apart_are_joined_by_their_days(tmp_path: Path) -> None:
    one, two, three = Source("a", "2025-04-03"), Source("b", "2025-04-01"), Source("c", "2025-05-20")
    one.visit("Quell", "CO", "happened", when("2025-04-03", "2025-04-04"))
    two.visit("Ada Quell", "TB", "happened", when("2025-04-01", "2025-04-02"))
    three.visit("Ada Quell", "TB", "happened", when("2025-05-19"))
    made = trips(tmp_path, one, two, three)
    assert [legs(trip) for trip in made] == [["TB", "CO"], ["TB"]]
    assert {trip.traveller for trip in made} == {"Ada Quell"}


def test_out_and_back_again_is_two_legs(tmp_path: Path) -> None:
    source = Source("a", "2025-04-20")
    for country, day in (("TB", "01"), ("CO", "04"), ("TB", "07")):
        source.visit("Ada Quell", country, "happened", when(f"2025-04-{day}"))
    (trip,) = trips(tmp_path, source)
    assert legs(trip) == ["TB", "CO", "TB"]


def test_a_dropped_journey_stands_apart(tmp_path: Path) -> None:
    source, other = Source("a", "2025-04-02"), Source("b", "2025-04-05")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "CO", "cancelled", when("2025-04-03"))
    other.visit("Ada Quell", "CO", "denied", when("2025-04-03"))
    made = trips(tmp_path, source, other)
    assert [(legs(trip), trip.status) for trip in made] == [(["TB"], "happened"), (["CO"], "denied")]


def test_who_was_met_on_which_leg(tmp_path: Path) -> None:
    source = Source("a", "2025-04-10")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01", "2025-04-02"))
    source.visit("Ada Quell", "CO", "happened", when("2025-04-03", "2025-04-04"))
    source.meeting("Ada Quell", "Bo Tarn", "happened", when("2025-04-02"), "TB")
    source.meeting("Quell", "Cy Orr", "happened")
    source.meeting("Ada Quell", "Dee Falk", "happened", when("2025-01-15"), "TB")
    source.meeting("Ada Quell", "Eve Ott", "cancelled", when("2025-04-03"), "CO")
    source.tell(
        "meeting", "happened", [person("Ada Quell"), person("Al Own", country="VA"), state("TB", "participant")]
    )
    (trip,) = trips(tmp_path, source)
    assert [leg.met for leg in trip.legs] == [("Bo Tarn",), ("Cy Orr",)]


def test_a_stop_at_home_is_no_leg(tmp_path: Path) -> None:
    source = Source("a", "2025-04-10")
    source.visit("Ada Quell", "VA", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "TB", "happened", when("2025-04-02"))
    (trip,) = trips(tmp_path, source)
    assert legs(trip) == ["TB"]


def test_two_visits_two_years_apart_are_two_trips(tmp_path: Path) -> None:
    one, two = Source("a", "2023-02-21"), Source("b", "2025-03-28")
    one.visit("Ada Quell", "TB", "ongoing")
    two.visit("Ada Quell", "TB", "planned", when("2025-03-31", "2025-04-02"))
    assert [trip.status for trip in trips(tmp_path, one, two)] == ["planned", "ongoing"]


def test_the_contract_row(tmp_path: Path) -> None:
    source = Source("a", "2025-04-10")
    place = Place("Port Tin, Tarbia", "Port Tin", "TB")
    source.tell(
        "visit", "happened", [person("Ada Quell", "source"), state("TB")], when("2025-04-01", "2025-04-02"), place
    )
    source.visit("Ada Quell", "CO", "planned", when("2025-05-01", "2025-05-31", precision="month"))
    trips(tmp_path, source)
    first, second = rows(tmp_path)
    assert first == {
        "traveller": "Ada Quell", "status": "happened", "evidence": ["a"],
        "legs": [{"country": "Tarbia", "locality": "Port Tin", "start": "2025-04-01", "end": "2025-04-02", "met": [],
                  "status": "happened", "evidence": ["a"]}],
    }  # fmt: skip
    assert (second["legs"][0]["start"], second["legs"][0]["end"]) == ("2025-05", None)


def test_trips_of_one_person_as_known_on_a_day(tmp_path: Path) -> None:
    early, late = Source("a", "2025-03-20"), Source("b", "2025-04-01")
    early.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    early.visit("Bo Tarn", "CO", "planned", when("2025-04-01"))
    late.visit("Ada Quell", "TB", "cancelled", when("2025-04-01"))
    trips(tmp_path, early, late)
    with Ledger.open(tmp_path / "t.ledger") as ledger:
        then = list(ledger.trips(Filter(person="Quell", as_of=late.page.published and early.page.published.end)))  # type: ignore[union-attr]
        now = list(ledger.trips(Filter(person="Quell")))
    assert ([trip.status for trip in then], [trip.status for trip in now]) == (["planned"], ["cancelled"])
