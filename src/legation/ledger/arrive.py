"""The first day of each leg: from all that is told of the traveller there, each day with its words.

What pages tell says `evidence`; pages without a day are dated by the journey (`undated`, `weeks`); the likeliest days
of all stops together are those of `timetable`. A day that nothing tells must have few beside it as likely (`untold`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from legation.ledger import sequence, weeks
from legation.ledger.between import start, twice
from legation.ledger.evidence import Evidence, gather
from legation.ledger.marks import Mark
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign
from legation.ledger.stops import OFF, SHARP
from legation.ledger.table import Course, Table, open_table
from legation.ledger.timetable import found
from legation.ledger.untold import BETWEEN, tied, worded
from legation.model import Event, Leg, Party, When

_RANK = {"arrival": 0, "visit": 1, "there": 2, "with": 3, "plan": 4, "tour": 5, "news": 6}
_SURER = ("happened", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied", "refused")
_SAME = 3  # days between two first days told of one stay


def arrive(
    legs: Sequence[Leg],
    traveller: Party,
    sheets: Sequence[Sheet],
    talks: Sequence[Event] = (),
    course: Course | None = None,
) -> tuple[Leg, ...]:
    """Return the legs with their first days as far as pages and meetings tell them, put in order by them and by what
    words say of the journey's course; stops that were dropped stay as they are, at the end."""
    course = course or Course({}, (None, None), traveller.country)
    legs = sequence.ordered(legs, course.votes)
    alive = [leg for leg in legs if leg.status not in OFF]
    if all(leg.status == "proposed" for leg in alive):  # the days around are those of other things
        return tuple(legs)
    made = solved(alive, gather(alive, traveller, sheets, talks, course), course)
    return tuple([*one_by_one(made), *(leg for leg in legs if leg.status in OFF)])


def one_by_one(legs: Sequence[Leg]) -> list[Leg]:
    """Return legs with those made one that follow each other in one country within a few days: nothing was between."""
    made: list[Leg] = []
    for leg in legs:
        last = made[-1] if made else None
        days = (start(last), start(leg)) if last and last.country == leg.country else (None, None)
        if last and days[0] and days[1] and (days[1] - days[0]).days <= _SAME:
            made[-1] = joined(last, leg)
        else:
            made.append(leg)
    return made


def joined(left: Leg, right: Leg) -> Leg:
    """Return one leg of two, with what both tell."""
    pages, met = tuple(sorted({*left.pages, *right.pages})), tuple(dict.fromkeys((*left.met, *right.met)))
    status = min(left.status, right.status, key=_SURER.index)
    hosts = tuple(dict.fromkeys((*left.hosts, *right.hosts)))
    return replace(left, locality=left.locality or right.locality, status=status, met=met, pages=pages, hosts=hosts)


def solved(legs: Sequence[Leg], told: Evidence, course: Course) -> list[Leg]:
    """Return legs with their first days in the likeliest timetable: first of those that words date, then with those
    between them that nothing does."""
    lands = {sign.country for sign in told.signs} | told.open_lands
    table = open_table([leg for leg in legs if leg.country in lands] or legs[:1], told.days, course)
    if table is None:
        return list(legs)
    picks, table = weeks.settle([*told.undated, *told.flexible], table.told(told.marks), len(told.undated))
    signs = [*told.signs, *(sign for one in picks for sign in one.signs)]
    marks = told.marks | weeks.every(tuple(picks))
    back = twice(table.legs, signs)
    if len(back) > len(table.legs) and (more := open_table(with_returns(back, table), told.days, course)):
        table = more.told(marks)
    own = {sign.country for sign in signs}
    made = [first(*one, signs) for one in found(table) if one[0].country in own]
    rest = [leg for leg in legs if leg.country not in own]
    return between(sequence.ordered([*made, *rest], course.votes), signs, marks, told.days, course)


def with_returns(legs: Sequence[Leg], table: Table) -> list[Leg]:
    """Return the stops of a timetable and those come back to in the order of its days; these have days of their own."""
    days = {id(leg): day for leg, day, _ in found(table)}
    return sorted(legs, key=lambda leg: days.get(id(leg)) or start(leg) or dt.date.max)


def between(
    legs: Sequence[Leg], signs: Sequence[Sign], marks: frozenset[Mark], days: Sequence[dt.date], course: Course
) -> list[Leg]:
    """Return legs in their order, those that nothing dates with the likeliest day where words put them between their
    neighbours, or beside the day of setting out or coming home."""
    table = open_table(legs, days, course)
    if table is None:
        return list(legs)
    own = {sign.country for sign in signs}
    sure = tied([leg.country in own for leg in legs], sequence.rows(legs, course.votes), course)
    return worded([first(*one, signs, sure[at]) for at, one in enumerate(found(table.told(marks)))], course)


def first(
    leg: Leg, day: dt.date, shares: Mapping[dt.date, float], signs: Sequence[Sign], least: float = BETWEEN
) -> Leg:
    """Return a leg with its first day, in the words that tell it; a day that nothing tells only if it is likely enough,
    and words put the stop there."""
    own = [sign for sign in signs if sign.country == leg.country and sign.day == day]
    sign = min(own, default=None, key=lambda one: (_RANK[one.strength], one.page, one.when.words))
    if sign is None and (shares[day] < least or not within(leg, day)):
        return leg
    if sign is None:
        when = When("", day, day, day.isoformat(), "day", "inferred")
        sign = Sign(leg.country, day, "plan", when, "")
    return begun_by(leg, sign)


def within(leg: Leg, day: dt.date) -> bool:
    """Say whether a day that nothing tells is one of those that a stop is told as of: "in May" holds no day of June."""
    when = leg.when
    if when is None or when.precision == "day" or not (when.start and when.end):
        return True
    return when.start <= day <= when.end


def begun_by(leg: Leg, sign: Sign) -> Leg:
    """Return a leg with its first day; a longer stay that the leg's own time tells keeps its end."""
    sharp = leg.when and leg.when.precision in ("day", "days")
    if leg.when and sharp and leg.when.start == sign.day and leg.when.end:
        return leg
    day, end = sign.day, leg.when.end if leg.when and leg.when.range else None
    if end is None or end < day or (end - day).days > SHARP:
        end = day
    text = day.isoformat() if day == end else f"{day}/{end}"
    when = replace(sign.when, start=day, end=end, edtf=text, precision="day" if day == end else "days", range=day < end)
    return replace(leg, when=when)
