"""Who sits in talks told shortly: states joined by a hyphen, the two of the sentence before, and what never was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("US-Iran talks were held in Muscat on Saturday.", "meeting happened: United States, Iran @ Muscat [2024-05-11]"),
    ("Russian-Ukrainian talks were held in Istanbul on Monday.",
     "meeting happened: Russia, Ukraine @ Istanbul [2024-05-13]"),
    ("A U.S.-Iranian meeting took place in Rome.", "meeting happened: United States, Iran @ Rome"),
    ("Putin and Erdogan's first meeting was in Sochi.", "meeting happened: Putin, Erdogan @ Sochi"),
    ("There was no meeting between Hakan Fidan and Gideon Saar in Baku.",
     "meeting denied: Hakan Fidan, Gideon Saar @ Baku"),
    ("Riyadh denied that Yair Lapid travelled to the kingdom to meet Mohammed bin Salman.",
     "meeting denied: Yair Lapid, Mohammed bin Salman"),
    ("Morocco rejected reports that Nasser Bourita met Hossein Amir-Abdollahian in Doha.",
     "meeting denied: Nasser Bourita, Hossein Amir-Abdollahian @ Doha"),
    ("Pakistan on Monday confirmed a meeting between Nawaz Sharif and Narendra Modi in Ufa.",
     "meeting planned: Nawaz Sharif, Narendra Modi @ Ufa"),
    ("Sudan has called off talks with Chad that were scheduled for 30 June.",
     "meeting cancelled: Sudan, Chad [2024-06-30]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_sides_of_talks_that_are_told_shortly(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text), "meeting") == [told]


@pytest.mark.parametrize(
    ("again", "told"),
    [
        ("The two will meet again in Brussels on Friday.", "@ Brussels [2024-05-17]"),
        ("A second round will be held on 30 June.", "[2024-06-30]"),
        ("The next round of talks will take place in Khartoum on 30 June.", "@ Khartoum [2024-06-30]"),
    ],
)
def test_the_two_who_talked_last_talk_again(tell: Tell, again: str, told: str) -> None:
    found = lines(tell(f"Sudan and Chad held talks in Juba on Monday. {again}"), "meeting")
    assert found[1:] == [f"meeting planned: Sudan, Chad {told}"]


def test_what_is_discussed_over_the_phone_is_a_call_and_has_no_place(tell: Tell) -> None:
    told = tell("Vladimir Putin and Recep Tayyip Erdogan discussed the war in Syria over the phone.")
    assert [(report.kind, report.place) for report in told] == [("call", None)]


def test_a_visit_during_which_a_meeting_is_denied_is_not_denied(tell: Tell) -> None:
    told = tell("Abdel Fattah al-Burhan denied that he had met Israeli officials during his visit to Chad.")
    assert {report.kind: report.status for report in told if report.kind != "statement"} == {
        "visit": "happened",
        "meeting": "denied",
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Narendra Modi is scheduled for a visit to Kuwait from 1 to 3 June.", "planned"),
        ("The Kremlin on Monday confirmed a visit by Vladimir Putin to Hanoi.", "planned"),
    ],
)
def test_a_visit_that_somebody_is_scheduled_for_is_ahead(tell: Tell, text: str, status: str) -> None:
    (visit,) = (report for report in tell(text) if report.kind == "visit")
    assert visit.status == status and (visit.when is None or str(visit.when.start) == "2024-06-01")
