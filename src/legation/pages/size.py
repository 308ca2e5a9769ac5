"""Limits and messages of the room: how large a source may be, and failures that say what to do next."""

from __future__ import annotations

from legation.model import Failure, Page, Skip

# Bytes of one page or one line. The longest news pages have some hundred thousand; 20 MB is a dump or an attack.
LONGEST = 20_000_000
LONGEST_TEXT = 300_000
"""Characters of the text of one page: three times the longest of 513 news pages. What is longer is a book or an attack,
and would be read for minutes."""


def show(words: str) -> str:
    """Return words that can be printed and stored: half characters and null characters become `?`."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\x00", "?")


def base(source: str) -> str:
    """Return the last part of a source's path: what stays the same wherever its folder is read from."""
    return source.rsplit("/", 1)[-1]


def fail(source: str, error: str, advice: str) -> Failure:
    """Return a failure of the step "read"."""
    return Failure("read", show(source), show(error), advice)


def too_long(source: str, what: str) -> Failure:
    """Return the failure for a line or a page over the limit."""
    return fail(source, f"a {what} over 20 MB", "split it into single pages, one a file or one a line")


def bounded(page: Page | Skip | Failure) -> Page | Skip | Failure:
    """Return what came of a source, a page with too long a text as a Failure that says what to do."""
    if not isinstance(page, Page) or len(page.text) <= LONGEST_TEXT:
        return page
    error = f"a text of {len(page.text):,} characters, more than {LONGEST_TEXT:,}"
    return fail(page.source, error, "split it into its chapters or days, one a file or one a line")
