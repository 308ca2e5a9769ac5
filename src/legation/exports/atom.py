"""Events, or what is new about them, as an Atom feed (RFC 4287), for readers and robots that poll.

Nothing depends on the run: an entry is as old as the newest page that tells of it, a feed as its newest entry. Words of
pages are text, never markup, and characters that XML cannot carry are left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.etree import ElementTree as etree

from legation import describe
from legation.ledger.merge import lasting_id
from legation.ledger.views import News
from legation.model import Event, make_id

_SPACE = "http://www.w3.org/2005/Atom"
# The format demands a time for every entry; this one says that no page that tells of the event has a date.
NEVER = dt.date(1970, 1, 1)


def write(rows: Iterable[Event | News], title: str = "Legation", link: str = "") -> Iterator[str]:
    """Yield the pieces of a feed named `title`, an entry a row, in the order given.

    `link` is the address at which the ledger is served, "" if it is not: entries then have no address.
    """
    feed = etree.Element("feed", xmlns=_SPACE)
    add(feed, "title", title)
    add(feed, "id", f"urn:legation:{make_id('f', title, link)}")
    add(etree.SubElement(feed, "author"), "name", "Legation")
    if link:
        etree.SubElement(feed, "link", href=legal(link))
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield etree.tostring(feed, encoding="unicode").removesuffix("</feed>") + "\n"
    newest = NEVER
    for row in rows:
        newest = max(newest, told_on(row))
        yield etree.tostring(entry(row, link), encoding="unicode") + "\n"
    # The order of elements says nothing in Atom: the feed's own time may follow, once every entry was seen.
    yield f"<updated>{stamp(newest)}</updated>\n</feed>\n"


def entry(row: Event | News, link: str) -> etree.Element:
    """Return one entry: a title in words, what became of the event, its quote and its pages."""
    event, made = event_of(row), etree.Element("entry")
    add(made, "title", " - ".join(part for part in (news(row), describe.what(event)) if part))
    add(made, "id", entry_id(row))
    add(made, "updated", stamp(told_on(row)))
    for word in (event.kind, event.status):
        etree.SubElement(made, "category", term=word)
    if link:
        etree.SubElement(made, "link", href=legal(page_link(link, event)))
    add(made, "content", "\n".join(lines(event)))
    return made


def lines(event: Event) -> Iterator[str]:
    """Yield what a reader wants to know of an event, a line each."""
    place = event.place.name if event.place else ""
    yield ", ".join(part for part in (event.kind, event.status, describe.when(event.when), place) if part)
    for step in event.history:
        said = f" (said {step.said_by})" if step.said_by else ""
        yield f"{step.status} {step.on or 'on a page without a date'}{said}: {step.page}"
    if event.quote:
        yield f"“{event.quote}”"


def entry_id(row: Event | News) -> str:
    """Return the id of an entry: one an event; of news one a change, so that a reader sees each change once."""
    own = lasting_id(event_of(row))
    change = f":{make_id('n', row.what, str(row.on), row.before, row.after)}" if isinstance(row, News) else ""
    return f"urn:legation:{own}{change}"


def news(row: Event | News) -> str:
    """Return what is new in words ("planned > cancelled"), "" for an event as such."""
    if not isinstance(row, News):
        return row.status
    return f"{row.what}: {row.before} > {row.after}" if row.before else f"{row.what}: {row.after}"


def told_on(row: Event | News) -> dt.date:
    """Return the day that an entry is of."""
    return row.on if isinstance(row, News) else last_told(row)


def last_told(event: Event) -> dt.date:
    """Return the day of the newest page that tells of an event, `NEVER` if none has a date."""
    return max((step.on for step in event.history if step.on), default=NEVER)


def event_of(row: Event | News) -> Event:
    """Return the event that a row is about."""
    return row.event if isinstance(row, News) else row


def page_link(link: str, event: Event) -> str:
    """Return the address of an event's page under the address of the ledger."""
    return f"{link.rstrip('/')}/events/{quote(event.id)}"


def stamp(day: dt.date) -> str:
    """Return a day as the time that the format demands: its first moment."""
    return f"{day.isoformat()}T00:00:00Z"


def add(parent: etree.Element, name: str, words: str) -> None:
    """Add an element that holds text."""
    etree.SubElement(parent, name).text = legal(words)


def legal(words: str) -> str:
    """Return words without the characters that XML 1.0 cannot carry, nor direction marks that would repaint a line."""
    return "".join(ch for ch in words if ch.isprintable() or ch in "\n\t")
