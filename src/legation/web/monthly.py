"""`/calendar`: what is ahead in a month, by days; what is only roughly known stands beside the grid, never on a day."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.model import Event
from legation.web.asked import Asked
from legation.web.clock import today
from legation.web.listing import look, note
from legation.web.view import Room, View

MOST = 300
PLANS = 12
"""Plans without a day that stand beside the grid."""
LONG = 31
"""Days that an event may fill one by one; a longer one stands beside the grid."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the grid; days of the months around are empty."""

    on: dt.date
    inside: bool
    today: bool
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class CalendarBody:
    """The body of a month: weeks of days, what lies somewhere in it, what has no day at all, and the months around."""

    month: str
    weeks: Sequence[Sequence[Day]]
    vague: Sequence[Event]
    undated: Sequence[Event]
    before: str
    after: str
    day: dt.date
    empty: bool
    next: Event | None


def month(room: Room, asked: Asked, _: str) -> View:
    """Return one month: the one asked for, else that of the page's day. Every status has its place and its sign."""
    day = today(room, asked)
    first = dt.date.fromisoformat(f"{asked.month}-01") if asked.month else day.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    inside = replace(asked, since=first.isoformat(), until=last.isoformat(), year="", after="", month="")
    found, events = look(room, inside, MOST, rising=True)
    weeks = [
        [cell(on, first, day, events) for on in week]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]
    vague = [event for event in events if not exact(event)]
    body = CalendarBody(
        f"{first:%B %Y}",
        weeks,
        vague,
        floating(room, asked),
        *around(asked, first),
        day,
        not events,
        upcoming(room, asked, max(last, day)),
    )
    return View("calendar.html", f"Calendar: {first:%B %Y}", asked, body, None, events, note=note(found))


def upcoming(room: Room, asked: Asked, day: dt.date) -> Event | None:
    """Return what comes first after a day, None if nothing is known to."""
    later = replace(asked, since=(day + dt.timedelta(1)).isoformat(), until="", year="", month="", after="")
    return next((event for event in look(room, later, 1, rising=True)[1] if event.when and event.when.start), None)


def exact(event: Event) -> bool:
    """Say whether an event's own days are known: "late August" is a stretch in which it lies, no day of it."""
    when = event.when
    if when is None or when.start is None:
        return False
    end = when.end or when.start
    return (end == when.start or when.range) and (end - when.start).days < LONG


def cell(on: dt.date, first: dt.date, day: dt.date, events: Sequence[Event]) -> Day:
    """Return one day with its events."""
    inside = on.month == first.month
    own = [event for event in events if exact(event) and covers(event, on)] if inside else []
    return Day(on, inside, on == day, own)


def covers(event: Event, on: dt.date) -> bool:
    """Say whether an event takes in a day."""
    when = event.when
    return bool(when and when.start and when.start <= on <= (when.end or when.start))


def floating(room: Room, asked: Asked, most: int = PLANS) -> list[Event]:
    """Return plans without any day, those told of last first."""
    open_ = replace(
        asked, status=("planned", "proposed", "postponed"), since="", until="", year="", month="", after="~"
    )
    if asked.known is not None:
        found = look(room, replace(open_, after=""), 200)[1]
        return [event for event in found if not (event.when and event.when.start)][:most]
    return sorted(look(room, open_, 100)[1], key=told_on, reverse=True)[:most]


def told_on(event: Event) -> dt.date:
    """Return the day on which a plan was last told."""
    return max((step.on for step in event.history if step.on), default=dt.date.min)


def around(asked: Asked, first: dt.date) -> tuple[str, str]:
    """Return the addresses of the month before and the month after."""
    before = (first - dt.timedelta(1)).replace(day=1)
    after = (first + dt.timedelta(32)).replace(day=1)
    return asked.href(month=f"{before:%Y-%m}"), asked.href(month=f"{after:%Y-%m}")
