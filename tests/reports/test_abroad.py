"""Restrictions are a state's own affair, and a penalty where another state's people bear them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

ACROSS = [
    ("Egypt banned the entry of Syrians.", "sanction happened: Egypt > Syria"),
    (
        "Russia banned 30 Japanese nationals from entering the country.",
        "sanction happened: Russia > Japanese nationals",
    ),
    ("Turkey closed its airspace to Israeli aircraft.", "sanction happened: Turkey > Israeli aircraft"),
    ("Norway announced visa restrictions on Serbian officials.", "sanction happened: Norway > Serbian officials"),
    ("Gabon suspended the issuance of visas to citizens of Chad.", "sanction happened: Gabon > citizens of Chad"),
    ("Latvia announced the closure of its border with Belarus.", "sanction happened: Latvia > Belarus"),
    ("China added 20 Japanese organizations to an export blacklist.", "sanction happened: China > Japan"),
    ("Canada granted Peru an exemption from sanctions.", "sanction cancelled: Canada > Peru"),
]


@pytest.mark.parametrize(("text", "told"), ACROSS)
def test_what_hits_another_states_people_is_a_penalty(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt banned rallies in Cairo.",
        "The Egyptian government banned the party.",
        "Egypt banned its citizens from the square.",
        "Bahrain banned its citizens from travelling to Iran.",
    ],
)
def test_order_at_home_is_no_entry_of_the_ledger(tell: Tell, text: str) -> None:
    assert lines(tell(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana opposed Togo's bid for the seat.", ["refusal happened: Ghana > Togo"]),
        ("Ghana stood behind Togo.", ["support happened: Ghana > Togo"]),
        ("Ghana is weighing a ban.", ["plan-other planned: Ghana"]),
        ("The mayor opposed the plan.", []),
        ("Joe Biden decided to sell his house.", []),
    ],
)
def test_politics_is_diplomacy_between_states(tell: Tell, text: str, told: list[str]) -> None:
    assert lines(tell(text)) == told
