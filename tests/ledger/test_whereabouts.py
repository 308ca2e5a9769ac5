"""Where and on which day a clause puts the traveller, and what it leaves open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from legation.ledger import glimpses
from legation.ledger.heads import Head
from legation.ledger.heads import read as read_head

from .journey import MILLER, lines, sheet

GOALS = ("EG", "TR", "KW")


def seen(text: str, sent: str = "") -> list[tuple[str, str, str]]:
    """Return country, words of time and rule of what the pages' sentences tell in passing."""
    page = replace(sheet(), head=Head(sent), told=())
    (made,) = glimpses.add([page], {"p": lines(text)}, MILLER, GOALS)
    return [
        (one.report.place.country, one.report.when.words, one.report.rule)
        for one in made.told
        if one.report.place and one.report.when
    ]


THERE = "glimpse.there"
CASES = [
    ("Protesters jeered Ada Miller on Wednesday.", "EG", [("EG", "Wednesday", THERE)]),
    ("Protesters jeered Ada Miller on Wednesday.", "US", []),
    ("Ada Miller, who flew in the night before, met John Doe.", "EG", [("EG", "the night before", "glimpse.arrive")]),
    ("Ada Miller saw both Turkey and Kuwait on Saturday.", "", [("KW", "Saturday", THERE), ("TR", "Saturday", THERE)]),
    ("Ada Miller heard of the plan for Iraq in Kuwait on Tuesday.", "", [("KW", "Tuesday", THERE)]),
    ("Ada Miller met shopkeepers in the Turkish capital on Monday.", "", [("TR", "Monday", THERE)]),
    ("Ada Miller stopped at an air base on Monday on her way to Kuwait.", "", []),
    ("Before she left Turkey Ada Miller saw a tank on Saturday.", "EG", []),
]


@pytest.mark.parametrize(("text", "sent", "expected"), CASES)
def test_a_clause_is_placed_by_its_words_else_by_the_page_s_head(
    text: str, sent: str, expected: list[tuple[str, str, str]]
) -> None:
    assert seen(text, sent) == expected


def test_a_page_without_a_head_is_set_where_its_first_sentences_have_the_traveller() -> None:
    told = seen("Ada Miller has ended her tour with talks in Cairo. She praised her hosts on Sunday.")
    assert told == [("EG", "Sunday", "glimpse.there")]


def test_what_she_said_on_a_day_is_told_apart_from_what_she_said_she_would_do() -> None:
    (found,) = seen("Ada Miller told students on Thursday that she would stay engaged.", "TR")
    assert found == ("TR", "Thursday", "glimpse.there")


def test_a_title_with_full_stops_is_no_dateline() -> None:
    assert read_head("U.S. Secretary of State Ada Miller spoke in Cairo.") is None
