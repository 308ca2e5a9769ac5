"""Records in words: one line an event, a time never sharper than it is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation import describe
from legation.model import (
    Conflict,
    Event,
    Kind,
    Leg,
    Mention,
    Party,
    Place,
    Role,
    Span,
    StatusChange,
    Trip,
    When,
)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def time(start: str, end: str, precision: str = "day", anchor: str = "", *, length: bool = False) -> When:
    return When("those words", day(start), day(end), start, precision, anchor, range=length)  # type: ignore[arg-type]


def event(kind: Kind, *parties: tuple[str, Role], place: Place | None = None, quote: str = "") -> Event:
    made = tuple(Party(name, role, country="UA" if role == "host" else "") for name, role in parties)
    return Event("e1", kind, "happened", made, place, None, ("r1",), ("p1",), quote=quote)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, ""),
        (time("2024-05-14", "2024-05-14"), "14 May 2024"),
        (time("2024-05-14", "2024-05-14", anchor="inferred"), "14 May 2024 (inferred)"),
        (time("2024-05-01", "2024-05-31", "month"), "May 2024"),
        (time("2024-01-01", "2024-12-31", "year"), "2024"),
        (time("2024-05-14", "2024-05-16", "days", length=True), "14 May 2024 to 16 May 2024"),
        (time("2024-05-21", "2024-05-31", "vague"), "those words (21 May 2024 to 31 May 2024)"),
        (When("Tuesday", anchor="unresolved"), "Tuesday (not dated)"),
        (When("since 2022", day("2022-01-01"), None), "since 2022"),
    ],
)
def test_a_time_is_as_sharp_as_it_is_known(time: When | None, words: str) -> None:
    assert describe.when(time) == words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (event("meeting", ("Ada", "participant"), ("Bo", "participant")), "Ada and Bo meet"),
        (event("meeting", ("Ada", "participant"), ("Bo", "participant"), ("Ukraine", "host")), "Ada and Bo meet"),
        (event("call", ("Ada", "participant"), ("Bo", "participant")), "Ada and Bo speak by phone"),
        (event("visit", ("Ada", "source"), ("Ukraine", "host"), place=Place("Kyiv", "Kyiv", "UA")), "Ada visits Kyiv"),
        (event("visit", ("Ada", "source"), ("Ukraine", "host")), "Ada visits Ukraine"),
        (event("criticism", ("Ada", "source"), ("Bo", "target")), "Ada criticises Bo"),
        (event("statement", ("Ada", "source"), quote="we go"), "Ada says: “we go”"),
        (event("agreement", ("A", "participant"), ("B", "participant"), ("C", "participant")), "A, B and C agree"),
        (event("agreement", ("Ada", "participant")), "Ada agrees"),
        (event("meeting", ("Ada", "participant")), "Ada holds talks"),
        (event("support", ("A", "source"), ("B", "source"), ("C", "target")), "A and B support C"),
    ],
)
def test_an_event_in_one_line(told: Event, words: str) -> None:
    assert describe.what(told) == words


def test_names_are_joined_once_each() -> None:
    assert describe.names([Party("A", "source"), Party("B", "source"), Party("A", "target")]) == "A and B"
    assert describe.names([]) == ""


@given(st.text(), st.integers(2, 120))
def test_short_words_are_one_line_within_measure(words: str, most: int) -> None:
    found = describe.short(words, most)
    assert len(found) <= most + 2 and "\n" not in found
    assert found == " ".join(words.split()) or found.endswith(" …")


@given(st.dates())
def test_a_day_in_words_names_day_month_and_year(date: dt.date) -> None:
    number, month, year = describe.day(date).split()
    assert (int(number), int(year)) == (date.day, date.year)
    assert dt.datetime.strptime(month, "%B").month == date.month


def test_the_row_of_an_event_has_people_first_and_plain_values() -> None:
    told = Event(
        "e1", "visit", "planned", (Party("Ada", "source", "person", "VA", "Q1", "envoy"),), Place("Kyiv", "Kyiv", "UA"),
        time("2024-05-14", "2024-05-14"), ("r1",), ("p1", "p2"),
        history=(StatusChange("planned", day("2024-05-01"), "r1", "p1", "Bo"),),
    )  # fmt: skip
    row = describe.event_row(told)
    assert list(row)[:5] == ["id", "when", "kind", "status", "what"]
    assert (row["start"], row["end"], row["country"], row["pages"]) == ("2024-05-14", "2024-05-14", "UA", ["p1", "p2"])
    assert row["history"] == [{"status": "planned", "on": "2024-05-01", "said_by": "Bo", "page": "p1"}]
    assert row["parties"] == [
        {"name": "Ada", "role": "source", "kind": "person", "country": "VA", "person": "Q1", "office": "envoy"}
    ]


def test_an_event_without_time_and_place_has_empty_fields() -> None:
    row = describe.event_row(event("statement", ("Ada", "source")))
    assert (row["start"], row["end"], row["when"], row["place"], row["country"]) == (None, None, "", "", "")


def test_a_leg_says_place_days_company_and_what_is_not_done_yet() -> None:
    leg = Leg("e1", "UA", "Kyiv", time("2024-05-14", "2024-05-14"), "planned", ("Bo", "Cy"))
    assert describe.leg_line(leg, "Ukraine") == "Kyiv, Ukraine; 14 May 2024; meets Bo, Cy; planned"
    assert describe.leg_line(Leg("e1", "UA", "", None, "happened"), "Ukraine") == "Ukraine"


def test_a_trip_says_who_and_how_many_stops() -> None:
    leg = Leg("e1", "UA", "Kyiv", None, "happened")
    assert describe.trip_line(Trip("t", "Ada", "", "ongoing", (leg, leg), ())) == "Ada, 2 stops (ongoing)"
    assert describe.trip_line(Trip("t", "Ada", "", "planned", (leg,), ())) == "Ada, one stop (planned)"


def test_a_conflict_shows_both_sides_and_the_words() -> None:
    row = describe.conflict_row(Conflict("date", "the visit", "Monday", "Tuesday", ("p1",), (Span("p1", 0, 1, "x"),)))
    assert (row["one_side"], row["other_side"], row["words"]) == ("Monday", "Tuesday", ["x"])


def test_a_mention_names_the_office_and_its_country() -> None:
    span = Span("p", 0, 1, "x")
    assert describe.mention_line(Mention("p", "Ada", "envoy", "VA", "", span)) == "Ada, envoy of VA"
    assert describe.mention_line(Mention("p", "Ada", "envoy", "", "", span)) == "Ada, envoy"
