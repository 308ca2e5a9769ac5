"""Invented pages and reports for the tests: short to write, their spans always exact."""

from __future__ import annotations

import datetime as dt

from legation.model import (
    Block,
    Kind,
    Page,
    Party,
    PartyKind,
    Place,
    Published,
    Report,
    Role,
    Span,
    Status,
    When,
    make_id,
)

OFFICES = {"Ada Quell": "VA", "Bo Tarn": "TB", "Cy Orr": "CO", "Dee Falk": "DF"}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def published(on: str | None) -> Published | None:
    return Published(day(on), day(on), "given") if on else None


def person(name: str, role: Role = "participant", country: str = "", id_: str = "", office: str = "") -> Party:
    return Party(name, role, "person", country or OFFICES.get(name, ""), id_, office)


def state(code: str, role: Role = "host", kind: PartyKind = "state") -> Party:
    return Party(f"State {code}", role, kind, code)


def when(start: str | None, end: str | None = None, words: str = "", precision: str = "") -> When | None:
    if start is None and not words:
        return None
    first = day(start) if start else None
    last = day(end) if end else first
    sharp = precision or ("" if first is None else "day" if first == last else "days")
    return When(words, first, last, start or "", sharp, "published" if first else "unresolved", range=first != last)  # type: ignore[arg-type]


class Source:
    """A page that grows with the reports told on it."""

    def __init__(self, id_: str, on: str | None, text: str = "") -> None:
        self.id, self.on, self.text, self.reports = id_, on, text, list[Report]()

    def words(self, exact: str) -> Span:
        start = len(self.text)
        self.text += exact + "\n"
        return Span(self.id, start, start + len(exact), exact)

    def tell(
        self,
        kind: Kind,
        status: Status,
        parties: list[Party],
        days: When | None = None,
        place: Place | None = None,
        *,
        quote: str = "",
        topic: str = "",
        issue: str = "",
        speaker: str = "",
    ) -> Report:
        evidence = self.words(f"{', '.join(party.name for party in parties)}: {kind} {status} {topic}")
        quotes = (self.words(quote),) if quote else ()
        made = Report(
            id=make_id("r", self.id, str(len(self.reports))),
            page=self.id,
            kind=kind,
            status=status,
            parties=tuple(parties),
            evidence=(evidence,),
            rule="test",
            place=place,
            when=days,
            quotes=quotes,
            topic=topic,
            issue=issue,
            speaker=speaker,
            cameo="040",
            plover="CONSULT",
        )
        self.reports.append(made)
        return made

    def visit(self, who: str, country: str, status: Status, days: When | None = None, locality: str = "") -> Report:
        place = Place(locality or country, locality, country)
        return self.tell("visit", status, [person(who, "source"), state(country)], days, place)

    def meeting(self, one: str, other: str, status: Status, days: When | None = None, country: str = "") -> Report:
        place = Place(country, "", country) if country else None
        return self.tell("meeting", status, [person(one), person(other)], days, place)

    @property
    def page(self) -> Page:
        blocks = (Block(0, len(self.text), "paragraph"),)
        return Page(self.id, f"{self.id}.txt", self.text, blocks, title=self.id, published=published(self.on))
