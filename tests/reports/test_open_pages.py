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
    ("Penny Wong will go to Beijing on Friday.", "visit planned: Penny Wong > China @ Beijing [2024-05-17]"),
    ("Penny Wong is due in Tokyo on Friday.", "visit planned: Penny Wong > Japan @ Tokyo [2024-05-17]"),
    ("Penny Wong is expected in Tokyo on Friday.", "visit planned: Penny Wong > Japan @ Tokyo [2024-05-17]"),
    ("Penny Wong's next stop is Seoul.", "visit planned: Penny Wong > South Korea @ Seoul"),
    ("Penny Wong will travel May 20-24 to Seoul and Manila.",
     "visit planned: Penny Wong > South Korea @ Seoul [2024-05-20/2024-05-24]"),
    ("Olaf Scholz kicks off visits to two countries, Ghana on Sunday and Benin the following day.",
     "visit planned: Olaf Scholz > Benin @ Benin [2024-05-20]"),
    ("Penny Wong was last there in January, when she went to Fiji.",
     "visit happened: Penny Wong > Fiji @ Fiji [2024-01-01/2024-01-31]"),
    ("Penny Wong visits Suva on Friday before she flies to Japan.", "visit planned: Penny Wong > Japan @ Japan"),
    ("Penny Wong went to San Cristobal in Mexico.", "visit happened: Penny Wong > Mexico @ San Cristobal, Mexico"),
    ("An Australian envoy may go to Pyongyang.",
     "visit proposed: Australian envoy > North Korea @ Pyongyang"),
    ("Merkel, Macron hold talks in Berlin", "meeting happened: Merkel, Macron @ Berlin"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Penny Wong was to fly to Beijing on Friday, but the trip was called off.", ["China"]),
        ("Penny Wong was to visit Beijing on Friday. Her office announced the cancellation of the visit.", ["China"]),
        ("Penny Wong was to visit Beijing on Friday. The trip will not go ahead, her office said.", ["China"]),
        ("Penny Wong will visit Seoul and Manila next week. The tour was called off on Monday.",
         ["South Korea", "Philippines"]),
    ],
)  # fmt: skip
def test_a_journey_told_before_is_called_off_with_all_its_stops(tell: Tell, text: str, told: list[str]) -> None:
    visits = [report for report in tell(text) if report.kind == "visit"]
    assert [report.status for report in visits] == ["cancelled"] * len(told)
    assert [party.name for report in visits for party in report.parties if party.role == "host"] == told


def test_what_will_not_be_and_is_put_off_is_put_off(tell: Tell) -> None:
    (visit,) = tell("Penny Wong will not go to Suva this weekend after all. She postponed the journey until June.")
    assert visit.kind == "visit" and visit.status == "postponed"


def test_she_is_whom_the_page_is_about_not_somebody_named_in_passing(tell: Tell) -> None:
    text = (
        "Penny Wong met Wang Yi in Beijing on Monday. Wong spoke of trade. Wong is not the first: Marise Payne closed "
        "a tour of Asia there. She came to China from Seoul."
    )
    assert all("Payne" not in line for line in lines(tell(text)) if "China" in line)


def test_several_offices_of_one_state_are_their_holders(tell: Tell) -> None:
    text = (
        "The planned visit of Russia's foreign and defence ministers to Turkey was postponed. Foreign Minister Sergey "
        "Lavrov and Defence Minister Andrei Belousov were to hold talks in Istanbul."
    )
    (visit,) = [report for report in tell(text) if report.kind == "visit"]
    assert [party.name for party in visit.parties] == ["Sergey Lavrov", "Andrei Belousov", "Turkey"]
