"""FollowTheMoney's shape of an entity: id, schema, and properties that are lists of text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from legation.exports.iri import party_key
from legation.model import Party, make_id
from legation.where import gazetteer

Entity = dict[str, Any]
Values = str | Sequence[str] | None


def entity(schema: str, key: str, **properties: Values) -> Entity:
    """Return an entity; properties without a value are left out, each value stands once."""
    lists = {name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()}
    kept = {name: list(dict.fromkeys(filter(None, values))) for name, values in lists.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def party_id(party: Party) -> str:
    """Return the id of a party: the same person, state or body has one wherever it stands."""
    return make_id("lgn-", party_key(party))


def country(code: str) -> str | None:
    """Return a state's code as FollowTheMoney has it, lower case; None for an organisation's short name."""
    return code.lower() if gazetteer().state(code) else None


def days(first: dt.date | None, last: dt.date | None, precision: str) -> tuple[str | None, str | None]:
    """Return both days, cut to the precision that the format can carry: day, month or year."""
    length = {"month": 7, "year": 4}.get(precision, 10)
    return tuple(day.isoformat()[:length] if day else None for day in (first, last))  # type: ignore[return-value]
