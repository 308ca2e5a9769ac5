"""Errors on whole pages: events missed, events nobody told, and fields of paired events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from gold import scorer

from faults.case import Case
from legation.contract import event_row
from legation.contract import told as own
from legation.language import Gate
from legation.language.lemma import lemmas
from legation.lexicon import load
from legation.pages import page_of
from legation.run import Reader, Reading

Event = dict[str, Any]
OVERLAP = 0.5
"""Share of words above which the gold's scorer takes two pieces of evidence for the same."""


def cases(gold: Path) -> Iterator[Case]:
    """Yield the errors on the gold pages."""
    judge, reader = scorer(gold / "score.py"), Reader.load()
    for row in map(json.loads, (gold / "pages.jsonl").read_text("utf-8").splitlines()):
        read = next(reader.read([page_of(row, "pages.jsonl")]))
        told = [event_row(report) for report in own(read.reports)] if isinstance(read, Reading) else []
        yield from compare(judge, row["id"], row["events"], told)


def compare(judge: ModuleType, page: str, wanted: list[Event], told: list[Event]) -> Iterator[Case]:
    """Yield the errors on one page."""
    pairs = judge.align(wanted, told)
    for number, event in enumerate(wanted):
        if number not in {a for a, _ in pairs}:
            yield case("miss", missed(judge, event, told), page, event, {})
    for number, event in enumerate(told):
        if number not in {b for _, b in pairs} and event["type"] in judge.EXHAUSTIVE:
            yield case("false", false(judge, event, wanted), page, {}, event)
    for a, b in pairs:
        for field in fields(judge, wanted[a], told[b]):
            yield case("field", field, page, wanted[a], told[b])


def missed(judge: ModuleType, event: Event, told: list[Event]) -> str:
    """Return the class of a gold event without a partner."""
    near = [other for other in told if judge.overlap(judge.evidence(event), judge.evidence(other)) >= OVERLAP]
    if not near:
        return "trigger unknown" if not has_trigger(" ".join(event["evidence"])) else "frame: nothing told"
    return beside(judge, event, near) or "two told as one"


def false(judge: ModuleType, event: Event, wanted: list[Event]) -> str:
    """Return the class of an event that the gold does not have."""
    near = [other for other in wanted if judge.overlap(judge.evidence(other), judge.evidence(event)) >= OVERLAP]
    return (beside(judge, event, near) or "one told twice") if near else "no event there"


def beside(judge: ModuleType, event: Event, near: list[Event]) -> str:
    """Return what parts an event from those told in the same words: its kind, its actors, or "" if nothing does."""
    alike = [other for other in near if other["type"] == event["type"]]
    if not alike:
        return f"kind: {event['type']} beside {near[0]['type']}"
    shared = any(judge.match_actors(judge.actors(event), judge.actors(other)) for other in alike)
    return "" if shared else "actor lost"


def fields(judge: ModuleType, wanted: Event, told: Event) -> Iterator[str]:
    """Yield the fields of a pair that are wrong, as the scorer counts them."""
    if wanted["place"] and not judge.place_ok(wanted["place"], told["place"]):
        yield "place" if told["place"] else "place lost"
    if wanted["start"] and not judge.date_cmp(wanted["start"], told["start"])[1]:
        yield "start" if told["start"] else "start lost"
    if wanted["status"] != told["status"]:
        yield f"status: {wanted['status']} read as {told['status']}"
    if not judge.attr_ok(wanted["attribution"], told["attribution"]):
        yield "speaker" if told["attribution"] else "speaker lost"
    if len(judge.match_actors(judge.actors(wanted), judge.actors(told))) < len(judge.actors(wanted)):
        yield "actor lost"


def has_trigger(words: str) -> bool:
    """Tell whether a sentence holds a word that the lexicon knows."""
    return any(lemmas(word) & triggers() for word in re.findall(r"[^\W\d_]+", words))


@cache
def triggers() -> frozenset[str]:
    """Return the trigger words of the lexicon."""
    return Gate.of(load()).triggers


def case(kind: str, what: str, page: str, wanted: Event, told: Event) -> Case:
    """Return an error with both sides in one line each."""
    words = " ".join((wanted or told)["evidence"])
    return Case("pages", kind, what, page, brief(wanted), brief(told), words)


def brief(event: Event) -> str:
    """Return an event in one line, "" if there is none."""
    if not event:
        return ""
    who = ", ".join(f"{actor['role']} {actor['name']}" for actor in event["actors"])
    return f"{event['type']} {event['status']}: {who} @ {event['place']} {event['start']} by {event['attribution']}"
