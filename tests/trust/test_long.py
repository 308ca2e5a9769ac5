"""Texts without sentences, pages as long as books, pages that name thousands: cut, refused, or read at an even pace."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language import split
from legation.language.sentences import LONGEST
from legation.model import Failure, Page
from legation.pages import page_of, read
from legation.pages.size import LONGEST_TEXT
from legation.reports import quotes
from legation.run import Reader, Reading
from legation.run.reader import MOST_TOLD
from legation.who import People
from legation.who import find as find_names

SENTENCE = "Ada Quell met Bo Tarn in Port Tin. "
Growth = Callable[[Callable[[int], object], int], float]


def name(number: int) -> str:
    """Return a name that differs from that of every other number below 100,000."""
    return "".join("bdfgklmnpr"[number // 10**at % 10] + "aeiou"[at] for at in range(5)).title()


@given(st.text("ab \n.é", max_size=60), st.integers(1, 400))
def test_what_has_no_end_is_cut_and_nothing_is_lost(piece: str, times: int) -> None:
    text = piece * times
    found = split(text)
    assert all(0 < end - start <= LONGEST for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "Minister " * 1000
    assert {word for start, end in split(text) for word in text[start:end].split()} == {"Minister"}


def test_a_sentence_of_the_longest_length_stays_whole() -> None:
    text = "a" * LONGEST
    assert split(text) == [(0, LONGEST)] and len(split(text + "a")) == 2


@pytest.mark.parametrize(
    ("file", "write"),
    [
        ("x.txt", lambda text: text),
        ("x.html", lambda text: f"<html><body><article><p>{text}</p></article></body></html>"),
        ("x.jsonl", lambda text: json.dumps({"id": "a", "text": text})),
    ],
)
def test_a_page_as_long_as_a_book_is_a_failure_that_says_what_to_do(
    tmp_path: Path, file: str, write: Callable[[str], str]
) -> None:
    path = tmp_path / file
    path.write_text(write(SENTENCE * (LONGEST_TEXT // len(SENTENCE) + 1)))
    (found,) = read([str(path)])
    assert isinstance(found, Failure) and "300,000" in found.error and "split it" in found.advice


def test_a_row_of_the_longest_length_is_a_page() -> None:
    text = (SENTENCE * (LONGEST_TEXT // len(SENTENCE) + 1))[:LONGEST_TEXT]
    assert isinstance(page_of({"id": "a", "text": text}, "x"), Page)
    assert isinstance(page_of({"id": "a", "text": text + "."}, "x"), Failure)


@given(st.lists(st.integers(1, 9), max_size=20), st.integers(0, 100), st.integers(0, 30))
def test_the_quotations_within_a_stretch_are_those_of_a_look_at_each(gaps: list[int], start: int, size: int) -> None:
    edges = [sum(gaps[: at + 1]) for at in range(len(gaps))]
    told = list(zip(edges[::2], edges[1::2], strict=False))
    cut = [(max(start, a), min(start + size, b)) for a, b in told]
    assert quotes.inside(told, start, start + size) == [(a, b) for a, b in cut if a < b]


def test_a_name_that_a_crowd_shares_is_nobodys_and_a_whole_one_is_still_known() -> None:
    people = People()
    for number in range(150):
        people.add(find_names(f"Ada {name(number)} spoke.")[0])
    assert people.seen("Ada") is None
    assert people.full(name(7)) == f"Ada {name(7)}" and people.full(f"Ada {name(7)}") == f"Ada {name(7)}"


def test_thousands_of_names_cost_their_number(growth: Growth) -> None:
    mentions = [find_names(f"Ada {name(number)} spoke.")[0] for number in range(4000)]

    def remember(number: int) -> None:
        people = People()
        for mention in mentions[:number]:
            people.add(mention)
            assert mention.name.split()[1].lower() in people.families() and people.seen(mention.name) == mention

    assert growth(remember, 1000) < 9


@pytest.mark.parametrize(
    "write",
    [
        lambda number: f"Ada {name(number)} met Bo {name(number + 50_000)} in Paris. ",
        lambda number: f"Mr. {name(number)} and Mrs. {name(number + 50_000)} and ",
    ],
    ids=["meetings", "no-sentence"],
)
def test_a_page_of_nothing_else_is_read_at_an_even_pace(
    write: Callable[[int], str], reader: Reader, growth: Growth
) -> None:
    def read_page(number: int) -> None:
        page = page_of({"id": "a", "text": "".join(map(write, range(number))), "date": "2024-05-15"}, "x")
        assert isinstance(page, Page)
        (found,) = reader.read([page])
        assert isinstance(found, Reading)

    assert growth(read_page, 300) < 9


def test_a_page_of_nothing_but_events_is_refused_with_advice(reader: Reader) -> None:
    states = "France Ghana Peru Chile Kenya Norway Latvia Jordan".split()
    text = "".join(f"Ada Quell visited {states[at % 8]} on {at % 28 + 1} May {1990 + at // 28}. " for at in range(600))
    page = page_of({"id": "a", "text": text, "date": "2024-05-15"}, "x")
    assert isinstance(page, Page)
    (found,) = reader.read([page])
    assert isinstance(found, Failure) and f"more than {MOST_TOLD}" in found.error and "split it" in found.advice
