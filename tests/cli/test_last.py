"""Tables show the end of a long ledger and say so; programs get everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import rows, run, said


@pytest.mark.parametrize("view", ["events", "timeline", "trips"])
def test_a_table_says_what_it_leaves_out(examples: Path, view: str) -> None:
    assert "--last 0 shows all" in said(run(view, examples, "--last", "3"))
    assert "--last 0" not in said(run(view, examples, "--last", "0"))


@pytest.mark.parametrize("view", ["events", "timeline", "conflicts", "positions", "trips"])
def test_programs_get_everything_unless_they_ask_for_the_last(examples: Path, view: str) -> None:
    every, last = rows(view, examples), rows(view, examples, "--last", "4")
    assert len(last) < len(every) or view == "conflicts"
    assert rows(view, examples, "--last", "0") == every


def test_trips_are_of_a_state_and_of_a_status(examples: Path) -> None:
    every = rows("trips", examples)
    to_china = rows("trips", examples, "--state", "China")
    assert 0 < len(to_china) < len(every) and all(row in every for row in to_china)
    off = rows("trips", examples, "--status", "cancelled")
    assert off and all("cancelled" in {row["status"], *(leg["status"] for leg in row["legs"])} for row in off)


def test_an_overview_begins_with_how_much_there_is(examples: Path) -> None:
    lines = run("overview", examples).stdout.splitlines()
    assert "20 pages of 2023-02-03 to 2025-11-07" in lines[0] and "events" in lines[0]
