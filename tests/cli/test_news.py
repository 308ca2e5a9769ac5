"""What is ahead or new, as calendars and feeds."""

from __future__ import annotations

from pathlib import Path

import feedparser
import icalendar
import pytest

from legation.ledger import Ledger

from .running import rows, run, said


def test_what_is_ahead_as_a_calendar_holds_the_days_and_no_vague_stretch(examples: Path) -> None:
    ahead = rows("upcoming", examples, "--on", "2025-03-30")
    text = run("upcoming", examples, "--on", "2025-03-30", "--format", "ics").stdout
    made = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert "2025-05-09" in {str(one["DTSTART"].dt) for one in made}
    assert 0 < len(made) < len(ahead)
    assert {str(one["STATUS"]) for one in made} <= {"TENTATIVE", "CONFIRMED"}


def test_changes_as_a_feed_have_an_entry_each_and_lead_to_the_events(examples: Path) -> None:
    found = rows("changes", examples, "--since", "2025-03-30")
    text = run("changes", examples, "--since", "2025-03-30", "--format", "atom", "--link", "http://host").stdout
    feed = feedparser.parse(text)
    assert not feed.bozo and len(feed.entries) == len(found) > 0
    for one in feed.entries:
        assert rows("explain", examples, one.link.rsplit("/", 1)[1])[0]["id"] in {row["id"] for row in found}


VIEWS = [
    ("events",), ("timeline",), ("trips",), ("positions",), ("conflicts",), ("unconfirmed",),
    ("changes", "--since", "1980-01-01"),
]  # fmt: skip


@pytest.mark.parametrize("view", VIEWS, ids=[view[0] for view in VIEWS])
def test_every_view_shows_what_was_known_on_a_day_and_no_later_page(examples: Path, view: tuple[str, ...]) -> None:
    name, *more = view
    assert rows(name, examples, *more, "--as-of", "1990-01-01") == []
    with Ledger.open(examples, read_only=True) as ledger:
        late = {row[0] for row in ledger.db.execute("SELECT id FROM pages WHERE published_end > '2023-06-01'")}
    then, now = (rows(name, examples, *more, *words) for words in (("--as-of", "2023-06-01"), ()))
    assert late and not late & {page for row in then for page in row.get("pages", row.get("evidence"))}
    assert late & {page for row in now for page in row.get("pages", row.get("evidence"))}


def test_an_event_is_explained_as_known_on_a_day(examples: Path) -> None:
    event = rows("events", examples, "--since", "2025-04-01", "--kind", "visit")[0]
    assert "by 1990-01-01" in said(run("explain", examples, event["id"], "--as-of", "1990-01-01", code=None))
    known = event["history"][0]["on"]
    assert rows("explain", examples, event["id"], "--as-of", known)[0]["history"][0]["on"] <= known
