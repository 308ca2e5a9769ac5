"""What is ahead, what pages brought and what stayed open: as the commands of the same names tell it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from starlette.testclient import TestClient

from legation.ledger import Ledger

from .conftest import Open
from .make import Source, person, when

DAY = "2023-03-01"


def test_changes_are_those_of_the_command(client: TestClient, examples: Path) -> None:
    rows = client.get("/changes.json", params={"since": DAY}).json()["rows"]
    with Ledger.open(examples, read_only=True) as ledger:
        told = {(str(one.on), one.what, one.event.id) for one in ledger.changes(dt.date.fromisoformat(DAY))}
    assert {(row["on"], row["change"], row["id"]) for row in rows} == told
    assert [row["on"] for row in rows] == sorted((row["on"] for row in rows), reverse=True)


def test_what_is_ahead_is_that_of_the_command(client: TestClient, examples: Path) -> None:
    rows = client.get("/upcoming.json", params={"as_of": "2024-12-01"}).json()["rows"]
    with Ledger.open(examples, read_only=True) as ledger:
        told = {event.id for event in ledger.upcoming(dt.date(2024, 12, 1))}
    assert told and {row["id"] for row in rows} == told


def test_what_is_open_is_that_of_the_command(client: TestClient, examples: Path) -> None:
    rows = client.get("/unconfirmed.json").json()["rows"]
    with Ledger.open(examples, read_only=True) as ledger:
        told = {(gap.leg.event, gap.what) for gap in ledger.unconfirmed()}
    assert told and {(row["event"], row["gap"]) for row in rows} == told


def test_what_is_ahead_comes_first_and_a_plan_without_a_day_beside_it(serve: Open) -> None:
    page = Source("news", "2030-05-01")
    for days in (when("2030-06-20"), when("2030-05-09"), when("2030-04-02"), None):
        page.tell("visit", "planned", [person("Ada Quell", "traveller", "FR")], days)
    opened = serve(page)
    rows = opened.get("/upcoming.json").json()["rows"]
    assert [row["start"] for row in rows] == ["2030-05-09", "2030-06-20", None]
    assert opened.get("/upcoming.ics").text.count("BEGIN:VEVENT") == 2
    assert "Planned, no day named" in opened.get("/upcoming").text


def test_a_plan_that_moved_and_was_called_off_is_a_change_of_its_days_and_status(serve: Open) -> None:
    first, later = Source("first", "2030-05-01"), Source("later", "2030-05-20")
    told = [person("Ada Quell", "traveller", "FR"), person("Bo Tarn", "host", "PL")]
    first.tell("visit", "planned", told, when("2030-06-20"))
    later.tell("visit", "cancelled", told, when("2030-06-20"))
    opened = serve(first, later)
    rows = opened.get("/changes.json", params={"since": "2030-05-10"}).json()["rows"]
    assert [(row["change"], row["before"], row["after"]) for row in rows] == [("status", "planned", "cancelled")]
    assert "planned → cancelled" in opened.get("/changes?since=2030-05-10").text


def test_who_knows_the_command_for_positions_finds_the_issues(client: TestClient) -> None:
    found = client.get("/positions.json", params={"state": "CN"}, follow_redirects=False)
    assert found.status_code == 307 and found.headers["location"] == "/issues.json?state=CN"
