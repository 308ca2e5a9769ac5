"""The networks of spaCy's model over a batch of sentences: the same vectors, heads and labels, for half the work.

Two habits of spaCy are expensive here. A word's first vector hangs on nothing but its form, and is worked out for every
token; here once a batch for each form. And the transition parser gives up Python's lock for its inner loop only to take
it again, thousands of times, at every call that might have failed; asked step by step, it keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from legation.language.encoder import Encoder

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LAYERS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
"""What the kinds of layers of the first network are called, in order; a kind is told by how the name begins."""
_SPREAD = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F,
           0xE7037ED1A0B428DB)  # fmt: skip
"""Large odd numbers: the hashes of a form's features, each times one of them, add up to one number a form."""


@dataclass(frozen=True, slots=True)
class Embedding:
    """The first network: `columns` of a token, as hashes, to a vector (`embed`, `mix`), then what neighbours add."""

    columns: list[int | str]
    embed: Any
    mix: Any
    encoder: Encoder

    @classmethod
    def of(cls, model: Any) -> Embedding:
        """Return the network of a `tok2vec` model. Raises ValueError for one that is built otherwise."""
        first, encode = model.layers
        names = [layer.name for layer in first.layers]
        if len(names) != len(_LAYERS) or not all(map(str.startswith, names, _LAYERS)):
            raise ValueError(f"a word's first vector is not worked out from its form alone: {names}")
        columns = list(first.layers[0].attrs["columns"])
        if len(columns) > len(_SPREAD):
            raise ValueError(f"more features of a form than expected: {columns}")
        return cls(columns, first.layers[2].layers[0], first.layers[3].layers[0], Encoder.of(encode))

    def vectors(self, docs: Sequence[Doc]) -> list[Any]:
        """Return an array for each doc, none of them empty, a row of numbers a token."""
        import numpy as np  # noqa: PLC0415  comes with spaCy, which programs that only read a ledger do not load

        forms = np.concatenate([doc.to_array(self.columns) for doc in docs])
        marks = forms @ np.array(_SPREAD[: len(self.columns)], dtype=np.uint64)
        _, first, which = np.unique(marks, return_index=True, return_inverse=True)
        rows = self.mix.predict(self.embed.predict(forms[first]))[which]
        return self.encoder.encode(rows, [len(doc) for doc in docs])


def parse(parser: Any, docs: Sequence[Doc]) -> list[Any]:
    """Return the finished states of a transition parser, one for each doc, none of them empty."""
    states: list[Any] = parser.moves.init_batch(docs)
    model, open_ = parser.model.predict(docs), states
    score = _scorer(model)
    while open_:
        open_ = parser.transition_states(open_, score(open_))
    model.clear_memory()
    return states


def _scorer(model: Any) -> Callable[[list[Any]], Any]:
    """Return what scores the next step of each state: the model without its look for moves that it never learned."""
    if model.vec2scores is None or not all(map(model.class_is_unseen, range(model.nO))):  # 0 is what was never seen
        return model.predict  # type: ignore[no-any-return]
    features, vector, scores = model.get_token_ids, model.state2vec.predict, model.vec2scores.predict
    return lambda states: scores(vector(features(states)))
