"""Paragraphs to sentences: no character is lost, and a stop inside a name, a figure or a time ends nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language import split
from legation.language.sentences import trim


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Lavrov met Dr. Jaishankar.", "Sen. Chris Coons came too."],
        ["Amb. Linda Thomas-Greenfield spoke on Monday.", "The U.S. President left at 5 p.m.", "The talks went on."],
        ["The U.S. delegation stayed in Geneva.", "Gen. Charles Brown flew home."],
        ["He met J. D. Vance in Rome.", "George W. Bush was there as well."],
        ["She works for the U.N. in New York.", "He met St. Kitts and Nevis's leader on Jan. 5 and left."],
        ["They met in Washington, D.C.", "The visit is over."],
        ["They met in Washington D.C. on Monday.", "Lockheed Martin Corp. sold them jets."],
        ["The loan is worth $3.5 billion.", "Some 1.2 million people fled."],
        ["The text stands on www.example.org for all.", "Nobody read it."],
    ],
    ids=lambda sentences: sentences[0][:20],
)
def test_stops_of_abbreviations_initials_and_figures_end_nothing(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["“We will not yield.”", "The minister left."],
        ['"We will not yield."', "The minister left."],
        ["Will they meet?", "Nobody knows!", "The envoy waits"],
        ['"Really?" she asked.', "“Go home!” he said and left.", "The answer was no.", "Then he left."],
        ["Talks ended... and began again.", "Then they stopped…", "Qatar tried once more."],
        ["The envoy (he spoke in Riga) left.", "The talks resume in May."],
    ],
    ids=lambda sentences: sentences[0][:20],
)
def test_quotes_questions_and_dots_close_sentences(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_a_source_in_brackets_stays_with_the_sentence_before_it() -> None:
    text = "The envoy flew home on Friday. (Reuters) The talks resume in May. (AFP via France 24)"
    assert cut(text) == ["The envoy flew home on Friday. (Reuters)", "The talks resume in May. (AFP via France 24)"]


def test_white_space_is_in_no_sentence_and_no_sentence_is_empty() -> None:
    assert cut("  \n The talks ended.  They resume in May. \t") == ["The talks ended.", "They resume in May."]
    assert cut(" \n\t ") == [] and cut("") == []


def test_a_stretch_is_split_by_itself() -> None:
    text = "One ended. Two began. Three waits."
    assert [text[a:b] for a, b in split(text, 11, 21)] == ["Two began."]


@given(st.text(alphabet=st.sampled_from("ab AB.?!…“”\"'() \n\tMr12"), max_size=120) | st.text(max_size=120))
def test_sentences_are_in_order_apart_and_leave_only_white_space_out(text: str) -> None:
    found = split(text)
    ends = [0, *(end for _, end in found)]
    for (start, end), before in zip(found, ends, strict=False):
        assert before <= start < end <= len(text) and not text[before:start].strip()
        assert text[start:end] == text[start:end].strip()
    assert not text[ends[-1] :].strip()


@given(st.text(max_size=60), st.data())
def test_trim_takes_white_space_only(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = trim(text, start, end)
    assert text[left:right] == text[start:end].strip()
