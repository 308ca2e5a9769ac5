"""GeoJSON (RFC 7946): a feature an event, at its town or its state's seat; null geometry where no page says where.

`point_of` says whose point it is (`town`, `state` or null), so that a map never shows a state's seat as the place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from legation import describe
from legation.exports.view import Record, View
from legation.where import gazetteer
from legation.where.points import Point, locate


def write(view: View) -> Iterator[str]:
    """Yield the pieces of the document, a feature a line; version and query stand in its member `made_by`."""
    yield f'{{"type": "FeatureCollection", "made_by": {_json(view.note)}, "features": ['
    for at, record in enumerate(view.records()):
        yield (",\n" if at else "\n") + _json(feature(record))
    yield "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def feature(record: Record) -> dict[str, Any]:
    """Return an event as a feature."""
    event, place = record.event, record.event.place
    point = locate(place.country, place.locality) if place else None
    row = describe.event_row(event)
    state = gazetteer().state(place.country) or place.country if place else ""
    names = ("when", "kind", "status", "what", "start", "end", "edtf", "precision", "quote", "topic", "issue")
    return {
        "type": "Feature", "id": event.id, "geometry": geometry(point),
        "properties": {
            **{name: row[name] for name in names}, "place": place.name if place else None, "country": state or None,
            "locality": (place.locality or None) if place else None, "point_of": point.of if point else None,
            "parties": [party.name for party in event.parties], "link": record.link or None,
        },
    }  # fmt: skip


def geometry(point: Point | None) -> dict[str, Any] | None:
    """Return a point as GeoJSON has it: longitude first; None where it is not known."""
    return {"type": "Point", "coordinates": [point.longitude, point.latitude]} if point else None
