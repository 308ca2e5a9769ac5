"""Plain text to lines; paragraphs that were broken at a fixed width become one line again, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Hint = Literal["", "heading", "item", "caption"]

STRETCH = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
CLOSED = re.compile(r"""[.!?…][\"'”’»)\]*]*(\s*\[\d+\])*$""")
HANGING = re.compile(
    r"(?:[,;–—-]|\b(?:an?|the|of|to|in|on|at|by|for|with|and|or|from|its|his|her|their|that|as|is|was))$"
)

# A text is taken for hard-wrapped only at the widths that mail and wire services use, in characters.
NARROW, WIDE = 40, 120
# A line that fills less of the width than this ends a paragraph: the next word would have fitted on it.
FULL = 0.7
# How a line ends is seen in so many characters: hostile lines are millions long.
TAIL = 80
# Of the breaks inside a wrapped text, at least so many fall within a sentence.
INSIDE = 0.4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or a wrapped paragraph put together: `text` is `page[start:end]`, both ends trimmed.

    `hint` is what markup said of it ("heading", "item" of a list, "caption"), empty for plain text.
    """

    start: int
    end: int
    text: str
    hint: Hint = ""

    @property
    def words(self) -> int:
        """The number of words between spaces."""
        return len(self.text.split())

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does."""
        return bool(CLOSED.search(self.text[-TAIL:]))


def split(text: str) -> Iterator[Line]:
    """Yield the lines of a text that hold more than spaces, trimmed, with their offsets."""
    for match in STRETCH.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield Line(start, start + len(words), words)


def chunks(text: str) -> Iterator[list[Line]]:
    """Yield runs of lines that no blank line parts."""
    run: list[Line] = []
    for line in split(text):
        if run and len(BREAK.findall(text, run[-1].end, line.start)) > 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def breaks_sentence(left: Line, right: Line) -> bool:
    """Say whether the break between two lines falls inside a sentence."""
    return not left.closed and (right.text[0].islower() or bool(HANGING.search(left.text[-TAIL:])))


def width(run: list[Line]) -> int:
    """Return the width a run of lines was wrapped at, in characters; 0 where it was not wrapped."""
    widest = max(len(line.text) for line in run)
    if len(run) < 2 or not NARROW <= widest <= WIDE:
        return 0
    full = [pair for pair in pairwise(run) if len(pair[0].text) >= FULL * widest]
    inside = sum(breaks_sentence(left, right) for left, right in full)
    return widest if inside and inside >= INSIDE * len(full) else 0


def glue(text: str, run: list[Line]) -> Iterator[Line]:
    """Yield the paragraphs of a wrapped run, each as one line; a run that was not wrapped comes out as it is."""
    limit = FULL * width(run)
    start = run[0].start
    for line, after in zip(run, [*run[1:], None], strict=True):
        if after is None or not limit or len(line.text) < limit or line.text == after.text:
            yield Line(start, line.end, text[start : line.end])
            start = after.start if after else line.end


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a plain text in order, wrapped paragraphs put together.

    Every character of the text that is not white space lies in exactly one line.
    """
    return tuple(line for run in chunks(text) for line in glue(text, run))
