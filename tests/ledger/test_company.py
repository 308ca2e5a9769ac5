"""Who is named beside the traveller, what a clause tells in passing, and journeys that a page ends."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.ledger import called_off, company, glimpses, guests, passing
from legation.ledger.heads import Head
from legation.ledger.lines import Line, read
from legation.ledger.sheets import Sheet
from legation.ledger.told import Told
from legation.model import Block, Leg, Page, Party, Published, Report

JUNE = Published(dt.date(2005, 6, 8), dt.date(2005, 6, 8), "given")  # a Wednesday
MILLER = Party("Ada Miller", "source", "person", "US", "", "Secretary of State")
INTRO = "US Secretary of State Ada Miller is on a tour. "


def lines(text: str) -> list[Line]:
    return list(read(Page("p", "x", text, (Block(0, len(text), "paragraph"),), published=JUNE)))


def names_beside(text: str) -> list[str]:
    told = lines(INTRO + text)
    main = company.is_main(MILLER, told)
    return [party.name for line in told[1:] for party in company.beside(line, MILLER, main)]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Over dinner the Kenyan foreign minister, Otto Brandt, promised her roads.", ["Otto Brandt"]),
        ("She was greeted by Kenyan President Otto Brandt at the airport.", ["Otto Brandt"]),
        ("Kenyan President Otto Brandt told her by telephone that he was ill.", []),
        ("Kenyan President Otto Brandt spoke with Chinese Premier Lin Tao.", []),
        ("She met Kenyan President Otto Brandt two years ago.", []),
    ],
)
def test_a_person_in_a_sentence_of_contact_was_met(text: str, met: list[str]) -> None:
    assert names_beside(text) == met


def test_whom_a_traveller_met_belongs_to_the_leg_in_his_country() -> None:
    told = lines(INTRO + "She had lunch with Kenyan President Otto Brandt.")
    legs = [Leg("e1", "UG", "", None, "happened", (), ("p",)), Leg("e2", "KE", "", None, "happened", (), ("p",))]
    made = guests.join(legs, MILLER, {"p": tuple(told)}, {})
    assert [leg.met for leg in made] == [(), ("Otto Brandt",)]


def test_spans_of_a_line_hold_their_words() -> None:
    text = INTRO + "In Nairobi she met Kenyan President Otto Brandt."
    for line in lines(text):
        assert text[line.span.start : line.span.end] == line.text
        assert all(one.span and text[one.span.start : one.span.end] == one.span.exact for one in line.people)


def seen(text: str, sent: str = "") -> list[tuple[str, str, str, str]]:
    told = lines(INTRO + text)
    sheet = Sheet("p", (Told(Report("r", "p", "statement", "happened", (), (), "x"), JUNE),), Head(sent))
    made = glimpses.seen(sheet, told, MILLER, {"KE", "UG"}, True)
    reports = [one.report for one in made.told[1:]]
    return [(one.place.country if one.place else "", day(one), one.status, one.rule[8:]) for one in reports]


def day(report: Report) -> str:
    return str(report.when.start) if report.when else ""


@pytest.mark.parametrize(
    ("text", "sent", "told"),
    [
        ("She flew in from Kampala on Monday.", "KE", [("KE", "2005-06-06", "happened", "arrive")]),
        ("She has been in Kenya since Tuesday.", "", [("KE", "2005-06-07", "happened", "there")]),
        ("On Friday she flies to Uganda.", "", [("UG", "2005-06-10", "planned", "arrive")]),
        ("Her deputy, Joe Stone, flew to Uganda on Monday.", "", []),
        ("Two years ago she came to Kenya on a Monday.", "", []),
    ],
)
def test_a_clause_with_a_day_and_a_place_dates_a_stop(text: str, sent: str, told: list[tuple[str, ...]]) -> None:
    assert seen(text, sent) == told


def taken(text: str) -> list[str]:
    return [place.country for line in lines(INTRO + text)[1:] for place, _ in passing.taken(line, MILLER, True)]


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        ("From there she continues to Kampala, Nairobi and Cairo.", ["UG", "KE", "EG"]),
        ("She is due in Muscat on Wednesday.", ["OM"]),
        ("She may go to Muscat on Wednesday.", []),
        ("She was in Muscat in April.", []),
        ("She spoke about Oman.", []),
    ],
)
def test_a_clause_takes_the_traveller_to_its_places(text: str, lands: list[str]) -> None:
    assert taken(text) == lands


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("All of these visits are postponed, she said.", ["postponed"]),
        ("She broke off her journey on Tuesday.", ["cancelled"]),
        ("She has not cancelled her trip.", []),
    ],
)
def test_a_page_ends_a_journey(text: str, off: list[str]) -> None:
    assert [one.status for one in called_off.news(lines(INTRO + text), MILLER)] == off
