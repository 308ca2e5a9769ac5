"""`export` and `import` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from legation.exports.formats import Name

from .running import run, said


def test_every_format_is_written_and_told(examples: Path, tmp_path: Path) -> None:
    for name in Name:
        done = run("export", examples, tmp_path / f"x.{name}", "--format", name, "--kind", "visit")
        assert f"x.{name}: " in done.stdout and (tmp_path / f"x.{name}").stat().st_size > 0
    assert (tmp_path / "x.mentions.gdelt").stat().st_size > 0


def test_a_dash_is_standard_output_and_filters_hold(examples: Path) -> None:
    words = ("export", examples, "-", "--format", "geojson", "--person", "Blinken", "--as-of", "2023-02-10")
    features = json.loads(run(*words).stdout)["features"]
    assert features and all("Antony Blinken" in one["properties"]["parties"] for one in features)
    assert max(one["properties"]["start"] or "" for one in features) < "2023-03"


def test_out_and_in_again(examples: Path, tmp_path: Path) -> None:
    first, copy, second = tmp_path / "a.jsonl", tmp_path / "copy.ledger", tmp_path / "b.jsonl"
    run("export", examples, first, "-f", "jsonl")
    assert "20 pages kept, 0 known already" in run("import", first, "--into", copy).stdout
    assert "0 pages kept, 20 known already" in run("import", first, "--into", copy).stdout
    run("export", copy, second, "-f", "jsonl")
    assert first.read_bytes() == second.read_bytes()


def test_what_cannot_be_done_is_told_in_one_line(examples: Path, tmp_path: Path) -> None:
    assert "no-such-folder" in said(run("export", examples, "no-such-folder/x", "-f", "csv", code=None))
    assert "Invalid value" in said(run("export", examples, tmp_path / "x", "-f", "xls", code=2))
    (tmp_path / "bad.jsonl").write_text('{"a": 1}\n')
    words = ("import", tmp_path / "bad.jsonl", "--into", tmp_path / "new.ledger")
    assert "bad.jsonl:1 is no line of an export" in said(run(*words, code=None))
    assert not (tmp_path / "new.ledger").exists()
