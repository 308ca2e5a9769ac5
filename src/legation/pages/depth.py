"""How deep the tags of a page nest: a look at the text before any tree parser sees it, linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*|!--)")
# What stands up to these ends is no markup: code, styles, comments.
HIDDEN = {"script": "</script", "style": "</style", "!--": "-->"}

# Tags that have no end, or whose end the next tag brings (HTML, section 13.1.2): they do not nest.
FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option "
    "optgroup colgroup html head body a rp rt".split()
)
# Real pages nest up to some sixty tags; tree parsers and the code that walks trees give way from about 250.
DEEPEST = 200


def tags(markup: str) -> Iterator[tuple[bool, str]]:
    """Yield (is an end tag, name) for the tags of a page, those inside scripts, styles and comments left out."""
    shown = 0
    lower = markup.lower()
    for match in TAG.finditer(lower):
        name = match[2]
        if match.start() < shown:
            continue
        if name in HIDDEN and not match[1] and shown >= 0:
            shown = lower.find(HIDDEN[name], match.end())
            if shown < 0:
                return
        elif name != "!--":
            yield bool(match[1]), name


def too_deep(markup: str) -> bool:
    """Say whether tags nest deeper than any real page's; a cheap scan over the text, without a parser."""
    depth = 0
    for ends, name in tags(markup):
        if name not in FLAT:
            depth = max(0, depth - 1) if ends else depth + 1
        if depth > DEEPEST:
            return True
    return False
