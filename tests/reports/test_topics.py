"""The topic of an act's clause decides the last digits of its code, and nothing beside the clause does."""

from __future__ import annotations

import pytest

from legation.lexicon import load
from legation.reports import code


def coded(text: str) -> list[str]:
    (row,) = code([{"id": "1", "text": text, "date": ""}], load(), "cameo")
    return [event["code"] for event in row["events"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Zambia asked Norway for help.", "023"),
        ("Zambia asked Norway for humanitarian help.", "0233"),
        ("Miners in Peru went on strike.", "143"),
        ("Miners in Peru went on strike over a new law.", "1432"),
        ("Miners in Peru went on strike to demand the resignation of the minister.", "1431"),
        ("Latvia accused Russia.", "112"),
        ("Latvia accused Russia of torture.", "1122"),
    ],
)
def test_one_act_has_finer_codes_by_what_it_is_about(text: str, number: str) -> None:
    assert coded(text) == [number]


def test_the_actor_is_no_topic() -> None:
    assert coded("The party of independence went on strike in Peru.") == ["143"]


def test_what_only_happened_before_is_no_topic() -> None:
    assert coded("Miners in Peru went on strike after the president resigned.") == ["143"]


def test_a_name_is_no_topic() -> None:
    assert coded("Peru accused the Democratic Republic of Congo.") == ["112"]


def test_of_two_topics_the_nearer_counts() -> None:
    assert coded("Thousands rallied in Lome for democracy and lower taxes.") == ["1414"]


def test_a_denied_act_stays_without_a_code() -> None:
    assert coded("Russia did not attack Moldova with drones.") == []
