"""Trips: legs in order, from one page or many; dropped journeys apart; whom the traveller met where."""

from __future__ import annotations

from pathlib import Path

from tests.make import Source, day, person, state, when

from legation.ledger import Filter, Ledger
from legation.ledger.contract import TripRow
from legation.model import Place, Trip

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
    for country, on in (("TB", "2025-04-01"), ("CO", "2025-04-04"), ("TB", "2025-04-07")):
        source.visit("Ada Quell", country, "happened", when(on))
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
        "legs": [{"country": "Tarbia", "locality": "Port Tin", "start": "2025-04-01", "end": "2025-04-02", "nights": 1,
                      "met": [], "hosts": [],
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


def test_an_undated_page_joins_the_one_journey_that_fits(tmp_path: Path) -> None:
    dated, undated = Source("a", "2025-04-01"), Source("b", None)
    dated.visit("Ada Quell", "TB", "planned", when("2025-04-02"))
    undated.visit("Ada Quell", "TB", "ongoing", when(None, words="Wednesday"))
    undated.visit("Ada Quell", "CO", "planned")
    (trip,) = trips(tmp_path, dated, undated)
    assert (legs(trip), trip.pages) == (["TB", "CO"], ("a", "b"))


def test_an_undated_page_that_names_another_month_stays_apart(tmp_path: Path) -> None:
    dated, undated = Source("a", "2025-04-01"), Source("b", None)
    dated.visit("Ada Quell", "TB", "planned", when("2025-04-02"))
    undated.visit("Ada Quell", "TB", "happened", when(None, words="on September 9"))
    assert len(trips(tmp_path, dated, undated)) == 2


def test_two_journeys_that_fit_leave_an_undated_page_apart(tmp_path: Path) -> None:
    one, two, undated = Source("a", "2023-02-21"), Source("b", "2025-04-01"), Source("c", None)
    for source in (one, two, undated):
        source.visit("Ada Quell", "TB", "happened")
    assert len(trips(tmp_path, one, two, undated)) == 3


def test_a_bare_surname_goes_to_the_one_who_was_there(tmp_path: Path) -> None:
    sources = [Source(name, "2025-04-02") for name in "abc"]
    sources[0].visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    sources[1].visit("Ben Quell", "CO", "happened", when("2025-04-01"))
    sources[2].visit("Quell", "CO", "happened", when("2025-03-01", "2025-03-20"))
    made = trips(tmp_path, *sources)
    assert [(trip.traveller, legs(trip)) for trip in made] == [
        ("Ada Quell", ["TB"]),
        ("Ben Quell", ["CO"]),
        ("Ben Quell", ["CO"]),
    ]


def test_the_days_of_a_tour_are_no_stop_s_own(tmp_path: Path) -> None:
    plan, fact = Source("a", "2025-03-25"), Source("b", None)
    for country in ("TB", "CO", "DF"):
        plan.visit("Ada Quell", country, "planned", when("2025-04-01", "2025-04-05"))
    fact.visit("Ada Quell", "CO", "happened", when(None, words="on Thursday"))
    fact.visit("Ada Quell", "TB", "happened")
    (trip,) = trips(tmp_path, plan, fact)
    days = {leg.country: (leg.when and leg.when.start, leg.when and leg.when.end) for leg in trip.legs}
    assert days["CO"] == (day("2025-04-03"), day("2025-04-03"))
    assert days["DF"] == (day("2025-04-04"), day("2025-04-05"))  # likeliest between the stop before and the end


def test_a_meeting_in_the_host_s_country_adds_a_stop_but_founds_no_journey(tmp_path: Path) -> None:
    source, other = Source("a", "2025-04-10"), Source("b", "2025-04-10")
    source.visit("Ada Quell", "TB", "happened")
    source.meeting("Ada Quell", "Cy Orr", "happened", country="CO")
    other.meeting("Bo Tarn", "Cy Orr", "happened", country="CO")
    (trip,) = trips(tmp_path, source, other)
    assert [(leg.country, leg.met) for leg in trip.legs] == [("TB", ()), ("CO", ("Cy Orr",))]


def test_a_journey_is_off_once_that_is_the_last_news(tmp_path: Path) -> None:
    plan, off = Source("a", "2025-03-20"), Source("b", "2025-03-25")
    for country in ("TB", "CO"):
        plan.visit("Ada Quell", country, "planned", when("2025-04-01", "2025-04-05"))
    off.visit("Ada Quell", "TB", "postponed", when("2025-04-01", "2025-04-05"))
    made = trips(tmp_path, plan, off)
    assert "planned" not in {leg.status for trip in made for leg in trip.legs if leg.country == "TB"}
    assert "postponed" in {trip.status for trip in made}
