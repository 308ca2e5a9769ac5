"""A file of every earlier schema, filled with rows, is brought up to date: the same views, search and folding."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from legation.ledger import Filter, Ledger, keep
from legation.ledger.check import check
from legation.ledger.migrate import MIGRATIONS
from legation.model import Page
from legation.run import Reader, Reading

STEPS = range(1, len(MIGRATIONS))
NEVER = ("sqlite_", "report_words", "migrations")


DERIVED = {
    "keys": "DELETE FROM keys",  # a newer file has them as numbers; where none are there they are worked out anew
    "parts": 'INSERT INTO main.parts SELECT p."left", p."right", value ->> 0, value ->> 1, value ->> 2 '
    "FROM newer.pairs AS p, json_each(p.parts)",
}
"""What an earlier file kept elsewhere."""


def tables(db: sqlite3.Connection, schema: str) -> Iterator[str]:
    """Yield the tables of a file that hold rows of ours."""
    for (name,) in db.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY rowid"):
        if not name.startswith(NEVER):
            yield name


def columns(db: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [f'"{row[1]}"' for row in db.execute(f"PRAGMA {schema}.table_info('{table}')")]


def downgrade(new: Path, old: Path, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a ledger as a Legation that knew only the first steps would have: what it has no room for is not there."""
    with monkeypatch.context() as patch:
        patch.setattr("legation.ledger.migrate.MIGRATIONS", MIGRATIONS[:steps])
        Ledger.open(old, create=True).close()
    db = sqlite3.connect(old)
    db.execute("ATTACH ? AS newer", (str(new),))
    for table in tables(db, "main"):
        if table in DERIVED:
            db.execute(DERIVED[table])
            continue
        names = ", ".join(columns(db, "main", table))
        db.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM newer.{table}")
    db.commit()
    db.close()


def views(ledger: Ledger) -> list[object]:
    """Return what people see: events, journeys, conflicts, positions, near ties, and what a search finds."""
    return [
        *ledger.events(), *ledger.trips(), *ledger.conflicts(), *ledger.positions(), *ledger.review(),
        *ledger.events(Filter(text="visit")),
    ]  # fmt: skip


@pytest.mark.parametrize("steps", STEPS, ids=lambda steps: MIGRATIONS[steps - 1][0])
def test_every_earlier_file_shows_the_same_when_it_is_upgraded(
    examples: Path, tmp_path: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    downgrade(examples, tmp_path / "old.ledger", steps, monkeypatch)
    with Ledger.open(tmp_path / "old.ledger") as old, Ledger.open(examples, read_only=True) as new:
        pages = "SELECT * FROM pages ORDER BY id"
        assert [tuple(row) for row in old.db.execute(pages)] == [tuple(row) for row in new.db.execute(pages)]
        if steps > 1:  # the first schema kept no reports: `legation rebuild` reads its pages anew
            assert views(old) == views(new)
            assert not list(check(old.db))


@pytest.mark.parametrize("steps", STEPS[1:], ids=lambda steps: MIGRATIONS[steps - 1][0])
def test_new_pages_fold_into_an_upgraded_file_as_into_a_new_one(
    examples: Path, examples_pages: list[Page], reader: Reader, tmp_path: Path, steps: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    last = examples_pages[-1]
    (told,) = (item for item in reader.read([last]) if isinstance(item, Reading))
    downgrade(examples, tmp_path / "old.ledger", steps, monkeypatch)
    with Ledger.open(tmp_path / "old.ledger") as old, Ledger.open(examples, read_only=True) as new:
        with old.change() as db:
            keep.keep(db, told.page, told.reports, told.mentions, again=True)
        assert sorted(map(str, old.events())) == sorted(map(str, new.events()))
