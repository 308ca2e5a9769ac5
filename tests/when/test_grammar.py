"""The data files and the code fit each other: classes, rules, their functions, names and holidays."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.when.build import builders
from legation.when.classes import classify, marks, vocabulary
from legation.when.grammar import PREFIXES, grammar
from legation.when.holidays import holiday_at, key_of, rules
from legation.when.lexer import may_hold
from legation.when.names import in_name


def test_every_rule_has_its_function_and_every_function_its_rule() -> None:
    assert set(grammar().groupindex) - set(PREFIXES) == set(builders())


def test_every_class_has_a_mark_of_its_own() -> None:
    assert len(set(marks().values())) == len(marks())
    assert all(len(mark) == 1 for mark in marks().values())


def test_words_that_make_a_time_are_never_passed_over() -> None:
    for word, entry in vocabulary().items():
        if entry.content:
            assert may_hold(f"x {word.capitalize()} x") and may_hold(f"x {word.upper()} x")
    assert all(may_hold(f"on {rule.name}") for rule in rules())
    assert not may_hold("The ministers met and parted.")


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("May", "M"),
        ("may", "0"),
        ("1998", "y"),
        ("31", "1"),
        ("32", "9"),
        ("2,000", "9"),
        ("1990s", "D"),
        ("21st", "o"),
    ],
)
def test_the_class_of_a_word(word: str, mark: str) -> None:
    assert classify(word).mark == mark


def test_holidays_fall_every_year_and_in_that_year() -> None:
    for key in set(key_of().values()):
        for year in range(1990, 2036):
            days = holiday_at(key, year)
            assert days and days.start and days.end
            assert days.start.year == year and days.start <= days.end <= days.start + dt.timedelta(days=7)


def test_names_are_seen_at_either_end() -> None:
    assert in_name("the Arab Spring", 9, 15) and in_name("Jan. 6 committee", 0, 6)
    assert not in_name("in spring", 3, 9)
