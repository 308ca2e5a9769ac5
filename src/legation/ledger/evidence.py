"""All that the pages of a journey tell of its days: signs of known days, what stops are told without a day, and the
choices of pages whose own day, or week, is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.ledger import days_told, undated
from legation.ledger.between import start
from legation.ledger.days_told import Dated
from legation.ledger.frame import HOME
from legation.ledger.marks import Mark, of_ends, of_page, of_signs
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, next_week, signs_of, signs_of_talks
from legation.ledger.table import Course
from legation.ledger.weekdays import bare
from legation.ledger.weeks import Choice, Page
from legation.model import Event, Leg, Party
from legation.when import find

_NEXT = -2.5  # points of a bare weekday that is taken as of the week after the next seven days


@dataclass(frozen=True, slots=True)
class Evidence:
    """Signs of known days, marks, the choices of pages without a day and of those whose week is open, and all days that
    any of them tells."""

    signs: Sequence[Sign]
    marks: frozenset[Mark]
    undated: Sequence[Page]
    flexible: Sequence[Page]
    days: Sequence[dt.date]

    @property
    def open_lands(self) -> set[str]:
        """Return the countries that only choices tell."""
        return {sign.country for page in (*self.undated, *self.flexible) for one in page for sign in one.signs}


@dataclass(frozen=True, slots=True)
class Reader:
    """What the pages of one journey are read for: its traveller and the countries it goes to."""

    traveller: Party
    goals: frozenset[str]

    def dated(self, sheet: Sheet, day: dt.date | None) -> list[Dated]:
        """Return the reports of a page that have a day: all, if the page's is known, else those that name their own."""
        if day is None:
            return [found for one in sheet.told if (found := days_told.own(one))]
        return list(days_told.read(sheet.told, day, sheet.head.when(day)))

    def signs(self, sheet: Sheet, day: dt.date | None) -> Iterator[Sign]:
        """Yield the signs on a page."""
        yield from signs_of(self.traveller, self.dated(sheet, day), self.goals, sheet.head.country)

    def marks(self, sheet: Sheet, day: dt.date | None) -> Iterator[Mark]:
        """Yield what a page tells of stops without a day of their own, and the last days of stays."""
        known = sheet.published
        page = (day, day) if day else (known.start, known.end) if known else None
        if page is not None:
            yield from of_page(sheet, self.traveller, self.goals, page)
        yield from of_ends(self.traveller, self.dated(sheet, day), self.goals)


def gather(
    legs: Sequence[Leg], traveller: Party, sheets: Sequence[Sheet], talks: Sequence[Event], course: Course
) -> Evidence:
    """Return what the pages of a journey tell of the days of its legs."""
    reader = Reader(traveller, frozenset(leg.country for leg in legs if leg.country))
    known = sorted(day for leg in legs if (day := start(leg)))
    pages = months(legs) or sorted(day for sheet in sheets if (day := sheet.day()))
    days = {sheet.page: sheet.day(known or pages) for sheet in sheets}
    signs = list(signs_of_talks(talks, reader.goals, days.keys()))
    signs.extend(sign for sheet in sheets for sign in reader.signs(sheet, days[sheet.page]))
    marks = {mark for sheet in sheets for mark in reader.marks(sheet, days[sheet.page])}
    sure, flexible = loosen(signs, course.home)
    sure.extend(sign for leg in legs for sign in planned(leg) if not bare(sign.when))
    around = framed(sure, reader.goals, course)
    waiting = (sheet for sheet in sheets if days[sheet.page] is None)
    undated_ = [undated.choices(sheet, traveller, around, pages) for sheet in waiting]
    every = [sign.day for page in (*undated_, *flexible) for one in page for sign in one.signs]
    told = [*(sign.day for sign in sure), *every, *(day for day in course.frame if day)]
    return Evidence(sure, frozenset(marks.union(of_signs(sure, course.home))), undated_, flexible, told)


def framed(signs: Sequence[Sign], goals: frozenset[str], course: Course) -> list[undated.Leg]:
    """Return the countries of a journey with the days that are told of them, and the days it sets out and ends."""
    told: list[undated.Leg] = [(sign.country, sign.day) for sign in signs]
    ends: list[undated.Leg] = [(HOME, day) for day in course.frame if day]
    return [*ends, *told, *((land, None) for land in sorted(goals))]


def months(legs: Sequence[Leg]) -> list[dt.date]:
    """Return the ends of the months that stops are told as of, where no stop is told as of a day: "in May he went to A
    and B" says in which weeks the pages on it lie."""
    told = [leg.when for leg in legs if leg.when and leg.when.precision == "month" and leg.when.start and leg.when.end]
    if any(start(leg) for leg in legs):
        return []
    return sorted({day for when in told for day in (when.start, when.end) if day})


def loosen(signs: Sequence[Sign], home: str) -> tuple[list[Sign], list[list[Choice]]]:
    """Return the signs of known days, and apart from them, for each announcement, what it tells by bare weekdays: as of
    this week, or from one of them on as of the next ("on Tuesday ... and on Monday": an itinerary goes forward)."""
    open_ = [sign for sign in signs if next_week(sign) is not None]
    pages = {sign.page: [one for one in open_ if one.page == sign.page] for sign in open_}
    choices = [list(readings(own, home)) for _, own in sorted(pages.items())]
    return [sign for sign in signs if sign not in open_], choices


def readings(own: list[Sign], home: str) -> Iterator[Choice]:
    """Yield what a page plans: as of this week, then from each of its plans on as of the next."""
    for at in range(len(own), -1, -1):
        signs = turned(own, at)
        yield Choice(signs, frozenset(of_signs(signs, home)), _NEXT * (at < len(own)))


def turned(own: Sequence[Sign], at: int) -> list[Sign]:
    """Return the plans of a page, from one of them on a week later."""
    return [*own[:at], *(next_week(sign) or sign for sign in own[at:])]


def planned(leg: Leg) -> Iterator[Sign]:
    """Yield what the leg's own event says of its first day, as no surer than a plan."""
    when = leg.when
    if when and when.start and start(leg) and (when.range or when.end in (None, when.start)):
        tour = any(time.kind == "range" for time in find(when.words)) and not when.range
        yield Sign(leg.country, when.start, "tour" if tour else "plan", when, "")
