"""Every example of the lexicon is in fact read by the sense that it stands for, end to end from its words."""

from __future__ import annotations

from functools import cache

import pytest

from legation.language import Parser
from legation.lexicon import Sense, load
from legation.reports.frames import find
from legation.reports.parties import Cast, names
from legation.who import mentions


@cache
def read_by() -> dict[str, frozenset[str]]:
    """Return for each sense the ids of all senses that fire on its example."""
    examples = [sense.example for sense in load().senses]
    found = [mentions.find(example) for example in examples]
    docs = Parser().parse((example, names(who)) for example, who in zip(examples, found, strict=True))
    casts = [Cast(doc, who) for doc, who in zip(docs, found, strict=True)]
    return {sense.id: _fired(cast) for sense, cast in zip(load().senses, casts, strict=True)}


def _fired(cast: Cast) -> frozenset[str]:
    return frozenset(frame.sense.id for frame in find(cast.doc, load(), cast.typed))


@pytest.mark.parametrize("sense", load().senses, ids=lambda sense: sense.id)
def test_the_example_is_read_by_its_sense(sense: Sense) -> None:
    assert sense.id in read_by()[sense.id], f"{sense.example!r} is read by {sorted(read_by()[sense.id])}"
