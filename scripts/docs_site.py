"""Check a built site: it loads nothing from elsewhere, and no link or mark within it leads nowhere.

Links in the text may lead anywhere; what a browser loads by itself (scripts, styles, fonts, images) must be the site's
own. The theme fetches what draws diagrams and picture boxes from elsewhere when a page has one: so none may.

Example: python scripts/docs_site.py build/site
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html  # type: ignore[import-untyped]

LOADED = "//script/@src | //img/@src | //iframe/@src | //source/@src | //link[not(contains(@rel, 'canonical'))]/@href"
STYLED = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")\s]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE)
FETCHING = "//*[contains(@class, 'mermaid') or contains(@class, 'glightbox') or contains(@class, 'pyodide')]"
UNSEEN = "404.html"
"""Its links start at the site's root, as no one knows from where it is shown."""


def problems(site: Path) -> Iterator[str]:
    """Yield what is wrong with a site, a line each."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        tree = html.fromstring(path.read_bytes())
        styles = [url for text in tree.xpath("//style/text() | //@style") for url in loaded_by(text)]
        yield from (f"{name}: loads {url}" for url in [*tree.xpath(LOADED), *styles] if elsewhere(url))
        yield from (f"{name}: a {one.get('class')}, drawn by a script from elsewhere" for one in tree.xpath(FETCHING))
        if name != UNSEEN:
            links = dict.fromkeys([*tree.xpath("//a/@href"), *tree.xpath(LOADED)])
            yield from (f"{name}: {url} leads nowhere" for url in links if url and not leads(path, url))
    for path in sorted(site.rglob("*.css")):
        found = loaded_by(path.read_text("utf-8"))
        yield from (f"{path.relative_to(site)}: loads {url}" for url in found if elsewhere(url))


def loaded_by(style: str) -> list[str]:
    """Return the addresses that a style sheet loads."""
    return [match[1] or match[2] for match in STYLED.finditer(style)]


def elsewhere(url: str) -> bool:
    """Say whether an address is one of another site."""
    return bool(urlsplit(url).netloc)


def leads(page: Path, url: str) -> bool:
    """Say whether a link of a page leads to another site, or to a file and a mark that are there."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return True
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    target = target / "index.html" if target.is_dir() else target
    return target.is_file() and (not parts.fragment or unquote(parts.fragment) in marks(target))


@cache
def marks(page: Path) -> frozenset[str]:
    """Return the marks of a page that a link may name."""
    return frozenset(html.fromstring(page.read_bytes()).xpath("//@id | //a/@name"))


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    wrong = list(problems(Path(sys.argv[1])))
    print("\n".join(wrong) or f"{sys.argv[1]}: nothing loaded from elsewhere, every link leads somewhere")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
