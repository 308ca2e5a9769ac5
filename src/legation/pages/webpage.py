"""HTML to pages: the main text by trafilatura, put together here so that the kind of every block is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
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

Named = tuple[str, str]
"""The title of a page and the name of its outlet, empty where not known."""
More = Callable[[], Named]
"""Gives what metadata name in ways that few pages use, looked for when first asked."""
# "Wang Yi in Moscow - The Harbour Courier": the name of the outlet at the end of a title.
OUTLET_TAIL = re.compile(r"(?<!\s)\s++[|–—·»-]\s++[^|–—·»]{2,40}$")

# The date is read elsewhere, but trafilatura looks for one too. In full it tries the patterns of a hundred
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
        body = story(tree)
        more: More = cache(partial(metadata, tree)) if body is not None else lambda: ("", "")
        whole = tree if body is None or not len(body) else body  # of short pages and fragments everything is story
        return build(said, more, restore_headings(pieces(whole, said.captions), every), source, url)
    except Exception as error:  # hostile markup finds what three libraries forgot: no page may end a run
        advice = "open it in a browser and save its text, or leave it out"
        return fail(source, f"unreadable HTML: {str(error)[:120] or type(error).__name__}", advice)


def story(tree: Any) -> Any:
    """Return the tree of the story as trafilatura finds it, None where it finds none."""
    import trafilatura  # noqa: PLC0415 - slow to load, and many runs read no HTML

    document = trafilatura.bare_extraction(tree, include_comments=False, include_images=True)
    return getattr(document, "body", None)


def metadata(tree: Any) -> Named:
    """Return what trafilatura makes of a page's metadata: a fifth of its time, and most pages say it plainly."""
    import trafilatura  # noqa: PLC0415

    try:
        found = trafilatura.extract_metadata(tree, date_config=dict(QUICK))
    except (TypeError, ValueError):
        return "", ""
    return found.title or "", found.sitename or ""


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


def title_of(said: Markup, more: More) -> str:
    """Return the title of a page: its one top heading, else what metadata say, without the outlet's name."""
    outlet = bare(outlet_of(said, more))
    named = said.title if bare(said.title) != outlet else ""
    named = named or said.meta.get("og:title") or OUTLET_TAIL.sub("", more()[0])
    tail = OUTLET_TAIL.search(named)
    return show(tidy(named[: tail.start()] if tail and bare(tail.group()) == outlet else named))


def outlet_of(said: Markup, more: More) -> str:
    """Return the name of the outlet as its metadata give it, empty where they do not."""
    return show(tidy(said.meta.get("og:site_name") or more()[1]))


def arrange(title: str, found: list[Piece], captions: dict[str, str]) -> list[Piece]:
    """Return the pieces with the title first, captions known as such and each once."""
    shown, named = {bare(text) for text in captions.values()}, bare(title)
    kept: list[Piece] = [(title, "heading")] if title else []
    there = {named}
    for text, said in found:
        words = bare(text)
        hint = "caption" if words in shown else said
        if words != named and not (hint == "caption" and words in there):
            kept.append((text, hint))
            there.add(words)
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


def build(said: Markup, more: More, found: list[Piece], source: str, url: str) -> Page:
    """Return the page put together from what tags said and the pieces of its story."""
    title = title_of(said, more)
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
        outlet=outlet_of(said, more),
        language="en" if is_english(text) else "und",
        published=date_of(said, address) or from_text(text, blocks),
    )
