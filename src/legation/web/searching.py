"""`/search`: one box over people, offices, events and quotes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from legation import describe
from legation.ledger import names
from legation.model import Event, Office
from legation.web import shown
from legation.web.asked import Asked
from legation.web.cards import cards
from legation.web.clock import today
from legation.web.counts import Other
from legation.web.listing import known
from legation.web.needs import match_of
from legation.web.states import holder
from legation.web.view import Room, Row, View
from legation.where import gazetteer
from legation.who import register

HITS = 400
"""Reports looked at for one search, those read last; events and quotes are made of them."""
EVENTS = 30
QUOTES = 12
PEOPLE = 12
LIKELY = 0.7
"""The register's score from which a name is likely this person's: the family name, and in office that day."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words that hold what was searched for: who said them, and the event they belong to."""

    words: str
    speaker: str
    event: str


@dataclass(frozen=True, slots=True)
class SearchBody:
    """The body of a search; `more` says that only the newest hits were looked at."""

    words: str
    people: Sequence[Other]
    states: Sequence[tuple[str, str]]
    offices: Sequence[Office]
    events: Sequence[Event]
    quotes: Sequence[Quote]
    count: str


def search(room: Room, asked: Asked, _: str) -> View:
    """Return what a reader's words lead to. Any words will do: nothing in them is read as an operator."""
    words = " ".join(asked.text.split())
    if not re.search(r"\w", words):
        return View("search.html", "Search", asked, SearchBody(words, (), (), (), (), (), "0"))
    ids, more = hits(room.db, match_of(words))
    events = known(room, replace(asked, path="", after=""), False)[1] if asked.known else cards(room.db, ids[:EVENTS])
    count = f"More than {len(ids):,}" if more else f"{len(ids):,}"
    found = SearchBody(
        words, people(room.db, words), states(words), offices(room, asked, words), events[:EVENTS],
        quotes(room.db, match_of(words, "quote")) if asked.known is None else (), count,
    )  # fmt: skip
    return View("search.html", f"Search: {words}", asked, found, None, found.events, lambda: data(found))


def data(found: SearchBody) -> Row:
    """Return what was found for programs."""
    return {
        "query": found.words, "people": [one.row() for one in found.people],
        "states": [{"code": code, "name": name} for code, name in found.states],
        "offices": [holder(one) for one in found.offices], "quotes": [asdict(one) for one in found.quotes],
        "events": [describe.event_row(event) for event in found.events],
    }  # fmt: skip


def hits(db: sqlite3.Connection, match: str) -> tuple[list[str], bool]:
    """Return the events of the newest reports that hold the words, and whether there are more."""
    query = """SELECT r.event FROM
    (SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rowid DESC LIMIT ?) AS w
    CROSS JOIN reports AS r INDEXED BY reports_folded ON r.number = w.rowid WHERE r.event IS NOT NULL"""
    found = [row[0] for row in db.execute(query, (match, HITS + 1))]
    return list(dict.fromkeys(found[:HITS])), len(found) > HITS


def quotes(db: sqlite3.Connection, match: str) -> list[Quote]:
    """Return verbatim words that hold what was searched for, those read last first, each once."""
    query = """SELECT r.quote, r.speaker, r.event FROM
    (SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rowid DESC LIMIT 60) AS w
    CROSS JOIN reports AS r ON r.number = w.rowid WHERE r.event IS NOT NULL"""
    found = {row["quote"]: Quote(row["quote"], row["speaker"], row["event"]) for row in db.execute(query, (match,))}
    return list(found.values())[:QUOTES]


def people(db: sqlite3.Connection, words: str) -> list[Other]:
    """Return persons of the ledger whose name begins with the words, or whose last name is their last word."""
    plain = names.plain(words)
    if not plain:
        return []
    query = """WITH RECURSIVE same(plain) AS (
      SELECT min(plain) FROM event_parties WHERE plain >= ?1 AND plain < ?1 || '\U0010ffff'
      UNION ALL SELECT (SELECT min(plain) FROM event_parties WHERE plain > same.plain AND plain < ?1 || '\U0010ffff')
      FROM same WHERE same.plain IS NOT NULL LIMIT 40)
    SELECT plain FROM same WHERE plain IS NOT NULL
    UNION SELECT plain FROM (SELECT plain FROM event_parties WHERE tail = ?2 LIMIT 400)"""
    found = [row[0] for row in db.execute(query, (plain, plain.split(" ")[-1]))]
    fits = [one for one in found if set(plain.split()) <= set(one.split()) or one.startswith(plain)]
    return one_each([person for one in fits for person in named(db, one)])[:PEOPLE]


def named(db: sqlite3.Connection, plain: str) -> list[Other]:
    """Return the person of one name, with how often (counted up to 1,000)."""
    query = """SELECT CASE person WHEN '' THEN replace(plain, ' ', '-') ELSE person END, name, country
    FROM event_parties WHERE plain = ? AND kind = 'person' LIMIT 1"""
    count = "SELECT count(*) FROM (SELECT 1 FROM event_parties WHERE plain = ? LIMIT 1000)"
    number = int(db.execute(count, (plain,)).fetchone()[0])
    return [Other(row[0], row[1], row[2], number, "") for row in db.execute(query, (plain,))]


def one_each(found: Sequence[Other]) -> list[Other]:
    """Return each person once, most often told first."""
    best: dict[str, Other] = {}
    for one in sorted(found, key=lambda one: (-one.count, one.label)):
        best.setdefault(one.key, one)
    return list(best.values())


def states(words: str) -> list[tuple[str, str]]:
    """Return the states and organisations that the words name."""
    codes = dict.fromkeys(found.country for found in gazetteer().find(words) if found.country)
    return [(code, shown.country(code)) for code in codes][:6]


def offices(room: Room, asked: Asked, words: str) -> list[Office]:
    """Return who held an office on the page's day: "foreign minister of China", or the offices of a person named."""
    day = today(room, asked)
    found = gazetteer().find(words)
    if found and found[0].country:
        office = " ".join(words.replace(found[0].words, " ").replace(" of ", " ").split())
        holder = register().holder(office, found[0].country, day) if office else None
        return [holder] if holder else []
    likely = [match.person.id for match in register().find(words, day)[:3] if match.score >= LIKELY]
    return [term for person in likely for term in register().held_on(person, day)][:6]
