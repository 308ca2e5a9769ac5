"""Who deals with whom: parties as nodes, pairs of them as edges, with the times at which they did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from legation.exports.dyads import Dyad, dyads
from legation.exports.iri import party_key
from legation.model import Event, Party, Status


@dataclass(slots=True)
class Node:
    """A party, and in how many events it takes part."""

    key: str
    label: str
    kind: str
    country: str
    events: int = 0


@dataclass(slots=True)
class Edge:
    """Two parties: how many events of one kind and status, and when: (first day, last day) of those that have days."""

    source: str
    target: str
    kind: str
    status: Status
    events: int = 0
    spells: list[tuple[dt.date, dt.date]] = field(default_factory=list)


@dataclass(slots=True)
class Network:
    """Nodes by key, edges by their ends, kind and status."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str, str], Edge] = field(default_factory=dict)


def network(events: Iterable[Event]) -> Network:
    """Return the network of events. Planned is kept apart from happened: each status is an edge of its own."""
    made = Network()
    for event in events:
        for party in {party_key(one): one for one in event.parties}.values():
            node(made, party).events += 1
        for dyad in dyads(event):
            if ends := ends_of(dyad):
                tie(made, event, *ends)
    return made


def ends_of(dyad: Dyad) -> tuple[str, str] | None:
    """Return the keys of a pair, None if one is missing or both are one. Who meets is named in no order of weight: the
    same two always give the same edge."""
    if dyad.source is None or dyad.target is None:
        return None
    ends = (party_key(dyad.source), party_key(dyad.target))
    if dyad.source.role == dyad.target.role == "participant":
        ends = (min(ends), max(ends))
    return ends if ends[0] != ends[1] else None


def node(made: Network, party: Party) -> Node:
    """Return the node of a party, new where it is not there; its label is the fullest name."""
    key = party_key(party)
    found = made.nodes.setdefault(key, Node(key, party.name, party.kind, party.country))
    found.label = max(found.label, party.name, key=lambda name: (len(name.split()), len(name), name))
    return found


def tie(made: Network, event: Event, source: str, target: str) -> None:
    """Add one event to the edge of two parties."""
    edge = made.edges.setdefault(
        (source, target, event.kind, event.status), Edge(source, target, event.kind, event.status)
    )
    edge.events += 1
    if event.when and event.when.start:
        edge.spells.append((event.when.start, event.when.end or event.when.start))
