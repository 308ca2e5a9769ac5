"""`/events/ID`: one event with its history, every report side by side, each field on its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legation import describe
from legation.ledger import conflicts, load
from legation.ledger.explain import Explanation, Ground, explain
from legation.ledger.same import Decision
from legation.ledger.told import Told
from legation.model import Conflict, Event, Report
from legation.web import links
from legation.web.asked import Asked
from legation.web.proof import Proof, Source, proofs, sources
from legation.web.view import Moved, Room, View

SIDES = 12
"""Reports shown on one page, the newest first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One report: the page it stands on, and the proof of each field."""

    report: Report
    source: Source
    proofs: Sequence[Proof]


@dataclass(frozen=True, slots=True)
class EventBody:
    """The body of an event's page."""

    event: Event
    sides: Sequence[Side]
    left_out: int
    names: dict[str, str]
    decisions: Sequence[Decision]
    conflicts: Sequence[Conflict]
    judged: int
    relation: str
    why: Mapping[str, str]


def event(room: Room, asked: Asked, name: str) -> View:
    """Return the page of an event by its id, a former id or a report's. Raises Moved, LedgerError."""
    found = explain(room.db, name, asked.known)
    if found.event.id != name and asked.known is None:
        raise Moved(asked.href(links.event(found.event.id)))
    known = found.event
    told = load.told(room.db, known.reports)
    body = shown(room, known, found, told)
    return View(
        "event.html", describe.what(known), asked, body, [row(known)], [known], lambda: data(known, found)
    )  # fmt: skip


def shown(room: Room, known: Event, found: Explanation, told: dict[str, Told]) -> EventBody:
    """Return the body: reports newest first, the oldest left out where there are very many."""
    newest = list(reversed(known.reports))[:SIDES]
    texts = sources(room.db, [told[own].report.page for own in known.reports if own in told])
    sides = [side(told[own].report, found, texts) for own in newest]
    names = {told[own].report.id: texts[told[own].report.page].name for own in known.reports}
    decisions = [one for one in found.decisions if {one.left, one.right} <= set(known.reports)][:40]
    disagree = list(conflicts.of_event(known, {own: told[own] for own in newest}))
    left = len(known.reports) - len(newest)
    return EventBody(
        known, sides, left, names, decisions, disagree, len(found.judgements), relation(known), why(known, sides)
    )


def why(event: Event, sides: Sequence[Side]) -> dict[str, str]:
    """Return where the words of each fact stand, by the fact's name on the page or the party's: those of the newest
    report that tells the fact as the event has it, else of the newest that tells it at all."""
    found: dict[str, str] = {}
    for side in sides:
        agrees = describe.when(side.report.when) == describe.when(event.when)
        for proof in sorted(side.proofs, key=lambda one: one.field):
            if proof.href and (proof.field != "when" or agrees):
                found.setdefault(proof.field, proof.href)
                found.setdefault(proof.value.partition(" (")[0].partition(" [")[0], proof.href)
    return found


def relation(event: Event) -> str:
    """Return the page of the two states that take part, "" if they are not two."""
    codes = list(dict.fromkeys(party.country for party in event.parties if party.country))
    return links.relation(*codes) if len(codes) == 2 else ""


def side(report: Report, found: Explanation, texts: dict[str, Source]) -> Side:
    """Return one report with its proofs."""
    own = [ground for ground in found.grounds if ground.report == report.id]
    return Side(report, texts[report.page], proofs(own, texts, report))


def row(event: Event) -> dict[str, object]:
    """Return an event as a flat row."""
    return {**describe.event_row(event), "href": links.event(event.id)}


def data(event: Event, found: Explanation) -> dict[str, object]:
    """Return an event with the words of every field and the decisions that folded it, for programs."""
    return {**row(event), "grounds": [ground(one) for one in found.grounds if one.report in event.reports],
            "decisions": [decision(one) for one in found.decisions]}  # fmt: skip


def ground(one: Ground) -> dict[str, object]:
    """Return the ground of a field: value, words, page, offsets, rule, report."""
    span = one.span
    words = {"words": span.exact, "page": span.page, "start": span.start, "end": span.end} if span else {"words": None}
    return {"field": one.field, "value": one.value, **words, "rule": one.rule, "report": one.report}


def decision(one: Decision) -> dict[str, object]:
    """Return why two reports are one event: score and parts."""
    parts = [{"name": part.name, "score": round(part.score, 3), "words": part.words} for part in one.parts]
    return {"left": one.left, "right": one.right, "verdict": one.verdict, "score": round(one.score, 3), "parts": parts}
