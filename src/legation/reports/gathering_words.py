"""The reviewed words by which gatherings are known, and what their names have in common."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

EDITION = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)")
"""Which one of a row a gathering is: "15th", "2026"."""


@dataclass(frozen=True, slots=True)
class Words:
    """The reviewed words of `gatherings.toml`; what each list means is said there."""

    heads: frozenset[str]
    proper: frozenset[str]
    part_of: frozenset[str]
    told_by: frozenset[str]
    never: frozenset[str]
    takes_place: frozenset[str]
    ordinals: dict[str, str]
    bodies: dict[str, str]


@cache
def words() -> Words:
    """Load the reviewed words once."""
    data = tomllib.loads(files("legation.reports").joinpath("gatherings.toml").read_text("utf-8"))
    lists = {name: frozenset(found.split()) for name, found in data.items() if isinstance(found, str)}
    return Words(**lists, ordinals=data["ordinals"], bodies=data["bodies"])


def edition(token: Token) -> str:
    """Return which one of a row it is: "15th", "2026"; "" if the word does not say so."""
    ordinal = words().ordinals.get(token.lower_, "")
    return ordinal or (token.text if EDITION.fullmatch(token.text) else "")


def noun_of(title: str) -> str:
    """Return the noun of a gathering's name: "conference" for "Peace Conference on Gaza", "" for none."""
    return next((word for word in title.lower().split() if word in words().heads), "")


def same_title(left: str, right: str) -> bool:
    """Tell whether two names are one: alike, or one of them says besides which of a row it is."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    return long == short or (long.endswith(" " + short) and bool(EDITION.fullmatch(long[: -len(short)].strip())))
