"""`legation check` and `legation rebuild`: sound or not, and the same ledger again from its own pages."""

from __future__ import annotations

import random
import shutil

from tests.cli.running import run, said
from tests.conftest import EXAMPLES

from legation.ledger import Ledger
from legation.ledger.judgements import live


def copy(examples, folder):
    with Ledger.open(examples) as ledger:
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return shutil.copy(examples, folder / "old.ledger")


def test_a_rebuilt_ledger_says_the_same_and_keeps_what_people_decided(tmp_path):
    old, new = tmp_path / "old.ledger", tmp_path / "new.ledger"
    run("read", *sorted(EXAMPLES.glob("*2023-02*"))[:4], "--into", old)
    with Ledger.open(old) as ledger:
        first, second = [event.id for event in ledger.events()][:2]
    run("different", old, first, second)
    assert "sound" in said(run("check", old))
    run("rebuild", old, "--into", new)
    assert run("timeline", new, "--format", "jsonl").stdout == run("timeline", old, "--format", "jsonl").stdout
    with Ledger.open(new) as ledger:
        assert [told.verdict for _, told in live(ledger.db)] == ["different"]
    assert "exists already" in said(run("rebuild", old, "--into", new, code=None))


def test_a_damaged_ledger_is_told_and_its_pages_are_saved(examples, tmp_path):
    old, new = copy(examples, tmp_path), tmp_path / "new.ledger"
    with open(old, "r+b") as file:
        file.seek(4096 * 40)
        file.write(random.Random(3).randbytes(4096 * 3))
    told = said(run("check", old, code=1))
    assert "not sound" in told and "legation rebuild" in told
    run("rebuild", old, "--into", new)
    assert "sound" in said(run("check", new))
    with Ledger.open(new) as ledger:
        assert ledger.db.execute("SELECT count(*) FROM pages").fetchone()[0] >= 10
