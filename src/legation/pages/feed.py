"""RSS and Atom files to pages: each item with its content is a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from legation.model import Failure, Page, make_id
from legation.pages.days import published
from legation.pages.english import is_english
from legation.pages.lines import lines
from legation.pages.markup import Piece, inside, parse, parse_xml, pieces, tidy
from legation.pages.plain import label
from legation.pages.size import base, fail, show
from legation.pages.webpage import arrange, join

ROOTS = ("rss", "RDF", "feed")
ITEMS = ("item", "entry")
# Where an item keeps what is asked for, best first (RSS 2.0, content module, Dublin Core, Atom: RFC 4287).
BODY = ("encoded", "content", "description", "summary")
DATE = ("pubDate", "published", "date", "issued")
TAGS = re.compile(r"<\w")


def local(tag: Any) -> str:
    """Return the name of an element without its namespace, empty for comments and the like."""
    return tag.tag.rsplit("}", 1)[-1] if isinstance(tag.tag, str) else ""


def field(item: Any, *names: str) -> str:
    """Return the text of the first child that has one of the names, names in order of choice; empty where none has."""
    for name in names:
        for child in item:
            if local(child) == name and (words := inside(child).strip()):
                return words
    return ""


def address(item: Any) -> str:
    """Return the address of an item: the text of its link (RSS) or the link's target (Atom)."""
    links = [child for child in item if local(child) == "link" and child.get("rel", "alternate") == "alternate"]
    return next((words for link in links if (words := tidy(link.text) or link.get("href", ""))), "")


def body_pieces(body: str) -> list[Piece]:
    """Return the blocks of an item's content, which is HTML or plain text. Raises ValueError as `parse` does."""
    return pieces(parse(body), {}) if TAGS.search(body) else [(line.text, "") for line in lines(body)]


def page_of_item(item: Any, outlet: str, source: str) -> Page:
    """Return the page of one item of a feed. Raises ValueError as `parse` does."""
    title, url = tidy(field(item, "title")), address(item)
    text, placed = join(arrange(title, body_pieces(field(item, *BODY)), {}))
    blocks = label(placed, title or None)
    return Page(
        id=make_id("p", field(item, "guid", "id") or url or base(source), text),
        source=source,
        text=text,
        blocks=blocks,
        title=show(title),
        url=show(url),
        outlet=show(outlet),
        language="en" if is_english(text) else "und",
        published=published(field(item, *DATE), "feed", "date of the feed's item"),
    )


def read_feed(text: str, source: str) -> Iterator[Page | Failure]:
    """Yield the page of each item of a feed, named `source#number`; a Failure where the text is no feed."""
    try:
        root = parse_xml(text)
    except ValueError as error:
        yield fail(source, f"unreadable XML: {str(error)[:120]}", "check that the file is whole")
        return
    if root is None or local(root) not in ROOTS:
        yield fail(source, "no RSS or Atom feed", "save the page as HTML or text, or give a feed file")
    else:
        yield from read_items(root, source)


def read_items(root: Any, source: str) -> Iterator[Page | Failure]:
    """Yield the page of each item under the root of a feed."""
    head = next((child for child in root if local(child) == "channel"), root)
    outlet = tidy(field(head, "title"))
    number = 0
    for number, item in enumerate((tag for tag in root.iter() if local(tag) in ITEMS), 1):
        try:
            yield page_of_item(item, outlet, f"{source}#{number}")
        except ValueError as error:
            advice = "leave the item out, or save its page and read that"
            yield fail(f"{source}#{number}", f"unreadable item: {error}", advice)
    if not number:
        yield fail(source, "a feed without items", "fetch the feed again, or leave it out")
