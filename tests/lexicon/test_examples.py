"""Every example of the lexicon is in fact read by the sense that it stands for, end to end from its words."""

from __future__ import annotations

from functools import cache

import pytest

from legation.language import Parser
from legation.lexicon import Sense, load
from legation.reports.frames import find
from legation.reports.parties import Cast
from legation.who import mentions


@cache
def read_by() -> dict[str, frozenset[str]]:
    """Return for each sense the ids of all senses that fire on its example."""
    senses = load().senses
    docs = Parser().parse(sense.example for sense in senses)
    return {sense.id: _fired(doc) for sense, doc in zip(senses, docs, strict=True)}


def _fired(doc: object) -> frozenset[str]:
    cast = Cast(doc, mentions.find(doc.text))  # type: ignore[attr-defined, arg-type]
    return frozenset(frame.sense.id for frame in find(doc, load(), cast.typed))  # type: ignore[arg-type]


@pytest.mark.parametrize("sense", load().senses, ids=lambda sense: sense.id)
def test_the_example_is_read_by_its_sense(sense: Sense) -> None:
    assert sense.id in read_by()[sense.id], f"{sense.example!r} is read by {sorted(read_by()[sense.id])}"
