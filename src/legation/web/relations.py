"""`/relations/XX-YY`: two states over the years: visits both ways, talks, agreements, criticism, positions."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from legation.ledger import load
from legation.model import Event
from legation.web import links, shown, states, tallies
from legation.web.asked import Asked
from legation.web.cards import cards
from legation.web.clock import today
from legation.web.counts import Other
from legation.web.find import Found
from legation.web.listing import PAGE, look, sample
from legation.web.view import Missing, Moved, Room, View

COUNTED = 5000
"""Events of two states that the years are counted of, the newest: all of most pairs."""
SHOWN = 12
"""Events shown in each section; the list of events has the rest."""
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Meetings and negotiations", ("meeting", "negotiation")),
    ("Calls", ("call",)),
    ("Agreements and support", ("agreement", "support", "aid", "concession")),
    ("Criticism, demands and refusals", ("criticism", "demand", "refusal", "protest", "threat")),
    ("Sanctions and force", ("sanction", "military")),
    ("Statements and other", ("statement", "reaction", "plan-other")),
)


@dataclass(frozen=True, slots=True)
class Section:
    """Events of one sort between two states: the newest, how many, and where the rest is."""

    title: str
    events: Sequence[Event]
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class RelationBody:
    """The body of a relation's page; `years` are rows of year, then a count a section."""

    left: str
    right: str
    sections: Sequence[Section]
    years: Sequence[tuple[str, Sequence[int]]]
    issues: Sequence[Other]
    ahead: Sequence[Event]
    more: bool
    counted: int
    events: Sequence[Event]


def relation(room: Room, asked: Asked, name: str) -> View:
    """Return the page of two states. Raises Missing for a name that is no pair, Moved for the other order."""
    left, right = pair(name)
    if links.relation(left, right) != links.relation(*name.split("-", 1)) or (left, right) != tuple(name.split("-", 1)):
        raise Moved(asked.href(links.relation(left, right)))
    about = replace(asked, state=tuple(dict.fromkeys((*asked.state, left, right))), fixed=frozenset({"state"}))
    every = both(room, about)
    found, listed = page(room, about, every)
    ids = every.ids if asked.known is None else tuple(event.id for event in listed)
    kinds = sorted_out(room.db, ids, left, right)
    sections = [section(room, about, title, own, rest) for title, own, rest in kinds if own]
    body = RelationBody(
        left, right, sections, years(room.db, kinds), tallies.issues(room, about, 12), ahead(room, about, every),
        bool(every.next), len(every.ids), listed,
    )  # fmt: skip
    title = f"{shown.country(left)} and {shown.country(right)}"
    return View(
        "relation.html", title, about, body, None, listed, next=about.href(after=found.next) if found.next else ""
    )


def both(room: Room, asked: Asked) -> Found:
    """Return the events of two states, newest first: found once for all that the page shows."""
    return room.once(("both", replace(asked, path="", after="")), lambda: sample(room, asked, COUNTED))


def page(room: Room, asked: Asked, every: Found) -> tuple[Found, list[Event]]:
    """Return one page of these events: its first is the beginning of all."""
    if asked.after or asked.known is not None:
        return look(room, asked, PAGE)
    events = cards(room.db, every.ids[:PAGE])
    last = events[-1] if len(every.ids) > PAGE else None
    start = last.when.start if last and last.when else None
    return Found(every.ids[:PAGE], f"{start or ''}~{last.id}" if last else ""), events


def ahead(room: Room, asked: Asked, every: Found) -> list[Event]:
    """Return what is ahead between the two, the next first: picked from their events where those are all known."""
    if asked.known is not None or every.next:
        return states.ahead(room, asked)
    query = f"""SELECT e.id FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value
    WHERE e.status IN ({", ".join("?" * len(states.OPEN))}) AND coalesce(e."end", e.start) >= ?
    ORDER BY e.start, e.id"""
    rows = room.db.execute(query, (load.ids(every.ids), *states.OPEN, today(room, asked).isoformat()))
    return cards(room.db, [row[0] for row in rows][:SHOWN])


def pair(name: str) -> tuple[str, str]:
    """Return the two codes of a name, in the order of their page. Raises Missing."""
    left, dash, right = name.partition("-")
    if not (left and dash and right) or left.upper() == right.upper():
        raise Missing(f"“{name}” is no pair of states. Write two ISO codes, as in /relations/CN-RU.")
    one, other = sorted(code.upper() if len(code) == 2 else code for code in (left, right))
    return one, other


Sorted = tuple[str, tuple[str, ...], dict[str, Any]]


def sorted_out(db: sqlite3.Connection, ids: Sequence[str], left: str, right: str) -> list[Sorted]:
    """Return title, ids and filter of each section: visits by where they go, the rest by kind."""
    query = "SELECT e.id, e.kind, e.country FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value"
    rows = {row["id"]: row for row in db.execute(query, (load.ids(ids),))}
    visits = [own for own in ids if own in rows and rows[own]["kind"] == "visit"]
    to = {code: tuple(own for own in visits if rows[own]["country"] == code) for code in (left, right)}
    other = tuple(own for own in visits if own not in {*to[left], *to[right]})
    only: dict[str, Any] = {"kind": ("visit",)}
    found: list[Sorted] = [(f"Visits to {shown.country(code)}", to[code], only) for code in (left, right)]
    found += [("Visits elsewhere", other, only)] if other else []
    for title, kinds in SECTIONS:
        own = tuple(one for one in ids if one in rows and rows[one]["kind"] in kinds)
        found.append((title, own, {"kind": kinds}))
    return found


def section(room: Room, asked: Asked, title: str, ids: Sequence[str], rest: dict[str, Any]) -> Section:
    """Return one section with its newest events."""
    bare = replace(asked, fixed=frozenset())
    events = cards(room.db, ids[:SHOWN], asked.known)
    return Section(title, events, len(ids), bare.href("/events", **rest))


def years(db: sqlite3.Connection, kinds: Sequence[Sorted]) -> list[tuple[str, Sequence[int]]]:
    """Return a row a year, newest first, with a count for each section that has any; events without a day last."""
    ids = [own for _, found, _ in kinds for own in found]
    query = "SELECT e.id, substr(e.start, 1, 4) FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value"
    year = {row[0]: row[1] for row in db.execute(query, (load.ids(ids),))}
    counted = [Counter(year.get(own) for own in found) for _, found, _ in kinds if found]
    shown = sorted({y for y in year.values() if y}, reverse=True)
    rows: list[tuple[str, Sequence[int]]] = [(one, [counter[one] for counter in counted]) for one in shown]
    loose = [counter[None] for counter in counted]
    return [*rows, ("", loose)] if any(loose) and rows else rows
