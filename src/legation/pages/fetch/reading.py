"""What stands at an address: a page, a feed whose items are fetched, a list of feeds, a sitemap."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any, TypeVar

from legation.model import Failure, Page, Skip
from legation.pages.decode import decode
from legation.pages.feed import ROOTS, local, read_items
from legation.pages.fetch import lists
from legation.pages.fetch.errors import FetchError
from legation.pages.fetch.fetcher import Answer, Fetcher
from legation.pages.screen import prose_words
from legation.pages.sieve import Wanted, sieved
from legation.pages.size import fail, show
from legation.pages.textpage import page_of_plain

Item = Page | Skip | Failure
T = TypeVar("T")
WHOLE = 150
"""Words from which an item of a feed is taken for the whole story: summaries have some 20 to 60."""
DEEPEST = 3
"""How many lists may stand inside one another: an index of sitemaps, a sitemap, a page; OPML, a feed, a page."""
UNCHANGED = "unchanged since it was last fetched"


def read_address(
    url: str, fetcher: Fetcher, deep: int = 0, again: bool = True, wanted: Wanted | None = None
) -> Iterator[Item]:
    """Yield the pages at an address, in order; what could not be fetched comes as a Failure."""
    try:
        answer = fetcher.get(url, again)
    except FetchError as error:
        yield fail(url, error.error, error.advice)
        return
    if answer.body is None:
        yield Skip(show(url), UNCHANGED)
        return
    whole = True
    for item in read_answer(url, answer, fetcher, deep, wanted):
        whole = whole and not isinstance(item, Failure)
        yield item
    if whole:  # else the next round must ask again for what failed
        fetcher.notes.take(url, answer.note)


def read_answer(url: str, answer: Answer, fetcher: Fetcher, deep: int, wanted: Wanted | None) -> Iterator[Item]:
    """Yield the pages in an answer."""
    text = decode(answer.body or b"", markup=True)
    if text is None:
        yield fail(url, f"not text ({show(answer.kind[:40]) or 'no type'})", "leave it out, or save it as text")
        return
    root = lists.root_of(text) if "html" not in answer.kind else None
    name = local(root) if root is not None else ""
    if name in ROOTS:
        yield from read_feed(root, url, fetcher, wanted)
    elif name == "opml" or name in lists.LISTED:
        yield from read_list(root, name, url, fetcher, deep, wanted)
    elif "text/plain" in answer.kind:
        yield replace(page_of_plain(text, url), url=show(url))
    else:
        yield sieved(text, url, answer.url, wanted)


def read_list(
    root: Any, name: str, url: str, fetcher: Fetcher, deep: int, wanted: Wanted | None = None
) -> Iterator[Item]:
    """Yield the pages of every address that a list names; lists in lists are followed so far and no further."""
    if deep >= DEEPEST:
        yield fail(url, "lists inside lists inside lists", "give the addresses of the inner lists")
        return
    if name == "sitemapindex":  # one sitemap at a time: each may name 50,000 pages
        for inner in lists.sitemap(root):
            yield from read_address(inner, fetcher, deep + 1, wanted=wanted)
        return
    found, feeds = (lists.opml(root), True) if name == "opml" else (lists.sitemap(root), False)
    yield from ahead(found, lambda one: read_address(one, fetcher, deep + 1, feeds, wanted), fetcher)


def read_addresses(urls: Iterable[str], fetcher: Fetcher, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield the pages at a list of addresses, several hosts at a time; one that was fetched before is passed over."""
    yield from ahead(urls, lambda one: read_address(one, fetcher, 0, False, wanted), fetcher)


def read_feed(root: Any, url: str, fetcher: Fetcher, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield the page of each item of a feed: the item itself if it is a whole story, else the page it links to."""
    yield from ahead(read_items(root, url), lambda item: follow(item, fetcher, wanted), fetcher)


def follow(item: Page | Failure, fetcher: Fetcher, wanted: Wanted | None = None) -> Iterator[Item]:
    """Yield the page that an item of a feed links to, dated as the feed says if it has no date of its own.

    Where the page cannot be had the item stands for itself, beside the failure.
    """
    if isinstance(item, Failure) or not item.url or prose_words(item) >= WHOLE:
        yield item
        return
    for found in read_address(item.url, fetcher, DEEPEST, False, wanted):
        if isinstance(found, Page):
            yield replace(found, published=found.published or item.published, outlet=found.outlet or item.outlet)
        else:
            yield found
            if isinstance(found, Failure):
                yield item


def ahead(items: Iterable[T], read: Callable[[T], Iterator[Item]], fetcher: Fetcher) -> Iterator[Item]:
    """Read items some at a time and yield what they hold in the order of the items."""
    waiting = deque[Future[list[Item]]]()
    with ThreadPoolExecutor(fetcher.manners.workers) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(lambda one: list(read(one)), item))
                if len(waiting) > 2 * fetcher.manners.workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
