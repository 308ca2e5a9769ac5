"""Pieces of patterns that several readers of sentences share, so that a word more is a word more for all of them."""

from __future__ import annotations

from legation.where import Found

WEEKDAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
DAY = rf"(?:{WEEKDAYS})day"
CAPITAL = r"(?:the (?:\w+ )?capital,? )?"
"""Words between a preposition and a capital: "in the Omani capital, Muscat", "to the capital Muscat"."""
TOWNS = "capital|city|town|resort|port|village|island"
"""Words for what has a name of its own behind "of": "the port of Aden"."""


def town(place: Found) -> str:
    """Return the town that words name: of a capital its name (they may say "the Omani capital"), "" for a state."""
    return place.name if place.kind == "capital" else place.words if place.kind in ("city", "seat") else ""
