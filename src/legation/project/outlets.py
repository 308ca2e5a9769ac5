"""Outlets of the user's own: under which name the pages of a site stand in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from legation.model import Failure, Page, Skip

Outlets = tuple[tuple[str, str], ...]
COLUMNS = ("site", "outlet")


def read_outlets(path: Path) -> Outlets:
    """Return (site, outlet) pairs of a TSV, longest site first; a site is a host or an outlet's name as pages give it.

    Lines that begin with # are comments, the first other line is the header. Raises ValueError for a bad line.
    """
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    rows = [(number, line.split("\t")) for number, line in lines if line.strip() and not line.startswith("#")]
    if rows and tuple(cell.strip() for cell in rows[0][1][:2]) != COLUMNS:
        raise ValueError(f"{path.name}, line {rows[0][0]}: the header must be {' and '.join(COLUMNS)}, with a tab")
    return tuple(
        sorted((_pair(path, number, cells) for number, cells in rows[1:]), key=lambda one: (-len(one[0]), one))
    )


def _pair(path: Path, number: int, cells: list[str]) -> tuple[str, str]:
    site, outlet = ([cell.strip() for cell in cells] + ["", ""])[:2]
    if not site or not outlet:
        raise ValueError(f"{path.name}, line {number}: needs a site and an outlet, with a tab between them")
    return site.casefold(), outlet


def name_outlets(pages: Iterable[Page | Skip | Failure], outlets: Outlets) -> Iterator[Page | Skip | Failure]:
    """Yield pages under the user's names of their outlets; what is no page passes through."""
    for item in pages:
        named = outlet_of(item, outlets) if isinstance(item, Page) else ""
        yield replace(item, outlet=named) if isinstance(item, Page) and named else item


def outlet_of(page: Page, outlets: Outlets) -> str:
    """Return the user's name of a page's outlet: by its host or a host above it, else by the name the page gives."""
    try:
        host = (urlsplit(page.url).hostname or "").casefold()
    except ValueError:  # an address that a page made up
        host = ""
    own = page.outlet.casefold()
    return next((name for site, name in outlets if site in (own, host) or host.endswith(f".{site}")), "")
