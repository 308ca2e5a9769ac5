"""The parser: one Doc a sentence over the same characters, a name in one piece."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.language import Parser
from legation.language.parse import LONGEST

SENTENCE = "The head of the council, Nikolai Patrushev, met Wang Yi and Linda Thomas-Greenfield in Moscow."


def at(words: str) -> tuple[int, int]:
    start = SENTENCE.index(words)
    return start, start + len(words)


@pytest.mark.parametrize("name", ["Nikolai Patrushev", "Wang Yi", "Linda Thomas-Greenfield", "Moscow"])
def test_a_name_is_one_word_where_it_stood(name: str) -> None:
    (doc,) = Parser().parse([(SENTENCE, [at(name)])])
    (token,) = [token for token in doc if token.text == name]
    assert token.idx == SENTENCE.index(name) and doc.text == SENTENCE


def test_without_names_the_words_stay_single() -> None:
    (doc,) = Parser().parse([(SENTENCE, [])])
    assert {"Nikolai", "Patrushev"} <= {token.text for token in doc}


def test_names_beside_the_verb_are_its_subject_and_object() -> None:
    (doc,) = Parser().parse([("Wang Yi met Sergei Lavrov.", [(0, 7), (12, 25)])])
    assert [(token.text, token.dep_) for token in doc][:3] == [
        ("Wang Yi", "nsubj"), ("met", "ROOT"), ("Sergei Lavrov", "dobj"),
    ]  # fmt: skip


def test_docs_come_in_the_order_of_sentences_over_a_batch() -> None:
    texts = [f"Envoy number {number} left." for number in range(70)]
    assert [doc.text for doc in Parser().parse((text, []) for text in texts)] == texts


def test_an_empty_sentence_and_one_beyond_measure_do_no_harm() -> None:
    empty, long = Parser().parse([("", []), ("word " * LONGEST, [(0, 9), (LONGEST * 2, LONGEST * 2 + 4)])])
    assert len(empty) == 0 and len(long.text) <= LONGEST and long[0].text == "word word"


def test_words_alone_cost_no_parse() -> None:
    doc = Parser().words("Wang Yi left.")
    assert [token.text for token in doc] == ["Wang", "Yi", "left", "."] and not doc.has_annotation("DEP")


def test_of_two_stretches_that_share_a_word_the_first_is_a_name() -> None:
    (doc,) = Parser().parse([("Ali Hassan Omar left.", [(0, 6), (7, 15)])])
    assert [token.text for token in doc] == ["Ali Hassan", "Omar", "left", "."]


@settings(max_examples=40)
@given(st.text(max_size=80), st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=4))
def test_any_text_and_any_stretches_keep_every_character(text: str, spans: list[tuple[int, int]]) -> None:
    names = [(min(span), max(span)) for span in spans if min(span) >= 0 and max(span) <= len(text)]
    apart = [name for at, name in enumerate(sorted(names)) if at == 0 or name[0] >= sorted(names)[at - 1][1]]
    (doc,) = Parser().parse([(text, apart)])
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
