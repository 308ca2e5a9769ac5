"""Fold what a page brought into the events of the file, touching only its reports' candidates and their components."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping

from legation.ledger import cluster, keys, load
from legation.ledger.event_rows import write
from legation.ledger.judgements import ruling
from legation.ledger.merge import merge
from legation.ledger.profile import Profile
from legation.ledger.same import Decision, decide

_CANDIDATES = """
SELECT DISTINCT r.id FROM json_each(?) AS w
CROSS JOIN keys AS k ON k.bucket = w.value ->> 0 AND k.key = w.value ->> 1
CROSS JOIN reports AS r ON r.number = k.report
"""


def compare(db: sqlite3.Connection, new: Collection[str]) -> Mapping[str, Profile]:
    """Index new reports, decide them against their candidates and keep what is one event, or nearly.

    Returns every report looked at: most of what is folded anew next is among them, and need not be read again.
    """
    ours = load.profiles(db, new)
    index(db, ours)
    found = {own: candidates(db, report) - {own} for own, report in ours.items()}
    every = {**load.profiles(db, set().union(*found.values()) - set(ours)), **ours}
    for left, right in sorted({(min(one, other), max(one, other)) for one in found for other in found[one]}):
        note(db, decide(every[left], every[right]))
    return every


def index(db: sqlite3.Connection, new: Mapping[str, Profile]) -> None:
    """Write the keys of new reports."""
    query = "SELECT r.id, r.number FROM json_each(?) AS w CROSS JOIN reports AS r ON r.id = w.value"
    numbers = {row[0]: row[1] for row in db.execute(query, (load.ids(new),))}
    own = sorted((*row, numbers[name]) for name, report in new.items() for row in rows_of(keys.stored(report)))
    db.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", own)


def rows_of(found: Iterable[keys.Key]) -> list[tuple[int, int]]:
    """Return keys as the file has them: bucket and number, in order, so that near ones are looked up together."""
    return sorted((bucket, keys.number(key)) for key, bucket in found)


def candidates(db: sqlite3.Connection, report: Profile) -> set[str]:
    """Return the reports that share a key and a run of days with this one."""
    wanted = json.dumps(rows_of(keys.wanted(report)))
    return {row[0] for row in db.execute(_CANDIDATES, (wanted,))}


def note(db: sqlite3.Connection, decision: Decision) -> None:
    """Keep a decision with its parts; what is clearly different is not kept, it can be worked out again."""
    if decision.verdict == "different":
        return
    parts = json.dumps([(part.name, part.score, part.words) for part in decision.parts], ensure_ascii=False)
    row = (decision.left, decision.right, decision.verdict, decision.score, parts)
    db.execute("INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?, ?)", row)


def neighbours(db: sqlite3.Connection, start: Collection[str]) -> set[str]:
    """Return the whole components that these reports lie in, over decided and judged pairs."""
    seen, fresh = set(start), set(start)
    while fresh:
        wanted = load.ids(fresh)
        fresh = {row[0] for query in _STEPS for row in db.execute(query, (wanted,))} - seen
        seen |= fresh
    return seen


_STEPS = (
    """SELECT p."right" FROM json_each(?) AS w CROSS JOIN pairs AS p ON p."left" = w.value AND p.verdict = 'same'""",
    """SELECT p."left" FROM json_each(?) AS w CROSS JOIN pairs AS p ON p."right" = w.value AND p.verdict = 'same'""",
    "SELECT j.right_report FROM json_each(?) AS w CROSS JOIN judgements AS j ON j.left_report = w.value",
    "SELECT j.left_report FROM json_each(?) AS w CROSS JOIN judgements AS j ON j.right_report = w.value",
)


def edges(db: sqlite3.Connection, reports: Collection[str]) -> list[cluster.Edge]:
    """Return the decisions for `same` among reports."""
    query = """SELECT p."left", p."right", p.score FROM json_each(?) AS w
    CROSS JOIN pairs AS p ON p."left" = w.value AND p.verdict = 'same'"""
    return [(row[0], row[1], row[2]) for row in db.execute(query, (load.ids(reports),))]


def refold(db: sqlite3.Connection, touched: Collection[str], read: Mapping[str, Profile] | None = None) -> None:
    """Make the events of everything that hangs together with the touched reports anew; `read` are reports as the file
    has them, read before in this transaction."""
    found, known = neighbours(db, touched), read or {}
    near = {**load.profiles(db, found - known.keys()), **{one: known[one] for one in known.keys() & found}}
    groups = group(near, edges(db, near), ruling(db, near))
    before = {row[0]: row[1] for row in db.execute(_EVENT_OF, (load.ids(near),))}
    sizes = {event: len(found) for event, found in load.members(db, set(before.values()) - {""}).items()}
    changed = [one for one in groups if not unchanged(one, before, sizes, touched)]
    stale = {before[report] for one in changed for report in one} - {""}
    db.execute("DELETE FROM events WHERE id IN (SELECT value FROM json_each(?))", (load.ids(stale),))
    told = load.bare_told(db, {report for one in changed for report in one})
    for one in changed:
        write(db, merge(told[report] for report in one))


_EVENT_OF = "SELECT r.id, coalesce(r.event, '') FROM json_each(?) AS w CROSS JOIN reports AS r ON r.id = w.value"


def group(near: Mapping[str, Profile], found: list[cluster.Edge], judged: cluster.Ruling) -> list[list[str]]:
    """Return the events of a neighbourhood, component by component."""
    pairs = [(left, right) for left, right, _ in found]
    events: list[list[str]] = []
    for ids in cluster.components(near, [*pairs, *sorted(judged.same)]):
        inside = set(ids)
        own = [edge for edge in found if edge[0] in inside] if len(ids) > 1 else []
        events += cluster.cluster({one: near[one] for one in ids}, own, judged)
    return events


def unchanged(ids: list[str], before: Mapping[str, str], sizes: Mapping[str, int], touched: Collection[str]) -> bool:
    """Say whether an event stands as it stood: the same reports, none of them new."""
    event = before[ids[0]]
    if not event or any(one in touched or before[one] != event for one in ids):
        return False
    return sizes[event] == len(ids)


def gone(db: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    """Return what hung together with reports that are about to be taken out, without them: to be folded anew."""
    ids = set(reports)
    return neighbours(db, ids) - ids
