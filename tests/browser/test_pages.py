"""Every page, wide and narrow, light and dark: drawn, open to all, inside its screen, and kept as a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

VIEWS = {
    "home": "/",
    "events": "/events",
    "event": "/events/{event}",
    "page": "/pages/{page}",
    "people": "/people",
    "person": "/people/Q701801",
    "states": "/states",
    "state": "/states/CN",
    "relation": "/relations/CN-RU",
    "issues": "/issues",
    "issue": "/issues/Ukraine%20war",
    "trips": "/trips",
    "trip": "{trip}",
    "timeline": "/timeline?lanes=state",
    "calendar": "/calendar",
    "network": "/network",
    "conflicts": "/conflicts",
    "review": "/review",
    "search": "/search?text=Wang",
    "sorry": "/nothing-here",
}
"""Addresses by the name of their picture; what stands in braces is taken from the ledger."""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def known(ask: Callable[[str], dict[str, list[dict[str, object]]]]) -> dict[str, object]:
    """An event, a page and a trip of the examples: Wang Yi's tour of 2023, which has all there is to draw."""
    tour = max(ask("/trips.geo.json?person=Q701801")["trips"], key=lambda trip: len(trip["legs"]))  # type: ignore[arg-type]
    event = ask("/events.json?person=Q701801&kind=meeting")["rows"][0]
    return {"trip": tour["href"], "event": event["id"], "page": event["pages"][0]}  # type: ignore[index]


@pytest.mark.parametrize("name", VIEWS)
def test_a_page_is_drawn_open_to_all_and_inside_its_screen(
    name: str,
    known: dict[str, object],
    look: Callable[..., Page],
    keep: Callable[[Page, str], None],
    violations: Callable[[Page], list[str]],
) -> None:
    for width, checked in ((1280, "light"), (390, "dark")):
        page = look(VIEWS[name].format(**known), width=width, missing=name == "sorry")
        assert page.evaluate(SIDEWAYS) <= 0, f"{name} scrolls sideways at {width}"
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            keep(page, f"{name}-{width}-{scheme}")
        page.emulate_media(color_scheme=checked)  # type: ignore[arg-type]
        assert violations(page) == []
