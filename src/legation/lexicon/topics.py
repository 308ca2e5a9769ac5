"""Topics: what an act is about, and the code that this makes of each family of acts; the data is `topics.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with the codes it gives, the words that name it, and words that must stand beside them (`also`).

    `family`: it only tells the members of a family apart; `named`: its words may be part of a name.
    """

    name: str
    codes: tuple[str, ...]
    words: frozenset[str]
    also: frozenset[str] = frozenset()
    family: bool = False
    named: bool = False

    def finer(self, code: str) -> str:
        """Return the code that this topic makes of a coarser one ("100", "103" -> "1031"), "" if it has none."""
        start = stem(code)
        if self.family and start != code:
            return ""
        return next((own for own in self.codes if own.startswith(start) and len(own) > len(start)), "")


def stem(code: str) -> str:
    """Return what all codes below a code begin with: "10" for the residual "100", "103" for the family "103".

    A protest of no known form (140) has none: what it is about does not tell a march from a strike.
    """
    return code[:2] if len(code) == 3 and code.endswith("0") and code != "140" else code


def read(text: str, classes: Mapping[str, frozenset[str]]) -> tuple[Topic, ...]:
    """Return the topics of a TOML text in its order; `@class` stands for the words of a class (KeyError if unknown)."""
    return tuple(
        Topic(
            name=row["name"],
            codes=tuple(row["codes"].split()),
            words=_words(row["words"], classes),
            also=_words(row.get("also", ""), classes),
            family=row.get("family", False),
            named=row.get("named", False),
        )
        for row in tomllib.loads(text)["topic"]
    )


def _words(value: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: Iterable[frozenset[str]] = (
        classes[word[1:]] if word.startswith("@") else frozenset([word]) for word in value.split()
    )
    return frozenset().union(*found)
