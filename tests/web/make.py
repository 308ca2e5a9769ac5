"""Invented pages for the tests of the browser: short to write, their spans always exact."""

from __future__ import annotations

import datetime as dt
from typing import Any

from legation.model import Block, Kind, Page, Party, Place, Published, Report, Role, Span, Status, When, make_id


def person(name: str, role: Role = "participant", country: str = "") -> Party:
    return Party(name, role, "person", country)


def when(start: str | None, end: str | None = None, words: str = "", whole: bool = False) -> When:
    first = dt.date.fromisoformat(start) if start else None
    last = dt.date.fromisoformat(end) if end else first
    sharp = "" if first is None else "day" if first == last else "days" if whole else "vague"
    return When(words, first, last, start or "", sharp, "published" if first else "unresolved", range=whole)  # type: ignore[arg-type]


class Source:
    """A page that grows with the reports told on it."""

    def __init__(self, id_: str, on: str | None, url: str = "") -> None:
        self.id, self.on, self.url, self.text, self.reports = id_, on, url, "", list[Report]()

    def words(self, exact: str) -> Span:
        start = len(self.text)
        self.text += exact + "\n"
        return Span(self.id, start, start + len(exact), exact)

    def tell(
        self, kind: Kind, status: Status, parties: list[Party], days: When | None = None, place: Place | None = None,
        quote: str = "", **more: Any,
    ) -> None:  # fmt: skip
        evidence = self.words(f"{', '.join(party.name for party in parties)}: {kind} {status}")
        quotes = (self.words(quote),) if quote else ()
        own = make_id("r", self.id, str(len(self.reports)))
        spans: dict[str, Any] = {"evidence": (evidence,), "quotes": quotes, "rule": "test"}
        self.reports.append(
            Report(own, self.id, kind, status, tuple(parties), place=place, when=days, **spans, **more)  # type: ignore[misc]
        )

    @property
    def page(self) -> Page:
        day = dt.date.fromisoformat(self.on) if self.on else None
        published = Published(day, day, "given") if day else None
        blocks = (Block(0, len(self.text), "paragraph"),)
        return Page(self.id, "test", self.text, blocks, self.id, self.url, published=published)
