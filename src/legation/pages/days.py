"""A publication date as sources write it (ISO 8601, RFC 2822, English words) to days; nothing is guessed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from email.utils import parsedate_to_datetime

from legation.model import Published

ISO = re.compile(r"\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?!\d)")
MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_name) if name}
MONTH = "|".join(rf"{name[:3]}[a-z]*\.?" for name in MONTHS)
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}),? (\d{{4}})\b", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)

# News on the web is younger, and a year beyond is a slip: such a date is no date.
OLDEST, LATEST = 1900, 2100


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return a day of the calendar, None where there is none or the year is out of range."""
    if not (OLDEST <= year <= LATEST and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    return dt.date(year, month, number)


def month_of(word: str) -> int:
    """Return the number of a month from its English name or its first letters; 0 for any other word."""
    start = word.lower().rstrip(".")
    return next((at for name, at in MONTHS.items() if name.startswith(start) or (start == "sept" and at == 9)), 0)


def in_words(words: str) -> dt.date | None:
    """Return the day that English words name with day, month and year ("22 February 2023", "Feb. 22, 2023")."""
    if found := DAY_FIRST.search(words):
        return day(int(found[3]), month_of(found[2]), int(found[1]))
    if found := MONTH_FIRST.search(words):
        return day(int(found[3]), month_of(found[1]), int(found[2]))
    return None


def by_mail(words: str) -> dt.date | None:
    """Return the day of an RFC 2822 date, as feeds write it ("Wed, 22 Feb 2023 10:00:00 GMT")."""
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def days_of(words: object) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day a date names: one day, or all of a month for "2023-02"; None where it names none.

    A time of day is left out: the day is the one written, in the zone it was written in.
    """
    if not isinstance(words, str) or len(words) > 100:
        return None
    found = ISO.match(words) or COMPACT.match(words)
    if found and found[3]:
        one = day(int(found[1]), int(found[2]), int(found[3]))
    elif found:
        first = day(int(found[1]), int(found[2]), 1)
        return (first, first.replace(day=calendar.monthrange(first.year, first.month)[1])) if first else None
    else:
        one = in_words(words) or by_mail(words)
    return (one, one) if one else None


def published(words: object, source: str, reason: str) -> Published | None:
    """Return the publication date in the words of a source, None where they name no day.

    `source` is a value of `Published.source`; `reason` says where the words stood.
    """
    days = days_of(words)
    return Published(*days, source, (f"{reason}: {words}",)) if days else None
