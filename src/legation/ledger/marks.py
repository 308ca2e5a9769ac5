"""Marks: what a day told of a country says of a stop there, from signs and from pages that tell it without a day.

A page of Monday that has the traveller in Oman, and says no more, still says that he came on that day or before and
left on it or after; one that has Oman ahead of him, that he came later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from legation.ledger import days_told
from legation.ledger.days_told import Dated
from legation.ledger.flights import overnight
from legation.ledger.profile import AHEAD, DONE, Days, country
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, ending, goes, old
from legation.ledger.told import Told
from legation.model import Party

Kind = Literal[
    "arrival", "visit", "there", "with", "news", "plan", "tour", "flight", "end", "by", "now", "ahead", "back"
]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A country, a day told of it, and how (the kinds of `marks.tsv`)."""

    country: str
    day: dt.date
    kind: Kind
    page: str = ""


def of_signs(signs: Iterable[Sign], home: str) -> Iterator[Mark]:
    """Yield the marks of signs: a setting out by night flight lands a day later, one from another stop on its own day
    or as a plan has it; a stretch also tells its last day."""
    own = list(signs)
    for sign in own:
        yield Mark(sign.country, sign.day, kind_of(sign, own, home), sign.page)
        if sign.when.range and sign.when.end and sign.when.end > sign.day and sign.strength != "tour":
            yield Mark(sign.country, sign.when.end, "end", sign.page)


def kind_of(sign: Sign, signs: Collection[Sign], home: str) -> Kind:
    """Return how a sign tells its day, among all of the journey: who is somewhere else before he leaves for a stop does
    not leave from home."""
    if sign.strength != "tour":
        return sign.strength
    abroad = (one for one in signs if one.page == sign.page and one.strength != "news" and one.country != sign.country)
    if any(one.day < sign.day or (one.day == sign.day and one.strength != "tour") for one in abroad):
        return "plan"
    return "flight" if overnight(sign, home) else "tour"


def of_ends(traveller: Party, dated: Iterable[Dated], goals: Collection[str]) -> Iterator[Mark]:
    """Yield the last days of stays that a page tells: "until Saturday", "wrapped up a visit on Monday"."""
    for one in dated:
        report = one.told.report
        over = report.kind == "visit" and country(report) in goals and not old(one) and ending(one)
        if over and goes(traveller, report) and not one.told.of_tour:
            yield Mark(country(report), one.when.end or one.day, "end", report.page)


def of_page(sheet: Sheet, traveller: Party, goals: Collection[str], days: Days) -> Iterator[Mark]:
    """Yield what a page that is of these days says of the stops that it tells without a day of their own."""
    for one in sheet.told:
        report = one.report
        if report.kind == "visit" and report.when is None and country(report) in goals and goes(traveller, report):
            yield from passed(one, days)


def passed(one: Told, days: Days) -> Iterator[Mark]:
    """Yield whether a stop is ahead of the traveller on the days of its page, under way or behind him."""
    report, land = one.report, country(one.report)
    if report.status in AHEAD:
        yield Mark(land, days[0], "ahead", report.page)
    elif report.status in DONE and not days_told.looks_back(one):
        now = report.status == "ongoing" and days[0] == days[1]
        yield Mark(land, days[1], "now" if now else "by", report.page)
