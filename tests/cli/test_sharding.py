"""`legation shard` and `legation merge`: what they say, and what they say when there is nothing to do."""

from __future__ import annotations

from pathlib import Path

from tests.pages.archives import warc
from typer.testing import CliRunner

from legation.cli import app

RUN = CliRunner()


def test_shards_are_made_once_and_merged(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc(3)[:-60])
    asked = ["shard", str(tmp_path / "a.warc.gz"), "--into", str(tmp_path / "shards")]
    first = RUN.invoke(app, asked)
    assert first.exit_code == 0 and "1 sources: 1 read, 0 done already. 2 records, 2 pages kept" in first.output
    assert "cut short: 2 records could be read" in first.output
    assert "0 read, 1 done already" in RUN.invoke(app, asked).output
    merge = RUN.invoke(app, ["merge", str(tmp_path / "shards"), "--into", str(tmp_path / "a.ledger")])
    assert merge.exit_code == 0 and "2 pages read: 2 kept" in merge.output and "1 failed" in merge.output
    again = RUN.invoke(app, ["merge", str(tmp_path / "shards"), "--into", str(tmp_path / "a.ledger")])
    assert "0 kept, 2 known already" in again.output


def test_nothing_to_merge_and_nothing_to_read_are_errors(tmp_path: Path) -> None:
    empty = RUN.invoke(app, ["merge", str(tmp_path), "--into", str(tmp_path / "a.ledger")])
    assert empty.exit_code == 1 and not (tmp_path / "a.ledger").exists()
    (tmp_path / "broken.warc").write_bytes(b"no archive at all\n" * 9)
    broken = RUN.invoke(app, ["shard", str(tmp_path / "broken.warc"), "--into", str(tmp_path / "shards")])
    assert broken.exit_code == 1 and "0 pages kept" in broken.output
