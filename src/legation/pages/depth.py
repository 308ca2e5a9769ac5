"""How deep the tags of a page nest: a look at the text before any tree parser sees it, linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

TAG = re.compile(r"<(/?)([a-z][a-z0-9:-]*|!--)")
# What stands up to these ends is no markup: code, styles, comments.
HIDDEN = {"script": "</script", "style": "</style", "!--": "-->"}

# Tags that have no end, or whose end the next tag brings (HTML, section 13.1.2): they do not nest.
FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option "
    "optgroup colgroup html head body a rp rt".split()
)
# Real pages nest up to some sixty tags; tree parsers and the code that walks trees give way from about 250.
DEEPEST = 200
# Real pages have some thousands of elements; each costs tree walkers some 50 microseconds, whatever it holds.
MOST = 50_000


def tags(markup: str) -> Iterator[tuple[str, int]]:
    """Yield the tags of a page: name, and 1 where it opens, -1 where it closes, 0 where it does both (`<path/>`).

    What stands inside scripts, styles and comments is left out. Every search goes on from the last one's end, so that
    the whole takes one pass whatever the text.
    """
    lower = markup.lower()
    shown, end = 0, -1
    for match in TAG.finditer(lower):
        name = match[2]
        if match.start() < shown:
            continue
        if name in HIDDEN and not match[1]:
            shown = lower.find(HIDDEN[name], match.end())
            if shown < 0:
                return
        elif name != "!--":
            end = end if end >= match.end() else lower.find(">", match.end()) % (len(lower) + 1)
            yield name, -1 if match[1] else int(lower[end - 1 : end] != "/")


def opened(markup: str) -> int:
    """Return how many tags open in a page at most; a "<" in a script counts, for to look closer would cost more."""
    return markup.count("<") - markup.count("</")


def too_many(markup: str) -> bool:
    """Say whether a page has more tags than any real one: a megabyte of `<p>` would be read for half a minute."""
    return opened(markup) > MOST


def too_deep(markup: str) -> bool:
    """Say whether tags nest deeper than any real page's; a cheap scan over the text, without a parser."""
    if opened(markup) <= DEEPEST:  # every tag opens with "<": too few to nest so deep
        return False
    depth = 0
    for name, step in tags(markup):
        depth = max(0, depth + step) if name not in FLAT else depth
        if depth > DEEPEST:
            return True
    return False
