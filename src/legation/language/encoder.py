"""The second half of the first network: what a word's neighbours add to its vector, layer over layer.

The arithmetic is that of the model's own layers (a window of three words, the best of three pieces, a norm, the sum
with what came in) with fewer arrays made and walked through: three quarters of the time, the same to the sixth digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
_PIECES = 3
_LEAST = 1e-8
"""Added to a variance before it divides, as thinc does."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The numbers of a layer: `weights` of the three pieces side by side, and of the norm `gain` and `shift`."""

    weights: Any
    bias: Any
    gain: Any
    shift: Any

    @classmethod
    def of(cls, layer: Any) -> Layer:
        """Return the numbers of a model's layer. Raises ValueError for one that is built otherwise."""
        parts = {part.name: part for part in layer.walk()}
        if layer.name != _LAYER or parts["expand_window"].attrs["window_size"] != 1:
            raise ValueError(f"not a layer of windows of three words: {layer.name}")
        weights, bias = (parts["maxout"].get_param(name) for name in ("W", "b"))
        if weights.shape[1] != _PIECES:
            raise ValueError(f"not three pieces: {weights.shape}")
        side_by_side = weights.transpose(1, 0, 2).reshape(-1, weights.shape[2]).T.copy()
        return cls(side_by_side, bias.T.ravel(), *(parts["layernorm"].get_param(name) for name in ("G", "b")))

    def __call__(self, rows: Any) -> Any:
        """Return the rows with what this layer adds to each from itself and the rows beside it."""
        import numpy as np  # noqa: PLC0415  comes with spaCy, which programs that only read a ledger do not load

        width = rows.shape[1]
        pieces = _windows(rows) @ self.weights
        pieces += self.bias
        best = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        np.maximum(best, pieces[:, 2 * width :], out=best)
        mean = np.full(width, 1 / width, dtype=rows.dtype)  # times this is the mean, by the matrix library
        best -= (best @ mean)[:, None]
        best *= ((np.square(best) @ mean + _LEAST) ** -0.5)[:, None]
        best *= self.gain
        best += self.shift
        best += rows
        return best


def _windows(rows: Any) -> Any:
    """Return of each row what stands before it, itself, and what stands after it, side by side."""
    import numpy as np  # noqa: PLC0415

    width = rows.shape[1]
    found = np.zeros((len(rows), 3 * width), dtype=rows.dtype)
    found[1:, :width] = rows[:-1]
    found[:, width : 2 * width] = rows
    found[:-1, 2 * width :] = rows[1:]
    return found


@dataclass(frozen=True, slots=True)
class Encoder:
    """The layers, and how many empty rows part two sentences: one a layer, so that neither sees the other."""

    layers: tuple[Layer, ...]
    apart: int

    @classmethod
    def of(cls, model: Any) -> Encoder:
        """Return the encoder of a model. Raises ValueError for one that is built otherwise."""
        return cls(tuple(map(Layer.of, model.layers[0].layers)), model.attrs["pad"])

    def encode(self, rows: Any, lengths: Sequence[int]) -> list[Any]:
        """Return the vectors of sentences that are so many rows long, each apart."""
        import numpy as np  # noqa: PLC0415

        places = np.arange(len(rows)) + np.repeat(np.arange(1, len(lengths) + 1) * self.apart, lengths)
        found = np.zeros((len(rows) + (len(lengths) + 1) * self.apart, rows.shape[1]), dtype=rows.dtype)
        found[places] = rows
        for layer in self.layers:
            found = layer(found)
        return np.split(found[places], np.cumsum(lengths)[:-1])
