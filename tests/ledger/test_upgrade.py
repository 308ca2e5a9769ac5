"""A file of an earlier schema keeps what was decided in it, in the tables of the newest."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from legation.ledger import Ledger, explain, keys
from legation.ledger.migrate import MIGRATIONS
from legation.ledger.parts import Part


def put(db: sqlite3.Connection, table: str, **given: str | int) -> None:
    """Insert a row, empty where nothing is given."""
    columns = [(row[1], "" if row[2] == "TEXT" else 0) for row in db.execute(f"PRAGMA table_info({table})")]
    values = [given.get(name, empty) for name, empty in columns]
    db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


def test_keys_score_parts_and_days_of_an_older_file_are_kept(tmp_path: Path, monkeypatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("legation.ledger.migrate.MIGRATIONS", MIGRATIONS[:8])
        with Ledger.open(tmp_path / "a.ledger", create=True) as old:
            put(old.db, "pages", id="p")
            put(old.db, "events", id="e", kind="visit", status="happened", start="2024-05-01", country="TB")
            for number in (1, 2):
                put(old.db, "reports", number=number, id=f"r{number}", event="e", page="p")
            put(old.db, "event_parties", event="e", name="Ann", plain="ann", country="VA")
            put(old.db, "event_states", state="VA", event="e")
            put(old.db, "keys", key="visit a|b", bucket=23, report="r2")
            put(old.db, "pairs", left="r1", right="r2", verdict="near", score=4)
            for score, name in enumerate(("day.day", "party.all"), 1):
                put(old.db, "parts", left="r1", right="r2", name=name, score=score, words="Ann")
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        assert [tuple(row) for row in ledger.db.execute("SELECT * FROM keys")] == [(23, keys.number("visit a|b"), 2)]
        assert explain.parts(ledger.db, "r1", "r2") == [Part("party.all", 2.0, "Ann"), Part("day.day", 1.0, "Ann")]
        states = [tuple(row) for row in ledger.db.execute("SELECT * FROM event_states")]
        assert states == [("TB", "2024-05-01", "e"), ("VA", "2024-05-01", "e")]
        assert ledger.db.execute("SELECT start FROM event_parties").fetchone()[0] == "2024-05-01"
