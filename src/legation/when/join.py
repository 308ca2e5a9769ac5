"""From single times to longer ones: from A to B, between A and B, since A, an hour and its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .meaning import Beside, Bound, Calendar, Length, Meaning, Pair, Part, Relative, Side, Stretch

DATED = ("date", "iso", "numeric", "weekday", "deictic", "near_part", "holiday")  # what an hour can belong to
BOUNDS: dict[str, Side] = {"since": "since", "until": "until", "till": "until", "by": "by"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A time on its way to an expression: its rule, meaning, and word numbers of the time and of all its words."""

    rule: str
    meaning: Meaning
    first: int
    last: int
    outer_first: int
    outer_last: int


def join(pieces: Sequence[Piece], marks: str) -> list[Piece]:
    """Join neighbours into ranges and hours with their day, then set the open bounds; order and words are kept."""
    joined: list[Piece] = []
    for piece in pieces:
        merged = _merge(joined[-1], piece, marks) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(piece)
    return [_set_bound(piece, marks) for piece in joined]


def _merge(left: Piece, right: Piece, marks: str) -> Piece | None:
    gap = marks[left.outer_last : right.outer_first]
    if left.rule == "pair" or len(gap) > 2:
        return None
    if "clock" in (left.rule, right.rule):
        return _merge_clock(left, right, gap)
    if not (_placeable(left) and _placeable(right)):
        return None
    before = marks[left.first - 1 : left.first]
    if gap == "&" and before == "[":
        return _pair(left, right, False, left.first - 1)
    if (gap in (")", "}", ",)") and before == "(") or (gap in (")", "-") and _alike(left.meaning, right.meaning)):
        return _pair(left, right, True, left.first - (before == "("))
    return None


def _placeable(piece: Piece) -> bool:
    return not isinstance(piece.meaning, Length | Beside) and piece.rule not in ("often", "vague", "count_ago")


def _alike(left: Meaning, right: Meaning) -> bool:
    return type(left) is type(right) and not isinstance(left, Relative)


def _pair(left: Piece, right: Piece, whole: bool, outer_first: int) -> Piece | None:
    return Piece("pair", Pair(_lend(left.meaning, right.meaning), right.meaning, whole), left.first, right.last,
                 outer_first, right.outer_last)  # fmt: skip


def _lend(left: Meaning, right: Meaning) -> Meaning:
    """Give the left side of a range the year that only the right side bears: 30 December to 2 January 2024."""
    inner = left.whole if isinstance(left, Part) else left
    giver = right.whole if isinstance(right, Part) else right
    year = getattr(giver, "year", None)
    if year is None or not isinstance(inner, Calendar | Stretch) or inner.year is not None:
        return left
    lent = replace(inner, year=year - _wraps(inner, giver))
    return replace(left, whole=lent) if isinstance(left, Part) else lent


def _wraps(left: Calendar | Stretch, right: Meaning) -> bool:
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        return (left.month or 0) > (right.month or 12)
    return isinstance(left, Stretch) and isinstance(right, Stretch) and left.number > right.number


def _merge_clock(left: Piece, right: Piece, gap: str) -> Piece | None:
    day = left if right.rule == "clock" else right
    if gap not in ("", "@", ",", ",@") or day.rule not in DATED:
        return None
    return Piece(day.rule, day.meaning, left.first, right.last, left.outer_first, right.outer_last)


def _set_bound(piece: Piece, marks: str) -> Piece:
    before = marks[piece.first - 1 : piece.first] if piece.first else ""
    side = {"{": "since", "}": "until"}.get(before)
    if side is None or piece.rule == "pair" or not _placeable(piece):
        return piece
    return replace(piece, meaning=Bound(BOUNDS[side], piece.meaning), outer_first=piece.first - 1)


def look_back(meaning: Meaning, near: Meaning | None) -> Meaning:
    """Tie a time to the one named before it: "a year earlier" to the quarter, "the next day" to Monday."""
    inner = near.edge if isinstance(near, Bound) else near
    if isinstance(meaning, Beside) and meaning.near is None and inner is not None:
        return replace(meaning, near=inner)
    return meaning
