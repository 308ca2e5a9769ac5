"""A browser without a browser: a client of the pages of the examples, and of ledgers made for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from legation.ledger import Ledger
from legation.web import create

from .make import Source

HOME = "http://127.0.0.1:8000"
"""The only kind of address the server answers under."""

Open = Callable[..., TestClient]


@pytest.fixture(scope="session")
def client(examples: Path) -> TestClient:
    """The pages of the examples, for looking only."""
    return TestClient(create(examples), base_url=HOME)


@pytest.fixture
def serve(tmp_path: Path) -> Open:
    """Return what serves a ledger of a few invented pages."""

    def served(*sources: Source, review: bool = False) -> TestClient:
        path = tmp_path / "invented.ledger"
        with Ledger.open(path, create=True) as ledger:
            for source in sources:
                ledger.keep(source.page, source.reports)
        return TestClient(create(path, review), base_url=HOME)

    return served


@pytest.fixture(scope="session")
def event(client: TestClient) -> str:
    """The id of an event of the examples that several pages tell of."""
    rows = client.get("/events.json", params={"kind": "meeting", "state": ["CN", "RU"]}).json()["rows"]
    return str(max(rows, key=lambda row: len(row["pages"]))["id"])
