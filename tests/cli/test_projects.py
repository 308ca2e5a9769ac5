"""`init`, and the project that `read` finds by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import rows, run, said

PAGE = "CAIRO, 1 April 2025 - Egypt demanded on Tuesday that Fiji open talks on tin.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.txt").write_text(PAGE)
    return tmp_path / "pages"


def test_a_project_is_used_beside_the_ledger_here_or_where_it_is_named(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    assert "issues.toml" in run("init", own).stdout and "kept" in run("init", own).stdout
    (own / "issues.toml").write_text('"Tin" = ["tin"]\n')
    run("read", pages, "--into", own / "a.ledger")
    run("read", pages, "--into", tmp_path / "b.ledger", "--project", own)
    run("read", pages, "--into", tmp_path / "c.ledger")
    monkeypatch.chdir(own)
    run("read", pages, "--into", tmp_path / "d.ledger")
    found = [{row["issue"] for row in rows("events", path / f"{name}.ledger")} for path, name in [
        (own, "a"), (tmp_path, "b"), (tmp_path, "c"), (tmp_path, "d"),
    ]]  # fmt: skip
    assert found == [{"Tin"}, {"Tin"}, {""}, {"Tin"}]


def test_what_is_no_project_is_told(pages: Path, tmp_path: Path) -> None:
    done = run("read", pages, "--into", tmp_path / "a.ledger", "--project", tmp_path, code=None)
    assert "is no project" in said(done) and not (tmp_path / "a.ledger").exists()
