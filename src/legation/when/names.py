"""Names that only look like times ("the Jan. 6 committee", "Arab Spring", Theresa May), from `data/names.tsv`."""

from __future__ import annotations

import re
from functools import cache

from .holidays import rows

REACH = 40  # longer than any name in the table


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = rows("names.tsv")
    begins, ends = ("|".join(_spell(name) for where, name in listed if where == kind) for kind in ("from", "to"))
    return re.compile(rf"(?:{begins})\b"), re.compile(rf"\b(?:{ends})$")


def _spell(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")


def in_name(text: str, start: int, end: int) -> bool:
    """Return whether the time word at `text[start:end]` begins or ends a listed name."""
    begins, ends = _patterns()
    return begins.match(text, start) is not None or ends.search(text[max(0, end - REACH) : end]) is not None
