"""HTML to pages: the main text by trafilatura, put together here so that the kind of every block is known."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from legation.model import Failure, Page, make_id
from legation.pages.dated import date_of, from_text
from legation.pages.decode import CONTROL
from legation.pages.english import is_english
from legation.pages.furniture import bare
from legation.pages.lines import Line
from legation.pages.markup import Markup, Piece, parse, pieces, read_markup, tidy
from legation.pages.plain import label
from legation.pages.size import LONGEST, base, fail, show, too_long

# "Wang Yi in Moscow - The Harbour Courier": the name of the outlet at the end of a title.
OUTLET_TAIL = re.compile(r"(?<!\s)\s++[|–—·»-]\s++[^|–—·»]{2,40}$")

# The date is read elsewhere, but trafilatura looks for one with the title. In full it tries the patterns of a hundred
# languages on any short text with digits, and builds them first: over 20 s on a busy machine, in every process.
QUICK = {"extensive_search": False, "original_date": True}


def page_of_html(markup: str, source: str, url: str = "") -> Page | Failure:
    """Return the page in an HTML document; `url` is its address where that is known from elsewhere.

    The text is empty where no story was found. Never raises: what cannot be read comes back as a Failure.
    """
    if len(markup) >= LONGEST:
        return too_long(source, "page")
    try:
        tree = parse(markup)
        said, every = read_markup(tree), pieces(tree, {})
        document = extract(tree)
        found = restore_headings(pieces(document_body(document, tree), said.captions), every)
        return build(said, document, found, source, url)
    except Exception as error:  # hostile markup finds what three libraries forgot: no page may end a run
        advice = "open it in a browser and save its text, or leave it out"
        return fail(source, f"unreadable HTML: {str(error)[:120] or type(error).__name__}", advice)


def extract(tree: Any) -> Any:
    """Return what trafilatura makes of a tree: its document, or None where it finds no story."""
    import trafilatura  # noqa: PLC0415 - slow to load, and many runs read no HTML

    return trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, include_images=True, date_extraction_params=QUICK
    )


def document_body(document: Any, tree: Any) -> Any:
    """Return the tree of the story, the whole page's where trafilatura found none (short pages, fragments)."""
    body = getattr(document, "body", None)
    return tree if body is None or not len(body) else body


def restore_headings(found: list[Piece], every: list[Piece]) -> list[Piece]:
    """Return the pieces of a story with the headings that stand right before one of them on the page.

    Where markup is odd trafilatura falls back on loose paragraphs and loses the headings between them.
    """
    over = {below: head for (head, hint), (below, _) in pairwise(every) if hint == "heading"}
    there = {text for text, _ in found}
    out: list[Piece] = []
    for text, hint in found:
        if text in over and over[text] not in there:
            out.append((over[text], "heading"))
        out.append((text, hint))
    return out


def title_of(said: Markup, document: Any) -> str:
    """Return the title of a page: its one top heading, else what metadata say, without the outlet's name."""
    outlet = bare(outlet_of(said, document))
    named = said.title if bare(said.title) != outlet else ""
    named = named or said.meta.get("og:title") or OUTLET_TAIL.sub("", getattr(document, "title", None) or "")
    tail = OUTLET_TAIL.search(named)
    return show(tidy(named[: tail.start()] if tail and bare(tail.group()) == outlet else named))


def outlet_of(said: Markup, document: Any) -> str:
    """Return the name of the outlet as its metadata give it, empty where they do not."""
    return show(tidy(said.meta.get("og:site_name") or getattr(document, "sitename", None)))


def arrange(title: str, found: list[Piece], captions: dict[str, str]) -> list[Piece]:
    """Return the pieces with the title first, captions known as such and each once."""
    shown = {bare(text) for text in captions.values()}
    known = [(text, "caption" if bare(text) in shown else hint) for text, hint in found]
    kept: list[Piece] = [(title, "heading")] if title else []
    there = {bare(title)}
    for text, hint in known:
        if bare(text) != bare(title) and not (hint == "caption" and bare(text) in there):
            kept.append((text, hint))
            there.add(bare(text))
    return kept + [(text, "caption") for text in captions.values() if bare(text) not in there]


def join(found: list[Piece]) -> tuple[str, tuple[Line, ...]]:
    """Return the text of a page, blocks parted by a blank line, and its lines with their offsets."""
    placed: list[Line] = []
    at = 0
    for text, hint in found:
        words = tidy(CONTROL.sub(" ", show(text)))
        if words:
            placed.append(Line(at, at + len(words), words, hint))
            at += len(words) + 2
    return "\n\n".join(line.text for line in placed), tuple(placed)


def build(said: Markup, document: Any, found: list[Piece], source: str, url: str) -> Page:
    """Return the page put together from what tags said and the pieces of its story."""
    title = title_of(said, document)
    text, placed = join(arrange(title, found, said.captions))
    blocks = label(placed, title or None)
    address = url or said.link or said.meta.get("og:url", "")
    return Page(
        id=make_id("p", address or base(source), text),
        source=source,
        text=text if any(block.kind == "paragraph" for block in blocks) else "",
        blocks=blocks if any(block.kind == "paragraph" for block in blocks) else (),
        title=title,
        url=show(address),
        outlet=outlet_of(said, document),
        language="en" if is_english(text) else "und",
        published=date_of(said, address) or from_text(text, blocks),
    )
