"""Counts over the newest events of a view: who met whom, which issues, which years. Bounded, and says when it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.ledger import load
from legation.who import register


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody or something that occurs together with a view's subject: how often, and last when."""

    key: str
    label: str
    country: str
    count: int
    last: str

    def row(self) -> dict[str, object]:
        """Return this for programs."""
        return {"id": self.key, "name": self.label, "country": self.country, "count": self.count, "last": self.last}


# Persons of some events, each under one key: a name that the register settled in one event is the same person in the
# others, whatever country a page gave; where two of the register share a name, or none has it, the name is the key.
PERSONS = """found AS MATERIALIZED (
  SELECT p.event, p.position, p.person, p.plain, p.name, p.country, e.start FROM json_each(?) AS w
  CROSS JOIN events AS e ON e.id = w.value CROSS JOIN event_parties AS p ON p.event = e.id
  WHERE p.kind = 'person' AND p.plain <> '' AND {among}),
settled AS (SELECT plain, max(person) AS person FROM found WHERE person <> '' GROUP BY plain
  HAVING count(DISTINCT person) = 1),
persons AS (SELECT f.*, CASE WHEN f.person <> '' THEN f.person ELSE coalesce(s.person, replace(f.plain, ' ', '-'))
  END AS own FROM found AS f LEFT JOIN settled AS s ON s.plain = f.plain)"""


def people(db: sqlite3.Connection, ids: Sequence[str], most: int = 40, kinds: Sequence[str] = ()) -> list[Other]:
    """Return the persons who take part in these events (or those of some kinds), most often first."""
    query = f"""WITH {PERSONS.format(among=among(kinds))}
    SELECT own, max(name), max(country), count(DISTINCT event), max(start) FROM persons
    GROUP BY own ORDER BY 4 DESC, own LIMIT ?"""
    return [registered(one) for one in others(db, query, ids, most)]


def registered(one: Other) -> Other:
    """Return a person under the name and country of the register, if it has the person."""
    own = register().person(one.key)
    return replace(one, label=own.name, country=own.country) if own else one


def states(db: sqlite3.Connection, ids: Sequence[str], most: int = 40) -> list[Other]:
    """Return the states and organisations that take part in these events or are where they happen."""
    query = """SELECT s.state, s.state, s.state, count(*), max(e.start) FROM json_each(?) AS w
    CROSS JOIN events AS e ON e.id = w.value CROSS JOIN event_states AS s ON s.event = e.id
    GROUP BY s.state ORDER BY 4 DESC, s.state LIMIT ?"""
    return others(db, query, ids, most)


def issues(db: sqlite3.Connection, ids: Sequence[str], most: int = 40, kinds: Sequence[str] = ()) -> list[Other]:
    """Return the issues of these events (or of those of some kinds)."""
    query = f"""SELECT e.issue, e.issue, '', count(*), max(e.start) FROM json_each(?) AS w
    CROSS JOIN events AS e ON e.id = w.value WHERE e.issue <> '' AND {among(kinds)}
    GROUP BY e.issue ORDER BY 4 DESC, e.issue LIMIT ?"""
    return others(db, query, ids, most)


def among(kinds: Sequence[str]) -> str:
    """Return the condition for kinds of the model; they are its own words, never a reader's."""
    return f"e.kind IN ({', '.join(repr(kind) for kind in kinds)})" if kinds else "1"


def others(db: sqlite3.Connection, query: str, ids: Sequence[str], most: int) -> list[Other]:
    """Return the rows of a query as records."""
    rows = db.execute(query, (load.ids(ids), most))
    return [Other(row[0], row[1], row[2], row[3], row[4] or "") for row in rows]


def years(db: sqlite3.Connection, ids: Sequence[str]) -> list[tuple[str, int]]:
    """Return how many of these events lie in each year, undated ones left out."""
    query = """SELECT substr(e.start, 1, 4), count(*) FROM json_each(?) AS w CROSS JOIN events AS e ON e.id = w.value
    WHERE e.start IS NOT NULL GROUP BY 1 ORDER BY 1"""
    return [(row[0], row[1]) for row in db.execute(query, (load.ids(ids),))]
