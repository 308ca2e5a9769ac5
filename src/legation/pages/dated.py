"""The publication date of a page and how it is known: JSON-LD, then meta tags, then the address, then the dateline.

A date that merely stands somewhere in the body is never taken: on a news page it is as likely the date of an event.
"""

from __future__ import annotations

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
IN_URL = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)")
LABEL = re.compile(r"(?:first )?(?:published|posted|date|released)(?: on| at)?:? (.{6,60})$", re.IGNORECASE)
BARE = re.compile(r"(?:\w+day,? )?(?:\d{1,2} \w+\.?,? \d{4}|\w+\.? \d{1,2},? \d{4})(?:,? .{0,20}\d:\d\d.{0,12})?\W*$")
DATELINE = re.compile(
    r"[A-Z][A-Z .,'’/-]{2,50}[,—–-] ?\(?([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\b"
)

# A dateline stands among the first blocks of a page, or it is no dateline.
TOP = 8
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


def from_head(head: str, url: str) -> Published | None:
    """Return what htmldate finds in the head of a page alone: it knows more tags than META."""
    from htmldate import find_date  # noqa: PLC0415 - slow to load, and few pages come this far

    found = find_date(f"<html>{head}<body></body></html>", extensive_search=False, original_date=True, url=url or None)
    return published(found, "metadata", "head of the page, by htmldate")


def from_text(text: str, blocks: tuple[Block, ...]) -> Published | None:
    """Return the date of a line of its own at the top ("Published: 22 February 2023") or of a dateline."""
    for block in blocks[:TOP]:
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
        or (from_head(markup.head, url) if markup.head else None)
    )
