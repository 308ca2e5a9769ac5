"""The day of a page without one, from the journey it tells of: the one day on which all its weekdays fit the journey.

An undated page that has the traveller arrive "on Friday" in a country which the announced order puts between two dated
stops is of one Friday only. Where two days fit alike, the page stays without a day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from legation.ledger import days_told, hints, names
from legation.ledger.days_told import Dated
from legation.ledger.marks import of_ends, of_page, of_signs
from legation.ledger.profile import AHEAD, DONE, shift
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, signs_of
from legation.ledger.weeks import Choice
from legation.model import Party

Leg = tuple[str, dt.date | None]
"""A country of the journey, in order, with the day of arrival as far as it is known."""
_BEFORE, _AFTER = 7, 8  # days around what is known of a journey in which its undated pages are looked for
_AHEAD = 14  # days after the first dated page in which a journey lies of which no stop is dated
_LONGEST = 60  # days of a journey that are looked at: longer ones are no journeys
_WEEK = 7
_RECENT = 3  # days back that a page of "today" looks by the names of weekdays
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:yesterday|last (?:night|evening))\b", re.IGNORECASE)
_LATE = 0.02  # points lost by each day that what a page tells lies after it
_FIRST, _APART = 0.5, 0.1  # points where a page begins with its newest weekday, and for each day that is nearer


def choices(sheet: Sheet, traveller: Party, legs: Sequence[Leg], around: Sequence[dt.date] = ()) -> list[Choice]:
    """Return what a page without a day tells on each day that it may be of: on which its news would be of that day.
    `around` are the days of the journey's dated pages: they say in which weeks it lies where no stop is dated."""
    found = []
    goals = {land for land, _ in legs}
    for day in candidates(sheet, legs, around):
        dated = list(days_told.read(sheet.told, day))
        signs = signs_on(sheet, day, traveller, legs) if news_of(dated, day) else []
        if signs:
            marks = {*of_signs(signs, traveller.country), *of_page(sheet, traveller, goals, (day, day))}
            marks.update(of_ends(traveller, days_told.read(sheet.told, day, sheet.head.when(day)), goals))
            points = prior(lead([one for one in dated if one.rule == "weekday"], day))
            found.append(Choice(signs, frozenset(marks), points - _LATE * late(signs, day)))
    return found


def late(signs: Sequence[Sign], day: dt.date) -> int:
    """Return how many days what a page tells lies after it: of this week and the next, all else alike, this one."""
    return sum(max(0, (sign.day - day).days) for sign in signs)


def prior(led: tuple[bool, int]) -> float:
    """Return the points of a day by how the page's weekdays lie to it: they only part what else weighs the same."""
    return _FIRST * led[0] + _APART * led[1]


def signs_on(sheet: Sheet, day: dt.date, traveller: Party, legs: Sequence[Leg]) -> list[Sign]:
    """Return the signs of a page if it is of a day."""
    goals = {land for land, _ in legs}
    return list(signs_of(traveller, days_told.read(sheet.told, day, sheet.head.when(day)), goals, sheet.head.country))


def candidates(sheet: Sheet, legs: Sequence[Leg], around: Sequence[dt.date] = ()) -> Iterator[dt.date]:
    """Yield the days a page may be of: those around the dated stops (else the journey's dated pages), inside what is
    known of the page's date."""
    known = [day for _, day in legs if day] or list(around)
    published = sheet.published
    if not known:
        return
    dated = any(day for _, day in legs)
    first, last = shift((min(known), max(known)), -_BEFORE if dated else 0, _AFTER if dated else _AHEAD)
    for at in range(min((last - first).days, _LONGEST) + 1):
        day = first + dt.timedelta(at)
        if published is None or published.start <= day <= published.end:
            yield day


def lead(sure: Sequence[Dated], day: dt.date) -> tuple[bool, int]:
    """Return whether the first weekday that a page names as past is its newest, and how near it is: news begin with
    what is new, and name the weekday of a day or two ago; beside "today" a weekday is that of another day."""
    named = [one.day for one in sure if one.told.report.status in DONE and weekday(one)]
    if not named:
        return False, 0
    apart = (day - max(named)).days
    return named[0] == max(named), -apart if apart or not any(
        "today" in one.when.words.casefold() for one in sure
    ) else -_WEEK


def today(one: Dated) -> bool:
    """Say whether words name the page's own day."""
    return bool(_TODAY.search(one.when.words))


def weekday(one: Dated) -> bool:
    """Say whether the words of a time name a weekday."""
    return hints.hint(names.plain(one.when.words)).weekday is not None


def news_of(dated: Sequence[Dated], day: dt.date) -> bool:
    """Say whether the last that a page tells as done is of this day: a page is of the day of its newest weekday."""
    done = [one.day for one in dated if one.rule == "weekday" and one.told.report.status in DONE]
    ahead = [one.day for one in dated if one.rule == "weekday" and one.told.report.status in AHEAD]
    if any(today(one) and one.day == day for one in dated):
        return not done or 0 <= (day - max(done)).days <= _RECENT
    late = any(_YESTERDAY.search(one.when.words) for one in dated if one.rule == "weekday")  # a day behind its page
    return 0 <= (day - max(done)).days <= late if done else bool(ahead) and min(ahead) > day
