"""What a site asks of readers like us: its robots.txt (RFC 9309), fetched once a host."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from legation.pages.fetch.errors import FetchError
from legation.pages.fetch.manners import AGENT

LARGEST = 512_000
"""Bytes of a robots.txt that are read: the least that RFC 9309, section 2.5, asks for."""
SERVER_FAILS = 500
NOBODY = Protego.parse("User-agent: *\nDisallow: /")
EVERYBODY = Protego.parse("")


class Robots:
    """The rules of every host asked so far."""

    def __init__(self, fetch: Callable[[str], bytes | None]) -> None:
        self._fetch = fetch
        self._known: dict[str, Protego] = {}

    def allow(self, url: str) -> bool:
        """Say whether a site lets us fetch an address."""
        return bool(self._rules(url).can_fetch(url, AGENT))

    def delay(self, url: str) -> float:
        """Return the seconds between requests that a site asks for, 0 if it does not say."""
        return float(self._rules(url).crawl_delay(AGENT) or 0.0)

    def _rules(self, url: str) -> Protego:
        split = urlsplit(url)
        site = f"{split.scheme}://{split.netloc}"
        if site not in self._known:  # two threads may both ask: the same answer twice does no harm
            self._known[site] = self._ask(f"{site}/robots.txt")
        return self._known[site]

    def _ask(self, url: str) -> Protego:
        """Return the rules of a site (RFC 9309, section 2.3.1): none where it has no file, everything forbidden while
        its server fails. Raises FetchError where the site does not answer at all."""
        try:
            body = self._fetch(url)
        except FetchError as error:
            if not error.status:
                raise
            return EVERYBODY if error.status < SERVER_FAILS else NOBODY
        return Protego.parse((body or b"")[:LARGEST].decode("utf-8", "replace"))
