"""The gates before the reader: what shows too little of diplomacy is set aside before it costs anything more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legation.language import is_diplomacy, split
from legation.model import Failure, Page, Skip
from legation.pages import UNWANTED
from legation.pages.size import LONGEST_TEXT

_LINE = 6
"""Words of a line that may be prose."""
_ROUGH = 0.85
"""Share of the usual signs of diplomacy that a rough text must show: some of it may be captions and boxes."""


def gated(pages: Iterable[Page | Skip | Failure]) -> Iterator[Page | Skip | Failure]:
    """Yield what comes, a page without diplomacy as a Skip."""
    for item in pages:
        yield Skip(item.source, UNWANTED) if isinstance(item, Page) and not is_diplomacy(prose(item)) else item


def wanted(text: str) -> bool:
    """Tell from the rough text of a web page, blocks as lines, whether it may be diplomacy; short lines are menus."""
    lines = (line for line in text[:LONGEST_TEXT].splitlines() if len(line.split()) >= _LINE)
    return is_diplomacy((line[start:end] for line in lines for start, end in split(line)), _ROUGH)


def prose(page: Page) -> Iterator[str]:
    """Yield the sentences of a page's title, headings, paragraphs and captions."""
    for block in page.blocks:
        if block.kind != "furniture":
            yield from (page.text[start:end] for start, end in split(page.text, block.start, block.end))
