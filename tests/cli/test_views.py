"""Commands that show a ledger, each in every form: tables for people, rows for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .running import csv_rows, rows, run, said

EVENTS = {"id", "when", "kind", "status", "what", "place", "start", "end", "parties", "quote", "history", "pages"}
VIEWS = [
    (("events",), EVENTS),
    (("timeline",), EVENTS),
    (("upcoming", "--on", "2024-01-08"), EVENTS),
    (("conflicts",), {"kind", "about", "one_side", "other_side", "pages", "words"}),
    (("trips",), {"traveller", "status", "legs", "evidence"}),
    (("changes", "--since", "2025-04-01"), EVENTS | {"on", "change", "before", "after"}),
]


@pytest.mark.parametrize(("view", "fields"), VIEWS, ids=[view[0] for view, _ in VIEWS])
def test_programs_get_every_field_in_three_forms_alike(examples: Path, view: tuple[str, ...], fields: set[str]) -> None:
    words = (view[0], examples, *view[1:])
    lines = rows(*words)
    assert lines and all(fields <= row.keys() for row in lines)
    assert json.loads(run(*words, "--format", "json").stdout) == lines
    cells = csv_rows(*words)
    assert len(cells) == len(lines) and fields <= cells[0].keys()


@pytest.mark.parametrize(
    ("view", "heads"),
    [
        (("events",), ["id", "when", "kind", "status", "what", "place", "speaker"]),
        (("timeline",), ["when", "kind", "status", "what", "history", "id"]),
        (("upcoming", "--on", "2024-01-08"), ["id", "when", "kind", "status", "what"]),
        (("trips",), ["trip", "leg", "when", "met", "status"]),
        (("conflicts",), ["kind", "about", "one side", "other side", "pages"]),
        (("changes", "--since", "2025-04-01"), ["on", "change", "before", "after", "kind", "what"]),
    ],
    ids=lambda value: value[0],
)
def test_people_get_a_table_with_heads(examples: Path, view: tuple[str, ...], heads: list[str]) -> None:
    first, *rest = run(view[0], examples, *view[1:]).stdout.splitlines()
    places = [first.index(head) for head in heads]
    assert places == sorted(places) and rest


def test_events_are_chosen_by_person_kind_state_day_status_and_words(examples: Path) -> None:
    everything = {row["id"] for row in rows("events", examples)}
    for chosen in (
        ("--person", "Blinken"), ("--kind", "meeting"), ("--state", "China"), ("--since", "2025-01-01"),
        ("--until", "2023-12-31"), ("--status", "planned"), ("--text", "sanctions"), ("--as-of", "2023-02-22"),
    ):  # fmt: skip
        found = {row["id"] for row in rows("events", examples, *chosen)}
        assert found and found != everything, chosen
    assert all(row["kind"] == "meeting" for row in rows("events", examples, "--kind", "meeting"))
    assert all(row["status"] == "planned" for row in rows("events", examples, "--status", "planned"))


def test_a_state_may_be_named_or_coded(examples: Path) -> None:
    named = rows("events", examples, "--state", "Russia", "--state", "China")
    assert named == rows("events", examples, "--state", "RU", "--state", "cn") != []


def test_the_known_meeting_of_the_examples_is_there(examples: Path) -> None:
    found = rows("events", examples, "--person", "Wang Yi", "--kind", "meeting", "--until", "2023-12-31")
    assert [(row["start"], row["place"]) for row in found if "Patrushev" in row["what"]] == [("2023-02-21", "Moscow")]


def test_a_timeline_is_in_order_and_says_when_an_undated_event_was_told(examples: Path) -> None:
    found = rows("timeline", examples)
    assert any(str(row["when"]).startswith("told ") for row in found)
    days = [row["start"] for row in found if row["start"] and row["precision"] == "day"]
    assert days == sorted(days)


def test_upcoming_knows_only_what_is_ahead_of_its_day(examples: Path) -> None:
    found = rows("upcoming", examples, "--on", "2024-01-08")
    assert found and {row["status"] for row in found} <= {"planned", "proposed", "postponed", "ongoing"}
    assert "Nothing is ahead on 1990-01-01." in said(run("upcoming", examples, "--on", "1990-01-01"))


def test_the_office_that_does_not_fit_is_a_conflict(examples: Path) -> None:
    found = [row for row in rows("conflicts", examples) if row["kind"] == "office"]
    assert [row["about"] for row in found] == ["Stéphane Séjourné"]
    assert "Barrot" in found[0]["other_side"]


def test_the_tour_of_2024_has_its_legs_in_order(examples: Path) -> None:
    tours = [row for row in rows("trips", examples, "--person", "Blinken") if len(row["legs"]) > 5]
    assert len(tours) == 1
    countries = [leg["country"] for leg in tours[0]["legs"]]
    assert countries.index("Turkey") < countries.index("Jordan") < countries.index("Israel") < countries.index("Egypt")


@pytest.mark.parametrize(
    ("command", "option", "value", "advice"),
    [
        ("events", "--kind", "party", "visit, meeting, call"),
        ("events", "--status", "maybe", "planned, proposed"),
        ("events", "--state", "Narnia", "English name"),
        ("events", "--since", "1.1.2023", "2023-02-21"),
        ("events", "--until", "2023-02-30", "2023-02-21"),
        ("events", "--as-of", "yesterday", "2023-02-21"),
        ("events", "--format", "xml", "jsonl"),
        ("timeline", "--kind", "party", "visit, meeting"),
        ("upcoming", "--on", "soon", "2023-02-21"),
        ("upcoming", "--on", "9999-12-31", "2023-02-21"),
        ("trips", "--state", "Atlantis", "ISO code"),
        ("changes", "--since", "soon", "2023-02-21"),
        ("overview", "--on", "soon", "2023-02-21"),
    ],
)
def test_a_wrong_option_gives_advice(examples: Path, command: str, option: str, value: str, advice: str) -> None:
    words = said(run(command, examples, option, value, code=2))
    assert value in words and advice in words and option in words


@pytest.mark.parametrize("command", ["events", "timeline", "trips", "upcoming", "conflicts", "overview", "review"])
def test_a_ledger_that_is_not_there_is_said_and_not_made(tmp_path: Path, command: str) -> None:
    words = said(run(command, tmp_path / "none.ledger", code=None))
    assert "there is no ledger at" in words and "legation read" in words
    assert not (tmp_path / "none.ledger").exists()


def test_a_file_that_is_no_ledger_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("These are notes, no ledger at all. " * 40, encoding="utf-8")
    assert "is no ledger" in said(run("events", tmp_path / "notes.txt", code=None))


def test_nothing_found_is_said_in_words_and_empty_for_programs(examples: Path) -> None:
    nobody = ("events", examples, "--person", "Ada Quell")
    assert run(*nobody).stdout == "Nothing found.\n"
    assert run(*nobody, "-f", "json").stdout.strip() == "[]" and run(*nobody, "-f", "jsonl").stdout == ""
