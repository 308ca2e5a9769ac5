"""Calendars and feeds: read back by other people's parsers, the same bytes every time, whatever pages say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import feedparser
import icalendar
import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st

from legation.exports import atom, ics
from legation.ledger.views import News
from legation.model import Event, Party, Place, Status, StatusChange, When

DAY = dt.date(2025, 4, 1)
ATOM = "{http://www.w3.org/2005/Atom}"


def event(
    status: Status = "planned",
    words: str = "Ada Quell",
    start: dt.date | None = DAY,
    end: dt.date | None = None,
    precision: str = "day",
) -> Event:
    last = end or start
    when = When("on 1 April", start, last, "", precision, range=precision == "days") if start else None  # type: ignore[arg-type]
    steps = (StatusChange("planned", dt.date(2025, 3, 28), "r1", "p1", words), StatusChange(status, DAY, "r2", "p2"))
    parties = (Party(words, "source"), Party("Tarb", "host", "state", "TB"))
    place = Place(words, words, "TB")
    return Event("e1", "visit", status, parties, place, when, ("r1", "r2"), ("p1", "p2"), steps, quote=words)


def calendar(rows: Sequence[Event | News], link: str = "") -> list[icalendar.Event]:
    text = "".join(ics.write(rows, "Ahead", link))
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("planned", "TENTATIVE"),
        ("postponed", "TENTATIVE"),
        ("happened", "CONFIRMED"),
        ("ongoing", "CONFIRMED"),
        ("cancelled", "CANCELLED"),
        ("denied", "CANCELLED"),
    ],
)  # fmt: skip
def test_a_calendar_keeps_plans_apart_from_deeds(status: Status, shown: str) -> None:
    (made,) = calendar([event(status)])
    assert made["STATUS"] == shown


def test_the_last_day_is_told_by_the_day_after_it() -> None:
    (made,) = calendar([event(end=dt.date(2025, 4, 3), precision="days")])
    assert (made["DTSTART"].dt, made["DTEND"].dt) == (DAY, dt.date(2025, 4, 4))
    assert (made["DTSTAMP"].dt.date(), made["SEQUENCE"]) == (DAY, 1)


def test_what_is_not_known_to_the_day_is_no_entry() -> None:
    vague = event(end=dt.date(2025, 4, 30), precision="month")
    late = Event(**{name: getattr(vague, name) for name in Event.__slots__ if name != "when"}, when=None)
    assert calendar([vague, late]) == []


def test_an_entry_keeps_its_id_when_a_later_page_is_folded_in() -> None:
    before, after = event(), event("happened")
    later = [Event(**{**{name: getattr(after, name) for name in Event.__slots__}, "id": "e0"})]
    assert calendar([before])[0]["UID"] == calendar(later)[0]["UID"]
    assert atom.entry_id(before) == atom.entry_id(later[0])


def test_lines_are_short_and_whole() -> None:
    lines = "".join(ics.write([event(words="Żółć “and”, " * 30)])).split("\r\n")
    assert lines[-1] == "" and max(len(line.encode()) for line in lines) <= 75


@given(st.text())
def test_whatever_a_page_says_stays_text(words: str) -> None:
    row = event(words=words or "x")
    (made,) = calendar([row], "http://localhost:8000")
    assert str(made["LOCATION"]) == ics.plain(words or "x")
    assert set(made) <= {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "CATEGORIES", "LOCATION",
        "DESCRIPTION", "URL", "TRANSP",
    }  # fmt: skip
    feed = ElementTree.fromstring("".join(atom.write([row], words, "http://localhost:8000")))
    assert feed.find(f"{ATOM}title").text in (atom.legal(words), None)
    assert len(feed.findall(f"{ATOM}entry")) == 1


def test_a_feed_is_read_by_a_feed_reader() -> None:
    rows = [event(), News("status", DAY, event("cancelled"), "planned", "cancelled")]
    text = "".join(atom.write(rows, "News & more", "http://localhost:8000/"))
    feed = feedparser.parse(text)
    assert (feed.bozo, feed.version, feed.feed.title) == (False, "atom10", "News & more")
    assert feed.feed.updated == "2025-04-01T00:00:00Z"
    assert [one.link for one in feed.entries] == ["http://localhost:8000/events/e1"] * 2
    assert len({one.id for one in feed.entries}) == 2
    assert feed.entries[1].title.startswith("status: planned > cancelled - Ada Quell visits")


def test_a_feed_has_what_the_format_demands() -> None:
    feed = ElementTree.fromstring("".join(atom.write([event()], "Ahead")))
    for place in (feed, feed.find(f"{ATOM}entry")):
        assert all(len(place.findall(ATOM + name)) == 1 for name in ("id", "title", "updated"))
    assert feed.find(f"{ATOM}author/{ATOM}name").text == "Legation"
    assert feed.find(f"{ATOM}entry/{ATOM}content").text.startswith("visit, planned, 1 April 2025")


def test_no_page_has_a_date() -> None:
    bare = Event("e1", "meeting", "planned", (), None, None, ("r1",), ("p1",))
    assert "<updated>1970-01-01T00:00:00Z</updated>" in "".join(atom.write([bare]))
    assert "".join(atom.write([])) == "".join(atom.write([]))
