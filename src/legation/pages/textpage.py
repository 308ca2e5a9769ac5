"""Plain text to a page."""

from __future__ import annotations

from legation.model import Page, make_id
from legation.pages.dated import from_text
from legation.pages.english import is_english
from legation.pages.plain import blocks
from legation.pages.size import base


def page_of_plain(text: str, source: str) -> Page:
    """Return the page in a plain text file; its title is its first line if that is a heading."""
    found = blocks(text)
    title = next((text[block.start : block.end] for block in found if block.kind == "title"), "")
    return Page(
        id=make_id("p", base(source), text),
        source=source,
        text=text,
        blocks=found,
        title=title.lstrip("# "),
        language="en" if is_english(text) else "und",
        published=from_text(text, found),
    )
