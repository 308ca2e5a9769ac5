"""Gatherings: a summit, a conference, a forum, known by its name and not by who came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.contract import told
from legation.model import Report
from legation.reports import SETTING
from legation.reports.gathering_words import noun_of, same_title

from .telling import line, lines

Tell = Callable[..., tuple[Report, ...]]

NAMES = [
    ("Sweden will recognise Tuvalu at the UN General Assembly session in September.", "UN General Assembly"),
    ("At the ASEAN leaders' summit in Vientiane, Joko Widodo said that trade would grow.", "ASEAN summit"),
    ("The 15th summit of the BRICS group has opened in Johannesburg.", "15th BRICS summit"),
    ("The fifteenth summit of the BRICS leaders is scheduled to be held in Johannesburg.", "15th BRICS summit"),
    ("Paraguay joined the pact during the China-CELAC Forum in Lima.", "China-CELAC Forum"),
    ("The Summit of the Americas in Panama has been postponed until May.", "Summit of the Americas"),
    ("Leaders of the Arab League opened a two-day summit in Sirte on Saturday.", "Arab League summit"),
    ("Delegates gathered in Geneva on Monday for a donors conference on Somalia.", "donors conference on Somalia"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_gathering_is_told_by_its_name(tell: Tell, text: str, name: str) -> None:
    assert [report.topic for report in tell(text) if report.topic] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 15th summit of the BRICS group has opened in Johannesburg.", "meeting happened: BRICS @ Johannesburg"),
        ("The BRICS summit will be held in Johannesburg on Friday.",
         "meeting planned: BRICS @ Johannesburg [2024-05-17]"),
        ("Delegates gathered in Geneva on Monday for a donors conference on Somalia.",
         "meeting happened: donors conference on Somalia @ Geneva [2024-05-13]"),
        ("Sweden will recognise Tuvalu at the UN General Assembly session in September.",
         "meeting planned: UN General Assembly [2024-09-01/2024-09-30]"),
    ],
)  # fmt: skip
def test_where_when_and_whether(tell: Tell, text: str, expected: str) -> None:
    assert [line(report) for report in tell(text) if report.topic] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Boris Pistorius told a press conference in Berlin that help would come.",
        "The Doha Conference urged Moscow to withdraw its troops from Georgia.",
        "Emmanuel Macron praised the summit in Paris.",
        "The teams met in the Western Conference in Denver.",
    ],
)
def test_what_is_no_gathering_of_states_makes_none(tell: Tell, text: str) -> None:
    assert not [report for report in tell(text) if report.topic]


def test_what_happens_at_a_gathering_does_not_make_its_setting_count_for_the_page(tell: Tell) -> None:
    reports = tell("At the Munich Security Conference, Wang Yi said that China would publish a paper.")
    assert [report.rule for report in reports if report.kind == "meeting"] == [SETTING]
    assert "meeting" not in {report.kind for report in told(reports)}


def test_the_conference_points_back_at_the_one_named_before(tell: Tell) -> None:
    text = (
        "The Doha Conference on Chad opened in Doha on Monday. Idriss Deby met Emmanuel Macron. "
        "Attendees of the conference issued a plea."
    )
    (found,) = (report for report in tell(text) if report.topic)
    assert [span.exact[-14:] for span in found.evidence] == ["oha on Monday.", "issued a plea."]


def test_the_talks_are_no_setting(tell: Tell) -> None:
    text = "Wang Yi met Sergei Lavrov at the ASEAN summit in Vientiane. The talks took two hours."
    reports = tell(text)
    assert [len(report.evidence) for report in reports if report.rule == SETTING] == [1]
    assert [len(report.evidence) for report in reports if report.rule.startswith("meet.")] == [2]


def test_names_are_one_with_or_without_their_number() -> None:
    assert same_title("15th BRICS summit", "BRICS summit")
    assert not same_title("BRICS summit", "NATO summit")
    assert not same_title("Baltic NATO summit", "NATO summit")
    assert noun_of("Peace Conference on Chad") == "conference"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alexander Stubb and Karl Nehammer are holding talks to discuss a truce.",
         "meeting happened: Alexander Stubb, Karl Nehammer"),
        ("The foreign ministers of Chad and Niger met Wednesday in Lagos.",
         "meeting happened: Chad, Niger @ Lagos [2024-05-15]"),
    ],
)  # fmt: skip
def test_talks_with_a_purpose_are_held_and_a_day_is_nobody(tell: Tell, text: str, expected: str) -> None:
    assert lines(tell(text), "meeting") == [expected]


def test_a_day_is_no_part_of_a_name(tell: Tell) -> None:
    told = tell(
        "At the Bled Strategic Forum on Saturday, Petr Fiala announced that Prague would open a consulate in Bled."
    )
    assert [report.topic for report in told if report.kind == "meeting"] == ["Bled Strategic Forum"]


def test_with_whom_is_with_the_person_named_last(tell: Tell) -> None:
    text = "Karl Nehammer opened his stay in China in the birthplace of Xi Jinping, with whom he held talks and"
    text += " discussions on steel."
    assert lines(tell(text), "meeting") == ["meeting happened: Karl Nehammer, Xi Jinping @ China"]


def test_the_visit_since_which_somebody_is_the_first(tell: Tell) -> None:
    text = "Petr Fiala arrived in Hanoi, the first Czech premier to visit Vietnam since Petr Necas in 2008."
    assert lines(tell(text), "visit")[-1] == "visit happened: Petr Necas > Vietnam @ Vietnam [2008-01-01/2008-12-31]"


def test_a_year_since_when_dates_nothing_of_now(tell: Tell) -> None:
    text = "Narendra Modi is the first Indian leader to address the UN General Assembly since Manmohan Singh in 2013."
    assert [report.when for report in tell(text) if report.topic] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adama Barrow announced that Gambia would recognise Kosovo as an independent country in June.",
         "support planned: Gambia > Kosovo [2024-06-01/2024-06-30]"),
        ("Lithuania and Spain open consulates in Nuuk, Greenland.", "support happened: Lithuania, Spain > Greenland"),
        ("Adama Barrow nominated Lula in March for his role in the talks.",
         "support happened: Adama Barrow > Lula [2024-03-01/2024-03-31]"),
    ],
)  # fmt: skip
def test_recognition_consulates_and_nominations(tell: Tell, text: str, expected: str) -> None:
    assert lines(tell(text), "support") == [expected]


def test_white_space_inside_a_sentence_is_no_noun(tell: Tell) -> None:
    assert [report.topic for report in tell("The NATO summit \n\t opened in Riga.") if report.topic] == ["NATO summit"]
