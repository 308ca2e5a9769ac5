"""Quotation marks to stretches of a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.reports import quotes

SOUP = st.text(alphabet=st.sampled_from("ab “”\"«»'’."), max_size=60)


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotes.find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “no” and “never”.", ["no", "never"]),
        ('He said "no" and "never".', ["no", "never"]),
        ("Elle a dit «non» hier.", ["non"]),
        ("“We go on.", ["We go on."]),
        ("He said “a “deep” crisis” looms.", ["a “deep"]),
        ("The envoy's car, the ministers' plane: 'fine'.", []),
        ("An empty pair “” is none.", []),
        ("Blank “ ” neither.", []),
        ("Closing first” is none.", []),
    ],
)
def test_marks_in_pairs(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@given(SOUP, st.data())
def test_stretches_are_inside_in_order_and_apart(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    last = start
    for left, right in quotes.find(text, start, end):
        assert last <= left < right <= end and text[left:right].strip()
        last = right


def test_inside_cuts_and_drops() -> None:
    assert quotes.inside([(2, 6), (8, 9)], 4, 8) == [(4, 6)]
    assert quotes.inside([], 0, 5) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [("“We go on.”", True), ("“We go on”.", True), ("He said “we go on”.", False), ("We go on.", False)],
)
def test_a_sentence_of_nothing_but_quotation(text: str, whole: bool) -> None:
    assert quotes.covers(quotes.find(text, 0, len(text)), 0, len(text)) is whole
