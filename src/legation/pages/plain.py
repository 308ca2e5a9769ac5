"""Lines to blocks: what is title, heading, paragraph, caption and furniture of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from legation.model import Block, BlockKind
from legation.pages.furniture import Furniture, bare
from legation.pages.lines import TAIL, Line, lines

Kinds = tuple[BlockKind, ...]

# A source in brackets at the end of a digest item: "(Reuters)", "(AFP via France 24)". It stays in its paragraph.
SOURCED = re.compile(r"""[.!?"”’)]\s*\([^()]{1,80}\)$""")
BRACKET = re.compile(r"[^\W\d]\w*\)$")
BULLET = re.compile(r"[*•·‣▪-]\s")
NEW_SENTENCE = re.compile(r"[a-z)\"”][.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")

# Words in an unclosed line that may still be a heading: always, and when most of its longer words are names.
SHORT_HEADING, LONG_HEADING = 12, 32
# "Reactions:" is a heading, "The minister then told reporters:" begins a sentence.
COLON_WORDS = 2
# A run of at least so many lines of at most so many words is a menu; with known furniture among them one line less.
MENU_LINES, MENU_WORDS = 4, 3
# A line that stands twice in a page is a caption or a share bar if it has at least so many words.
CAPTION_WORDS = 5
# A closed line of at least so many words is prose: it weighs the two sides of "Comments".
PROSE_WORDS = 12
# A paragraph of at least so many words ends a list of links.
LINK_WORDS = 6


def named(text: str) -> bool:
    """Say whether most of the longer words of a line begin with a capital or a digit, as in a topic heading."""
    words = [word for word in text.split() if len(word) > 3]
    return bool(words) and 2 * sum(not word[0].islower() for word in words) >= len(words)


def heads(line: Line) -> bool:
    """Say whether a line of plain text is a heading: short, alone, and not closed as a sentence."""
    text, words = line.text, line.words
    if words > LONG_HEADING or BULLET.match(text) or SOURCED.search(text[-TAIL:]) or NEW_SENTENCE.search(text):
        return False
    if line.closed and not (text.endswith(("?", "!")) and words <= SHORT_HEADING):
        return False
    if BRACKET.search(text[-TAIL:]) or (text.endswith(":") and words > COLON_WORDS) or words > SHORT_HEADING:
        return named(text)
    return True


def kind_of(line: Line) -> BlockKind:
    """Return the kind of one line by its own words and what markup said of it."""
    lexicon = Furniture.load()
    if lexicon.holds(line.text) or lexicon.opens(line.text) or lexicon.ends(line.text):
        return "furniture"
    if line.hint == "caption" or lexicon.credits_picture(line.text):
        return "caption"
    if line.hint == "heading" or ((line.hint != "item" or line.words <= MENU_WORDS) and heads(line)):
        return "heading"
    return "paragraph"


def prose(line: Line, kind: BlockKind) -> int:
    """Return the number of words of prose in a line: a paragraph that is closed and not too short; else 0."""
    return line.words if kind == "paragraph" and line.closed and line.words >= PROSE_WORDS else 0


def fold_repeats(found: Sequence[Line], kinds: Kinds) -> Kinds:
    """What stands again is furniture; the first of a line that is no sentence, or stands twice on end, is a caption."""
    count = Counter(line.text for line in found)
    twins = {left.text for left, right in pairwise(found) if left.text == right.text}
    seen: set[str] = set()
    out: list[BlockKind] = []
    for line, kind in zip(found, kinds, strict=True):
        again = count[line.text] > 1 and line.words >= CAPTION_WORDS and line.hint != "heading"
        first = "caption" if kind == "heading" or line.text in twins else kind
        out.append(kind if not again else "furniture" if line.text in seen else first)
        seen.add(line.text)
    return tuple(out)


def drop_menus(found: Sequence[Line], kinds: Kinds) -> Kinds:
    """A run of very short lines is a menu: one line of it may be a heading, four are not."""
    out = list(kinds)
    start = 0
    for at, line in enumerate([*found, None]):
        if line and line.words <= MENU_WORDS and line.hint != "heading" and kinds[at] in ("heading", "furniture"):
            continue
        if at - start >= MENU_LINES - ("furniture" in kinds[start:at]):
            out[start:at] = ["furniture"] * (at - start)
        start = at + 1
    return tuple(out)


def drop_links(found: Sequence[Line], kinds: Kinds) -> Kinds:
    """The headings after "Related", "Most read" or "Latest" are links to other pages, up to the next prose."""
    lexicon = Furniture.load()
    inside = False
    out: list[BlockKind] = []
    for line, kind in zip(found, kinds, strict=True):
        inside = lexicon.opens(line.text) or (inside and not (kind == "paragraph" and line.words >= LINK_WORDS))
        out.append("furniture" if inside else kind)
    return tuple(out)


def drop_tail(found: Sequence[Line], kinds: Kinds) -> Kinds:
    """What follows "Comments" is furniture, unless more prose stands after the line than before it."""
    lexicon = Furniture.load()
    weights = [prose(line, kind) for line, kind in zip(found, kinds, strict=True)]
    before, total = 0, sum(weights)
    for at, line in enumerate(found):
        if before > 0 and 2 * before >= total and lexicon.ends(line.text):
            rest: list[BlockKind] = ["furniture"] * (len(kinds) - at)
            return (*kinds[:at], *rest)
        before += weights[at]
    return kinds


def name_title(found: Sequence[Line], kinds: Kinds, title: str | None) -> Kinds:
    """The title is the line that says the known title, else, where none is known, the first line if it is a heading."""
    known = bare(title) if title else ""
    for at, (line, kind) in enumerate(zip(found, kinds, strict=True)):
        if known and kind != "furniture" and len(line.text) < 2 * len(title or "") + 20 and bare(line.text) == known:
            return (*kinds[:at], "title", *kinds[at + 1 :])
        if not known and kind in ("heading", "paragraph"):
            return (*kinds[:at], "title", *kinds[at + 1 :]) if kind == "heading" else kinds
    return kinds


def label(found: Sequence[Line], title: str | None = None) -> tuple[Block, ...]:
    """Return the lines as blocks, each with its kind; `title` is the page's title where it is known."""
    kinds: Kinds = tuple(kind_of(line) for line in found)
    for step in (fold_repeats, drop_menus, drop_links, drop_tail):
        kinds = step(found, kinds)
    kinds = name_title(found, kinds, title)
    return tuple(Block(line.start, line.end, kind) for line, kind in zip(found, kinds, strict=True))


def blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of a plain text, in order, apart from each other, covering all that is not white space.

    `title` is the page's title where it is known from elsewhere; without it a first line that is a heading is it.
    """
    return label(lines(text), title)
