"""What the tags of an HTML page say: metadata, JSON-LD, captions, and its blocks of text in order.

This module alone knows the tree parser (lxml). Trees are walked, never recursed into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

from legation.pages.depth import too_deep, too_many
from legation.pages.lines import Hint

Piece = tuple[str, Hint]

HINTS: dict[str, Hint] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "heading"),
    "li": "item",
    "item": "item",
    "figcaption": "caption",
}
# Tags that begin a new block of text; names of HTML, and those that trafilatura puts in their place.
BLOCK_TAGS = frozenset(HINTS) | frozenset(
    "p div section article main header ul ol dl dd dt blockquote figure pre table tr td th hr center body list quote "
    "row cell code".split()
)
# What stands inside these is no part of a story.
OUTSIDE = frozenset("script style noscript template nav footer aside button select textarea svg title".split())
PICTURES = frozenset(("img", "graphic"))
BREAKS = frozenset(("br", "lb"))
# A line break, as a character that is white space and that no page uses; two on end part paragraphs.
LINE = "\x1f"
TWO_LINES = re.compile(LINE + r"\s*" + LINE)
# A character of XML by its number.
NUMBERED = re.compile(r"&#(?:x(?P<hex>[0-9a-fA-F]{1,12})|(?P<number>[0-9]{1,12}));?")


@dataclass(frozen=True, slots=True)
class Markup:
    """What the tags of a page say of it; `captions` map a picture's address to the caption of its figure."""

    meta: dict[str, str]
    scripts: tuple[str, ...]
    captions: dict[str, str]
    time: str = ""
    link: str = ""
    title: str = ""


def parse(markup: str) -> Any:
    """Return the tree of a page. Raises ValueError for tags too deep or too many, or for no page at all."""
    if too_deep(markup):
        raise ValueError("tags nest too deep")
    if too_many(markup):
        raise ValueError("too many tags")
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        return lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, AssertionError) as error:
        raise ValueError(f"no HTML page: {error}") from error


def parse_xml(text: str) -> Any:
    """Return the root of an XML document, mended where it is broken; None where nothing is left.

    Entities of the document's own making are not expanded, and nothing is fetched. Raises ValueError as `parse` does.
    """
    if too_deep(text):
        raise ValueError("tags nest too deep")
    parser = lxml.etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    try:
        return lxml.etree.fromstring(NUMBERED.sub(_whole, text).encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError as error:
        raise ValueError(f"no XML: {error}") from error


def _whole(reference: re.Match[str]) -> str:
    """Return a reference to a character by its number; one to half a character, which the parser would let through and
    then fail to read, is the sign for what cannot be read."""
    number = int(reference["hex"], 16) if reference["hex"] else int(reference["number"])
    return "\ufffd" if 0xD800 <= number <= 0xDFFF else reference[0]


def inside(tag: Any) -> str:
    """Return what stands inside an element: its markup where it holds elements, else its text."""
    if not len(tag):
        return tag.text or ""
    return (tag.text or "") + "".join(lxml.etree.tostring(child, encoding="unicode") for child in tag)


def tidy(words: str | None) -> str:
    """Return words with single spaces between them."""
    return " ".join((words or "").split())


def read_meta(tree: Any) -> dict[str, str]:
    """Return the meta tags of a page, names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        found.setdefault(name.lower(), tidy(tag.get("content")))
    return found


def read_captions(tree: Any) -> dict[str, str]:
    """Return the captions of a page's figures by the address of their picture, each once; none from menus and boxes."""
    found: dict[str, str] = {}
    known: set[str] = set()
    for caption in tree.iter("figcaption"):
        around = list(caption.iterancestors())
        figure = next((tag for tag in around if tag.tag == "figure"), caption)
        picture = next(figure.iter("img"), None)
        text = tidy(caption.text_content())
        if text and text not in known and not OUTSIDE & {tag.tag for tag in around}:
            known.add(text)
            found[(picture.get("src") if picture is not None else None) or text] = text
    return found


def read_time(tree: Any) -> str:
    """Return the date of the first time tag that is marked as the publication's; other time tags date other things."""
    for tag in tree.iter("time"):
        if tag.get("itemprop", "").lower() == "datepublished" or "pubdate" in tag.attrib:
            return str(tag.get("datetime") or tag.text_content())
    return ""


def read_markup(tree: Any) -> Markup:
    """Return what the tags of a parsed page say of it."""
    links = (tag.get("href") for tag in tree.iter("link") if tag.get("rel", "").lower() == "canonical")
    heads = [tidy(tag.text_content()) for tag in tree.iter("h1")]
    return Markup(
        meta=read_meta(tree),
        scripts=tuple(tag.text or "" for tag in tree.iter("script") if "ld+json" in tag.get("type", "")),
        captions=read_captions(tree),
        time=read_time(tree),
        link=next((href for href in links if href), ""),
        title=heads[0] if len(heads) == 1 else "",
    )


def text_around(event: str, tag: Any, name: str) -> str:
    """Return the text that comes at this step of a walk: inside, before the first child, or after the end."""
    if event == "start":
        return (LINE if name in BREAKS else "") + (tag.text or "")
    return tag.tail or ""


def begin(event: str, name: str, hint: Hint) -> Hint:
    """Return the hint for the text after a block tag; a paragraph inside a list item or a caption keeps theirs."""
    return HINTS.get(name, hint if name == "p" else "") if event == "start" else ""


def pieces(tree: Any, captions: dict[str, str]) -> list[Piece]:
    """Return the blocks of text under a tree in order, with what their tags said; a picture brings its caption."""
    found: list[Piece] = []
    words: list[str] = []
    hint: Hint = ""
    outside = 0
    for event, tag in lxml.etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = tag.tag if isinstance(tag.tag, str) else ""
        captioned = name in PICTURES and event == "start" and tag.get("src") in captions
        if name in BLOCK_TAGS or captioned:
            put(found, words, hint)
            hint = begin(event, name, hint)
        if captioned:
            found.append((captions[tag.get("src")], "caption"))
        outside += (event == "start") - (event == "end") if name in OUTSIDE else 0
        words.append("" if outside else text_around(event, tag, name))
    put(found, words, hint)
    return found


def put(found: list[Piece], words: list[str], hint: Hint) -> None:
    """Put the words gathered so far down as one block, or as several where line breaks stand two on end."""
    for part in TWO_LINES.split("".join(words)):
        if text := tidy(part):
            found.append((text, hint))
    words.clear()
