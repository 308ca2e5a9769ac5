"""The networks in batches: vectors, heads and labels are those of the model's own steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.language.test_pos import texts
from thinc.api import Linear, chain

from legation.language import pipeline as room
from legation.language.encoder import Layer
from legation.language.networks import Embedding

if TYPE_CHECKING:
    from spacy.tokens import Doc

ONE = "Talks."
Read = list[tuple[str, str, str, int]]


def docs() -> list[Doc]:
    nlp = room.pipeline().nlp
    return [nlp.make_doc(text) for text in (ONE, *texts(), ONE)]


def read(found: Sequence[Doc]) -> Read:
    return [(token.text, token.tag_, token.dep_, token.head.i) for doc in found for token in doc]


def test_vectors_are_those_of_the_model_one_for_each_word() -> None:
    one, found = room.pipeline(), docs()
    assert one.embedding is not None
    ours, theirs = one.embedding.vectors(found), one.steps[0].predict(found)
    assert [rows.shape for rows in ours] == [(len(doc), 96) for doc in found]
    assert all(np.allclose(left, right, atol=1e-4) for left, right in zip(ours, theirs, strict=True))


def test_tags_heads_and_labels_are_those_of_the_models_own_steps() -> None:
    one, found = room.pipeline(), docs()
    for step in one.steps:
        step.set_annotations(found, step.predict(found))
    theirs = read(found)
    assert read(list(one.annotate(docs()))) == theirs and len(theirs) > 500


def test_a_model_without_the_quicker_way_reads_the_same() -> None:
    one = room.pipeline()
    assert read(list(replace(one, embedding=None).annotate(docs()))) == read(list(one.annotate(docs())))


@pytest.mark.parametrize("words", [1, 60])
def test_what_is_parsed_together_changes_nothing(words: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(list(room.pipeline().annotate(docs())))
    monkeypatch.setattr(room, "BATCH", words)
    assert read(list(room.pipeline().annotate(docs()))) == whole


def test_a_batch_of_nothing_is_given_back() -> None:
    one = room.pipeline()
    assert [len(doc) for doc in one.annotate(one.nlp.make_doc("") for _ in range(3))] == [0, 0, 0]


def test_a_model_that_is_built_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="from its form alone"):
        Embedding.of(chain(chain(Linear(2, 2), Linear(2, 2)), Linear(2, 2)))
    with pytest.raises(ValueError, match="not a layer of windows"):
        Layer.of(chain(Linear(2, 2), Linear(2, 2)))
