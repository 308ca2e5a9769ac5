"""A person's decisions from the command line: two events are one, or not, and taken back again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .running import rows, run, said


@pytest.fixture
def own(examples: Path, tmp_path: Path) -> Path:
    """A ledger of the examples for one test alone."""
    return Path(shutil.copy(examples, tmp_path / "own.ledger"))


def meetings(ledger: Path) -> list[str]:
    return [row["id"] for row in rows("events", ledger, "--kind", "meeting")]


def test_two_events_said_to_be_the_same_become_one_until_it_is_taken_back(own: Path) -> None:
    before = meetings(own)
    words = said(run("same", own, before[0], before[1]))
    assert "Kept as judgement 1" in words and f"legation undo {own} 1" in words
    assert len(meetings(own)) == len(before) - 1
    assert "Judgement 1 is undone." in run("undo", own, "1").stdout
    assert sorted(meetings(own)) == sorted(before)


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_other_verdicts_join_nothing(own: Path, verdict: str) -> None:
    before = meetings(own)
    assert "Kept as judgement" in run(verdict, own, before[0], before[1]).stdout
    assert len(meetings(own)) == len(before)


def test_an_unknown_event_or_judgement_is_said(own: Path) -> None:
    assert "e000000000000" in said(run("same", own, "e000000000000", meetings(own)[0], code=None))
    assert "99" in said(run("undo", own, "99", code=None))


def test_the_queue_of_near_ties_names_both_sides(own: Path) -> None:
    known = {row["id"] for row in rows("events", own)}
    found = rows("review", own)
    assert [row["score"] for row in found] == sorted((row["score"] for row in found), reverse=True)
    assert all({row["left"], row["right"]} <= known and row["left"] != row["right"] for row in found)
