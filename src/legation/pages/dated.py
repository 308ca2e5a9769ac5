"""The publication date of a page and how it is known: JSON-LD, then meta tags, then the address, then the dateline.

A date that merely stands somewhere in the body is never taken: on a news page it is as likely the date of an event.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

from legation.model import Block, Published
from legation.pages.days import in_words, published
from legation.pages.markup import Markup

ARTICLE = re.compile(r"Article|Posting|Report|Review", re.IGNORECASE)
META = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date", "pubdate", "publishdate", "publish_date", "publish-date", "published_date", "parsely-pub-date",
    "sailthru.date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date.created",
    "citation_publication_date", "cxenseparse:recs:publishtime", "bt:pubdate", "originalpublicationdate", "timestamp",
)  # fmt: skip
PUBLISHING = re.compile(r"publi|(?<!up)date(?!.*(?:modif|updat|expir))|issued|created|release", re.IGNORECASE)
EITHER_WAY = re.compile(r"\s*(?:0?\d|1[0-2])/(?:0?\d|1[0-2])/\d")
IN_URL = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)")
LABEL = re.compile(
    r"(?:\(?(?:(?:first )?(?:published|posted|date|released)|last updated)|\(updated)(?: on| at)?:?"
    r"(?: \d{1,2}[:.]\d\d ?[ap]\.?m\.?,)? ([^()]{6,60}?)\)?$",
    re.IGNORECASE,
)
OPENS = re.compile(r"(?:\d|(?:\w+day,? )?[A-Z]\w+\.? \d|\w+day,? \d)")
BARE = re.compile(r"(?:\w+day,? )?(?:\d{1,2} \w+\.?,? \d{4}|\w+\.? \d{1,2},? \d{4})(?:,? .{0,20}\d:\d\d.{0,12})?\W*$")
DATELINE = re.compile(
    r"[A-Z][A-Z .,'’/-]{2,50}[,—–-] ?\(?([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\b"
)

# A dateline stands among the first blocks of a page, or it is no dateline; a line with a label may close the page.
TOP, FOOT = 8, 3
# JSON-LD is small; anything nested or long beyond this is not looked into.
MOST_NODES = 5000


def nodes(data: object) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON-LD value, outer before inner."""
    waiting, seen = [data], 0
    while waiting and seen < MOST_NODES:
        one, seen = waiting.pop(0), seen + 1
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def from_json_ld(scripts: tuple[str, ...]) -> Published | None:
    """Return `datePublished` of the article that JSON-LD scripts describe, else of the page."""
    rest: Published | None = None
    for script in scripts:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for node in nodes(data):
            found = published(node.get("datePublished"), "json-ld", "datePublished in JSON-LD")
            if found and ARTICLE.search(str(node.get("@type"))):
                return found
            if found and "comment" not in str(node.get("@type")).lower():
                rest = rest or found
    return rest


def from_meta(meta: dict[str, str]) -> Published | None:
    """Return the date of the first meta tag that gives one, in the order of META."""
    found = (published(meta[name], "metadata", f"meta {name}") for name in META if name in meta)
    return next((one for one in found if one), None)


def from_url(url: str) -> Published | None:
    """Return the date in an address such as `/2023/02/22/`."""
    found = IN_URL.search(url)
    return published("-".join(found.groups()), "url", "address of the page") if found else None


def from_odd_meta(meta: dict[str, str]) -> Published | None:
    """Return the date of a meta tag of another name or in another form, as htmldate reads it.

    htmldate sees nothing but the words of one tag that is about publication: given a page it would take a date from
    the title, a picture's address or the last change. "03/05/2024" may be May or March, and is left out.
    """
    for name, words in meta.items():
        if PUBLISHING.search(name) and len(words) < 60 and not EITHER_WAY.match(words):
            from htmldate import find_date  # noqa: PLC0415 - slow to load, and few pages come this far

            tag = f'<html><head><meta name="date" content="{html.escape(words)}"></head><body></body></html>'
            if found := published(find_date(tag, extensive_search=False), "metadata", f"meta {name}"):
                return found
    return None


def from_text(text: str, blocks: tuple[Block, ...]) -> Published | None:
    """Return the date of a line of its own ("Published: 22 February 2023", at the top, else "(Updated May 3, 2003)" at
    the foot) or of a dateline."""
    return from_top(text, blocks[:TOP]) or from_foot(text, blocks[TOP:][-FOOT:] or blocks[1:][-FOOT:])


def from_foot(text: str, blocks: tuple[Block, ...]) -> Published | None:
    """Return the date of the last line of its own that a label says to be that of the page."""
    for block in reversed(blocks):
        label = LABEL.match(text[block.start : min(block.end, block.start + 200)])
        if label and OPENS.match(label[1]) and in_words(label[1]):
            return published(label[1], "dateline", "date line of the page")
    return None


def from_top(text: str, blocks: tuple[Block, ...]) -> Published | None:
    """Return the date of a line of its own among the first blocks, or of a dateline."""
    for block in blocks:
        words = text[block.start : min(block.end, block.start + 200)]
        label = LABEL.match(words) if block.kind == "furniture" else None
        line = BARE.match(words) if block.kind == "furniture" else None
        place = DATELINE.match(words) if block.kind == "paragraph" else None
        said = label[1] if label else words if line else place[1] if place else ""
        if said and in_words(said):
            return published(said, "dateline", "date line of the page")
    return None


def date_of(markup: Markup, url: str) -> Published | None:
    """Return the publication date that the markup of a page states, best source first; None where it states none."""
    return (
        from_json_ld(markup.scripts)
        or from_meta(markup.meta)
        or published(markup.time, "metadata", "time tag marked as publication date")
        or from_url(url)
        or from_odd_meta(markup.meta)
    )
