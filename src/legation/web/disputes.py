"""`/conflicts`: where pages disagree with one another or with the register; both sides' words, nothing decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger import load, names, rows
from legation.ledger.conflicts import of_event
from legation.ledger.recall import recall
from legation.model import Conflict
from legation.offices import misfit
from legation.web import links
from legation.web.asked import Asked
from legation.web.find import find
from legation.web.needs import Need, needs
from legation.web.proof import Source, sources
from legation.web.view import Room, View

EVENTS = 200
"""Events told more than once that are looked through for one page, the newest."""
PAGES = 150
"""Pages whose offices are held against the register, the newest."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict with where it leads, and where each side's words stand: the outlet's name, the words, the address."""

    conflict: Conflict
    href: str
    words: Sequence[tuple[str, str, str]]


def disputes(room: Room, asked: Asked, _: str) -> View:
    """Return the conflicts among the newest events of a view, then offices that the register does not have."""
    found, next_ = room.once(("disputes", replace(asked, path="")), lambda: look(room, asked))
    texts = sources(room.db, sorted({page for one in found for page in one.pages}))
    body = [dispute(one, texts) for one in found]
    table = [{**describe.conflict_row(one.conflict), "href": one.href} for one in body]
    return View(
        "conflicts.html", "Conflicts", asked, body, table, next=asked.href(after=next_) if next_ else "", feeds=False
    )


def look(room: Room, asked: Asked) -> tuple[list[Conflict], str]:
    """Return conflicts, and where older events go on."""
    wanted = [*needs(asked, replace(asked.filter, as_of=None)), Need("e.reports > 1", ())]
    found = find(room.db, wanted, EVENTS, asked.after)
    seen = list(recall(room.db, found.ids, asked.known))
    told = load.told(room.db, [report for event in seen for report in event.reports])
    made = [one for event in seen for one in of_event(event, {own: told[own] for own in event.reports})]
    if not asked.after and not asked.narrowed:
        made += list(offices(room.db, asked.as_of))
    return made, found.next


def offices(db: sqlite3.Connection, as_of: str) -> Iterator[Conflict]:
    """Yield offices on the newest pages that the register does not give the person on the page's date."""
    query = """SELECT m.*, p.published_start, p.published_end, p.published_source, p.published_reasons
    FROM (SELECT * FROM pages WHERE published_end <= ? ORDER BY published_end DESC LIMIT ?) AS p
    JOIN mentions AS m ON m.page = p.id WHERE m.office <> '' ORDER BY p.published_end DESC, m.page, m.position"""
    seen: set[tuple[str, str, str]] = set()
    for row in db.execute(query, (as_of or "9999", PAGES)):
        mention, key = rows.read_mention(row), (row["page"], names.plain(row["name"]), names.plain(row["office"]))
        theirs = "" if key in seen else misfit(mention, rows.read_published(row))
        seen.add(key)
        if theirs:
            ours = f"{mention.office} {mention.name}"
            yield Conflict(
                "office", mention.name, ours, theirs, (mention.page,), (mention.span,), "against the register"
            )


def dispute(one: Conflict, texts: dict[str, Source]) -> Dispute:
    """Return a conflict with its links."""
    words = [
        (texts[span.page].name, span.exact, links.words(span.page, span.start, span.end))
        for span in one.spans
        if span.page in texts
    ]
    return Dispute(one, "" if one.kind == "office" else links.event(one.about), words)
