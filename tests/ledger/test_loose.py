"""Pages of which no visit was read: which are looked at, and where their sentences put the traveller."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from legation.ledger import loose
from legation.ledger.places_told import there
from legation.model import Event, When

from .journey import INTRO, MILLER, day, lines


def ledger(count: int) -> sqlite3.Connection:
    """A file of so many pages, of which every tenth begins with the traveller."""
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE pages (id TEXT, title TEXT, text TEXT, published_start TEXT, published_end TEXT)")
    text = (INTRO, "Nobody of note went anywhere in Springfield on Tuesday. ")
    rows = ((f"p{at}", "A page", text[at % 10 > 0] * 8, "2005-06-08", "2005-06-08") for at in range(count))
    db.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?)", rows)
    return db


def visit(on: str) -> Event:
    """A visit of the traveller on a day: the pages of its weeks are looked at."""
    when = When(on, day(on), day(on), on, "day", "published")
    return Event("e", "visit", "happened", (MILLER,), None, when, (), ())


def test_pages_are_found_by_the_full_name_at_their_beginning() -> None:
    found = loose.index(ledger(20), {"Ada Miller", "Bo Tarn"}, [visit("2005-06-05")])
    assert [one.page for one in found["Ada Miller"]] == ["p0", "p10"] and found["Bo Tarn"] == []
    assert found["Ada Miller"][0].days == (day("2005-06-08"), day("2005-06-08"))


def test_a_page_far_from_every_visit_is_not_looked_at() -> None:
    assert loose.index(ledger(20), {"Ada Miller"}, [visit("2006-06-05")])["Ada Miller"] == []


def test_an_initial_or_a_middle_name_is_no_other_person() -> None:
    assert (loose.shorn("Ada B. Miller"), loose.shorn("Ada Brown Miller")) == ("Ada Miller", "Ada Miller")
    assert loose.index(ledger(1), {"Ada Brown Miller"}, [visit("2005-06-05")])["Ada Miller"][0].page == "p0"


def test_the_index_costs_no_more_than_in_proportion(growth: Callable[[Callable[[int], object], int], float]) -> None:
    files = {count: ledger(count) for count in (2500, 10000)}
    assert growth(lambda count: loose.index(files[count], {"Ada Miller"}, [visit("2005-06-05")]), 2500) < 6


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She arrived in Chile on Tuesday.", [("CL", "happened")]),
        ("She will fly to Brazil on Friday.", [("BR", "planned")]),
        ("On Tuesday in Bogota she opened a school.", [("CO", "happened")]),
        ("She may go to Brazil.", []),
        ("She visited Chile in April.", []),
        ("She spoke about Peru.", []),
    ],
)
def test_a_sentence_puts_the_traveller_somewhere(text: str, told: list[tuple[str, str]]) -> None:
    found = [spot for line in lines(text)[1:] for spot in there(line, MILLER, "", {"CL", "BR", "CO"})]
    assert [(spot.country, spot.status) for spot in dict.fromkeys(found)] == told


def test_a_host_puts_the_traveller_where_the_page_was_sent_from() -> None:
    text = "She met Chilean President Ricardo Lagos on Tuesday."
    assert [spot.country for spot in there(lines(text)[1], MILLER, "CL", {"CL"})] == ["CL"]
