"""`/network`: who meets whom, as a list and as nodes and edges."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.ledger import load
from legation.web.asked import Asked
from legation.web.counts import PERSONS, Other, people
from legation.web.find import find
from legation.web.listing import note
from legation.web.needs import needs
from legation.web.people import MET
from legation.web.view import Room, View
from legation.who import register

NODES = 60
EVENTS = 600


@dataclass(frozen=True, slots=True)
class Edge:
    """Two people, how often they met or spoke, last when, and where the meetings are listed."""

    source: Other
    target: Other
    count: int
    last: str
    href: str


@dataclass(frozen=True, slots=True)
class NetworkBody:
    """The body of the network's page: its edges, commonest first, and how many people it shows."""

    edges: Sequence[Edge]
    nodes: Sequence[Other]


def network(room: Room, asked: Asked, _: str) -> View:
    """Return who met whom in the newest meetings and calls of a view."""
    found = find(
        room.db,
        list(
            needs(asked, replace(asked, kind=asked.kind or MET, status=asked.status or ("happened", "ongoing")).filter)
        ),
        EVENTS,
    )
    nodes = people(room.db, found.ids, NODES)
    edges = edges_of(room.db, found.ids, {one.key: one for one in nodes}, asked)
    rows = [
        {"one": e.source.label, "other": e.target.label, "count": e.count, "last": e.last, "href": e.href}
        for e in edges
    ]
    data = {
        "nodes": [node(one) for one in nodes],
        "edges": [line(one) for one in edges],
        "truncated": 1 if found.next else 0,
    }  # fmt: skip
    return View(
        "network.html",
        "Who met whom",
        asked,
        NetworkBody(edges, nodes),
        rows,
        data=lambda: data,
        note=note(found),
        feeds=False,
    )


def node(one: Other) -> dict[str, object]:
    """Return one person for the picture."""
    return {
        "id": one.key, "href": f"/people/{one.key}", "label": one.label, "kind": "person", "country": one.country,
        "count": one.count,
    }  # fmt: skip


def line(one: Edge) -> dict[str, object]:
    """Return one pair for the picture."""
    own = {"source": one.source.key, "target": one.target.key}
    return {**own, "count": one.count, "last": one.last, "href": one.href}


def edges_of(db: sqlite3.Connection, ids: Sequence[str], nodes: dict[str, Other], asked: Asked) -> list[Edge]:
    """Return the pairs among some people, commonest first."""
    query = f"WITH {PERSONS.format(among=1)} SELECT event, own, start FROM persons ORDER BY event, position"
    events: dict[str, dict[str, str]] = defaultdict(dict)
    for row in db.execute(query, (load.ids(ids),)):
        if row["own"] in nodes and len(events[row["event"]]) < 12:
            events[row["event"]][row["own"]] = row["start"] or ""
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for found in events.values():
        own = sorted(found)
        for at, one in enumerate(own):
            for other in own[at + 1 :]:
                pairs[(one, other)].append(found[one])
    made = [edge(nodes[one], nodes[other], days, asked) for (one, other), days in pairs.items()]
    return sorted(made, key=lambda one: (-one.count, one.source.key, one.target.key))[:2000]


def named(one: Other) -> str:
    """Return what a filter knows a person by: the register's id, else the name."""
    return one.key if register().person(one.key) else one.label


def edge(one: Other, other: Other, days: Sequence[str], asked: Asked) -> Edge:
    """Return one pair; its link lists their meetings and calls."""
    href = asked.href("/events", person=named(one), other=named(other), kind=MET)
    return Edge(one, other, len(days), max(days), href)
