"""The bank of sentences: no kind is read badly, and no half of it worse than its floor in quality.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from legation.lexicon.check import KINDS
from legation.model import Report

from .score import Line, lines, score

QUALITY = Path(__file__).parent.parent.parent / "quality.toml"
FLOORS = {"look": "bank read rightly", "keep": "bank read rightly, untouched half"}
LEAST = 0.4
"""What is read rightly of each kind, at least: the worst, plans, has twelve sentences."""

Tell = Callable[..., tuple[Report, ...]]
Scored = dict[tuple[str, str], list[tuple[Line, bool]]]


@pytest.fixture(scope="module")
def scored(tell: Tell) -> Scored:
    """The whole bank read once, by half and kind."""
    return score(cache(tell))


@pytest.mark.parametrize("half", FLOORS)
def test_a_half_of_the_bank_is_read_as_well_as_before(scored: Scored, half: str) -> None:
    floor = tomllib.loads(QUALITY.read_text("utf-8"))[FLOORS[half]]["floor"]
    right = [ok for (own, _), rows in scored.items() if own == half for _, ok in rows]
    assert sum(right) / len(right) >= floor


@pytest.mark.parametrize("kind", sorted({line.kind for line in lines()}))
def test_each_kind_is_read(scored: Scored, kind: str) -> None:
    rows = [row for (_, own), found in scored.items() if own == kind for row in found]
    missed = [line.text for line, ok in rows if not ok]
    assert 1 - len(missed) / len(rows) >= LEAST, missed


def test_every_line_names_known_kinds_and_stands_there_once() -> None:
    bank = list(lines())
    assert {kind for line in bank for kind, _ in line.acts} <= KINDS | {"none"}
    assert {line.half for line in bank} == set(FLOORS)
    assert len({line.text for line in bank}) == len(bank)
