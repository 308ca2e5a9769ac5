"""Meetings without a place, put where their page was sent from (the correspondent is where the traveller is), else
where the sentences around theirs put him."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger import load, names
from legation.ledger.cues import has
from legation.ledger.days_told import is_news
from legation.ledger.heads import Head
from legation.ledger.lines import Lines
from legation.ledger.profile import shift
from legation.ledger.scenes import Scene, scenes
from legation.ledger.told import Told
from legation.model import Event, Party, Place

_WIDE = ("month", "season", "quarter", "year", "years")
"""How a meeting is timed that is told of in looking back."""


def placed(
    db: sqlite3.Connection, talks: Sequence[Event], heads: Mapping[str, Head], goals: Collection[str] = ()
) -> list[Event]:
    """Return meetings, those without a place put where their page was sent from, if somebody of that country took part,
    the head gives the meeting's own day, or the meeting has none and is the page's news. With a host of another of the
    traveller's `goals` it was not there."""
    near = [event for event in talks if not elsewhere(event, heads, goals)]
    sent_home = {event.id: found for event in near if (head := head_of(event, heads)) and (found := sent(event, head))}
    bare = [event for event in near if event.id not in sent_home and head_of(event, heads) and not dated(event)]
    told = load.told(db, {report for event in bare for report in event.reports})
    for event in bare:
        head = head_of(event, heads)
        if head and head.day and all(is_news(told[report]) for report in event.reports):
            sent_home[event.id] = put(event, head)
    return [sent_home.get(event.id, event) for event in talks]


def elsewhere(event: Event, heads: Mapping[str, Head], goals: Collection[str]) -> bool:
    """Say whether a meeting is with a person of a country gone to, and none of the one that its page was sent from."""
    head = head_of(event, heads)
    lands = {party.country for party in event.parties if party.kind == "person"}
    return head is not None and head.country not in lands and bool(lands & set(goals))


def head_of(event: Event, heads: Mapping[str, Head]) -> Head | None:
    """Return the head that may place a meeting: the first of its pages that has one; None if it has a place."""
    if where(event):
        return None
    return next((heads[page] for page in event.pages if page in heads and heads[page].country), None)


def dated(event: Event) -> bool:
    """Say whether a meeting has a day, or days."""
    return event.when is not None and event.when.start is not None


def sent(event: Event, head: Head) -> Event | None:
    """Return a meeting put where its page was sent from, by a host or by its day (the head's or the one before); None
    if neither fits."""
    hosts = any(party.kind == "person" and party.country == head.country for party in event.parties)
    day = event.when.start if event.when and event.when.start == event.when.end else None
    return put(event, head) if hosts or (day and any(head.when(one) for one in shift((day, day), 0, 1))) else None


def put(event: Event, head: Head) -> Event:
    """Return a meeting with the place of a head."""
    return replace(event, place=Place(head.locality or head.country, head.locality, head.country))


def where(event: Event) -> str:
    """Return the country that an event is placed in, "" if none."""
    return event.place.country if event.place else ""


def seen(
    db: sqlite3.Connection,
    talks: Sequence[Event],
    heads: Mapping[str, Head],
    lines: Lines,
    traveller: Party,
    goals: Collection[str],
) -> dict[str, str]:
    """Return where meetings without a place were, by meeting, as far as the sentences around theirs have the traveller
    in a country of his journeys, or of whom he met, by then, and nobody of another of them took part."""
    bare = [event for event in talks if not where(event) and not (event.when and event.when.precision in _WIDE)]
    told = load.told(db, {report for event in bare for report in event.reports})
    stage: dict[str, tuple[Scene, ...]] = {}
    for page in sorted({page for event in bare for page in event.pages} & lines.keys()):
        lands = {party.country for event in bare if page in event.pages for party in event.parties} - {""}
        wide = {*goals, *lands} - {traveller.country}
        stage[page] = scenes(lines[page], traveller, wide, heads[page].country if page in heads else "")
    found = {event.id: scene(event, [told[one] for one in event.reports], stage, traveller, goals) for event in bare}
    return {event: land for event, land in found.items() if land}


def spotted(talks: Sequence[Event], spots: Mapping[str, str]) -> list[Event]:
    """Return meetings, those without a place put in the countries where they were seen."""
    return [put(event, Head(spots[event.id])) if event.id in spots else event for event in talks]


def scene(
    event: Event, told: Sequence[Told], stage: Mapping[str, Sequence[Scene]], traveller: Party, goals: Collection[str]
) -> str:
    """Return the one country of the journeys in which the sentences that tell a meeting are set, "" if none or two."""
    others = [party for party in event.parties if not names.same_party(party, traveller)]
    own = {party.country for party in others if party.kind == "person"}
    found = {land for one in told for land in told_in(one, stage, others)} & {*goals, *own} - {"", traveller.country}
    return next(iter(found)) if len(found) == 1 and own & set(goals) <= found else ""


def told_in(one: Told, stage: Mapping[str, Sequence[Scene]], others: Sequence[Party]) -> Iterator[str]:
    """Yield the country in which a report of a meeting is set: by the words of who was met, else by its own."""
    report = one.report
    own = [party.span for party in report.parties if party.span and any(names.same_party(party, o) for o in others)]
    for span in (own or [span for span in (report.trigger, *report.evidence) if span])[:1]:
        here = (s for s in stage.get(report.page, ()) if s.line.span.start <= span.start < s.line.span.end)
        yield from (s.at(span.start) for s in here if not has("other", s.line.text))
