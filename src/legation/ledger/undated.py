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
from legation.ledger.profile import AHEAD, DONE, shift
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, signs_of
from legation.model import Party

Leg = tuple[str, dt.date | None]
"""A country of the journey, in order, with the day of arrival as far as it is known."""
_BEFORE, _AFTER = 7, 8  # days around what is known of a journey in which its undated pages are looked for
_AHEAD = 14  # days after the first dated page in which a journey lies of which no stop is dated
_LONGEST = 60  # days of a journey that are looked at: longer ones are no journeys
_WEEK = 7
_RECENT = 3  # days back that a page of "today" looks by the names of weekdays
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_NEAR = 1  # days by which a plan and its deed may differ


def signs_in(sheet: Sheet, traveller: Party, legs: Sequence[Leg], around: Sequence[dt.date] = ()) -> list[Sign]:
    """Return the signs of a page without a day of its own: those that every day that fits the journey best gives
    alike; none if no day fits, or the best ones agree on nothing. `around` are the days of the journey's dated pages:
    they say in which weeks it lies where no stop is dated."""
    scores = [
        (score, day)
        for day in candidates(sheet, legs, around)
        if (score := fit(sheet, day, traveller, legs)) is not None
    ]
    best = max((score for score, _ in scores), default=None)
    found = [signs_on(sheet, day, traveller, legs) for score, day in scores if score == best]
    return [sign for sign in found[0] if all(sign in others for others in found)] if found else []


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


Fit = tuple[int, bool, bool, int, int]
"""How well a day fits a page: known arrivals that it agrees with, whether it lies within the dated stops, whether the
page begins with its newest day, how near that is, and how near the dated stops are (negative days)."""


def fit(sheet: Sheet, day: dt.date, traveller: Party, legs: Sequence[Leg]) -> Fit | None:
    """Return how well a day fits a page.

    None if the page's news would not be of that day, or if it contradicts the journey.
    """
    dated = list(days_told.read(sheet.told, day))
    if not news_of(dated, day):
        return None
    sure = [one for one in dated if one.rule == "weekday"]
    signs = list(signs_of(traveller, sure, {land for land, _ in legs}, sheet.head.country))
    if not signs or not all(possible(sign, legs) for sign in signs):
        return None
    known = {(land, start) for land, start in legs if start}
    days = [start for _, start in legs if start]
    inside = bool(days) and names_weekday(sure) and min(days) <= day <= max(days)
    beyond = max(0, (day - max(days)).days, (min(days) - day).days) if days else 0
    return sum((sign.country, sign.day) in known for sign in signs), inside, *lead(sure, day), -beyond


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


def names_weekday(dated: Sequence[Dated]) -> bool:
    """Say whether a page names a weekday: "this morning" alone is of any day, and the dated stops say nothing of it."""
    return any(weekday(one) for one in dated)


def news_of(dated: Sequence[Dated], day: dt.date) -> bool:
    """Say whether the last that a page tells as done is of this day: a page is of the day of its newest weekday."""
    done = [one.day for one in dated if one.rule == "weekday" and one.told.report.status in DONE]
    ahead = [one.day for one in dated if one.rule == "weekday" and one.told.report.status in AHEAD]
    if any(today(one) and one.day == day for one in dated):
        return not done or 0 <= (day - max(done)).days <= _RECENT
    return max(done) == day if done else bool(ahead) and min(ahead) > day


def possible(sign: Sign, legs: Sequence[Leg]) -> bool:
    """Say whether the order of a journey allows the traveller to be in a country on a day."""
    return any(between(sign, at, legs) for at, (land, _) in enumerate(legs) if land == sign.country)


def between(sign: Sign, at: int, legs: Sequence[Leg]) -> bool:
    """Say whether a day lies between the arrival on a leg (else on the one before it) and that on the next."""
    start = legs[at][1]
    if sign.strength in ("arrival", "plan") and start:
        return abs((sign.day - start).days) <= _NEAR
    before = [day for _, day in legs[: at + 1] if day]
    after = [day for _, day in legs[at + 1 :] if day and day != start]  # of two begun on one day either may be first
    early = bool(before) and (before[-1] - sign.day).days > (0 if start is None else _NEAR)
    return not early and not (after and sign.day > after[0])
