"""Options read once for all commands: a wrong one ends with advice, never with a guess."""

from __future__ import annotations

import datetime as dt

import pytest
import typer

import legation
from legation.cli.options import build, chosen, day, states
from legation.model import Status

from .running import run, said


def test_a_day_is_an_iso_day_and_nothing_else() -> None:
    assert day("2024-02-29", "--on") == dt.date(2024, 2, 29) and day("", "--on") is None
    for wrong in ("2023-02-29", "yesterday", "1.2.2023", "2023", "2023-2-1"):
        with pytest.raises(typer.BadParameter, match="write it as"):
            day(wrong, "--on")


@pytest.mark.parametrize(
    ("word", "code"),
    [("China", "CN"), ("cn", "CN"), ("GB", "GB"), ("Ivory Coast", "CI"), ("Turkey", "TR")],
)
def test_a_state_by_name_or_code(word: str, code: str) -> None:
    assert states([word]) == (code,)


@pytest.mark.parametrize("word", ["Narnia", "", "XX", "the sea"])
def test_an_unknown_state_is_told(word: str) -> None:
    with pytest.raises(typer.BadParameter, match="no state"):
        states([word])


def test_a_choice_is_one_of_the_list() -> None:
    assert chosen(["planned", "denied"], Status, "--status") == ("planned", "denied") and chosen(None, Status, "") == ()
    with pytest.raises(typer.BadParameter, match="planned, proposed"):
        chosen(["Planned"], Status, "--status")


def test_the_filter_holds_what_was_asked() -> None:
    made = build("Wang", ["China"], ["visit"], ["planned"], "2023-01-01", "2023-12-31", "2023-06-01", "peace")
    assert (made.person, made.states, made.kinds, made.statuses) == ("Wang", ("CN",), ("visit",), ("planned",))
    assert (made.since, made.until, made.as_of) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31), dt.date(2023, 6, 1))
    assert made.text == "peace"


def test_the_empty_filter_asks_for_everything() -> None:
    made = build()
    assert not any([made.person, made.states, made.kinds, made.statuses, made.since, made.until, made.as_of, made.text])


def test_the_version_is_told_without_a_command() -> None:
    assert said(run("--version")).strip() == f"legation {legation.__version__}"
