"""Every English time expression in a text, with exact offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .again import with_days
from .build import build
from .expression import Expression
from .grammar import Hit, hits
from .join import Piece, join, look_back
from .lexer import Words, may_hold, read
from .meaning import Calendar, Holiday, Length, Meaning, Often, Relative, Stretch, Vague, Weekday, Years
from .names import in_name, may_be_name
from .tense import guess

NEAR = 160  # code points within which an earlier time in the same sentence can be what "the next day" is told from
ANCHORS = (Calendar, Stretch, Weekday, Holiday, Relative)
TENSELESS = (Length, Often, Vague, Years)
LINKED = ("count_ago", "year_ago", "beside", "near", "the_unit", "clock", "daypart")


def find(text: str) -> tuple[Expression, ...]:
    """Return the time expressions of a text in order, none overlapping, each the longest that can be read there.

    Offsets are code points of `text`; any text may be given, nothing is raised for what it holds.
    """
    if not may_hold(text):
        return ()
    words = read(text)
    found = list(hits(words.marks))
    if not found:
        return ()
    spots = words.spots(found[-1].end)
    pieces = join(list(_pieces(words, spots, found)), words.marks)
    return with_days(text, tuple(_express(words, spots, pieces)))


def _pieces(words: Words, spots: list[tuple[int, int]], found: Sequence[Hit]) -> Iterator[Piece]:
    for hit in found:
        core = words.words[hit.core : hit.end]
        meaning = build(hit.rule, core, hit.prefix, words.words[hit.start : hit.core])
        if meaning is None:
            continue
        first, last = words.words[hit.start], core[-1]
        if may_be_name(first, last) and in_name(words.text, spots[hit.start][0], spots[hit.end - 1][1]):
            continue
        shut = hit.end - (words.marks[hit.end - 1] in "B,")  # "two days after" is told with, named without the last
        yield Piece(hit.rule, meaning, hit.start, shut, hit.start, hit.end)


def _linked(piece: Piece, marks: str) -> bool:
    """Say whether the time may be told from one named before: "the day before", but not "the day before he came"."""
    if piece.rule == "count_beside":
        return marks[piece.outer_last : piece.outer_last + 1] in ("", ",", ".", "|")
    return piece.rule in LINKED


def _express(words: Words, spots: list[tuple[int, int]], pieces: Sequence[Piece]) -> Iterator[Expression]:
    near: Meaning | None = None
    reach = 0
    for piece in pieces:
        start, end = spots[piece.outer_first][0], spots[piece.outer_last - 1][1]
        context = near if start - reach < NEAR and ". " not in words.text[reach:start] else None
        meaning = look_back(piece.meaning, context) if _linked(piece, words.marks) else piece.meaning
        if isinstance(meaning, ANCHORS):
            near, reach = meaning, end
        name_start, name_end = spots[piece.first][0], spots[piece.last - 1][1]
        tense = "" if isinstance(meaning, TENSELESS) else guess(words.text, start, end)
        yield Expression(words.text[start:end], start, end, meaning, name_start, name_end, tense)
