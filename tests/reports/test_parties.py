"""The people, states and bodies of a sentence over its words: whom a head stands for, and which country."""

from __future__ import annotations

import pytest

from legation.reports.parties import Cast

from .telling import cast_of, word


@pytest.mark.parametrize(
    ("sentence", "head", "country"),
    [
        ("Iran condemned it.", "Iran", "IR"),
        ("The wells of Chad dried up.", "wells", "TD"),
        ("A court in Istanbul ruled.", "court", "TR"),
        ("Moldova's breakaway region voted.", "region", "MD"),
        ("Indian diplomats left.", "diplomats", "IN"),
        ("A series of Kenyan laws passed.", "series", "KE"),
        ("The weather changed.", "weather", ""),
    ],
)
def test_the_country_behind_a_head(sentence: str, head: str, country: str) -> None:
    cast = cast_of(sentence)
    assert cast.country(word(cast, head)) == country


@pytest.mark.parametrize(
    ("head", "types", "fits"),
    [
        ("Wang Yi", "person", True),
        ("Wang Yi", "actor", True),
        ("Wang Yi", "place", False),
        ("Wang Yi", "name", True),
        ("Kenya", "state", True),
        ("Kenya", "place", True),
        ("Kenya", "person", False),
        ("loan", "actor", False),
        ("million", "money", True),
    ],
)
def test_the_types_that_a_head_fits(head: str, types: str, fits: bool) -> None:
    cast = cast_of("Wang Yi promised Kenya a loan of $ 30 million.")
    assert cast.typed(word(cast, head), frozenset([types])) is fits


def test_a_head_finds_its_mention_through_its_apposition() -> None:
    cast = cast_of("The veteran, Li Hui, left.")
    found = cast.at(word(cast, "veteran"))
    assert found is not None and found.kind == "person"
    assert [person.name for person in cast.people()] == ["Li Hui"]


def test_a_word_that_is_in_no_mention_has_none() -> None:
    cast = cast_of("Iran condemned it.")
    assert cast.exact(word(cast, "condemned")) is None and cast.at(word(cast, "it")) is None


def test_a_cast_without_mentions_names_nobody() -> None:
    cast = Cast(cast_of("Iran condemned it.").doc, ())
    assert cast.people() == () and cast.country(cast.doc[0]) == ""
