"""The sieve of web pages: most pages of the web are not worth the cost of finding their story in them.

A rough text, some thirty times cheaper than the main text, is shown to whoever knows what is wanted; only pages that
pass are read in full. What is wanted is no affair of this room: it comes as a function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from legation.model import Failure, Page, Skip
from legation.pages.depth import too_deep
from legation.pages.webpage import page_of_html

Wanted = Callable[[str], bool]
"""Tells from a page's rough text whether it is to be read."""
UNWANTED = "no diplomacy"


@dataclass(frozen=True, slots=True)
class Raw(Skip):
    """An HTML document that is set aside for another process, which opens it; `row` says of it what its file did."""

    markup: str = ""
    url: str = ""
    row: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Later:
    """Instead of a wish: every HTML document comes as a Raw, for `legation.pages.open_raw`. What is fetched does not,
    as it waits for others anyway: `wanted` is the wish it passes."""

    wanted: Wanted | None

    def __call__(self, text: str) -> bool:
        """Tell what the wish tells."""
        return self.wanted is None or self.wanted(text)


def rough(markup: str) -> str:
    """Return most of a page's story and little else, a block a line; empty where the page cannot be read at all."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - many runs read no HTML

    if too_deep(markup):
        return ""
    try:
        found: str = extract_plain_text(markup, main_content=True, alt_texts=False, list_bullets=False, comments=False)
    except (ValueError, RuntimeError):
        return ""
    return found


def now(wanted: Wanted | None) -> Wanted | None:
    """Return the wish without the "later"."""
    return wanted.wanted if isinstance(wanted, Later) else wanted


def sieved(markup: str, source: str, url: str, wanted: Wanted | None) -> Page | Skip | Failure:
    """Return the page of an HTML document, a Skip where its rough text is not wanted.

    A page without a rough text is read in full, so that what is wrong with it is said. Where it is to be read later
    it comes back as a Raw.
    """
    if isinstance(wanted, Later):
        return Raw(source, "for another process", markup, url)
    if wanted is not None and (text := rough(markup)) and not wanted(text):
        return Skip(source, UNWANTED)
    return page_of_html(markup, source, url)
