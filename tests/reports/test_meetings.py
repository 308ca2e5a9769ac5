"""Meetings: who sat with whom, one report a sitting, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

PAIRS = [
    ("Wang Yi met Sergei Lavrov in Moscow on Wednesday.",
     "meeting happened: Wang Yi, Sergei Lavrov @ Moscow [2024-05-15]"),
    ("Emmanuel Macron received Volodymyr Zelensky in Paris.",
     "meeting happened: Emmanuel Macron, Volodymyr Zelensky @ Paris"),
    ("Volodymyr Zelensky was received by Emmanuel Macron in Paris on Thursday.",
     "meeting happened: Volodymyr Zelensky, Emmanuel Macron @ Paris [2024-05-09]"),
    ("Turkish Foreign Minister Hakan Fidan held talks with his Russian counterpart Sergei Lavrov in Antalya.",
     "meeting happened: Hakan Fidan, Sergei Lavrov @ Antalya"),
    ("Talks between Iran and Saudi Arabia took place in Beijing.",
     "meeting happened: Iran, Saudi Arabia @ Beijing"),
    ("Ebrahim Raisi hosted Shehbaz Sharif in Tehran.",
     "meeting happened: Ebrahim Raisi, Shehbaz Sharif @ Tehran"),
    ("After talks with Wang Yi, Annalena Baerbock said Germany wanted fair trade.",
     "meeting happened: Annalena Baerbock, Wang Yi"),
    ("Wang Yi met his Hungarian counterpart Peter Szijjarto in Budapest.",
     "meeting happened: Wang Yi, Peter Szijjarto @ Budapest"),
    ("Blinken and Wang met for an hour.",
     "meeting happened: Blinken, Wang"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PAIRS)
def test_two_sides_of_a_sitting(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text), "meeting") == [told]


@pytest.mark.parametrize(("text", "told"), PAIRS)
def test_both_sides_take_part_and_none_is_the_target(tell: Tell, text: str, told: str) -> None:
    (found,) = (report for report in tell(text) if report.kind == "meeting")
    assert [party.role for party in found.parties] == ["participant", "participant"]


@pytest.mark.parametrize(
    "text",
    [
        "Antony Blinken met with Saudi Crown Prince Mohammed bin Salman and Egyptian President Abdel Fattah el-Sisi.",
        "Antony Blinken met Mohammed bin Salman and Abdel Fattah el-Sisi.",
        "Antony Blinken held separate meetings with Mohammed bin Salman and Abdel Fattah el-Sisi.",
    ],
)
def test_two_people_met_are_two_meetings(tell: Tell, text: str) -> None:
    assert lines(tell(text)) == [
        "meeting happened: Antony Blinken, Mohammed bin Salman",
        "meeting happened: Antony Blinken, Abdel Fattah el-Sisi",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Antony Blinken held a joint meeting with Wang Yi and Sergei Lavrov.",
         "meeting happened: Antony Blinken, Wang Yi, Sergei Lavrov"),
        ("Joe Biden, Fumio Kishida and Yoon Suk Yeol met at Camp David on August 18, 2023.",
         "meeting happened: Joe Biden, Fumio Kishida, Yoon Suk Yeol @ Camp David [2023-08-18]"),
        ("A trilateral meeting of Jake Sullivan, Takeo Akiba and Cho Tae-yong was held in Seoul.",
         "meeting happened: Jake Sullivan, Takeo Akiba, Cho Tae-yong @ Seoul"),
    ],
)  # fmt: skip
def test_a_joint_sitting_is_one_meeting(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


def test_a_meeting_during_a_visit_is_where_the_visit_is(tell: Tell) -> None:
    found = tell("During his visit to Tokyo, South Korean President Yoon Suk Yeol met Fumio Kishida.")
    assert lines(found) == [
        "visit happened: Yoon Suk Yeol > Japan @ Tokyo",
        "meeting happened: Yoon Suk Yeol, Fumio Kishida @ Tokyo",
    ]


def test_talks_a_journey_is_made_for_are_still_to_come_there(tell: Tell) -> None:
    found = tell("French President Emmanuel Macron flew to Berlin on Monday for talks with Chancellor Olaf Scholz.")
    assert lines(found) == [
        "visit happened: Emmanuel Macron > Germany @ Berlin [2024-05-13]",
        "meeting planned: Emmanuel Macron, Olaf Scholz @ Berlin",
    ]


def test_he_also_met_takes_the_one_who_met_before(tell: Tell) -> None:
    assert lines(tell("Anthony Albanese met Li Qiang. He also met Xi Jinping.")) == [
        "meeting happened: Anthony Albanese, Li Qiang",
        "meeting happened: Anthony Albanese, Xi Jinping",
    ]


def test_the_meeting_refers_back_and_adds_its_sentence(tell: Tell) -> None:
    (found,) = tell("Olaf Scholz met Xi Jinping in Beijing on Tuesday. The meeting lasted three hours.")
    assert [span.exact for span in found.evidence] == [
        "Olaf Scholz met Xi Jinping in Beijing on Tuesday.",
        "The meeting lasted three hours.",
    ]


def test_a_meeting_of_nobody_is_none(tell: Tell) -> None:
    assert tell("The meeting lasted three hours in Paris.") == ()
    assert tell("The talks, which were mediated by Qatar, were held in Doha.") == ()


@pytest.mark.parametrize("pair", ["Both officials", "The two leaders", "The two ministers", "They"])
def test_both_officials_are_the_two_who_met(tell: Tell, pair: str) -> None:
    found = tell(f"Wang Yi and Sergei Lavrov met in Moscow. {pair} condemned the strike.")
    assert lines(found) == [
        "meeting happened: Wang Yi, Sergei Lavrov @ Moscow",
        "criticism happened: Wang Yi, Sergei Lavrov",
    ]


CALLS = [
    ("Xi Jinping spoke by phone with Volodymyr Zelensky on Wednesday.",
     "call happened: Xi Jinping, Volodymyr Zelensky [2024-05-15]"),
    ("Joe Biden and Benjamin Netanyahu held a phone call on Thursday.",
     "call happened: Joe Biden, Benjamin Netanyahu [2024-05-09]"),
    ("US President Joe Biden called Israeli Prime Minister Benjamin Netanyahu on Sunday.",
     "call happened: Joe Biden, Benjamin Netanyahu [2024-05-12]"),
    ("Li Hui spoke to Dmytro Kuleba by video link.", "call happened: Li Hui, Dmytro Kuleba"),
    ("Emmanuel Macron telephoned Abdel Fattah el-Sisi.", "call happened: Emmanuel Macron, Abdel Fattah el-Sisi"),
    ("Joe Biden phoned Benjamin Netanyahu.", "call happened: Joe Biden, Benjamin Netanyahu"),
    ("Joe Biden held a video call with Xi Jinping on March 18, 2022.",
     "call happened: Joe Biden, Xi Jinping [2022-03-18]"),
    ("Vladimir Putin and Recep Tayyip Erdogan discussed grain exports by telephone on Wednesday.",
     "call happened: Vladimir Putin, Recep Tayyip Erdogan [2024-05-15]"),
    ("The phone call between Donald Trump and Vladimir Putin lasted two hours.",
     "call happened: Donald Trump, Vladimir Putin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CALLS)
def test_by_telephone_it_is_a_call_and_no_meeting(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


def test_calling_a_thing_a_name_is_no_call(tell: Tell) -> None:
    assert lines(tell("Sergei Lavrov called the sanctions illegal."), "call", "meeting") == []
    assert lines(tell("Josep Borrell called on Israel to open more crossings."), "call", "meeting") == []


def test_a_second_name_after_the_same_verb_is_met_too(tell: Tell) -> None:
    told = tell("Joe Biden met with the Polish president, Andrzej Duda, and the prime minister, Donald Tusk.")
    assert lines(told) == [
        "meeting happened: Joe Biden, Andrzej Duda",
        "meeting happened: Joe Biden, Donald Tusk",
    ]
