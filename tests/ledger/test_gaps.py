"""Plans that nobody confirmed, tours of one stop, and the nights of a journey."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.make import Source, day, when

from legation.ledger import Filter, Ledger
from legation.ledger.nights import nights
from legation.model import Leg, When


def open_plans(path: Path, *sources: Source, as_of: str = "") -> list[tuple[str, str, str]]:
    with Ledger.open(path / "g.ledger", create=True) as ledger:
        for source in sources:
            ledger.keep(source.page, source.reports)
        wanted = Filter(as_of=day(as_of) if as_of else None)
        return [(one.what, one.traveller, one.leg.country) for one in ledger.unconfirmed(wanted)]


def plan(id_: str = "a", on: str = "2025-03-20") -> Source:
    made = Source(id_, on)
    made.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    made.visit("Ada Quell", "CO", "planned", when("2025-04-02"))
    return made


def later(status: str = "happened") -> Source:
    made = Source("b", "2025-04-20")
    made.visit("Ada Quell", "TB", status, when("2025-04-01"))  # type: ignore[arg-type]
    return made


def test_a_leg_that_no_later_page_confirms_is_open(tmp_path: Path) -> None:
    assert open_plans(tmp_path, plan(), later()) == [("leg not confirmed", "Ada Quell", "CO")]


def test_a_plan_whose_days_are_ahead_of_every_page_is_not(tmp_path: Path) -> None:
    assert open_plans(tmp_path, plan()) == []


def test_as_known_before_the_days_nothing_is_open(tmp_path: Path) -> None:
    assert open_plans(tmp_path, plan(), later(), as_of="2025-03-31") == []


def test_a_journey_of_plans_alone_is_open_as_a_whole(tmp_path: Path) -> None:
    other = Source("c", "2025-06-01")
    other.meeting("Bo Tarn", "Cy Orr", "happened", when("2025-05-31"))
    found = open_plans(tmp_path, plan(), other)
    assert found == [("journey not confirmed", "Ada Quell", land) for land in ("TB", "CO")]


def test_what_was_called_off_is_no_open_plan(tmp_path: Path) -> None:
    off = Source("b", "2025-04-20")
    for land, on in (("TB", "2025-04-01"), ("CO", "2025-04-02")):
        off.visit("Ada Quell", land, "cancelled", when(on))
    assert open_plans(tmp_path, plan(), off) == []


@pytest.mark.parametrize(
    ("days", "stays"),
    [
        ((("2025-04-01", None), ("2025-04-03", None)), (2, None)),
        ((("2025-04-01", None), ("2025-04-03", "2025-04-06")), (2, 3)),
        ((("2025-04-01", "2025-04-02"), ("2025-04-03", None)), (1, None)),
        (((None, None), ("2025-04-03", None)), (None, None)),
        ((("2025-04-03", None), ("2025-04-01", None)), (None, None)),
    ],
)
def test_nights(days: tuple[tuple[str | None, str | None], ...], stays: tuple[int | None, ...]) -> None:
    legs = [Leg(f"e{at}", "TB", "", when(*one), "happened") for at, one in enumerate(days)]
    assert nights(legs) == stays


def test_a_vague_stretch_has_no_nights() -> None:
    april = When("April", day("2025-04-01"), day("2025-04-30"), "2025-04", "month")
    assert nights([Leg("e", "TB", "", april, "happened")]) == (None,)
