"""The heads of pages: the place that a wire story is sent from, and the day it gives without a year.

A correspondent on a journey writes from where the traveller is: "CAIRO, Feb 24 (Agency) -" places what the page tells
of that day without a place of its own. It never founds a visit; it only says where, for a journey that goes there.
"""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from legation.ledger import hints, load, names
from legation.model import When
from legation.when import find_dateline
from legation.where import gazetteer

_LOOK = 900  # characters of a page in which its head stands: titles and bylines come before it
_CITY = re.compile(r"\s*(?P<place>[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w .]{2,20}?)?)(?:: | [-–—] | \(|\. (?=[A-Z]))")
_BARE = re.compile(
    r"\s*(?P<place>[A-Z][\w.'’ -]{2,30}?(?:, [A-Z][\w ]{2,20}?)??) ?,? "
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
    r"(?= ?[,(:/]| [A-Z])"
)  # without a dash: "Beijing, May 19 (IANS) Chinese ..."
_COLON = re.compile(
    r"\s*(?P<place>[A-Z][a-z]+(?: [A-Z][\w.]+){0,2})(?:/[A-Z][a-z]+(?: [A-Z][a-z]+)?)?: (?=[A-Z])"
)  # "Washington/New Delhi: Prime Minister ..."
_ALONE = re.compile(r"\s*(?P<place>[A-Z][A-Z.'’ -]{2,30}:?(?:, [A-Z][\w .]{2,30})?)\s*")
_TOWN = re.compile(
    r"\s*(?P<place>[A-Z][a-z'’.-]+(?: [A-Z][a-z'’.-]+){0,2}(?:, [A-Z][\w .]{2,20}?)?)"
    r"(?:(?: -{1,2} | [–—] |: )(?=[\"“‘A-Z])|\s*\Z)"
)  # "Geneva - World powers ...", "Maputo: Prime Minister ...": only a town, never a state ("Iran: ...")
_TITLE = re.compile(r"\s*(?:U\.?S|U\.?K|U\.?N|E\.?U)\b\.? ")  # "U.S. Secretary of State ..." is no dateline
_FAR = 45  # days between a day without a year and the journey whose year it takes


@dataclass(frozen=True, slots=True)
class Head:
    """Where a page was sent from (state and town, "" if unknown), and its month and day, None if it gives none, with
    their words."""

    country: str = ""
    locality: str = ""
    month: int | None = None
    day: int | None = None
    words: str = ""

    def when(self, day: dt.date) -> When | None:
        """Return the head's time if it is this day."""
        same = (self.month, self.day) == (day.month, day.day)
        return When(self.words, day, day, day.isoformat(), "day", "inferred") if same else None

    def near(self, known: dt.date) -> dt.date | None:
        """Return the day of the head in the year that brings it next to a known day; None if none is near."""
        if self.month is None or self.day is None:
            return None
        days = (date(known.year + step, self.month, self.day) for step in (-1, 0, 1))
        found = min((day for day in days if day), key=lambda day: abs((day - known).days), default=None)
        return found if found and abs((found - known).days) <= _FAR else None


def date(year: int, month: int, day: int) -> dt.date | None:
    """Return a day, None for one that the calendar does not have."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def heads_of(db: sqlite3.Connection, pages: Collection[str]) -> dict[str, Head]:
    """Return the heads of pages, by page; a page without one is left out."""
    query = """SELECT b.page, substr(p.text, b.start + 1, min(b."end" - b.start, 200))
    FROM json_each(?) AS w CROSS JOIN blocks AS b ON b.page = w.value CROSS JOIN pages AS p ON p.id = b.page
    WHERE b.kind = 'paragraph' AND b.start < ? ORDER BY b.page, b.position"""
    found: dict[str, Head] = {}
    for page, text in db.execute(query, (load.ids(pages), _LOOK)):
        head = read(text) if page not in found else None
        if head is not None:
            found[page] = head
    return found


def read(text: str) -> Head | None:
    """Read the head of a paragraph; None if it has none with a known place or a day."""
    line, bare = find_dateline(text), _CITY.match(text) or _ALONE.fullmatch(text)
    bare = None if bare and _TITLE.match(bare[0]) else bare
    bare = bare or (None if line else in_town(_COLON.match(text)))
    loose = None if line or bare else _BARE.match(text)
    town = None if line or bare or loose else _TOWN.match(text)
    if town and placed(town["place"])[1]:
        return Head(*placed(town["place"]))
    words = line.place if line else bare["place"] if bare else loose["place"] if loose else ""
    dated = loose["day"] if loose else line.when.words if line and line.when else ""
    told = hints.hint(names.plain(dated))
    country, locality = placed(words)
    if loose and not country:
        return None
    day = told.days[0] if told.month and told.days else None
    words = dated if day else ""
    return Head(country, locality, told.month if day else None, day, words) if country or day else None


def in_town(found: re.Match[str] | None) -> re.Match[str] | None:
    """Return a head in small letters only if it is a town: "Egypt: ..." is a heading."""
    return found if found and placed(found["place"])[1] else None


def placed(words: str) -> tuple[str, str]:
    """Return state and town of a dateline's place; of two ("QUITO/WASHINGTON") the first."""
    for part in parts(words):
        place = gazetteer().place(part)
        if place.country:
            return place.country, place.locality
    return "", ""


def parts(words: str) -> Iterator[str]:
    """Yield the readings of a place in capitals: as written, with small letters, and each of its parts."""
    first = words.split("/", maxsplit=1)[0].strip()
    yield from dict.fromkeys([first.title(), *(part.strip().title() for part in first.split(",")), first])
