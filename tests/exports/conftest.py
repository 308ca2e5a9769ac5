"""A view of the example pages, and one file of each format, written once a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legation.exports.formats import Name
from legation.exports.save import export
from legation.exports.view import View
from legation.ledger import Ledger
from legation.model import Event

Write = Callable[[Name], Path]


@pytest.fixture(scope="session")
def view(examples: Path) -> Iterator[View]:
    """The whole ledger of the example pages."""
    with Ledger.open(examples, read_only=True) as ledger:
        yield View(ledger)


@pytest.fixture(scope="session")
def events(view: View) -> dict[str, Event]:
    """The events of the example pages, by id."""
    return {event.id: event for event in view.events()}


@pytest.fixture(scope="session")
def write(view: View, tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Write the example pages in a format; return the file."""
    folder = tmp_path_factory.mktemp("exports")

    def written(name: Name) -> Path:
        path = folder / f"all.{name}"
        if not path.exists():
            assert all(size == file.stat().st_size > 0 for file, size in export(view, name, path))
        return path

    return written
