"""What is ahead or new, as calendars and feeds."""

from __future__ import annotations

from pathlib import Path

import feedparser
import icalendar

from .running import rows, run


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
