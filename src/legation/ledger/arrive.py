"""The first day of each leg: from what is told of the traveller there, the surest first, each with its words.

Which sign gives a day says `choosing`. Pages without a day are dated by the journey (`undated`, `weeks`); legs that
nothing dates lie between their neighbours (`bounds`), the first one by the setting out (`flights`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.ledger import days_told, sequence, undated, weeks
from legation.ledger.between import start, twice
from legation.ledger.bounds import fill
from legation.ledger.choosing import Course, choose, planned
from legation.ledger.flights import begun, setting_out
from legation.ledger.frame import HOME, Frame
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, next_week, signs_of, signs_of_talks
from legation.ledger.stops import SHARP
from legation.ledger.weekdays import bare
from legation.model import Event, Leg, Party

_NEXT = -1.5  # points of a bare weekday that is taken as of the week after the next seven days


def arrive(
    legs: Sequence[Leg],
    traveller: Party,
    sheets: Sequence[Sheet],
    talks: Sequence[Event] = (),
    course: Course | None = None,
) -> tuple[Leg, ...]:
    """Return the legs with their first days as far as pages and meetings tell them, put in order by them and by what
    words say of the journey's course."""
    course = course or Course(home=traveller.country)
    legs = sequence.ordered(legs, course.votes)
    known = sorted(day for leg in legs if (day := start(leg)))
    goals = frozenset(leg.country for leg in legs if leg.country)
    pages = months(legs) or [day for sheet in sheets if (day := sheet.day())]
    signs, waiting = list(signs_of_talks(talks, goals, {sheet.page for sheet in sheets})), list[Sheet]()
    for sheet in sheets:
        day = sheet.day(known or sorted(pages))
        signs.extend(signs_on(sheet, day, traveller, goals))
        waiting.extend([sheet] if day is None else ())
    starts = framed([(leg.country, start(leg)) for leg in dated(legs, signs, course)], course.frame)
    choices = [undated.choices(sheet, traveller, starts, pages) for sheet in waiting]
    signs.extend(setting_out(legs, course.frame, course.votes))
    sure, flexible = loosen(signs)
    own = [sign for leg in legs for sign in planned(leg) if not bare(sign.when)]
    journey = weeks.Journey(sure, own, lambda told: dated(legs, told, course), course.votes, course.frame)
    signs = [*sure, *(sign for page in weeks.settle([*choices, *flexible], journey, len(choices)) for sign in page)]
    found = begun(dated(legs, signs, course), course.frame, course.votes, course.home)
    return fill(twice(found, signs), course.votes)


def months(legs: Sequence[Leg]) -> list[dt.date]:
    """Return the ends of the months that stops are told as of, where no stop is told as of a day: "in May he went to A
    and B" says in which weeks the pages on it lie."""
    told = [leg.when for leg in legs if leg.when and leg.when.precision == "month" and leg.when.start and leg.when.end]
    if any(start(leg) for leg in legs):
        return []
    return sorted({day for when in told for day in (when.start, when.end) if day})


def dated(legs: Sequence[Leg], signs: Sequence[Sign], course: Course) -> list[Leg]:
    """Return legs with the first days that signs give them, in their order."""
    return sequence.ordered(in_order([begin(leg, first) for leg, first in choose(legs, signs, course)]), course.votes)


def loosen(signs: Sequence[Sign]) -> tuple[list[Sign], list[list[weeks.Choice]]]:
    """Return the signs of known days, and apart from them, for each announcement, what it tells by bare weekdays: as of
    this week, or from one of them on as of the next ("on Tuesday ... and on Monday": an itinerary goes forward)."""
    open_ = [sign for sign in signs if next_week(sign) is not None]
    pages = {sign.page: [one for one in open_ if one.page == sign.page] for sign in open_}
    choices = [list(readings(own)) for _, own in sorted(pages.items())]
    return [sign for sign in signs if sign not in open_], choices


def readings(own: list[Sign]) -> Iterator[weeks.Choice]:
    """Yield what a page plans: as of this week, then from each of its plans on as of the next."""
    for at in range(len(own), -1, -1):
        yield weeks.Choice(turned(own, at), _NEXT * (at < len(own)))


def turned(own: Sequence[Sign], at: int) -> list[Sign]:
    """Return the plans of a page, from one of them on a week later."""
    return [*own[:at], *(next_week(sign) or sign for sign in own[at:])]


def framed(starts: Sequence[undated.Leg], frame: Frame) -> list[undated.Leg]:
    """Return the first days of legs between the day of setting out and that of coming home, where they are known."""
    ends = [[(HOME, day)] if day else [] for day in frame]
    return [*ends[0], *starts, *ends[1]]


def signs_on(sheet: Sheet, day: dt.date | None, traveller: Party, goals: frozenset[str]) -> Iterator[Sign]:
    """Yield the signs on a page that is of a day; none if its day is not known."""
    if day is not None:
        yield from signs_of(traveller, days_told.read(sheet.told, day, sheet.head.when(day)), goals, sheet.head.country)


def begin(leg: Leg, sign: Sign | None) -> Leg:
    """Return a leg with its first day; a longer stay that the leg's own time tells keeps its end."""
    sharp = leg.when and leg.when.precision in ("day", "days")
    if sign is None or (leg.when and sharp and leg.when.start == sign.day and leg.when.end):
        return leg
    day, end = sign.day, leg.when.end if leg.when and leg.when.range else None
    if end is None or end < day or (end - day).days > SHARP:
        end = day
    text = day.isoformat() if day == end else f"{day}/{end}"
    when = replace(sign.when, start=day, end=end, edtf=text, precision="day" if day == end else "days", range=day < end)
    return replace(leg, when=when)


def in_order(legs: Sequence[Leg]) -> list[Leg]:
    """Return legs by their first days; one without keeps its place among the others."""
    dated = iter(sorted((leg for leg in legs if start(leg)), key=lambda leg: start(leg) or dt.date.max))
    return [next(dated) if start(leg) else leg for leg in legs]
