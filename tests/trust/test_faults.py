"""A full disk, missing rights, a second writer, a clock set back: nothing is lost, and the next step is told."""

from __future__ import annotations

import datetime as dt
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from legation.cli.app import advice, main
from legation.exports.formats import pieces
from legation.exports.view import View
from legation.ledger import Filter, Ledger, address, keep, salvage
from legation.ledger.check import check
from legation.model import Page


@pytest.fixture
def file(examples: Path, tmp_path: Path) -> Path:
    """A ledger of the examples, in one file."""
    with Ledger.open(examples) as ledger:
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copy(examples, tmp_path / "a.ledger"))


@pytest.fixture
def lines(file: Path) -> Path:
    """The export of that ledger."""
    out = file.with_name("a.jsonl")
    with Ledger.open(file, read_only=True) as ledger:
        out.write_bytes(b"".join(pieces(View(ledger, Filter()), "jsonl")))
    return out


def command(*words: object, largest: int | None = None, rights: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the command line; `largest` is the size of a file in bytes from which on the disk is full.

    Without `rights` the superuser, who may write everything, is one who may not.
    """
    limit: Callable[[], None] | None = None
    if largest is not None:
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))  # noqa: E731
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 and not rights else []
    line = [*bound, sys.executable, "-m", "legation", *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, preexec_fn=limit, check=False)


def texts(path: Path) -> set[str]:
    return {item.text for item in salvage.pages(salvage.open_any(path)) if isinstance(item, Page)}


@pytest.mark.parametrize("largest", [20_000, 60_000, 200_000, 400_000])
def test_a_full_disk_loses_nothing_and_a_second_run_completes(lines: Path, largest: int) -> None:
    new = lines.with_name("new.ledger")
    done = command("import", lines, "--into", new, largest=largest)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "kept before is safe" in done.stderr and len(done.stderr.splitlines()) == 1
    assert command("import", lines, "--into", new).returncode == 0
    assert not list(check(salvage.open_any(new)))
    assert texts(new) == texts(lines.with_name("a.ledger"))


@pytest.mark.parametrize("form", ["jsonl", "csv", "ftm", "jsonld"])
def test_an_export_on_a_full_disk_leaves_the_old_file(file: Path, lines: Path, form: str) -> None:
    before = lines.read_bytes()
    done = command("export", file, lines, "--format", form, largest=40_000)
    assert done.returncode == 1 and "cannot be written" in done.stderr
    assert lines.read_bytes() == before
    assert not list(lines.parent.glob(".a.jsonl*"))


def test_a_ledger_in_an_archive_can_be_read_and_is_not_written(file: Path) -> None:
    for path, mode in ((file, 0o444), (file.parent, 0o555)):
        path.chmod(mode)
    before = file.read_bytes()
    try:
        assert command("check", file, rights=False).stdout.strip().endswith("is sound.")
        assert command("events", file, "--format", "jsonl", rights=False).stdout.count("\n") > 50
        first, second = (row[0] for row in salvage.open_any(file).execute("SELECT id FROM events LIMIT 2"))
        refused = command("same", file, first, second, rights=False)
    finally:
        file.parent.chmod(0o755)
    assert refused.returncode == 1 and "may not write" in refused.stderr
    assert file.read_bytes() == before


def test_only_a_file_that_nobody_writes_is_taken_as_sealed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "immutable" not in address.reading(file)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "immutable" in address.reading(file)
    file.with_name(file.name + "-wal").write_bytes(b"changes that wait")
    assert "immutable" not in address.reading(file)


def test_two_writers_at_once_both_complete(lines: Path) -> None:
    new = lines.with_name("new.ledger")
    line = [sys.executable, "-m", "legation", "import", str(lines), "--into", str(new)]
    both = [subprocess.Popen(line, stderr=subprocess.PIPE) for _ in range(2)]
    assert [one.communicate()[1] for one in both] == [b"", b""]
    assert not list(check(salvage.open_any(new)))
    assert texts(new) == texts(lines.with_name("a.ledger"))


def test_a_file_that_another_program_holds_is_left_alone(
    file: Path, lines: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("legation.ledger.log.USUAL", 10)  # milliseconds for the 30 seconds that a user waits
    monkeypatch.setattr("sys.argv", ["legation", "import", str(lines), "--into", str(file)])
    holds = sqlite3.connect(file)
    holds.execute("BEGIN EXCLUSIVE")
    before = file.read_bytes()
    with pytest.raises(SystemExit, match="1"):
        main()
    assert "Another program is writing to it" in capsys.readouterr().err and file.read_bytes() == before
    holds.rollback()
    with pytest.raises(SystemExit, match="0"):
        main()
    assert not list(check(salvage.open_any(file)))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("database is locked", "Another program"),
        ("database or disk is full", "make room"),
        ("attempt to write a readonly database", "may not write"),
        ("database disk image is malformed", "legation rebuild"),
        ("file is not a database", "legation rebuild"),
        ("disk I/O error", "check the disk"),
    ],
)
def test_every_error_of_the_database_says_what_to_do(words: str, told: str) -> None:
    assert told in advice(sqlite3.OperationalError(words))


def test_a_clock_set_back_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def clock(year: int) -> SimpleNamespace:
        now = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
        return SimpleNamespace(UTC=dt.UTC, datetime=SimpleNamespace(now=lambda _: now))

    with Ledger.open(file) as ledger:
        (page, *_) = (item for item in salvage.pages(ledger.db) if isinstance(item, Page))
        for year in (2031, 1999, 2031):
            monkeypatch.setattr(keep, "dt", clock(year))
            assert ledger.keep(replace(page, text=f"{page.text} Read in {year}."), []) == "replaced"
        assert not list(check(ledger.db))
        kept = ledger.db.execute("SELECT text FROM pages WHERE id = ?", (page.id,)).fetchone()[0]
        assert kept.endswith("2031.")
        assert ledger.db.execute("SELECT count(*) FROM versions").fetchone()[0] == 3
