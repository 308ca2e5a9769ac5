"""Faults met on open news pages of many houses, a sentence or two of our own for each class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("United Nations Secretary-General Kofi Annan arrived in Harare on Monday.",
     "visit happened: Kofi Annan > Zimbabwe @ Harare [2024-05-13]"),
    ("Prime Minister Anthony Albanese Saturday began a three-day visit to Fiji.",
     "visit happened: Anthony Albanese > Fiji @ Fiji [2024-05-11]"),
    ("Reuters reported that Hakan Fidan was in Oman, where he held talks with Abbas Araghchi.",
     "meeting happened: Hakan Fidan, Abbas Araghchi @ Oman"),
    ("Hakan Fidan will receive Sergei Lavrov before meeting Antony Blinken in Washington.",
     "meeting planned: Hakan Fidan, Sergei Lavrov"),
    ("Merkel, Macron hold talks in Berlin", "meeting happened: Macron, Merkel @ Berlin"),
    ("Fidan Meets Lavrov in Antalya", "meeting happened: Fidan, Lavrov @ Antalya"),
    ("Scholz Cancels Trip to Brazil", "visit cancelled: Scholz > Brazil @ Brazil"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_sentence_reads_as_its_news(tell: Tell, text: str, told: str) -> None:
    assert told in lines(tell(f"{text}\n\nNothing more was known of it when this page went to press."))


def test_a_title_is_who_was_named_before_it_not_who_comes_after(tell: Tell) -> None:
    text = (
        "U.N. Secretary-General Antonio Guterres arrived in Cairo on Monday. On Tuesday the secretary-general met with "
        "Ahmed Aboul Gheit, the Secretary-General of the Arab League."
    )
    assert "meeting happened: Antonio Guterres, Ahmed Aboul Gheit [2024-05-14]" in lines(tell(text))


def test_a_body_is_headed_under_the_title_that_the_register_knows(tell: Tell) -> None:
    text = "U.N. chief Antonio Guterres spoke on Monday. The secretary-general will visit Jordan next week."
    assert any(line.startswith("visit planned: Antonio Guterres > Jordan") for line in lines(tell(text)))
