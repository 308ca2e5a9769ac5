"""Events as an iCalendar file (RFC 5545), for the calendars that people have open all day.

Only what is known to the day has a place in a calendar: "late August" is left out. All entries are whole days and block
nobody's time. Nothing depends on the run: the stamp of an entry is the day of the newest page that tells of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from legation import describe
from legation.exports.atom import event_of, last_told, page_link
from legation.ledger.merge import lasting_id
from legation.ledger.views import News
from legation.model import Event, Status, When

# RFC 5545, 3.8.1.11 knows three. A postponed event keeps a place: its day is open, not its intention.
STATUS: dict[Status, str] = {
    "planned": "TENTATIVE", "proposed": "TENTATIVE", "postponed": "TENTATIVE", "ongoing": "CONFIRMED",
    "happened": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED", "refused": "CANCELLED",
}  # fmt: skip
_WIDTH = 75  # octets a line, RFC 5545, 3.1


def write(rows: Iterable[Event | News], title: str = "Legation", link: str = "") -> Iterator[str]:
    """Yield the lines of a calendar named `title`, each with its line end; events not known to the day are left out.

    `link` is the address at which the ledger is served, "" if it is not: entries then have no address.
    """
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Legation//Legation//EN", "CALSCALE:GREGORIAN")
    yield from folded((*head, f"X-WR-CALNAME:{escape(title)}"))
    for event in map(event_of, rows):
        if days := whole_days(event.when):
            yield from folded(entry(event, *days, link))
    yield from folded(("END:VCALENDAR",))


def entry(event: Event, start: dt.date, end: dt.date, link: str) -> Iterator[str]:
    """Yield the unfolded lines of one event; its last day is told by the day after it, as the format wants."""
    yield "BEGIN:VEVENT"
    yield f"UID:{lasting_id(event)}@legation"
    yield f"DTSTAMP:{last_told(event):%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    if end < dt.date.max:
        yield f"DTEND;VALUE=DATE:{end + dt.timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{escape(describe.what(event))}"
    yield f"STATUS:{STATUS[event.status]}"
    yield f"SEQUENCE:{max(0, len(event.history) - 1)}"
    yield f"CATEGORIES:{escape(event.kind)},{escape(event.status)}"
    if event.place:
        yield f"LOCATION:{escape(event.place.name)}"
    yield f"DESCRIPTION:{escape(described(event))}"
    if link:
        yield f"URL:{uri(page_link(link, event))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def whole_days(when: When | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of an event known to the day; None for a stretch in which it merely lies."""
    if when is None or when.start is None or when.precision not in ("day", "days"):
        return None
    end = when.end or when.start
    return (when.start, end) if when.range or end == when.start else None


def described(event: Event) -> str:
    """Return what became of an event, what was said, and on which pages, a line each."""
    steps = [f"{step.status} {step.on or ''}".strip() for step in event.history]
    lines = [" > ".join(dict.fromkeys(steps)), f"“{event.quote}”" if event.quote else "", "; ".join(event.pages)]
    return "\n".join(line for line in lines if line)


def escape(words: str) -> str:
    """Return a TEXT value (RFC 5545, 3.3.11): separators escaped, line ends written as `\\n`."""
    clean = plain(words)
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        clean = clean.replace(sign, written)
    return clean


def plain(words: str) -> str:
    """Return words without control and direction characters; line ends stay."""
    return "".join(ch if ch.isprintable() or ch == "\n" else " " for ch in words.replace("\r\n", "\n"))


def uri(words: str) -> str:
    """Return an address as a URI value: it is not escaped, so nothing in it may end the line."""
    return "".join(ch for ch in words if ch.isascii() and ch.isprintable() and ch != " ")


def folded(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines folded at 75 octets, never inside a character, each ended by CR LF."""
    for line in lines:
        piece, size = "", 0
        for ch in line:
            width = len(ch.encode("utf-8"))
            if size + width > _WIDTH:
                yield piece + "\r\n"
                piece, size = " ", 1
            piece, size = piece + ch, size + width
        yield piece + "\r\n"
