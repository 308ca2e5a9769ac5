"""Names that only look like times ("the Jan. 6 committee", "Arab Spring", Theresa May), from `data/names.tsv`."""

from __future__ import annotations

import re
from functools import cache

from .holidays import rows

OUTER = re.compile(r"[^\W_]+")
REACH = 40  # longer than any name in the table


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = rows("names.tsv")
    begins, ends = ("|".join(_spell(name) for where, name in listed if where == kind) for kind in ("from", "to"))
    return re.compile(rf"(?:{begins})\b"), re.compile(rf"\b(?:{ends})$")


def _spell(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")


@cache
def _outer_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words names begin with and those they end with, as a lexer cuts them ("Jan", "9/11")."""
    listed = rows("names.tsv")
    begins = frozenset(OUTER.findall(name)[0] for where, name in listed if where == "from")
    return begins, frozenset(OUTER.findall(name)[-1] for where, name in listed if where == "to")


def may_be_name(first: str, last: str) -> bool:
    """Say whether a time that begins and ends with these words may touch a listed name: a cheap look."""
    begins, ends = _outer_words()
    return last in ends or first in begins


def in_name(text: str, start: int, end: int) -> bool:
    """Return whether the time word at `text[start:end]` begins or ends a listed name."""
    begins, ends = _patterns()
    return begins.match(text, start) is not None or ends.search(text[max(0, end - REACH) : end]) is not None
