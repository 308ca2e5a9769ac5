"""The written sentences are well formed, and the grown ones are the same on every run and never outnumber them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from legation.lexicon import load

FOLDER = Path(__file__).parents[2] / "scripts" / "judge"
STATUSES = {"", "-", "planned", "proposed", "ongoing", "happened", "postponed", "cancelled", "denied", "refused"}


@pytest.fixture(scope="module")
def grow() -> ModuleType:
    """Return the script that reads and grows sentences."""
    spec = importlib.util.spec_from_file_location("judge_grow", FOLDER / "grow.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["judge_grow"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", sorted((FOLDER / "sentences").glob("*.tsv")), ids=lambda path: path.stem)
def test_each_label_names_a_plover_event_and_words_of_its_sentence(path: Path, grow: ModuleType) -> None:
    events = {code.plover for code in load().codes.values()} | {"none"}
    for fields in grow.lines(path):
        text, source, target, event, _, status = fields
        assert event in events and status in STATUSES, text
        assert source in text and target in text, text


def test_grown_sentences_are_the_same_on_every_run_and_no_more_than_the_written(grow: ModuleType) -> None:
    written = {fields[0] for path in (FOLDER / "sentences").glob("*.tsv") for fields in grow.lines(path)}
    grown = list(grow.grow(16))
    assert grown == list(grow.grow(16))
    assert 1_300 < len(grown) < len(written)


def test_no_mark_and_no_slot_is_left_in_a_grown_sentence(grow: ModuleType) -> None:
    for label in grow.grow(3):
        assert not set("<>{}[]$|") & set(label.text), label.text
        assert label.source in label.text and label.target in label.text
