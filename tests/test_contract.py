"""Reports as the rows of the contract: dates cut to what is known, what is put off counted among the cancelled."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from legation.contract import days, event_row
from legation.model import Party, Place, Precision, Report, Span, Status, When


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def when(start: str, end: str, precision: Precision, *, length: bool = False) -> When:
    return When("then", day(start), day(end), precision=precision, range=length)


@pytest.mark.parametrize(
    ("time", "cut"),
    [
        (None, (None, None)),
        (When("soon"), (None, None)),
        (when("2024-05-14", "2024-05-14", "day"), ("2024-05-14", None)),
        (when("2024-05-14", "2024-05-16", "days", length=True), ("2024-05-14", "2024-05-16")),
        (when("2024-05-01", "2024-05-31", "month"), ("2024-05", None)),
        (when("2024-01-01", "2024-12-31", "year"), ("2024", None)),
        (when("2024-03-01", "2024-05-31", "season"), ("2024-03", None)),
        (when("2024-05-01", "2024-07-31", "month", length=True), ("2024-05", "2024-07")),
        (When("until Friday", None, day("2024-05-17"), precision="day"), (None, "2024-05-17")),
        (replace(when("2024-04-22", "2024-05-27", "days"), words="on Monday"), (None, None)),
        (When("since March", day("2024-03-01"), None, precision="month"), ("2024-03", None)),
    ],
)
def test_days_are_cut_to_what_is_known(time: When | None, cut: tuple[str | None, str | None]) -> None:
    assert days(time) == cut


def report(status: Status = "happened", *, quotes: tuple[Span, ...] = (), speaker: str = "") -> Report:
    parties = (Party("Kaja Kallas", "source"), Party("Ukraine", "host", "state", "UA"))
    evidence = (Span("p", 0, 5, "First"), Span("p", 6, 12, "Second"))
    return Report(
        "r", "p", "visit", status, parties, evidence, "visit.visit", Place("Kyiv", "Kyiv", "UA"), None, speaker, quotes
    )


def test_a_row_has_the_keys_of_the_contract_and_none_for_what_is_missing() -> None:
    assert event_row(report()) == {
        "type": "visit",
        "actors": [{"name": "Kaja Kallas", "role": "source"}, {"name": "Ukraine", "role": "host"}],
        "place": "Kyiv", "start": None, "end": None, "status": "happened", "attribution": None, "quote": None,
        "evidence": ["First", "Second"],
    }  # fmt: skip


def test_pieces_of_a_quote_are_joined_and_the_speaker_vouches() -> None:
    pieces = (Span("p", 0, 2, "We"), Span("p", 4, 6, "go"))
    row = event_row(report(quotes=pieces, speaker="Mao Ning"))
    assert (row["quote"], row["attribution"]) == ("We ... go", "Mao Ning")


@pytest.mark.parametrize(
    ("status", "counted"),
    [("postponed", "cancelled"), ("cancelled", "cancelled"), ("planned", "planned"), ("denied", "denied")],
)
def test_put_off_counts_as_called_off(status: Status, counted: str) -> None:
    assert event_row(report(status))["status"] == counted


def test_a_report_without_a_place_has_none() -> None:
    bare = Report("r", "p", "statement", "happened", (), (), "say.say")
    assert event_row(bare)["place"] is None and event_row(bare)["actors"] == []
