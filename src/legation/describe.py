"""Records in words for people, and as flat rows for programs: one place for every view and export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from legation.ledger.gaps import Gap
from legation.ledger.views import News
from legation.model import Conflict, Event, Leg, Mention, Party, Place, StatusChange, Trip, When
from legation.where import gazetteer

_MONTHS = "January February March April May June July August September October November December".split()
_VERBS = {
    "visit": ("visits", "visit"), "statement": ("says", "say"), "demand": ("demands", "demand"),
    "criticism": ("criticises", "criticise"), "support": ("supports", "support"),
    "aid": ("gives aid to", "give aid to"), "sanction": ("acts against", "act against"),
    "refusal": ("refuses", "refuse"), "threat": ("threatens", "threaten"), "protest": ("protests", "protest"),
    "military": ("uses or moves forces", "use or move forces"), "concession": ("yields to", "yield to"),
    "plan-other": ("plans", "plan"), "negotiation": ("negotiates with", "negotiate with"),
}  # fmt: skip
_JOINT = {
    "meeting": ("holds talks", "meet"), "call": ("speaks by phone", "speak by phone"),
    "agreement": ("agrees", "agree"), "negotiation": ("negotiates", "negotiate"),
}  # fmt: skip
"""What one does, and what several do; in the second table, with one another."""


def names(parties: Iterable[Party]) -> str:
    """Return the names of parties, joined as a sentence joins them."""
    found = list(dict.fromkeys(party.name for party in parties))
    return " and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)


def what(event: Event) -> str:
    """Return what happened in one line: who, what, whom."""
    parties = event.parties
    if event.kind in _JOINT and any(party.role == "participant" for party in parties):
        sitting = [party for party in parties if party.role != "host"]
        if event.kind == "meeting" and [party.kind for party in sitting] == ["organisation"]:
            return f"{names(sitting)} meets"
        return f"{names(sitting)} {_JOINT[event.kind][_is_many(sitting)]}"
    acting = [party for party in parties if party.role in ("source", "companion", "participant")]
    target = names(party for party in parties if party.role == ("host" if event.kind == "visit" else "target"))
    if event.kind == "visit" and event.place is not None:
        target = (
            event.place.name
            if event.place.country in ("", *(p.country for p in parties if p.role == "host"))
            else target
        )
    does = _VERBS[event.kind][_is_many(acting)] if event.kind in _VERBS else event.kind
    words = f"{names(acting)} {does} {target}".strip()
    return f"{words}: “{short(event.quote)}”" if event.quote else words


def _is_many(parties: list[Party]) -> bool:
    """Tell whether the verb of these names is a plural one: of two, or of one in the plural ("Arab leaders")."""
    found = {party.name: party.kind for party in parties}
    return len(found) > 1 or any(kind == "group" and name.endswith("s") for name, kind in found.items())


def short(words: str, most: int = 90) -> str:
    """Return words on one line, cut at a word's end."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def when(time: When | None) -> str:
    """Return a time as precisely as it is known, never a false day: "21 February 2023", "late August", "Tuesday"."""
    if time is None:
        return ""
    if time.start is None or time.end is None:
        return f"{time.words} (not dated)" if time.anchor == "unresolved" else time.words
    mark = " (inferred)" if time.anchor == "inferred" else ""
    if time.start == time.end:
        return day(time.start) + mark
    if time.precision == "year":
        return str(time.start.year) + mark
    if time.precision == "month" and (time.start.year, time.start.month) == (time.end.year, time.end.month):
        return f"{_MONTHS[time.start.month - 1]} {time.start.year}" + mark
    if time.range:
        return f"{day(time.start)} to {day(time.end)}" + mark
    return f"{time.words} ({day(time.start)} to {day(time.end)}){mark}"


def day(date: dt.date) -> str:
    """Return a day in words."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def party_row(party: Party) -> dict[str, Any]:
    """Return a party as a plain row."""
    return {
        "name": party.name,
        "role": party.role,
        "kind": party.kind,
        "country": party.country,
        "person": party.person,
        "office": party.office,
    }


def time_row(time: When | None) -> dict[str, Any]:
    """Return a time as plain fields; open ends are None."""
    if time is None:
        return {"start": None, "end": None, "edtf": "", "precision": "", "words": "", "anchor": ""}
    return {
        "start": _iso(time.start), "end": _iso(time.end), "edtf": time.edtf, "precision": time.precision,
        "words": time.words, "anchor": time.anchor,
    }  # fmt: skip


def place_row(place: Place | None) -> dict[str, Any]:
    """Return a place as plain fields."""
    return {"place": place.name if place else "", "country": place.country if place else ""}


def event_row(event: Event) -> dict[str, Any]:
    """Return an event as a flat row: what people read first, then every field for programs."""
    return {
        "id": event.id, "when": when(event.when), "kind": event.kind, "status": event.status, "what": what(event),
        **place_row(event.place), **time_row(event.when), "parties": [party_row(party) for party in event.parties],
        "speaker": event.speaker, "quote": event.quote, "topic": event.topic, "issue": event.issue,
        "history": [change_row(change) for change in event.history], "pages": list(event.pages),
    }  # fmt: skip


def change_row(change: StatusChange) -> dict[str, Any]:
    """Return a step of a status history as a plain row."""
    return {"status": change.status, "on": _iso(change.on), "said_by": change.said_by, "page": change.page}


def news_row(news: News) -> dict[str, Any]:
    """Return what a page changed as a row: the change, then the event."""
    told = {"on": str(news.on), "change": news.what, "before": news.before, "after": news.after}
    return {**told, **event_row(news.event)}


def where(leg: Leg) -> str:
    """Return town and country of a leg, "" where neither is known."""
    country = gazetteer().state(leg.country) or leg.country
    return ", ".join(dict.fromkeys(word for word in (leg.locality, country) if word))


def gap_row(gap: Gap) -> dict[str, Any]:
    """Return what pages leave open about a journey as a plain row."""
    leg = gap.leg
    return {
        "gap": gap.what, "traveller": gap.traveller, "leg": where(leg), "country": leg.country,
        "when": when(leg.when), "status": leg.status, "over": _iso(gap.over), "newest": str(gap.newest),
        "reason": gap.reason, "event": leg.event, "trip": gap.trip, "pages": list(leg.pages),
    }  # fmt: skip


def leg_line(leg: Leg, country: str) -> str:
    """Return a leg in one line: place, days, whom met, status where it is not simply done."""
    where = ", ".join(dict.fromkeys(word for word in (leg.locality, country or leg.country) if word))
    parts = [
        where,
        when(leg.when),
        f"meets {', '.join(leg.met)}" if leg.met else "",
        leg.status if leg.status != "happened" else "",
    ]
    return "; ".join(part for part in parts if part)


def trip_line(trip: Trip) -> str:
    """Return the head of a trip: who, how many stops."""
    stops = f"{len(trip.legs)} stops" if len(trip.legs) > 1 else "one stop"
    return f"{trip.traveller}, {stops} ({trip.status})"


def conflict_row(conflict: Conflict) -> dict[str, Any]:
    """Return a conflict as a plain row: both sides' words."""
    return {
        "kind": conflict.kind, "about": conflict.about, "one_side": conflict.ours, "other_side": conflict.theirs,
        "note": conflict.note, "pages": list(conflict.pages), "words": [span.exact for span in conflict.spans],
    }  # fmt: skip


def mention_line(mention: Mention) -> str:
    """Return a named person with the office the page gives."""
    return f"{mention.name}, {mention.office}" + (f" of {mention.country}" if mention.country else "")


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date is not None else None
