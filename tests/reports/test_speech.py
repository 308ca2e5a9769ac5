"""Who says so: speakers, what a statement merely carries, quotations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report
from legation.reports.media import is_medium

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Vladimir Putin will meet Xi Jinping in Astana, the Kremlin said on Monday.", "meeting", "Russia"),
        ("Dmytro Kuleba said that Joe Biden called Volodymyr Zelensky.", "call", "Dmytro Kuleba"),
        ("According to Mao Ning, Wang Yi met Sergei Lavrov in Moscow.", "meeting", "Mao Ning"),
        ("Emmanuel Macron told CNN that he would visit Kyiv in February.", "visit", "Emmanuel Macron"),
        ("Xinhua said Li Qiang met Anthony Albanese in Canberra.", "meeting", "Xinhua"),
    ],
)
def test_who_vouches_for_an_act_is_its_speaker(tell: Tell, text: str, kind: str, speaker: str) -> None:
    (found,) = tell(text)
    assert (found.kind, found.speaker) == (kind, speaker)
    words = dict(found.spans)["speaker"]
    assert text[words.start : words.end] == words.exact


def test_without_anyone_to_vouch_there_is_no_speaker(tell: Tell) -> None:
    assert [report.speaker for report in tell("Wang Yi met Sergei Lavrov in Moscow.")] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said that Vladimir Putin would visit Pyongyang in June.",
        "Berlin said Germany will impose sanctions on Iran.",
        "Dmytro Kuleba said that Joe Biden called Volodymyr Zelensky.",
    ],
)
def test_a_statement_that_only_carries_an_act_is_swallowed(tell: Tell, text: str) -> None:
    assert lines(tell(text), "statement") == [] and len(tell(text)) == 1


def test_a_statement_about_anything_else_stands(tell: Tell) -> None:
    assert lines(tell("Dmitry Peskov said the negotiations had been constructive.")) == [
        "statement happened: Dmitry Peskov"
    ]


@pytest.mark.parametrize("medium", ["Reuters", "The New York Times", "CNN", "Xinhua"])
def test_a_medium_is_a_channel_and_makes_no_statement(tell: Tell, medium: str) -> None:
    assert is_medium(medium)
    assert lines(tell(f"{medium} said that Russian oil exports to India had fallen."), "statement") == []


@pytest.mark.parametrize("name", ["Sergei Lavrov", "France", "Ministry of Foreign Affairs", "European Union"])
def test_others_are_no_media(name: str) -> None:
    assert not is_medium(name)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('"We will not accept any change of borders by force," Annalena Baerbock said in Kyiv.',
         "We will not accept any change of borders by force,"),
        ("“Canada grieves with you,” Justin Trudeau told reporters. “We will do what it takes.”",
         "Canada grieves with you, ... We will do what it takes."),
        ('"If they attack, we will respond," said Iranian Defence Minister Mohammad Reza Ashtiani.',
         "If they attack, we will respond,"),
        ("Narendra Modi said this was “no era of war”.", "no era of war"),
    ],
)  # fmt: skip
def test_a_statement_keeps_its_quoted_words(tell: Tell, text: str, quote: str) -> None:
    (found,) = (report for report in tell(text) if report.kind == "statement")
    assert found.quote == quote
    assert all(text[span.start : span.end] == span.exact for span in found.quotes)


def test_a_quotation_goes_on_in_the_sentences_after_it(tell: Tell) -> None:
    text = "“The road is long,” said Albin Kurti.\n\n“It has many turns.” “We will walk it.”"
    (found,) = tell(text)
    assert found.quote == "The road is long, ... It has many turns. ... We will walk it."
    assert len(found.evidence) == 3


def test_a_quotation_without_anyone_before_it_is_nobodys(tell: Tell) -> None:
    assert tell("“It has many turns.” Rain fell over Kosovo.") == ()


def test_he_added_speaks_for_the_last_speaker(tell: Tell) -> None:
    found = tell('"We agreed on nothing," Albin Kurti said. "There will be another round," he added.')
    assert {party.name for report in found for party in report.parties} == {"Albin Kurti"}
