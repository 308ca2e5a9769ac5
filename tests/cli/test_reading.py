"""`legation read`: what it keeps, what it says of it, and when it fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from .running import rows, run, said

MET = "Kaja Kallas met Donald Tusk in Warsaw on 5 March 2024. Estonia and Poland signed a rail agreement that day."
FLEW = "Petr Pavel visited Vienna on 7 March 2024. The Czech president met the Austrian chancellor for talks there."
LOCAL = "The mayor opened a bridge in the old town on Friday. Children sang. The baker gave cake to everybody there."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    for name, text in (("met", MET), ("flew", FLEW), ("local", LOCAL)):
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "my.ledger"


def test_the_closing_account_counts_what_was_read_kept_and_skipped(folder: Path, ledger: Path) -> None:
    words = said(run("read", folder, "--into", ledger))
    assert words.startswith("2 pages read: 2 kept, 0 known already, 0 replaced; ")
    assert "1 skipped, 0 failed." in words and f"Ledger: {ledger}" in words
    assert "skipped, no diplomacy: 1" in words and "local.txt" in words


def test_reading_again_changes_nothing(folder: Path, ledger: Path) -> None:
    run("read", folder, "--into", ledger)
    before = rows("events", ledger)
    words = said(run("read", folder, "--into", ledger))
    assert words.startswith("2 pages read: 0 kept, 2 known already, 0 replaced; 0 reports of events.")
    assert rows("events", ledger) == before and len(before) >= 4


def test_more_pages_are_added_to_a_ledger(folder: Path, ledger: Path, tmp_path: Path) -> None:
    run("read", folder, "--into", ledger)
    before = {row["id"] for row in rows("events", ledger)}
    (tmp_path / "more.txt").write_text("Maia Sandu visited Bucharest on 9 March 2024.", encoding="utf-8")
    run("read", tmp_path / "more.txt", "--into", ledger)
    after = rows("events", ledger)
    assert before < {row["id"] for row in after}
    assert any(row["what"] == "Maia Sandu visits Bucharest" and row["start"] == "2024-03-09" for row in after)


def test_a_missing_path_is_a_clear_line_and_fails_when_nothing_else_was_read(ledger: Path, tmp_path: Path) -> None:
    done = run("read", tmp_path / "nowhere", "--into", ledger, code=1)
    assert "0 pages read" in done.stdout and "1 failed" in done.stdout
    assert "nowhere" in done.stderr and "no such file or folder" in done.stderr and "check the path" in done.stderr
    assert "Traceback" not in done.output


def test_one_bad_source_among_good_ones_is_told_and_ends_nothing(folder: Path, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text('{"id": 1, "text": "Iran', encoding="utf-8")
    (tmp_path / "empty.html").write_bytes(b"")
    done = run("read", folder, tmp_path / "broken.jsonl", tmp_path / "empty.html", "--into", ledger)
    assert "2 pages read: 2 kept" in done.stdout and "2 failed" in done.stdout
    assert "broken.jsonl" in done.stderr and "empty.html" in done.stderr


def test_an_empty_folder_is_no_failure(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    done = run("read", tmp_path / "void", "--into", ledger)
    assert "0 pages read" in done.stdout


def test_the_given_day_serves_pages_without_a_date(ledger: Path, tmp_path: Path) -> None:
    page = tmp_path / "undated.txt"
    page.write_text("Kaja Kallas met Donald Tusk in Warsaw on Tuesday. Estonia signed a pact with Poland.", "utf-8")
    run("read", page, "--into", ledger, "--published", "2024-03-06")
    assert [row["start"] for row in rows("events", ledger, "--kind", "meeting")] == ["2024-03-05"]


def test_a_wrong_day_gives_advice(folder: Path, ledger: Path) -> None:
    words = said(run("read", folder, "--into", ledger, "--published", "6.3.2024", code=2))
    assert "6.3.2024" in words and "2023-02-21" in words and not ledger.exists()


def test_json_lines_rows_keep_their_ids(ledger: Path, tmp_path: Path) -> None:
    lines = [{"id": "a-1", "text": MET, "date": "2024-03-06"}, {"id": "a-2", "text": FLEW, "date": "2024-03-08"}]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    run("read", tmp_path / "pages.jsonl", "--into", ledger)
    assert {page for row in rows("events", ledger) for page in row["pages"]} == {"a-1", "a-2"}


def test_a_ledger_that_cannot_be_made_is_said(folder: Path, tmp_path: Path) -> None:
    words = said(run("read", folder, "--into", tmp_path / "no" / "such" / "my.ledger", code=None))
    assert "there is no folder" in words and "my.ledger" in words


def test_ctrl_c_says_that_what_was_read_is_kept_and_the_same_command_goes_on(
    folder: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("legation.cli.reading.watched", stopped)
        told = run("read", folder, "--into", ledger, code=130)
    assert "Stopped. What was read is kept" in told.stderr and "1 page read: 1 kept" in told.stdout
    assert "2 pages read: 1 kept, 1 known already" in said(run("read", folder, "--into", ledger))


def stopped(items: Iterator[object], _: object) -> Iterator[object]:
    """Pass the first page on as if somebody pressed Ctrl-C after it."""
    yield next(items)
    raise KeyboardInterrupt
