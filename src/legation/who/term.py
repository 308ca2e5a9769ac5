"""What one term says: the days it may cover, and how high the office stands."""

from __future__ import annotations

import datetime as dt

from legation.model import Office
from legation.who.office import classify, describe


def covers(term: Office, on: dt.date) -> bool:
    """Tell whether a term may cover a day: begun, and not known to have ended before it."""
    return term.start is not None and term.start <= on and (term.end is None or on <= term.end)


def rank(term: Office) -> int:
    """Return 3 for heads, 2 for leading ministers, 1 for the rest, 0 for offices of no class."""
    return max((describe(key).rank for key in classify(term.office, term.country)), default=0)
