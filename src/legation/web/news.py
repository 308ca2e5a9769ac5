"""`/upcoming`, `/changes`, `/unconfirmed`: for those who follow events, as the commands of the same names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger.gaps import Gap
from legation.ledger.views import News, ahead
from legation.model import Event
from legation.web.asked import Asked
from legation.web.clock import today
from legation.web.listing import look, note
from legation.web.monthly import floating
from legation.web.states import OPEN
from legation.web.view import Room, View

PAGE = 50
MONTH = dt.timedelta(30)
CHANGED = 150
"""Events whose changes are shown at most, those told of last."""
VISITS = 400
"""Visits that open plans are looked for in, the last ones."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The body of what is ahead on a day: what has days, the next first, and plans that name none."""

    day: dt.date
    dated: Sequence[Event]
    undated: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Changed:
    """The body of what pages since a day brought, the newest first; `more` says that older changes are left out."""

    since: dt.date
    changes: Sequence[News]
    more: bool


def upcoming(room: Room, asked: Asked, _: str) -> View:
    """Return what is still ahead on the page's day: planned, proposed, postponed or under way."""
    day = today(room, asked)
    open_ = replace(asked, status=asked.status or OPEN, since=asked.since or day.isoformat())
    found, events = look(room, open_, PAGE, rising=True)
    plans = [] if asked.after or asked.since or asked.until else floating(room, asked, PAGE)
    undated = [event for event in plans if ahead(event, day)]
    dated = [event for event in events if event.when and event.when.start]
    next_ = asked.href(after=found.next) if found.next else ""
    every = list({event.id: event for event in (*dated, *undated)}.values())
    body = Ahead(day, dated, undated)
    return View("upcoming.html", "Upcoming", asked, body, None, every, next=next_, note=note(found))


def changes(room: Room, asked: Asked, _: str) -> View:
    """Return what pages published since a day brought: by default the thirty days up to the page's own."""
    since = asked.days()[0] or today(room, asked) - MONTH
    wanted = replace(asked.filter, since=None, until=None, last=CHANGED + 1)
    found = room.once(("changes", since, replace(asked, path="")), lambda: list(room.ledger.changes(since, wanted)))
    told = list({one.event.id: one.event for one in found}.values())
    shown = {event.id for event in told[-CHANGED:]}
    news = sorted((one for one in found if one.event.id in shown), key=lambda one: one.on, reverse=True)
    body = Changed(since, news, len(told) > CHANGED)
    events = list({one.event.id: one.event for one in news}.values())
    return View("changes.html", "Changes", asked, body, [describe.news_row(one) for one in news], events)


def unconfirmed(room: Room, asked: Asked, _: str) -> View:
    """Return plans of journeys that no later page confirms, and tours known from one stop, the newest first."""
    wanted = replace(asked.filter, last=VISITS)
    found = room.once(("gaps", replace(asked, path="")), lambda: list(room.ledger.unconfirmed(wanted)))
    gaps = sorted(found, key=stands, reverse=True)
    rows = [describe.gap_row(one) for one in gaps]
    return View("unconfirmed.html", "Unconfirmed", asked, gaps, rows, feeds=False)


def stands(gap: Gap) -> tuple[dt.date, str]:
    """Return the day by which a gap is listed: when its leg must have been over."""
    day = gap.over or (gap.leg.when.start if gap.leg.when else None)
    return day or dt.date.min, gap.leg.event
