"""Any text may come; spans are exact; words that only look like times are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Published
from legation.when import find, resolve
from legation.when.holidays import rules
from legation.when.lexer import vocabulary

Growth = Callable[[Callable[[int], object], int], float]

TIME_WORDS = sorted(vocabulary()) + [rule.name for rule in rules()] + ["May", "March", "Monday", "12", "2024", "31st"]
SOUP = st.lists(st.sampled_from([*TIME_WORDS, ",", "-", ".", "/", "'s", "10:30", "1990s", "\n\n", "x"]), max_size=25)


def check_spans(text: str) -> None:
    last = 0
    for expression in find(text):
        assert text[expression.start : expression.end] == expression.words
        assert last <= expression.start < expression.end <= len(text)
        assert expression.start <= expression.name_start < expression.name_end <= expression.end
        last = expression.end


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check_spans(text)


@given(SOUP, st.dates())
def test_any_time_words(words: list[str], day: object) -> None:
    text = " ".join(words)
    check_spans(text)
    published = Published(day, day, "given")  # type: ignore[arg-type]
    for expression in find(text):
        for tense in ("", "past", "future"):
            when = resolve(expression, published, tense)
            assert when.start is None or when.end is None or when.start <= when.end
            assert (when.edtf == "") == (when.start is None and when.end is None)


@given(SOUP)
def test_the_same_text_twice(words: list[str]) -> None:
    text = " ".join(words).title()
    assert find(text) == find(text)


@pytest.mark.parametrize(
    "text",
    [
        "You may go, he said, and may stay.",
        "Prime Minister Theresa May said no.",
        "They march on the capital while troops march home.",
        "The Sun reported it first, and Sat Singh agreed.",
        "He came second and left a second time.",
        "The Jan. 6 committee and the Jan 6 committee sat.",
        "Some 2000 troops and 1990 people came; 1,998 stayed.",
        "Resolution 1973 and flight 2010 are numbers.",
        "The Arab Spring and the Prague Spring are names.",
        "The score was 21-17 and the share price 12.50.",
        "Prices fall and fell; spring the trap.",
        "Jan Kubis and Mar Roxas met Dec Smith.",
        "A man in his sixties and a woman in her late seventies came.",
        "Version 1.10.2024.5 and 45.13.1998 are no days.",
        "It was the first day.",
    ],
)
def test_words_that_are_no_times(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He may go in May.", ["May"]),
        ("They march in March.", ["March"]),
        ("Sun, 12 May 2024", ["Sun, 12 May 2024"]),
        ("from Monday through Friday", ["from Monday through Friday"]),
        ("On the eve of the talks, 10 people died Tuesday.", ["Tuesday"]),
        ("the end of the third quarter of 1989", ["the end of the third quarter of 1989"]),
        ("early on Friday, 2 May 2025", ["early on Friday, 2 May 2025"]),
    ],
)
def test_the_longest_reading(text: str, words: list[str]) -> None:
    assert [expression.words for expression in find(text)] == words


HOSTILE = [
    "May ",
    "the last ",
    "1 ",
    "a ",
    "two days after ",
    "from May 1 to ",
    "- ",
    "Mon, ",
    "Tuesday ",
    "2 April 2025, ",
]


@pytest.mark.parametrize("line", [*HOSTILE, "On May 3, 2024 he met. ", "10:30 a.m. on Tuesday, "])
def test_a_hostile_line_takes_linear_time(line: str, growth: Growth) -> None:
    assert growth(lambda size: find(line * (size // len(line))), 50_000) < 9
    text = line * (200_000 // len(line))
    found = find(text)
    assert all(text[e.start : e.end] == e.words for e in found[:100])
