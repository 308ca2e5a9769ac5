"""Why the ledger says so, the ledger at a glance, and how to go on from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import rows, run, said


def test_explain_gives_every_field_with_words_page_and_rule(examples: Path) -> None:
    event = next(row for row in rows("events", examples, "--kind", "meeting") if "Patrushev" in row["what"])
    (found,) = rows("explain", examples, event["id"])
    assert found["id"] == event["id"] and found["grounds"]
    for ground in found["grounds"]:
        assert {"field", "value", "words", "page", "at", "rule", "report"} <= ground.keys()
    assert any(ground["words"] and ":" in ground["at"] for ground in found["grounds"])
    words = run("explain", examples, event["id"]).stdout
    assert "Patrushev" in words.splitlines()[0] and "rule" in words


def test_overview_shows_each_part_and_what_to_type_next(examples: Path) -> None:
    words = run("overview", examples).stdout
    parts = ["Timeline", "Trips", "Ahead", "Conflicts", "What to type next"]
    places = [words.index(part) for part in parts]
    assert places == sorted(places)
    for command in ("explain", "timeline", "upcoming", "trips", "read"):
        assert f"legation {command} " in words


def test_the_id_that_overview_advises_can_be_explained(examples: Path) -> None:
    words = run("overview", examples).stdout.split()
    known = {row["id"] for row in rows("events", examples)}
    advised = next(word for word in words[words.index("explain") :] if word in known)
    assert run("explain", examples, advised).stdout


def test_an_unknown_id_is_said(examples: Path) -> None:
    words = said(run("explain", examples, "e000000000000", code=None))
    assert "e000000000000" in words and "legation events" in words


@pytest.mark.parametrize("command", ["events", "read", "trips", "explain", "code", "lexicon", "who"])
def test_help_shows_how_to_use_a_command(command: str) -> None:
    words = said(run(command, "--help"))
    assert words.startswith(f"Usage: legation {command}") or f" {command} " in words


def test_without_a_command_help_is_shown() -> None:
    words = said(run(code=None))
    assert "read" in words and "overview" in words
