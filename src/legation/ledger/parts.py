"""The parts of a score: named, weighed by a reviewed file, and told in words a reader accepts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Part:
    """One likeness or unlikeness of two reports: its name (`day.overlap`), what it adds, and the words for it."""

    name: str
    score: float
    words: str


@dataclass(frozen=True, slots=True)
class Weights:
    """The figures of `weights.toml`: what each part adds, from where on two reports are one, and how near is near."""

    threshold: float
    near: float
    parts: dict[str, float]


@cache
def weights() -> Weights:
    """Load the reviewed figures once."""
    data = tomllib.loads(files("legation.ledger").joinpath("weights.toml").read_text("utf-8"))
    tables = {name: table for name, table in data.items() if isinstance(table, dict)}
    parts = {f"{table}.{name}": float(value) for table, values in tables.items() for name, value in values.items()}
    return Weights(float(data["threshold"]), float(data["near"]), parts)


def part(name: str, words: str) -> Part:
    """Make a part with its reviewed weight. Raises KeyError for a name that the file does not hold."""
    return Part(name, weights().parts[name], words)
