"""What is said about a happening: a statement, demand or protest tied to the visit, the talks, the deal it is about.

One page decides alone: its words "the visit" mean the visit that it has told last, "Quell's trip" the last one of
Quell. So the ties are the same whatever else is read, and each rests on the words by which the page comes back.
"""

from __future__ import annotations

import re
import sqlite3
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from legation.ledger import names
from legation.model import Report, Span

_BACK = r"(?:\b(?P<the>the|this|that|these|those)|(?P<whose>[\w.-]+)['’]s?|\b(?P<own>his|her|their|its))"
_BETWEEN = (
    r"(?: (?!(?:of|and|with|to|a|the|his|her|its)\b)[\w-]+){0,2}? "  # "the planned visit", "the two-day state visit"
)
_OCCASION = re.compile(r"\b(?:after|before|during|at|following|ahead of)\s+$", re.I)  # said at it, if not of it


@dataclass(frozen=True, slots=True)
class Nouns:
    """The reviewed words: kinds that react, and what each noun can stand for."""

    reacting: frozenset[str]
    kinds: dict[str, frozenset[str]]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class About:
    """One tie: report `report` is about report `other`, by a rule, resting on the words of `span`."""

    report: str
    other: str
    rule: str
    span: Span


@cache
def nouns() -> Nouns:
    """Load the reviewed words once."""
    data = tomllib.loads(files("legation.ledger").joinpath("about.toml").read_text("utf-8"))
    kinds = {noun: frozenset(found) for noun, found in data["nouns"].items()}
    every = "|".join(sorted(kinds, key=len, reverse=True))
    return Nouns(frozenset(data["reacting"]), kinds, re.compile(rf"{_BACK}{_BETWEEN}(?P<noun>{every})\b", re.I))


def find(reports: Sequence[Report]) -> Iterator[About]:
    """Yield the ties between reports of one page, each pair once."""
    seen = set()
    for report in reports:
        if report.kind in nouns().reacting:
            for tie in of_report(report, reports):
                if (tie.report, tie.other) not in seen:
                    seen.add((tie.report, tie.other))
                    yield tie


def of_report(report: Report, every: Sequence[Report]) -> Iterator[About]:
    """Yield what one report is about: for each phrase that comes back to something, the last such thing told."""
    for evidence in report.evidence:
        for found in nouns().pattern.finditer(evidence.exact):
            start = evidence.start + found.start()
            span = Span(evidence.page, start, start + len(found[0]), found[0])
            meant = [one for one in every if one.kind in nouns().kinds[found["noun"].lower()]]
            if found["whose"]:
                meant = [one for one in meant if takes_part(found["whose"], one)]
            if other := chosen(meant, span, bool(found["the"])):
                rule = "occasion" if _OCCASION.search(evidence.exact[: found.start()]) else other[0]
                yield About(report.id, other[1].id, f"about.{rule}", span)


def takes_part(whose: str, report: Report) -> bool:
    """Say whether the person or state named so takes part in what a report tells."""
    return any(names.same_name(whose, party.name) for party in report.parties)


def chosen(meant: Sequence[Report], span: Span, back: bool) -> tuple[str, Report] | None:
    """Return what a phrase means and by which rule: the happening that these very words tell, else (for "the visit",
    not for "his visit", which may be any) the last one told before them; None if there is none."""
    for one in meant:
        if one.trigger and span.start <= one.trigger.start and one.trigger.end <= span.end:
            return "words", one
    told = [(one.evidence[0].start, at) for at, one in enumerate(meant) if one.evidence]
    before = [found for found in told if found[0] < span.start]
    return ("last_told", meant[max(before)[1]]) if back and before else None


def add(db: sqlite3.Connection, reports: Sequence[Report]) -> None:
    """Keep the ties of one page."""
    rows = ((one.report, one.other, one.rule, one.span.start, one.span.end, one.span.exact) for one in find(reports))
    db.executemany("INSERT INTO about VALUES (?, ?, ?, ?, ?, ?)", rows)
