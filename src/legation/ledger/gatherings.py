"""Gatherings made comparable: two pages mean one summit if they name it alike and nothing parts its days.

A gathering is known by its name and not by who came. "The 15th BRICS summit" and "the BRICS summit" are one name, and
two that say which of a row they are must say the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from legation.ledger import names

_EDITION = re.compile(r"\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d")
_SMALL = frozenset({"of", "on", "the", "for", "and"})


@lru_cache(maxsize=16384)
def name(topic: str) -> str:
    """Return the words of a gathering's name in alphabetical order ("China-Arab", "Arab-China"), without which of a row
    it is; "" for none."""
    found = names.plain(topic).split()
    return " ".join(sorted(set(found[1:] if found and _EDITION.fullmatch(found[0]) else found) - _SMALL))


@lru_cache(maxsize=16384)
def edition(topic: str) -> str:
    """Return which of a row a gathering is said to be: "15th", "2026"; "" if its name does not say so."""
    first = names.plain(topic).partition(" ")[0]
    return first if _EDITION.fullmatch(first) else ""
