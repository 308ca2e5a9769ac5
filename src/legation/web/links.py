"""Addresses of the nouns: one place that knows how a thing is found in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from legation.ledger import names
from legation.model import Party


def person(party: Party) -> str:
    """Return the page of a person: by register id, else by the name's plain words ("/people/ada-quell")."""
    return "/people/" + quote(party.person or names.plain(party.name).replace(" ", "-"), safe="")


def party(one: Party) -> str:
    """Return the page of a party, "" for a group or body that has none of its own."""
    if one.kind == "person":
        return person(one) if one.person or names.plain(one.name) else ""
    return state(one.country) if one.country and one.kind in ("state", "organisation") else ""


def state(code: str) -> str:
    """Return the page of a state or organisation."""
    return "/states/" + quote(code, safe="")


def relation(left: str, right: str) -> str:
    """Return the page of two states; both orders are one page."""
    one, other = sorted((left, right))
    return f"/relations/{quote(one, safe='')}-{quote(other, safe='')}"


def event(own: str) -> str:
    """Return the permalink of an event."""
    return "/events/" + quote(own, safe="")


def trip(legs: Sequence[str]) -> str:
    """Return the page of a trip: that of its smallest leg's event, which finds it again after any fold."""
    return "/trips/" + quote(min(legs), safe="")


def issue(name: str) -> str:
    """Return the page of an issue."""
    return "/issues/" + quote(name, safe="")


def words(page: str, start: int, end: int) -> str:
    """Return a page's text opened at some words."""
    return f"/pages/{quote(page, safe='')}?at={start}-{end}#words"
