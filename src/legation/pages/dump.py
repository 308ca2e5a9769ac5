"""MediaWiki dumps (export format 0.10 and 0.11) to pages: the articles of Wikinews and its like."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import lxml.etree  # type: ignore[import-untyped]

from legation.model import Failure, Page, Published, Skip, make_id
from legation.pages.days import published
from legation.pages.english import is_english
from legation.pages.feed import local
from legation.pages.markup import tidy
from legation.pages.plain import blocks
from legation.pages.size import LONGEST, base, fail, show

ARTICLE = "0"
"""The namespace of articles; others hold talk, users, templates."""
DATED = ("date", "byline")
"""Templates of Wikinews that give the day of publication as their first argument or as `date=`."""
FURNITURE = re.compile(r"^:?(?:Category|File|Image|Media|[a-z]{2,3}):", re.IGNORECASE)
"""Links that place a page or a picture and say nothing."""
SOURCES = re.compile(
    r"^(?:sources?|sister links?|external links|related news|see also|references|notes)$", re.IGNORECASE
)
"""Sections that list other pages; the story ends above the first of them."""


def read_dump(path: Path) -> Iterator[Page | Skip | Failure]:
    """Yield each article of a dump, plain, `.bz2` or `.gz`; redirects and other namespaces are passed over.

    What was read before a dump breaks off stays read; the break comes as a Failure.
    """
    source, number = show(str(path)), 0
    try:
        with opened(path) as stream:
            for number, (title, words) in enumerate(articles(stream), 1):
                yield page_of_article(title, words, f"{source}#{number}")
    except (lxml.etree.LxmlError, OSError, EOFError) as error:
        yield fail(source, f"breaks off after {number} articles: {str(error)[:80]}", "fetch the dump again")


def opened(path: Path) -> BinaryIO:
    """Open a dump to be read, unpacked as it is read."""
    if path.suffix == ".bz2":
        return cast(BinaryIO, bz2.open(path, "rb"))
    return cast(BinaryIO, gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")


def articles(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    """Yield title and wikitext of each article, the tree thrown away behind it."""
    for _, tag in lxml.etree.iterparse(stream, resolve_entities=False, no_network=True):
        if local(tag) == "page":
            found = {local(child): child.text or "" for child in tag.iter()}
            if found.get("ns") == ARTICLE and "redirect" not in found and found.get("text"):
                yield found.get("title", ""), found["text"]
        if local(tag) in ("page", "siteinfo"):
            tag.clear()
            while tag.getprevious() is not None:
                del tag.getparent()[0]


def page_of_article(title: str, wikitext: str, source: str) -> Page | Skip | Failure:
    """Return the page of one article: its title, and its prose without templates, tables, pictures, links."""
    if len(wikitext) >= LONGEST:
        return fail(source, "an article over 20 MB", "leave it out")
    import mwparserfromhell  # noqa: PLC0415 - only runs over dumps load it

    code = mwparserfromhell.parse(wikitext)
    day = day_of(code)
    prose = "\n\n".join(part for part in sections(code) if part)
    if not prose:
        return Skip(source, "empty")
    text = f"# {show(title)}\n\n{show(prose)}"
    found = blocks(text, title)
    language = "en" if is_english(text) else "und"
    return Page(make_id("p", base(source), text), source, text, found, show(title), published=day, language=language)


def sections(code: Any) -> Iterator[str]:
    """Yield the prose of each section until the lists of sources begin."""
    for section in code.get_sections(flat=True):
        heading = next((tidy(str(head.title.strip_code())) for head in section.filter_headings()), "")
        if SOURCES.match(heading):
            return
        for node in (*section.filter_tags(matches=lambda tag: str(tag.tag) in ("table", "ref", "gallery")),):
            remove(section, node)
        for node in section.filter_wikilinks(matches=lambda link: bool(FURNITURE.match(str(link.title)))):
            remove(section, node)
        yield re.sub(r"\n{3,}", "\n\n", section.strip_code().strip())


def remove(section: Any, node: Any) -> None:
    """Take a node out; one inside another that is gone already is gone with it."""
    with contextlib.suppress(ValueError):
        section.remove(node)


def day_of(code: Any) -> Published | None:
    """Return the day of publication that a date template gives."""
    for template in code.filter_templates(recursive=False):
        if str(template.name).strip().lower() in DATED:
            given = template.get("date", None) or template.get(1, None)
            if given is not None and (day := published(tidy(str(given.value)), "metadata", "date template")):
                return day
    return None
