"""The few questions the grammar asks of a tree."""

from __future__ import annotations

import pytest

from legation.reports.tree import antecedent, conjuncts, content, governor, is_passive, prepositions

from .telling import cast_of, word


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("Israel was condemned by Iran.", "condemned", True),
        ("Talks brokered by Qatar ended.", "brokered", True),
        ("Iran condemned Israel.", "condemned", False),
        ("Iran has condemned Israel.", "condemned", False),
        ("Envoys were flown to Doha.", "flown", True),
    ],
)
def test_passives(sentence: str, verb: str, passive: bool) -> None:
    assert is_passive(word(cast_of(sentence), verb)) is passive


@pytest.mark.parametrize(
    ("sentence", "first", "joined"),
    [
        ("Kenya, Uganda and Rwanda met.", "Kenya", "Kenya Uganda Rwanda"),
        ("Iran condemned and Iraq praised it.", "Iran", "Iran"),
        ("He praised Kenya and Uganda.", "Kenya", "Kenya Uganda"),
    ],
)
def test_what_is_joined(sentence: str, first: str, joined: str) -> None:
    assert " ".join(token.text for token in conjuncts(word(cast_of(sentence), first))) == joined


@pytest.mark.parametrize(
    ("sentence", "head", "noun"),
    [
        ("A series of sanctions followed.", "series", "sanctions"),
        ("A new round of talks began.", "round", "talks"),
        ("The capital of Kenya grew.", "capital", "capital"),
        ("Sanctions followed.", "Sanctions", "Sanctions"),
    ],
)
def test_the_noun_that_carries_the_meaning(sentence: str, head: str, noun: str) -> None:
    assert content(word(cast_of(sentence), head)).text == noun


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    cast = cast_of("Turkey, which rejected the plan, left.")
    assert antecedent(word(cast, "which")).text == "Turkey"
    assert antecedent(word(cast, "plan")).text == "plan"


def test_objects_of_prepositions_pass_through_a_second_one() -> None:
    cast = cast_of("Rockets were fired from within Iran.")
    assert [token.text for token in prepositions(word(cast, "fired"), "from")] == ["Iran"]


def test_the_nearest_verb_above() -> None:
    cast = cast_of("Iran left after talks.")
    above = governor(word(cast, "talks"))
    assert above is not None and above.text == "left"
    assert governor(word(cast, "left")) is None
