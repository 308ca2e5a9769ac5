"""Sentences as a newspaper might have them, each with its CAMEO code: what the lexicon reaches, the reader reaches."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from legation.lexicon import load
from legation.reports import code

TOLD = Path(__file__).with_name("told.tsv")


def told() -> list[tuple[str, str]]:
    """Return (code, sentence) of each line."""
    lines = [line.split("\t") for line in TOLD.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(number, text) for number, text in lines]


@cache
def read() -> dict[str, list[str]]:
    """Return the codes of each sentence."""
    rows = code([{"id": text, "text": text, "date": ""} for _, text in told()], load(), "cameo")
    return {str(row["id"]): [event["code"] for event in row["events"]] for row in rows}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("number", "text"), told(), ids=lambda value: value[:60])
def test_a_sentence_reads_to_its_code(number: str, text: str) -> None:
    assert number in read()[text]


def test_every_code_of_four_digits_has_a_sentence() -> None:
    assert {number for number in load().codes if len(number) == 4} <= {number for number, _ in told()}


def test_no_sentence_stands_there_twice() -> None:
    texts = [text for _, text in told()]
    assert len(texts) == len(set(texts))
