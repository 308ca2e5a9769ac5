"""Quotations: marks first, paragraph by paragraph, then who says them.

A paragraph may leave its closing mark out when the quotation goes on in the next one; apostrophes are not marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

_MARKS = re.compile(r"[“”«»]|(?<!\w)''|\"")
_SHORTEST = 2


def find(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the (start, end) of what stands between quotation marks in one paragraph, marks left out, in order.

    An opening mark without its closing one runs to the end of the paragraph.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _MARKS.finditer(text, start, end):
        opens = mark.group() in "“«" or (mark.group() not in "”»" and opened is None)
        if opens and opened is None:
            opened = mark.end()
        elif not opens and opened is not None:
            found.append((opened, mark.start()))
            opened = None
    if opened is not None and end - opened > 1:
        found.append((opened, end))
    return [piece for piece in found if text[slice(*piece)].strip() and piece[1] - piece[0] >= _SHORTEST]


def inside(quotes: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of the quotations, which are in order and apart, that lie within `start` to `end`."""
    first = bisect_right(quotes, start, key=itemgetter(1))
    last = bisect_left(quotes, end, key=itemgetter(0))
    return [(max(start, a), min(end, b)) for a, b in quotes[first:last] if start < end]


def covers(quotes: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a sentence is nothing but quotation, its marks and final stop aside."""
    covered = sum(b - a for a, b in inside(quotes, start, end))
    return end > start and covered >= (end - start) - 4 and covered > 0
