"""Visits: who went where, one report a country, nobody visits his own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

MADE = [
    ("Antony Blinken, the US Secretary of State, visited China on Sunday.",
     "visit happened: Antony Blinken > China @ China [2024-05-12]"),
    ("US Secretary of State Antony Blinken arrived in Beijing on Sunday.",
     "visit happened: Antony Blinken > China @ Beijing [2024-05-12]"),
    ("Indian Prime Minister Narendra Modi landed in Kyiv on Friday.",
     "visit happened: Narendra Modi > Ukraine @ Kyiv [2024-05-10]"),
    ("Polish Prime Minister Donald Tusk paid a visit to Kyiv on Monday.",
     "visit happened: Donald Tusk > Ukraine @ Kyiv [2024-05-13]"),
    ("Foreign Minister Annalena Baerbock set off for Israel on Thursday.",
     "visit happened: Annalena Baerbock > Israel @ Israel [2024-05-09]"),
    ("Taiwan's President Lai Ching-te left for Palau on Friday.",
     "visit happened: Lai Ching-te > Palau @ Palau [2024-05-10]"),
    ("Olaf Scholz wrapped up his visit to China on Tuesday.",
     "visit happened: Olaf Scholz > China @ China [2024-05-14]"),
    ("Olaf Scholz returned from Beijing on Tuesday.",
     "visit happened: Olaf Scholz > China @ Beijing [2024-05-14]"),
    ("The former US president Jimmy Carter visited Pyongyang in 1994.",
     "visit happened: Jimmy Carter > North Korea @ Pyongyang [1994-01-01/1994-12-31]"),
    ("A delegation of the European Parliament visited Taipei on Tuesday.",
     "visit happened: delegation of the European Parliament > Taiwan @ Taipei [2024-05-14]"),
    ("The visit by Kim Jong Un to Russia took place in September 2023.",
     "visit happened: Kim Jong Un > Russia @ Russia [2023-09-01/2023-09-30]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), MADE)
def test_many_words_of_travel_make_one_visit(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Wang Yi will visit Egypt, Tunisia, Togo and Ivory Coast from January 13 to 18.",
         ["Egypt", "Tunisia", "Togo", "Ivory Coast"]),
        ("Secretary of State Antony Blinken will travel to Turkey, Greece, Jordan and Qatar.",
         ["Turkey", "Greece", "Jordan", "Qatar"]),
        ("Modi visited Ukraine and Poland in August.", ["Ukraine", "Poland"]),
        ("Lai Ching-te will stop over in Hawaii and Guam.", ["United States", "Guam"]),
    ],
)  # fmt: skip
def test_a_tour_is_one_report_a_country_with_the_same_days(tell: Tell, text: str, countries: list[str]) -> None:
    found = tell(text)
    assert [report.kind for report in found] == ["visit"] * len(countries)
    assert [party.name for report in found for party in report.parties if party.role == "host"] == countries
    assert len({report.id for report in found}) == len(countries)
    assert len({report.when for report in found}) == 1


def test_two_cities_of_one_country_are_one_visit(tell: Tell) -> None:
    (found,) = tell("Abdelmadjid Tebboune visited Lyon and Marseille in France.")
    assert found.place is not None and found.place.country == "FR"
    assert "Lyon" in found.place.name and "Marseille" in found.place.name


def test_travellers_share_a_visit(tell: Tell) -> None:
    text = "Emmanuel Macron, Olaf Scholz and Mario Draghi travelled to Kyiv by train on June 16, 2022."
    assert lines(tell(text)) == [
        "visit happened: Emmanuel Macron, Olaf Scholz, Mario Draghi > Ukraine @ Kyiv [2022-06-16]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rishi Sunak travelled to Scotland on Monday.",
        "Russian Foreign Minister Sergei Lavrov returned to Moscow on Monday.",
        "Kim Jong Un toured a shipyard in Nampo.",
        "French President Emmanuel Macron visited Marseille.",
    ],
)
def test_nobody_visits_the_country_that_is_his_own(tell: Tell, text: str) -> None:
    assert lines(tell(text), "visit") == []


@pytest.mark.parametrize(
    "text",
    [
        "Indonesian President Joko Widodo is visiting Canberra.",
        "Rwandan President Paul Kagame is in Paris on a three-day visit.",
        "Olaf Scholz is currently on a visit to China.",
        "Brazilian President Luiz Inacio Lula da Silva is paying a four-day visit to China.",
        "US Secretary of State Antony Blinken arrived in Beijing.",
    ],
)
def test_a_visit_told_while_it_lasts_is_under_way(tell: Tell, text: str) -> None:
    assert [(report.kind, report.status) for report in tell(text)] == [("visit", "ongoing")]


def test_the_traveller_of_a_relative_clause_is_who_it_is_about(tell: Tell) -> None:
    found = tell("Wang Yi, who visited Paris last week, met Sergei Lavrov in Moscow on Wednesday.")
    assert lines(found) == [
        "visit happened: Wang Yi > France @ Paris [2024-05-06/2024-05-12]",
        "meeting happened: Wang Yi, Sergei Lavrov @ Moscow [2024-05-15]",
    ]


def test_a_participle_takes_its_traveller_from_the_main_clause(tell: Tell) -> None:
    assert lines(tell("Having visited Hanoi, Xi Jinping flew to Kuala Lumpur.")) == [
        "visit happened: Xi Jinping > Vietnam @ Hanoi",
        "visit happened: Xi Jinping > Malaysia @ Kuala Lumpur",
    ]


def test_a_pronoun_takes_the_traveller_of_the_sentence_before(tell: Tell) -> None:
    assert lines(tell("Wang Yi visited Paris. He then flew to Rome, where he met Antonio Tajani on Thursday.")) == [
        "visit happened: Wang Yi > France @ Paris",
        "visit happened: Wang Yi > Italy @ Rome",
        "meeting happened: Wang Yi, Antonio Tajani @ Rome [2024-05-09]",
    ]


def test_the_visit_refers_back_and_adds_its_sentence(tell: Tell) -> None:
    text = "Wang Yi arrived in Budapest on Monday. During the visit he met Viktor Orban."
    visit, meeting = tell(text)
    assert [span.exact for span in visit.evidence] == text.replace("Monday. ", "Monday.|").split("|")
    assert lines([meeting]) == ["meeting happened: Wang Yi, Viktor Orban @ Budapest"]


def test_an_invitation_to_visit_is_a_proposed_visit_of_who_is_invited(tell: Tell) -> None:
    for text in (
        "Saudi Arabia invited Iranian President Ebrahim Raisi to visit Riyadh.",
        "Iranian President Ebrahim Raisi was invited by Saudi Arabia to visit Riyadh.",
    ):
        assert lines(tell(text)) == [
            "visit proposed: Ebrahim Raisi > Saudi Arabia @ Riyadh",
            "demand happened: Saudi Arabia > Ebrahim Raisi",
        ]


def test_who_announces_a_visit_vouches_for_it(tell: Tell) -> None:
    (visit,) = tell("The Kremlin said that Vladimir Putin would visit Pyongyang in June.")
    assert lines([visit]) == ["visit planned: Vladimir Putin > North Korea @ Pyongyang [2024-06-01/2024-06-30]"]
    assert visit.speaker == "Russia"
    assert dict(visit.spans)["speaker"].exact == "Kremlin"


def test_towns_in_a_row_keep_their_names_and_joined_ways_their_goals(tell: Tell) -> None:
    assert lines(tell("Penny Wong visited Tokyo, Seoul and Apia."), "visit") == [
        "visit happened: Penny Wong > Japan @ Tokyo",
        "visit happened: Penny Wong > South Korea @ Seoul",
        "visit happened: Penny Wong > Samoa @ Apia",
    ]
    assert lines(tell("Wang Yi travelled to Algiers, then to Tunis and on to Lome."), "visit") == [
        "visit happened: Wang Yi > Algeria @ Algiers",
        "visit happened: Wang Yi > Tunisia @ Tunis",
        "visit happened: Wang Yi > Togo @ Lome",
    ]
