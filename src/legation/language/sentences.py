"""Split a paragraph into sentences without touching a character of it.

The splitter is our own because the common ones break at "Amb. Linda", "p.m. The" and "U.S. President"; the table of
abbreviations is data (`abbreviations.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_STOP = re.compile(r"(?<![.?!…])[.?!…]++[\"'”’»)\]]*+(?=\s|$)")  # begins with its run: a long one costs its length
_TAG = re.compile(r"\s*(\([^()\n]{2,60}\)\s*)+(?=\s|$)")
LONGEST = 1500
"""Characters of a sentence; what is longer is no prose (a table, an attack) and is read in pieces, for the costs of
parsing and linking grow with more than the length. Of 513 news pages one has a longer one, in Hindi."""
_FIRST = re.compile(r"[\"'“‘(\[]*(\w+)")
_STARTS = frozenset(
    "the a an in on at he she it they we i his her its their this that these those but and after before when while as "
    "if however meanwhile according for from with there".split()
)


@cache
def _abbreviations() -> dict[str, bool]:
    """Return each abbreviation, and whether it may also end a sentence."""
    lines = files("legation.language").joinpath("abbreviations.txt").read_text("utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return {word.rstrip("!"): word.endswith("!") for word in words}


def _ends(before: str, after: str) -> bool:
    """Tell whether a stop between these two stretches ends a sentence."""
    following = after.lstrip()
    if following[:1].islower():
        return False
    found = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
    word = found.lstrip("\"'“‘([«").rstrip(".").lower()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    ambiguous = _abbreviations().get(word)
    if ambiguous is None:
        return True
    first = _FIRST.match(following)
    return ambiguous and (first is None or first.group(1).lower() in _STARTS)


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of `text[start:end]`, trimmed of white space, in order.

    A source tag in brackets after a full stop, "(Reuters)", stays with the sentence before it. What has over LONGEST
    characters without an end is cut at its last blank before that.
    """
    end = len(text) if end is None else end
    found, at = [], start
    for stop in _STOP.finditer(text, start, end):
        if (
            stop.start() < at
            or text[stop.end() : stop.end() + 3].lstrip()[:1].islower()
            or (
                stop.group()[0] == "."
                and not _ends(text[max(at, stop.start() - 40) : stop.start()], text[stop.end() : stop.end() + 40])
            )
        ):
            continue
        tag = _TAG.match(text, stop.end(), end)
        found.append((at, tag.end() if tag else stop.end()))
        at = found[-1][1]
    found.append((at, end))
    trimmed = (trim(text, *piece) for piece in found)
    return [piece for whole in trimmed if whole[0] < whole[1] for piece in _pieces(text, *whole)]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, one that is too long in pieces that end with a word where that is possible."""
    while end - start > LONGEST:
        limit = start + LONGEST
        blank = next((at for at in range(limit, start, -1) if text[at].isspace()), limit)
        yield trim(text, start, blank)
        start = trim(text, blank, end)[0]
    yield start, end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the same stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
