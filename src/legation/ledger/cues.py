"""Reviewed words by which sentences of a journey's pages are looked at once more."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Sort = Literal[
    "contact",
    "present",
    "meets",
    "hosting",
    "far",
    "self",
    "own",
    "arrive",
    "ahead",
    "done",
    "other",
    "toward",
    "unsure",
    "off",
    "later",
    "journey",
    "still",
]


_END = (r"\b", "$")  # what follows a cue: the end of a word, or the place that it leads to


@cache
def cues() -> dict[str, re.Pattern[str]]:
    """Load the patterns of `cues.tsv`, one for each sort."""
    lines = files("legation.ledger").joinpath("cues.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    sorts = dict.fromkeys(row[0] for row in rows)
    return {
        sort: re.compile(
            rf"\b(?:{'|'.join(row[1] for row in rows if row[0] == sort)}){_END[sort == 'toward']}", re.IGNORECASE
        )
        for sort in sorts
    }


@lru_cache(4096)
def has(sort: Sort, words: str) -> bool:
    """Say whether words hold a cue of this sort. Kept: each traveller of a page asks the same of its sentences."""
    return cues()[sort].search(words) is not None
