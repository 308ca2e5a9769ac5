"""Speech that the main verb does not carry: written, quoted, passed on, beside another act; and who "they" are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Mexico and Canada issued a statement condemning the Russian strikes.",
     ["criticism happened: Mexico, Canada > Russia"]),
    ("Japan and Italy issued a joint statement in which they criticised Iran.",
     ["criticism happened: Japan, Italy > Iran"]),
    ("Xinhua quoted Wang Yi as saying that the talks were useful.", ["statement happened: Wang Yi"]),
    ("Wang Yi was quoted by state media as urging Japan to stop.", ["demand happened: Wang Yi > Japan"]),
    ("Xinhua quoted Wang Yi as saying China would send food to Chad.",
     ["statement happened: Wang Yi", "aid planned: China > Chad"]),
    ("General Sani Bello claimed that the rebels had moved, the report said.", ["statement happened: Sani Bello"]),
    ("Peru recognised Palestine, with Canada urging Israel to halt its raids.",
     ["support happened: Peru > Palestine", "demand happened: Canada > Israel"]),
    ("The talks ended in Doha, with Chad and Mali agreeing to a prisoner exchange.",
     ["agreement happened: Chad, Mali"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_said_is_told_with_who_says_it(tell: Tell, text: str, told: list[str]) -> None:
    assert lines(tell(text)) == told


def test_they_and_the_sides_are_who_acted_together_last(tell: Tell) -> None:
    found = tell("Gabon and Chad held talks in Paris. They also urged Mali to hold a vote. The sides praised France.")
    assert lines(found) == [
        "meeting happened: Gabon, Chad @ Paris",
        "demand happened: Gabon, Chad > Mali",
        "support happened: Gabon, Chad > France",
    ]


def test_three_who_act_together_are_they(tell: Tell) -> None:
    found = tell("Gabon, Chad and Mali condemned the coup in Niger. They urged Niger to hold a vote.")
    assert lines(found, "demand") == ["demand happened: Gabon, Chad, Mali > Niger"]


def test_a_delegation_without_an_owner_is_the_speakers(tell: Tell) -> None:
    assert lines(tell("Hamas said a delegation would go to Cairo."), "visit") == [
        "visit planned: Hamas delegation > Egypt @ Cairo"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Will Iran sign the accord?",
        "How will the European Union help Ukraine?",
        "Bernie Sanders endorsed Joe Biden for president.",
        "John Moore is already in prison in South Korea.",
        "Carla Roe moved to Australia with her parents.",
        "Carla Roe met the bassist Dirk Quimbel at a club.",
        "Saint Mary Hospital reopened on Sunday, joining Faleolo District Hospital.",
        "The agency called Nevada for Joe Biden.",
    ],
)
def test_questions_and_home_affairs_tell_of_no_diplomacy(tell: Tell, text: str) -> None:
    assert lines(tell(text)) == []


def test_an_endorsement_abroad_is_support(tell: Tell) -> None:
    assert lines(tell("Donald Trump endorsed Viktor Orban.")) == ["support happened: Donald Trump > Viktor Orban"]


RECALLED = [
    ("The deal came hours after Israel launched air strikes on Lebanon.", "military happened: Israel > Lebanon"),
    ("Russia's envoy was summoned to the Polish Foreign Ministry.", "criticism happened: Polish Foreign Ministry"),
    ("The verdict drew criticism from Norway.", "criticism happened: Norway"),
]


@pytest.mark.parametrize(("text", "told"), RECALLED)
def test_acts_told_in_passing_have_their_own_sides(tell: Tell, text: str, told: str) -> None:
    assert any(line.startswith(told) for line in lines(tell(text)))
