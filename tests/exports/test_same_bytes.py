"""The same pages give the same bytes, whatever the order, the time and the folder they were read in."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from legation.exports.formats import Name, files
from legation.exports.view import View
from legation.ledger import Ledger
from legation.model import Page
from legation.run import Reader, Reading


def whole(path: Path, names: tuple[Name, ...] = tuple(Name)) -> dict[str, bytes]:
    """Return every file of a ledger's exports, by name."""
    with Ledger.open(path, read_only=True) as ledger:
        return {
            f"{name}: {out.name}": b"".join(found)
            for name in names
            for out, found in files(View(ledger), name, Path("all.x"))
        }


@pytest.fixture(scope="module")
def readings(reader: Reader, examples_pages: list[Page]) -> list[Reading]:
    """The example pages, read once."""
    return [one for one in reader.read(examples_pages) if isinstance(one, Reading)]


def kept(path: Path, readings: list[Reading]) -> Path:
    with Ledger.open(path, create=True) as ledger:
        for one in readings:
            ledger.keep(one.page, one.reports, one.mentions)
    return path


def test_neither_order_nor_folder_shows(readings: list[Reading], tmp_path: Path) -> None:
    first = whole(kept(tmp_path / "one.ledger", readings))
    shuffled = random.Random(7).sample(readings, len(readings))
    moved = [replace(one, page=replace(one.page, source=f"/else/where/{one.page.source}")) for one in shuffled]
    second = whole(kept(tmp_path / "two.ledger", moved))
    assert first.keys() == second.keys() and len(first) == len(Name) + 1
    assert [name for name in first if first[name] != second[name]] == []


def test_no_file_names_a_folder_or_a_time_of_the_run(readings: list[Reading], tmp_path: Path) -> None:
    placed = [replace(one, page=replace(one.page, source=f"/srv/ada/{one.page.source}")) for one in readings]
    for name, data in whole(kept(tmp_path / "one.ledger", placed)).items():
        assert b"/srv/ada" not in data, name
