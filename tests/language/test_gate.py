"""What the parser is spared: sentences without trigger or quote, pages that name no states."""

from __future__ import annotations

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


@pytest.mark.parametrize("sentence", ["Prices rose by two percent.", "She likes cake", "", "1,234.56 — 7", "Hm …"])
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


def test_a_long_page_must_name_states_often_and_two_of_them_together() -> None:
    local = ["The mayor opened the bridge."] * 10
    assert not is_diplomacy(local)
    assert not is_diplomacy([*local, "France sent a choir."])
    assert not is_diplomacy([*local, "France sent a choir.", "A band came from Italy."])
    assert is_diplomacy(
        [*local, "France met Italy in Rome.", "Germany and Spain came later.", "Peru sent Chile a note."]
    )
