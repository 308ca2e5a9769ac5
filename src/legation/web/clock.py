"""Which day a page speaks from: the ledger's own today is the day of its newest page."""

from __future__ import annotations

import datetime as dt

from legation.web.asked import Asked
from legation.web.cards import newest
from legation.web.view import Room


def today(room: Room, asked: Asked) -> dt.date:
    """Return the day asked for, else that of the newest page, else (no page has a date) the clock's."""
    return asked.known or room.once("newest", lambda: newest(room.db)) or dt.date.today()
