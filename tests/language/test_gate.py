"""What the parser is spared: sentences without trigger or quote, pages that name no states."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from legation.language import Gate, is_diplomacy
from legation.language.lemma import lemmas
from legation.lexicon import load


@pytest.fixture(scope="module")
def gate() -> Gate:
    return Gate.of(load())


@pytest.mark.parametrize(
    "sentence",
    [
        "Wang Yi met Lavrov.",
        "Antony Blinken will TRAVEL to Cairo.",
        "No visit is planned.",
        "Hopes were high, “very high”.",
        'She called it "a start".',
        "Both sides were «pleased».",
        "The ambassador was summoned.",
    ],
)
def test_a_trigger_in_any_form_or_a_quotation_mark_opens_the_gate(gate: Gate, sentence: str) -> None:
    assert gate.opens(sentence)


@pytest.mark.parametrize("sentence", ["Oranges ripen in winter.", "A cat slept", "", "1,234.56 — 7", "Hm …"])
def test_what_holds_neither_stays_out(gate: Gate, sentence: str) -> None:
    assert not gate.opens(sentence)


def test_the_gate_opens_for_the_example_of_every_sense_of_the_lexicon(gate: Gate) -> None:
    assert [sense.id for sense in load().senses if not gate.opens(sense.example)] == []


def test_every_form_of_a_trigger_that_the_grammar_knows_opens_the_gate() -> None:
    assert Gate(frozenset(["visit"])).opens("He visited Rome.") and "visit" in lemmas("visited")
    assert not Gate(frozenset(["visit"])).opens("He met her.")


def test_a_short_text_need_only_name_one_state() -> None:
    assert is_diplomacy(["France and Italy talked."]) and is_diplomacy(["The Hungarian minister left.", "It rained."])
    assert not is_diplomacy(["The mayor spoke."]) and not is_diplomacy([])


LOCAL = ["The mayor opened the bridge."] * 10


def test_a_long_page_must_name_two_states_and_the_second_of_them_often() -> None:
    assert not is_diplomacy(LOCAL)
    assert not is_diplomacy([*LOCAL, "The French envoy met the minister of France."])
    assert not is_diplomacy([*LOCAL, "France met Italy in Rome.", "The French minister left.", "France won."])


def test_a_long_page_must_show_dealings_between_states_not_only_their_names() -> None:
    assert is_diplomacy([*LOCAL, "France and Italy held a summit.", "The Italian minister met the French envoy."])
    assert not is_diplomacy([*LOCAL, "The wine is French or Italian.", "France won.", "Italy lost.", "A choir sang."])


def test_a_rough_text_is_asked_for_less() -> None:
    rough = [*LOCAL, *LOCAL, "France and Italy held a summit.", "The Italian minister met the French envoy."]
    assert not is_diplomacy(rough) and is_diplomacy(rough, 0.5)


@pytest.mark.parametrize("name", ["office", "affair", "journey"])
def test_the_words_of_the_page_gate_are_lemmas_in_small_letters(name: str) -> None:
    words = tomllib.loads(files("legation.language").joinpath("diplomacy.toml").read_text("utf-8"))[name].split()
    assert words and len(words) == len(set(words)) and all(word.isalpha() and word.islower() for word in words)
