"""The same verbs, the same answers as on the command line."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import legation
from legation.api import Ledger, Rows
from legation.cli import app
from legation.ledger import LedgerError
from legation.model import Event, Trip


@pytest.fixture(scope="module")
def ledger(examples: Path) -> Iterator[Ledger]:
    with legation.Ledger(examples) as opened:
        yield opened


def printed(*words: object) -> list[dict[str, object]]:
    done = CliRunner().invoke(app, [*map(str, words), "--format", "jsonl"])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, ()),
        ({"person": "Blinken", "status": "planned"}, ("--person", "Blinken", "--status", "planned")),
        ({"state": ("China", "RU"), "kind": "visit"}, tuple("--state CN --state Russia --kind visit".split())),
        ({"since": "2023-06-01", "until": dt.date(2024, 1, 8)}, ("--since", "2023-06-01", "--until", "2024-01-08")),
        ({"as_of": "2023-02-22"}, ("--as-of", "2023-02-22")),
        ({"text": "nuclear"}, ("--text", "nuclear")),
    ],
    ids=str,
)  # fmt: skip
def test_events_are_those_of_the_command(ledger: Ledger, asked: dict[str, object], words: tuple[str, ...]) -> None:
    found = ledger.events(**asked)  # type: ignore[arg-type]
    assert [json.loads(json.dumps(row, default=str)) for row in found.rows()] == printed("events", ledger.path, *words)


def test_records_are_typed_and_found_anew_each_time(ledger: Ledger) -> None:
    found = ledger.events(kind="visit")
    assert isinstance(found, Rows) and all(isinstance(event, Event) and event.kind == "visit" for event in found)
    assert list(found) == list(found) and found.first() == next(iter(found))
    assert ledger.events(person="Nobody Whatever").first() is None
    assert list(ledger) == list(ledger.events())
    assert all(isinstance(trip, Trip) for trip in ledger.trips(person="Blinken"))


def test_the_other_views_answer(ledger: Ledger) -> None:
    assert [entry.event.id for entry in ledger.timeline(person="Wang")] == [
        row["id"] for row in printed("timeline", ledger.path, "--person", "Wang")
    ]
    assert [event.id for event in ledger.upcoming("2024-01-08")] == [
        row["id"] for row in printed("upcoming", ledger.path, "--on", "2024-01-08")
    ]
    assert len(list(ledger.changes("2025-04-01"))) == len(printed("changes", ledger.path, "--since", "2025-04-01"))
    assert [row["about"] for row in ledger.conflicts().rows()] == [
        row["about"] for row in printed("conflicts", ledger.path)
    ]
    assert len(list(ledger.positions(state="CN").rows())) == len(printed("positions", ledger.path, "--state", "CN"))
    assert len(list(ledger.review().rows())) == len(printed("review", ledger.path))
    event = ledger.events().first()
    assert event and ledger.explain(event.id).event == event


def test_tables_hold_what_was_found(ledger: Ledger) -> None:
    events = list(ledger.events(person="Wang"))
    frame = ledger.events(person="Wang").to_pandas()
    assert list(frame["id"]) == [event.id for event in events]
    assert list(frame["kind"]) == [event.kind for event in events]
    trips = ledger.trips().to_arrow()
    assert trips["traveller"].to_pylist() == [trip.traveller for trip in ledger.trips()]
    assert ledger.events(person="Nobody Whatever").to_arrow().num_rows == 0


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"kind": "party"}, "kind 'party' is none of visit"),
        ({"status": "maybe"}, "status 'maybe' is none of planned"),
        ({"state": "Ruritania"}, "'Ruritania' is no state"),
        ({"since": "yesterday"}, "yesterday"),
    ],
)
def test_a_question_that_cannot_be_read_says_what_can(ledger: Ledger, asked: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        ledger.events(**asked)  # type: ignore[arg-type]


def test_a_missing_ledger_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        legation.Ledger(tmp_path / "none.ledger")


def test_an_export_is_that_of_the_command(ledger: Ledger, tmp_path: Path) -> None:
    (ours,) = ledger.export(tmp_path / "a.csv", "csv", person="Wang")
    done = CliRunner().invoke(app, ["export", str(ledger.path), "-", "-f", "csv", "--person", "Wang"])
    assert ours.read_bytes() == done.stdout_bytes
    with pytest.raises(ValueError, match="xls"):
        ledger.export(tmp_path / "a.xls", "xls")
