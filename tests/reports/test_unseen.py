"""Faults found on open pages, one sentence of our own for each class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Had Joe Biden visited Hiroshima, protests would have followed.", "visit denied: Joe Biden > Japan @ Hiroshima"),
    ("Luiz Inacio Lula da Silva began a four-day visit to China on Tuesday.",
     "visit ongoing: Luiz Inacio Lula da Silva > China @ China [2024-05-14]"),
    ("A Chinese delegation led by Li Qiang arrived in Pyongyang.",
     "visit ongoing: Li Qiang, Chinese delegation > North Korea @ Pyongyang"),
    ("William Ruto attended Uganda's Independence Day parade.", "visit happened: William Ruto > Uganda @ Uganda"),
    ("Emmanuel Macron met with his Saudi and Omani counterparts.",
     "meeting happened: Emmanuel Macron, Saudi Arabia, Oman"),
    ("French and German ministers met in Paris.", "meeting happened: France, Germany @ Paris"),
    ("Joe Biden met Xi Jinping in Woodside, California.",
     "meeting happened: Joe Biden, Xi Jinping @ Woodside, California"),
    ("Penny Wong paid a courtesy call on Fumio Kishida.", "meeting happened: Penny Wong, Fumio Kishida"),
    ("Somali president Hassan Sheikh Mohamud met Abiy Ahmed.", "meeting happened: Hassan Sheikh Mohamud, Abiy Ahmed"),
    ("Kenya's deal with Uganda was signed on Monday.", "agreement happened: Kenya, Uganda [2024-05-13]"),
    ("Turkey banned Israeli planes from its airspace.", "sanction happened: Turkey > Israel"),
    ("India announced measures against Pakistan.", "sanction happened: India > Pakistan"),
    ("Myanmar released Australian economist Sean Turnell.", "concession happened: Myanmar > Sean Turnell"),
    ("Vietnam lodged a protest with China over the survey ship.", "criticism happened: Vietnam > China"),
    ("If the talks fail, Pakistan will declare war on Afghanistan.", "threat happened: Pakistan > Afghanistan"),
    ("Serbia rejected the allegations.", "statement happened: Serbia"),
    ("Iran warned that it would respond.", "threat happened: Iran"),
    ("Luis Arce warned that Javier Milei could destroy the trade.", "statement happened: Luis Arce"),
    ("US and Iranian officials met in Muscat.", "meeting happened: United States, Iran @ Muscat"),
    ("North Korean and Russian diplomats met in Vientiane.", "meeting happened: North Korea, Russia @ Vientiane"),
    ("The Egyptian and Sudanese navies held joint exercises.", "military happened: Egypt, Sudan"),
    ("Fumio Kishida has arrived in Peru to begin the first visit to the country by a Japanese premier.",
     "visit ongoing: Fumio Kishida > Peru @ Peru"),
    ("Denmark summoned the Russian and Belarusian ambassadors.", "criticism happened: Denmark > Russia, Belarus"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_class_of_faults_stays_mended(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi meets Sergei Lavrov every year.",
        "Pakistan and India exchanged lists of prisoners.",
        "South Korea repatriated its nationals from Cambodia.",
    ],
)
def test_no_single_act_of_diplomacy(tell: Tell, text: str) -> None:
    assert lines(tell(text)) == []


def test_who_praises_talks_did_not_sit_in_them(tell: Tell) -> None:
    told = tell("Vladimir Putin praised the talks between Iran and Oman in Muscat.")
    assert lines(told, "meeting") in ([], ["meeting happened: Iran, Oman @ Muscat"])


@pytest.mark.parametrize("words", ["In a phone call on Monday, ", "In a telephone conversation on Monday, "])
def test_what_is_told_in_a_call_tells_of_the_call(tell: Tell, words: str) -> None:
    told = tell(f"{words}Antony Blinken told Wang Yi that the United States was concerned.")
    assert lines(told, "call") == ["call happened: Antony Blinken, Wang Yi [2024-05-13]"]


def test_the_two_of_a_meeting_agree_in_the_next_sentence(tell: Tell) -> None:
    told = tell("Emmanuel Macron and Olaf Scholz met in Berlin. The two leaders agreed on joint arms production.")
    assert lines(told, "agreement") == ["agreement happened: Emmanuel Macron, Olaf Scholz"]


def test_a_tour_goes_on_from_there(tell: Tell) -> None:
    told = tell("Antony Blinken will start in Egypt and go from there to Israel, Jordan and Qatar.")
    assert lines(told, "visit") == [
        f"visit planned: Antony Blinken > {state} @ {state}" for state in ("Egypt", "Israel", "Jordan", "Qatar")
    ]


def test_a_son_is_not_his_father(tell: Tell) -> None:
    told = tell("Donald Trump praised Fiji. Donald Trump Jr. praised Tonga. Donald Trump thanked Samoa.")
    assert [one.parties[0].name for one in told] == ["Donald Trump", "Donald Trump Jr", "Donald Trump"]


@pytest.mark.parametrize(
    "text",
    [
        "It was the first visit to Chad by a Brazilian president.",
        "An Indian prime minister has not paid a visit to Seychelles in 34 years.",
        "No Kenyan president has visited Chile since 1990.",
    ],
)
def test_any_holder_of_an_office_goes_on_no_journey(tell: Tell, text: str) -> None:
    assert not [report for report in tell(text) if report.kind == "visit"]


def test_a_spokesman_does_not_go_on_the_journey_he_speaks_of(tell: Tell) -> None:
    told = tell(
        "Abdel Fattah el-Sisi has cancelled a visit to Nairobi. A spokesman, Bassam Rady, said on Tuesday that he saw "
        "no problem in the cancellation of the visit to Kenya."
    )
    assert lines(told, "visit") == ["visit cancelled: Abdel Fattah el-Sisi > Kenya @ Nairobi"]
