"""Is a ledger sound, and what can be saved of one that is not."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from legation.ledger import Ledger, LedgerError, salvage
from legation.ledger.check import check
from legation.model import Failure, Page

BLOCK = 4096
"""Bytes of a page of an SQLite file, as Python makes them."""


@pytest.fixture
def file(examples: Path, tmp_path: Path) -> Path:
    """A ledger of the examples, in one file, to be spoilt."""
    with Ledger.open(examples) as ledger:
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copy(examples, tmp_path / "a.ledger"))


def whats(file: Path) -> set[str]:
    return {finding.what for finding in check(salvage.open_any(file))}


def texts(file: Path) -> set[str]:
    return {item.text for item in salvage.pages(salvage.open_any(file)) if isinstance(item, Page)}


def test_a_ledger_as_it_was_made_is_sound(file):
    assert whats(file) == set()


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        ("UPDATE spans SET exact = 'other words' WHERE rowid_of", "words not at their place"),
        ("UPDATE pages SET text = text || '.' WHERE id = (SELECT max(id) FROM pages)", "changed page"),
        ("UPDATE reports SET event = NULL WHERE number = 1", "report without an event"),
        ("INSERT INTO blocks VALUES ('nowhere', 0, 0, 1, 'title')", "row without its parent"),
    ],
)
def test_each_broken_promise_is_found(file, spoil, what):
    db = sqlite3.connect(file)
    db.execute(spoil.replace("rowid_of", "field = 'trigger' AND report = (SELECT max(report) FROM spans)"))
    db.commit()
    db.close()
    assert what in whats(file)


def test_what_damage_leaves_can_be_saved(file):
    """Thirty files with ten damaged blocks each: the damage is noticed, and what is saved is true."""
    whole, data = texts(file), file.read_bytes()
    dice, saved = random.Random(7), list[int]()
    for _ in range(30):
        spoilt = bytearray(data)
        for block in dice.sample(range(1, len(data) // BLOCK), 10):
            spoilt[block * BLOCK : (block + 1) * BLOCK] = dice.randbytes(BLOCK)
        file.write_bytes(spoilt)
        assert whats(file), "ten damaged blocks were not noticed"
        found = texts(file)
        assert found <= whole
        saved.append(len(found))
    assert sum(saved) >= 30 * len(whole) * 0.6


def test_a_page_that_cannot_be_saved_is_named(file):
    db = sqlite3.connect(file)
    db.execute("UPDATE pages SET text = text || '.' WHERE id = (SELECT max(id) FROM pages)")
    db.commit()
    (failure,) = (item for item in salvage.pages(salvage.open_any(file)) if isinstance(item, Failure))
    assert failure.source in {row[0] for row in db.execute("SELECT source FROM pages")} and failure.advice


def test_no_file_is_told(tmp_path):
    with pytest.raises(LedgerError, match="no ledger"):
        salvage.open_any(tmp_path / "none.ledger")
