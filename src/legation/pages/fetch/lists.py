"""Lists of addresses: OPML (feed readers), sitemaps, plain lists, and tables in the manner of GDELT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from legation.pages.feed import local
from legation.pages.markup import parse_xml, tidy

ADDRESS = re.compile(r"https?://\S+")
LISTED = {"urlset": "url", "sitemapindex": "sitemap"}
MOST = 50_000
"""Addresses that one sitemap may hold (sitemaps.org protocol, "Sitemap index files")."""


def root_of(text: str) -> Any:
    """Return the root element of a text that is XML, None for any other."""
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return None
    try:
        return parse_xml(text)
    except ValueError:
        return None


def opml(root: Any) -> Iterator[str]:
    """Yield the feeds that an OPML list names, each once, in order."""
    found = (tag.get("xmlUrl") or tag.get("xmlurl") for tag in root.iter() if local(tag) == "outline")
    yield from dict.fromkeys(tidy(url) for url in found if url)


def sitemap(root: Any) -> Iterator[str]:
    """Yield the addresses that a sitemap, or an index of sitemaps, names."""
    name = LISTED.get(local(root), "")
    entries = (tag for tag in root if local(tag) == name)
    for number, entry in enumerate(entries):
        if number == MOST:
            return
        yield from (tidy(child.text) for child in entry if local(child) == "loc" and child.text)


def plain(lines: Iterator[str]) -> Iterator[str]:
    """Yield the address in each line of a list; of a table's row (tab-separated, as GDELT's) the last one."""
    for line in lines:
        found = [cell for cell in line.strip().split("\t") if ADDRESS.fullmatch(cell.strip())]
        if found:
            yield found[-1].strip()
