"""Sentences of a journey's page that name a country and take nobody there; and times that are the end of a stay."""

from __future__ import annotations

import pytest

from legation.ledger import passing, struck
from legation.ledger.days_told import Dated
from legation.ledger.signs import ending, signs_of
from legation.ledger.told import Told
from legation.model import Party, Place, Report, Span, When

from .journey import MILLER, day, given, lines


@pytest.mark.parametrize(
    "text",
    [
        "She pledged that America would stay in Afghanistan for years.",
        "Miller's trip was partly a response to UK moves in the east.",
        "The eldest was in Kuwait when Miller's father came to visit the troops.",
        "She leaves on Monday for a trip that will be dominated by the quarrel of Iran, Iraq and Syria.",
    ],
)
def test_a_country_that_is_only_named_is_no_stop(text: str) -> None:
    assert [place.country for line in lines(text)[1:] for place, _ in passing.taken(line, MILLER, main=True)] == []


def test_a_town_of_a_state_is_a_stop() -> None:
    (line,) = lines("On Tuesday she takes part in a conference in the Egyptian resort of Sharm el-Sheikh.")[1:]
    assert [place.country for place, _ in passing.taken(line, MILLER, main=True)] == ["EG"]


def test_a_state_that_is_only_spoken_of_is_not_where_a_dropped_journey_was_to_go() -> None:
    told = lines("Calls for the destruction of Israel made Miller cancel her trip.")
    assert list(struck.spots(told, MILLER)) == []


def visit(words: str, trigger: str, time: str = "Thursday", rule: str = "visit.noun", land: str = "SY") -> Dated:
    at, when = words.index(trigger), When(time, day("2005-06-09"), day("2005-06-09"), "2005-06-09", "day", "published")
    report = Report(
        "r" + trigger, "p", "visit", "happened", (MILLER, Party(land, "host", "state", land)),
        (Span("p", 0, len(words), words),), rule, Place(land, "", land), when,
        trigger=Span("p", at, at + len(trigger), trigger),
    )  # fmt: skip
    return Dated(Told(report, given("2005-06-09")), day("2005-06-09"), "own" if time else "news", when)


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("She wrapped up a two-day visit on Thursday.", True),
        ("She spoke on Thursday, the last day of her visit.", True),
        ("She ended her visit on Thursday.", True),
        ("She began a visit on Thursday.", False),
        ("She made the visit on Thursday.", False),
    ],
)
def test_the_day_on_which_a_stay_ends_is_not_its_first(words: str, ends: bool) -> None:
    assert ending(visit(words, "visit")) is ends


def test_a_stay_beside_an_arrival_elsewhere_is_not_of_that_day() -> None:
    words = "She arrived in Oman on Thursday after touring Mali."
    arrival = visit(words, "arrived", rule="visit.arrive", land="OM")
    stay = visit(words, "touring", rule="visit.visit", land="ML")
    news = Dated(stay.told, stay.day, "news", stay.when)
    assert {sign.country for sign in signs_of(MILLER, [arrival, news], {"OM", "ML"})} == {"OM"}
