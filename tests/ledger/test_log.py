"""The log of a ledger stays short, also where somebody always reads."""

from __future__ import annotations

from pathlib import Path

from legation.ledger import Ledger, log
from legation.model import Skip


def size(path: Path) -> int:
    return path.with_name(path.name + "-wal").stat().st_size


def write(ledger: Ledger, start: int) -> None:
    for number in range(start, start + 30):
        ledger.skip(Skip(f"source {number}", "x" * 2_000))


def test_a_long_log_is_begun_anew_when_no_reader_holds_it(tmp_path, monkeypatch):
    monkeypatch.setattr(log, "LONG", 100_000)
    path = tmp_path / "a.ledger"
    with Ledger.open(path, create=True) as ledger, Ledger.open(path, read_only=True) as reader:
        write(ledger, 0)
        reader.db.execute("SELECT count(*) FROM skips").fetchone()
        write(ledger, 30)
        assert size(path) < 200_000
        assert ledger.db.execute("SELECT count(*) FROM skips").fetchone()[0] == 60


def test_a_reader_that_does_not_end_is_waited_for_ever_more_rarely(tmp_path, monkeypatch):
    monkeypatch.setattr(log, "LONG", 100_000)
    monkeypatch.setattr(log, "PATIENCE", 1)
    path = tmp_path / "a.ledger"
    with Ledger.open(path, create=True) as ledger, Ledger.open(path, read_only=True) as reader:
        reader.db.execute("BEGIN")
        before = reader.db.execute("SELECT count(*) FROM skips").fetchone()[0]
        write(ledger, 0)
        assert reader.db.execute("SELECT count(*) FROM skips").fetchone()[0] == before
        assert log.shorten(ledger.db, path, 100_000) >= 2 * 100_000
        reader.db.execute("ROLLBACK")
        assert log.shorten(ledger.db, path, 100_000) == log.LONG
        assert size(path) == 0


def test_nothing_is_done_where_there_is_no_log(tmp_path):
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        assert log.shorten(ledger.db, tmp_path / "other.ledger", 7) == 7
