"""Invented pages for the tests of exports: what they tell is short to write, their spans are always exact."""

from __future__ import annotations

import datetime as dt

from legation.model import Block, Kind, Page, Party, Place, Published, Report, Span, Status, When, make_id


def when(start: str) -> When:
    """A time known to the day."""
    day = dt.date.fromisoformat(start)
    return When("on the day", day, day, start, "day", "published")


def ada(role: str = "participant") -> Party:
    return Party("Ada Quell", role, "person", "VA")  # type: ignore[arg-type]


def bo() -> Party:
    return Party("Bo Tarn", "participant", "person", "TB")


class Source:
    """A page that grows with what is told on it."""

    def __init__(self, id_: str, on: str | None, text: str = "") -> None:
        self.id, self.on, self.text, self.reports = id_, on, text, list[Report]()

    def words(self, exact: str) -> Span:
        start = len(self.text)
        self.text += exact + "\n"
        return Span(self.id, start, start + len(exact), exact)

    def tell(
        self, kind: Kind, status: Status, parties: list[Party], on: str = "", place: Place | None = None,
        quote: str = "", topic: str = "",
    ) -> Report:  # fmt: skip
        evidence = self.words(f"{', '.join(party.name for party in parties)}: {kind} {status} {topic}")
        quotes = (self.words(quote),) if quote else ()
        made = Report(
            make_id("r", self.id, str(len(self.reports))), self.id, kind, status, tuple(parties), (evidence,), "test",
            place, when(on) if on else None, quotes=quotes, topic=topic, cameo="040", plover="CONSULT",
        )  # fmt: skip
        self.reports.append(made)
        return made

    @property
    def page(self) -> Page:
        day = dt.date.fromisoformat(self.on) if self.on else None
        published = Published(day, day, "given") if day else None
        blocks = (Block(0, len(self.text), "paragraph"),)
        return Page(self.id, f"{self.id}.txt", self.text, blocks, title=self.id, published=published)
