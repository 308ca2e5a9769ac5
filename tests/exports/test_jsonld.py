"""JSON-LD by a processor that may not fetch anything: every term of the file has its meaning in the file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyld import jsonld

from legation.exports.formats import Name
from legation.exports.view import View
from legation.ledger import load
from legation.model import Event

from .conftest import Write

SCHEMA, OA, PROV = "https://schema.org/", "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#"


@pytest.fixture(scope="module")
def nodes(write: Write) -> list[dict[str, Any]]:
    """The nodes of the document with every term written out."""

    def refuse(url: str, options: object = None) -> None:
        raise AssertionError(f"fetched {url}")

    document = json.loads(write(Name.JSONLD).read_text("utf-8"))
    found: list[dict[str, Any]] = jsonld.expand(document, {"documentLoader": refuse})
    assert len(found) == len(document["@graph"])
    return found


def of(nodes: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in nodes if kind in node.get("@type", ())]


def test_every_event_is_there_with_its_status(nodes: list[dict[str, Any]], events: dict[str, Event]) -> None:
    found = of(nodes, SCHEMA + "Event")
    assert {node["@id"].rsplit(":", 1)[-1] for node in found} == set(events)
    for node in found:
        status = events[node["@id"].rsplit(":", 1)[-1]].status
        given = [one["@id"] for one in node.get(SCHEMA + "eventStatus", ())]
        assert given == {"cancelled": [SCHEMA + "EventCancelled"], "postponed": [SCHEMA + "EventPostponed"]}.get(
            status, [] if status in ("denied", "refused") else [SCHEMA + "EventScheduled"]
        )


def test_quotes_are_quotations(nodes: list[dict[str, Any]], events: dict[str, Event]) -> None:
    texts = [
        quote[SCHEMA + "text"][0]["@value"]
        for node in of(nodes, SCHEMA + "Event")
        for quote in node.get(SCHEMA + "subjectOf", ())
    ]
    assert texts == [event.quote for event in events.values() if event.quote] and texts


def test_annotations_select_the_very_words(nodes: list[dict[str, Any]], view: View) -> None:
    ids = {node["@id"] for node in nodes}
    found = of(nodes, OA + "Annotation")
    assert len(found) > 500
    for node in found:
        target = node[OA + "hasTarget"][0]
        position, quoted = target[OA + "hasSelector"]
        source = target[OA + "hasSource"][0]["@id"]
        page = load.page(view.ledger.db, source.removeprefix("urn:legation:page:"))
        start, end = (position[OA + name][0]["@value"] for name in ("start", "end"))
        assert page and page.text[start:end] == quoted[OA + "exact"][0]["@value"]
        assert source in ids and node[OA + "hasBody"][0]["@id"] in ids
        made = node[PROV + "wasGeneratedBy"][0]
        assert made[PROV + "hadPlan"][0]["@id"] in ids


def test_it_is_rdf(write: Write) -> None:
    quads = jsonld.to_rdf(json.loads(write(Name.JSONLD).read_text("utf-8")))
    assert len(quads["@default"]) > 10_000
