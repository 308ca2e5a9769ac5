"""Proof: a field of a report with its sentence, the words it rests on cut out so that they can be marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legation.ledger import load
from legation.ledger.explain import Ground
from legation.model import Report, Span
from legation.web import links, words

AROUND = 160
"""Characters shown on each side of words that stand in no sentence of evidence."""
LONGEST = 1200
"""Characters of a sentence shown at most: a page can be one word of a million letters."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A field's value, and before + exact + after: the stored text around the words; `href` opens the page there."""

    field: str
    value: str
    rule: str
    before: str = ""
    exact: str = ""
    after: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The page a report stands on: who published it, under which title, when, how that is known, and where."""

    id: str
    outlet: str
    title: str
    url: str
    published_start: str
    published_end: str
    published_source: str
    reasons: tuple[str, ...]
    text: str

    @property
    def name(self) -> str:
        """What to call the source: its outlet, else its title, else its id."""
        return self.outlet or self.title or self.id

    @property
    def link(self) -> str:
        """The address of the page on the web; anything but http is no link."""
        return self.url if self.url.startswith(("https://", "http://")) else ""


def sources(db: sqlite3.Connection, pages: Sequence[str]) -> dict[str, Source]:
    """Return pages by id."""
    query = """SELECT p.id, p.outlet, p.title, p.url, coalesce(p.published_start, ''), coalesce(p.published_end, ''),
    p.published_source, p.published_reasons, p.text FROM json_each(?) AS w CROSS JOIN pages AS p ON p.id = w.value"""
    rows = db.execute(query, (load.ids(pages),))
    return {row[0]: source(row) for row in rows}


def source(row: sqlite3.Row) -> Source:
    """Return a page from its row."""
    reasons = tuple(reason for reason in row[7].split("\n") if reason)
    return Source(row[0], row[1], row[2], row[3], row[4], row[5], row[6], reasons, row[8])


def proofs(grounds: Sequence[Ground], texts: Mapping[str, Source], report: Report) -> list[Proof]:
    """Return the proof of each ground of one report, each once, evidence first."""
    sentences = [ground.span for ground in grounds if ground.field == "evidence" and ground.span]
    return list(dict.fromkeys(proof(ground, sentences, texts, report) for ground in grounds))


def proof(ground: Ground, sentences: Sequence[Span], texts: Mapping[str, Source], report: Report) -> Proof:
    """Return one proof in words; without words of its own it is only the value and its rule."""
    span, (name, value) = ground.span, words.told(ground, report)
    if span is None or span.page not in texts:
        return Proof(name, value, ground.rule)
    text = texts[span.page].text
    start, end = context(span, sentences, text)
    exact = text[span.start : span.end][:LONGEST]
    parts = (text[start : span.start], exact, text[span.end : end])
    return Proof(name, value, ground.rule, *parts, links.words(span.page, span.start, span.end))


def context(span: Span, sentences: Sequence[Span], text: str) -> tuple[int, int]:
    """Return where the sentence around some words begins and ends, no further than a reader looks."""
    inside = (one for one in sentences if one.page == span.page and one.start <= span.start and span.end <= one.end)
    home = next(inside, None)
    if home is None:
        home = Span(span.page, max(0, span.start - AROUND), min(len(text), span.end + AROUND), "")
    start = max(home.start, span.start - LONGEST // 2)
    return start, min(home.end, max(span.end, start + LONGEST))
