"""JSON-LD: schema.org for events and quotes, W3C Web Annotations for the words they rest on, PROV for run and rule.

The context stands in the file itself, so that no reader need fetch one. Of the run only the version is told.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from legation import __version__, describe
from legation.exports.evidence import grounds
from legation.exports.iri import iri, party_key, wikidata
from legation.exports.view import Record, View
from legation.model import Event, Page, Party, Place, Status, When
from legation.where import gazetteer
from legation.where.points import locate

Node = dict[str, Any]
# schema.org has no word for what was only denied or refused: such an event has `status` alone.
STATUS: dict[Status, str] = {
    "planned": "EventScheduled", "proposed": "EventScheduled", "ongoing": "EventScheduled",
    "happened": "EventScheduled", "postponed": "EventPostponed", "cancelled": "EventCancelled",
}  # fmt: skip
_TYPE = {"person": "Person", "state": "Country", "organisation": "Organization", "group": "Organization"}


@cache
def context() -> Node:
    """Return the terms of the file and the addresses they stand for."""
    text = files("legation.exports.data").joinpath("context.json").read_text("utf-8")
    found: Node = json.loads(text)
    return found


def write(view: View) -> Iterator[str]:
    """Yield the pieces of the document: one graph, a node a line."""
    yield f'{{"@context": {_json(context())},\n"@graph": [\n'
    yield _json(run(view))
    seen: set[str] = set()
    for record in view.records():
        for made in nodes(record):
            if made["id"] not in seen:
                seen.add(made["id"])
                yield ",\n" + _json(made)
    yield "\n]}\n"


def _json(node: Node) -> str:
    return json.dumps(node, ensure_ascii=False)


def nodes(record: Record) -> Iterator[Node]:
    """Yield the event, its pages, its parties, and an annotation for each of its fields with the rule that read it."""
    yield event_node(record)
    yield from (page_node(page) for page in record.pages)
    yield from (party_node(party) for party in record.event.parties)
    for report in record.reports:
        yield from grounds(report, record.event.id)


def run(view: View) -> Node:
    """Return the reading as PROV tells it: by which program, what was asked for; no time, no machine."""
    program = {"id": iri("program", __version__), "type": "SoftwareAgent", "name": f"Legation {__version__}"}
    return {"id": iri("run", "reading"), "type": "Activity", "label": view.note, "wasAssociatedWith": program}


def event_node(record: Record) -> Node:
    """Return an event, with its quote as a Quotation."""
    event, coded = record.event, record.coded
    node: Node = {
        "id": iri("event", event.id), "type": "Event", "name": describe.what(event), "kind": event.kind,
        "status": event.status, "eventStatus": STATUS.get(event.status), **time(event.when),
        "location": place_node(event.place), "attendee": [role_node(party) for party in event.parties],
        "about": event.topic, "keywords": event.issue, "plover": coded.plover, "cameo": coded.cameo,
        "history": [{"status": step.status, **_day(step.on)} for step in event.history],
        "subjectOf": [quotation(event)] if event.quote else [],
        "wasDerivedFrom": [iri("page", page.id) for page in record.pages], "wasGeneratedBy": iri("run", "reading"),
    }  # fmt: skip
    return filled(node)


def filled(node: Node) -> Node:
    """Return a node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}


def _day(on: dt.date | None) -> Node:
    return {"statusOn": on.isoformat()} if on else {}


def time(when: When | None) -> Node:
    """Return a time: days where it is known to the day, else only its EDTF and words."""
    if when is None:
        return {}
    sharp = when.precision in ("day", "days") and (when.range or when.start == when.end)
    start, end = (when.start, when.end) if sharp else (None, None)
    return {
        "startDate": start.isoformat() if start else None, "endDate": end.isoformat() if end else None,
        "temporalCoverage": when.edtf, "precision": when.precision, "words": when.words,
    }  # fmt: skip


def place_node(place: Place | None) -> Node | None:
    """Return a place with its address and, where it is known, its point."""
    if place is None:
        return None
    address = {"type": "PostalAddress", "addressLocality": place.locality, "addressCountry": place.country}
    point = locate(place.country, place.locality)
    geo = {"type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude} if point else None
    return filled({"type": "Place", "name": place.name, "address": filled(address), "geo": geo})


def role_node(party: Party) -> Node:
    """Return a part in an event: who, in which role (schema.org wants the property once more inside its Role)."""
    return {"type": "Role", "roleName": party.role, "attendee": {"id": iri("party", party_key(party))}}


def party_node(party: Party) -> Node:
    """Return a party. Its office is told of the event's day, so it stands in the annotation and not here."""
    state = gazetteer().state(party.country) or party.country
    nation = {"type": "Country", "name": state} if state and party.kind == "person" else None
    known = {"type": _TYPE[party.kind], "name": party.name, "nationality": nation, "sameAs": wikidata(party)}
    return filled({"id": iri("party", party_key(party)), **known})


def quotation(event: Event) -> Node:
    """Return the quote of an event; who said it is named only where a page names somebody."""
    speaker = event.speaker or next((party.name for party in event.parties if party.role == "source"), "")
    who = {"type": "Person", "name": speaker} if speaker else None
    return filled({"id": iri("quote", event.id), "type": "Quotation", "text": event.quote, "creator": who})


def page_node(page: Page) -> Node:
    """Return a page."""
    published = page.published
    day = published.start.isoformat() if published and published.start == published.end else None
    outlet = {"type": "Organization", "name": page.outlet} if page.outlet else None
    url = page.url if page.url.startswith(("http://", "https://")) else ""
    own = {"headline": page.title, "url": url, "publisher": outlet, "datePublished": day}
    return filled({"id": iri("page", page.id), "type": "NewsArticle", **own})
