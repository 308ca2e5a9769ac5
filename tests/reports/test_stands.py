"""Votes, honours, threats on a condition, orders: stands and acts that pages tell in fixed phrases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Mali, Russia and Nicaragua voted against the draft resolution.", "refusal happened: Mali, Russia, Nicaragua"),
    ("Fiji voted in favour of the resolution.", "support happened: Fiji"),
    ("India abstained from voting on the resolution.", "statement happened: India"),
    ("Cambodia had nominated Donald Trump for the peace prize.", "support happened: Cambodia > Donald Trump"),
    ("Javier Milei received a medal from Isaac Herzog.", "support happened: Isaac Herzog > Javier Milei"),
    ("Iran will strike Oman if the talks fail.", "threat happened: Iran > Oman @ Oman"),
    ("Iran reserves the right to respond.", "threat happened: Iran"),
    ("Iran warned that its response would be harsh.", "threat happened: Iran"),
    ("Mali vowed to respond to the killings.", "threat happened: Mali"),
    ("Iran will retaliate against Israel.", "threat happened: Iran > Israel"),
    ("Brazil will not release the pilot to Bolivia.", "refusal happened: Brazil > Bolivia"),
    ("Daniel Noboa signed a decree imposing sanctions on Venezuelan officials.",
     "sanction happened: Daniel Noboa > Venezuelan officials"),
    ("Kenya ordered a halt to operations against Somalia.", "military cancelled: Kenya > Somalia"),
    ("Spain and Portugal open consulates in Erbil, Iraq.", "support happened: Spain, Portugal > Iraq"),
    ("Japan lodges protest with China.", "criticism happened: Japan > China"),
    ("Iran, Saudi Arabia resume talks in Baghdad.", "meeting happened: Iran, Saudi Arabia @ Baghdad"),
    ("Egypt used the opportunity to demand an end to the blockade.", "demand happened: Egypt"),
    ("Slovakia called for Kosovo to be admitted.", "demand happened: Slovakia"),
    ("Anwar Ibrahim attended the ASEAN summit in Vientiane.",
     "meeting happened: Anwar Ibrahim, ASEAN @ Vientiane"),
    ("A meeting of the SCO in Goa was attended by Bilawal Bhutto Zardari.",
     "meeting happened: Bilawal Bhutto Zardari, Shanghai Cooperation Organisation @ Goa"),
    ("Emmanuel Macron met Volodymyr Zelensky at the Munich Security Conference.",
     "meeting happened: Emmanuel Macron, Volodymyr Zelensky"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_stand_is_told(tell: Tell, text: str, told: str) -> None:
    assert told in lines(tell(text))


def test_a_joint_exercise_is_cooperation(tell: Tell) -> None:
    (told,) = tell("India and Oman held joint naval exercises in the Arabian Sea.")
    assert (told.kind, told.cameo, told.plover) == ("military", "062", "COOPERATE")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy warned that the fighting could spread to Chad.",
        "Analysts said that Israel could strike Iran if talks fail.",
    ],
)
def test_who_only_thinks_it_possible_does_not_threaten(tell: Tell, text: str) -> None:
    assert lines(tell(text), "threat") == []


def test_talks_that_are_called_for_have_not_been_held(tell: Tell) -> None:
    assert lines(tell("Russia and Syria called for an emergency session."), "meeting") in (
        [], ["meeting proposed: Russia, Syria"],
    )  # fmt: skip
