"""Facets: what a list can be narrowed by, each value with its count and its link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from legation.ledger import load
from legation.model import Event
from legation.web.asked import Asked
from legation.web.find import Found, find
from legation.web.needs import needs
from legation.web.view import Room
from legation.where import gazetteer

SAMPLE = 200
"""Events that counts are made of in a narrowed list; past them each count is of these newest ones, and says so."""
MOST = 12

# One query a facet over a list of ids, and one over the whole ledger.
_SOME = {
    "kind": "SELECT kind, kind, count(*) FROM ({ids}) GROUP BY 1",
    "status": "SELECT status, status, count(*) FROM ({ids}) GROUP BY 1",
    "year": "SELECT substr(start, 1, 4), substr(start, 1, 4), count(*) FROM ({ids}) WHERE start IS NOT NULL GROUP BY 1",
    "issue": "SELECT issue, issue, count(*) FROM ({ids}) WHERE issue <> '' GROUP BY 1",
    "state": """SELECT s.state, s.state, count(*) FROM ({ids}) AS e
        CROSS JOIN event_states AS s ON s.event = e.id GROUP BY 1""",
    "person": """SELECT CASE p.person WHEN '' THEN p.plain ELSE p.person END, max(p.name), count(DISTINCT p.event)
        FROM ({ids}) AS e CROSS JOIN event_parties AS p ON p.event = e.id WHERE p.kind = 'person' GROUP BY 1""",
    "outlet": """SELECT g.outlet, g.outlet, count(DISTINCT r.event) FROM ({ids}) AS e
        CROSS JOIN reports AS r ON r.event = e.id CROSS JOIN pages AS g ON g.id = r.page
        WHERE g.outlet <> '' GROUP BY 1""",
}
_IDS = "SELECT e.* FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value"
TITLES = {
    "kind": "Kind", "status": "Status", "state": "State", "person": "Person", "issue": "Issue", "outlet": "Outlet",
    "year": "Year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its words, its count, where it leads, whether it is chosen."""

    value: str
    label: str
    count: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed by, commonest first; `sampled` says that the newest events only were counted."""

    name: str
    title: str
    choices: Sequence[Choice]
    sampled: bool = False


def facets(room: Room, asked: Asked, then: Sequence[Event] | None = None) -> list[Facet]:
    """Return the facets of a view, those with nothing to choose left out; `then` are its events as known on a day."""
    bare = replace(asked, path="", after="")
    counts, more = room.once(("facets", bare), lambda: counted(room, asked) if then is None else (told(then), False))
    found = (facet(asked, name, counts[name], more) for name in TITLES)
    return [one for one in found if one.choices]


def counted(room: Room, asked: Asked) -> tuple[dict[str, list[tuple[str, str, int]]], bool]:
    """Return value, words and count by facet, and whether the counts are of a sample only."""
    sample = newest(room, asked)
    return {name: list(count(room, name, sample)) for name in TITLES}, bool(sample.next)


def newest(room: Room, asked: Asked) -> Found:
    """Return the newest events of a view, found once for all that is listed and counted of them."""
    key = ("sample", replace(asked, path="", after=""))
    return room.once(key, lambda: find(room.db, list(needs(asked, asked.filter)), SAMPLE))


def told(events: Sequence[Event]) -> dict[str, list[tuple[str, str, int]]]:
    """Return value, words and count by facet for events as they were known; their outlets are not told apart."""
    found: dict[str, Counter[tuple[str, str]]] = {name: Counter() for name in TITLES}
    for event in events:
        start = event.when.start if event.when else None
        found["kind"][event.kind, event.kind] += 1
        found["status"][event.status, event.status] += 1
        found["year"].update([(str(start.year), str(start.year))] if start else [])
        found["issue"].update([(event.issue, event.issue)] if event.issue else [])
        found["state"].update({(party.country, party.country) for party in event.parties if party.country})
        people = {party.person or party.name: party.name for party in event.parties if party.kind == "person"}
        found["person"].update(people.items())
    return {name: [(*pair, count) for pair, count in counter.most_common()] for name, counter in found.items()}


def count(room: Room, name: str, sample: Found) -> Iterator[tuple[str, str, int]]:
    """Yield value, words and count of one facet, commonest first."""
    rows = room.db.execute(_SOME[name].format(ids=_IDS), (load.ids(sample.ids),))
    found: Counter[tuple[str, str]] = Counter({(row[0], row[1]): row[2] for row in rows})
    yield from (
        (value, words, number) for (value, words), number in sorted(found.items(), key=lambda one: (-one[1], one[0]))
    )


def facet(asked: Asked, name: str, counts: Sequence[tuple[str, str, int]], more: bool) -> Facet:
    """Return one facet with its links."""
    given = getattr(asked, name)
    chosen = set(given if isinstance(given, tuple) else [given])
    shown = [one for at, one in enumerate(counts) if at < MOST or one[0] in chosen]
    if name == "year":
        shown = sorted(shown, reverse=True)
    choices = [
        Choice(
            value,
            words_of(name, value, words),
            f"{number:,}",
            link(asked, name, value),
            value in chosen,
        )
        for value, words, number in shown
    ]
    return Facet(name, TITLES[name], choices, more)


def words_of(name: str, value: str, words: str) -> str:
    """Return a value in words."""
    return (gazetteer().state(value) or words) if name == "state" else words


def link(asked: Asked, name: str, value: str) -> str:
    """Return where a value leads: chosen if it is not, let go if it is."""
    given = getattr(asked, name)
    if isinstance(given, str):
        change: dict[str, Any] = {name: "" if given == value else value}
        return asked.href(**change)
    rest = tuple(one for one in given if one != value)
    several: dict[str, Any] = {name: rest if value in given else (*given, value)}
    return asked.href(**several)
