"""Who decides: a name wherever the system knows one, and something true where it knows none."""

from __future__ import annotations

import os

import pytest

from legation.ledger import judgements


def test_a_decision_bears_the_name_of_its_user_or_of_whom_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ada")
    assert judgements.decided("e1", "e2", "same").by == "ada"
    assert judgements.decided("e1", "e2", "same", "grace").by == "grace"


def test_a_user_without_a_name_as_in_a_container_is_known_by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54_321)  # no system has an account of that number by itself
    assert judgements.decided("e1", "e2", "unsure").by == "user 54321"
