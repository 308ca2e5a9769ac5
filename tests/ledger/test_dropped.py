"""Journeys that did not take place: one each, however many pages tell of them; and journeys only recalled."""

from __future__ import annotations

from pathlib import Path

from tests.make import Source, day, when

from legation.ledger import Ledger
from legation.model import Trip, When


def trips(path: Path, *sources: Source) -> list[Trip]:
    with Ledger.open(path / "t.ledger", create=True) as ledger:
        for source in sources:
            ledger.keep(source.page, source.reports)
        return list(ledger.trips())


def test_a_journey_that_several_undated_pages_call_off_is_listed_once(tmp_path: Path) -> None:
    pages = [Source(name, None) for name in "abc"]
    for page in pages:
        page.visit("Ada Quell", "TB", "cancelled")
    (trip,) = trips(tmp_path, *pages)
    assert (trip.status, trip.pages) == ("cancelled", ("a", "b", "c"))
    assert [leg.country for leg in trip.legs] == ["TB"]


def test_two_that_were_called_off_years_apart_stay_two(tmp_path: Path) -> None:
    early, late = Source("a", "2003-04-05"), Source("b", "2009-04-05")
    early.visit("Ada Quell", "TB", "cancelled", when("2003-04-09"))
    late.visit("Ada Quell", "TB", "cancelled", when("2009-04-09"))
    assert len(trips(tmp_path, early, late)) == 2


def test_a_journey_that_a_page_recalls_is_not_of_the_one_it_announces(tmp_path: Path) -> None:
    page = Source("a", "2001-02-20")
    page.visit("Ada Quell", "TB", "planned", when("2001-02-24"))
    page.visit("Ada Quell", "CO", "planned", when("2001-02-25"))
    page.visit("Ada Quell", "DF", "happened", when("2001-02-16"))
    journeys = {tuple(leg.country for leg in trip.legs) for trip in trips(tmp_path, page)}
    assert journeys == {("DF",), ("TB", "CO")}


def test_what_one_page_plans_and_a_later_one_tells_is_one_stop(tmp_path: Path) -> None:
    plan, fact = Source("a", "2008-08-13"), Source("b", "2008-08-15")
    plan.visit("Ada Quell", "TB", "planned")
    fact.visit("Ada Quell", "TB", "happened")
    (trip,) = trips(tmp_path, plan, fact)
    assert trip.pages == ("a", "b")


def test_a_vague_stretch_is_told_by_its_month(tmp_path: Path) -> None:
    page = Source("a", "2001-02-20")
    week = When("last week", day("2001-02-12"), day("2001-02-18"), "2001-02-12/2001-02-18", "week", "published")
    page.visit("Ada Quell", "TB", "happened", week)
    with Ledger.open(tmp_path / "t.ledger", create=True) as ledger:
        ledger.keep(page.page, page.reports)
        (row,) = ledger.trip_rows(str)
    assert [leg["start"] for leg in row["legs"]] == ["2001-02"]


def test_a_region_is_no_stop(tmp_path: Path) -> None:
    page = Source("a", "2008-08-13")
    page.visit("Ada Quell", "", "happened")
    assert trips(tmp_path, page) == []
