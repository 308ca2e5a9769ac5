"""`legation serve`: what it says before it serves."""

from __future__ import annotations

from pathlib import Path

import pytest
import uvicorn

from .running import run, said


def test_a_missing_ledger_is_said_in_one_line(tmp_path: Path) -> None:
    assert "no ledger" in said(run("serve", tmp_path / "none.ledger", code=None))


def test_it_listens_on_this_machine_only(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setattr(uvicorn, "run", lambda app, **given: asked.update(given))
    found = run("serve", examples, "--port", "8123")
    assert "http://127.0.0.1:8123/" in found.output
    assert asked["host"] == "127.0.0.1" and asked["port"] == 8123 and asked["proxy_headers"] is False
