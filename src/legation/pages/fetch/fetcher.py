"""One address to its answer: robots asked, hosts given time, redirects checked, sizes and times capped."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import httpx

from legation.pages.fetch import address
from legation.pages.fetch.errors import FetchError
from legation.pages.fetch.manners import Manners
from legation.pages.fetch.notes import Note, Notes
from legation.pages.fetch.pace import Pace
from legation.pages.fetch.robots import Robots

MOVED = (301, 302, 303, 307, 308)
UNCHANGED, OK, GONE = 304, 200, (404, 410)


NOTHING = Note()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came from an address. `url` is where it came from in the end; `body` is None where nothing has changed."""

    url: str
    body: bytes | None
    kind: str = ""
    note: Note = NOTHING


class Fetcher:
    """Fetches addresses with good manners. Safe to use from several threads; use it as a context manager."""

    def __init__(self, manners: Manners | None = None, known: Callable[[str], bool] | None = None) -> None:
        """Make a fetcher; `known` says of the address of a page whether it was fetched and kept in an earlier run."""
        self.manners = manners or Manners()
        self.notes = Notes()
        self._known = known or (lambda _: False)
        self._pace = Pace(self.manners.delay)
        self._robots = Robots(self._plain)
        self._client = httpx.Client(
            headers={"User-Agent": self.manners.agent, "Accept": "text/html, application/xml;q=0.9, */*;q=0.5"},
            timeout=self.manners.timeout,
            trust_env=False,  # a proxy of the environment would hide which machine really answers
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, url: str, again: bool = True) -> Answer:
        """Return the answer of an address, with no body if it has not changed since its last answer in this run.

        With `again` false a page that is known is not asked for at all. Raises FetchError.
        """
        if not again and self._known(url):
            return Answer(url, None)
        note = self.notes.note(url)
        here = url
        for _ in range(self.manners.redirects + 1):
            self._may(here)
            answer, onward = self._once(here, note)
            if not onward:
                return answer
            here = onward
        raise FetchError("too many redirects", "open the address in a browser and give the one it ends at")

    def _may(self, url: str) -> None:
        address.check(url, self.manners)
        if self.manners.robots and not self._robots.allow(url):
            raise FetchError(
                "robots.txt forbids it", "leave it out, or ask the site for leave and save the page yourself"
            )
        self._pace.wait(address.parts(url)[0], self._robots.delay(url) if self.manners.robots else 0.0)

    def _plain(self, url: str) -> bytes | None:
        """Return a robots.txt file, None if the host says there is none. Raises FetchError where it cannot be asked."""
        for _ in range(self.manners.redirects + 1):
            address.check(url, self.manners)
            answer, onward = self._once(url, NOTHING)
            if not onward:
                return answer.body
            url = onward
        return None

    def _once(self, url: str, note: Note) -> tuple[Answer, str]:
        """Ask once; return the answer, and the address to go on to if it is a redirect."""
        asked = {"If-None-Match": note.etag, "If-Modified-Since": note.modified}
        try:
            with self._client.stream("GET", url, headers={key: value for key, value in asked.items() if value}) as got:
                self._check_peer(got)
                if got.status_code in MOVED and "location" in got.headers:
                    return Answer(url, b""), urljoin(url, got.headers["location"])
                return self._answer(url, got), ""
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            what = str(error)[:100] or type(error).__name__
            raise FetchError(f"no answer: {what}", "check the address and your connection, then read again") from error

    def _check_peer(self, got: httpx.Response) -> None:
        """Refuse an answer from inside: a name may lead elsewhere when it is looked up the second time."""
        peer = got.extensions["network_stream"].get_extra_info("server_addr")
        if not self.manners.private and peer and not address.is_open(str(peer[0])):
            raise FetchError("not a public address", address.INSIDE)

    def _answer(self, url: str, got: httpx.Response) -> Answer:
        if got.status_code == UNCHANGED:
            return Answer(url, None)
        code = got.status_code
        if code in GONE:
            raise FetchError(f"not there (status {code})", "check the address; the page may have moved", code)
        if code != OK:
            raise FetchError(f"refused (status {code})", "read it again later", code)
        note = Note(got.headers.get("etag", "")[:200], got.headers.get("last-modified", "")[:80])
        return Answer(url, self._body(got), got.headers.get("content-type", ""), note)

    def _body(self, got: httpx.Response) -> bytes:
        pieces, size, until = list[bytes](), 0, time.monotonic() + self.manners.deadline
        for piece in got.iter_bytes():
            size += len(piece)
            if size > self.manners.largest:
                raise FetchError(f"larger than {self.manners.largest} bytes", "leave it out, or save the part you need")
            if time.monotonic() > until:
                raise FetchError(f"not whole after {self.manners.deadline:g} seconds", "read it again later")
            pieces.append(piece)
        return b"".join(pieces)
