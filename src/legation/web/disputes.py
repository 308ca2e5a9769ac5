"""`/conflicts`: where pages disagree with one another or with the register; both sides' words, nothing decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation import describe
from legation.ledger import load
from legation.ledger.conflicts import of_event, offices
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
        made += list(offices(room.db, misfit, asked.known, PAGES))
    return made, found.next


def dispute(one: Conflict, texts: dict[str, Source]) -> Dispute:
    """Return a conflict with its links."""
    words = [
        (texts[span.page].name, span.exact, links.words(span.page, span.start, span.end))
        for span in one.spans
        if span.page in texts
    ]
    return Dispute(one, "" if one.kind == "office" else links.event(one.about), words)
