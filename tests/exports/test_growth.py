"""Four times the events cost about four times the work, in the formats that work most."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.make import Source, when

from legation.exports.formats import Name, files
from legation.exports.view import View
from legation.ledger import Ledger
from legation.model import Party, Place

SIZE = 40
SLOWEST = (Name.CSV, Name.JSONL, Name.FTM, Name.GDELT, Name.GEXF)


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Ledgers of invented visits, no two of one traveller, by their number of pages."""
    folder = tmp_path_factory.mktemp("growth")
    made = {}
    for size in (SIZE, 4 * SIZE):
        made[size] = folder / f"{size}.ledger"
        with Ledger.open(made[size], create=True) as ledger:
            for number in range(size):
                source = Source(f"p{number}", f"20{number % 90 + 10}-04-01")
                name, state = f"A{number:x} B{number:o}", "FR" if number % 2 else "DE"
                parties = [Party(name, "source", "person", "VA"), Party(state, "host", "state", state)]
                source.tell("visit", "happened", parties, when(f"20{number % 90 + 10}-04-03"), Place(state, "", state))
                ledger.keep(source.page, source.reports)
    return made


@pytest.mark.parametrize("name", SLOWEST)
def test_exports_grow_with_the_ledger(
    name: Name, ledgers: dict[int, Path], growth: Callable[[Callable[[int], object], int], float]
) -> None:
    def write(size: int) -> int:
        with Ledger.open(ledgers[size], read_only=True) as ledger:
            found = (piece for _, pieces in files(View(ledger), name, Path("x")) for piece in pieces)
            return sum(len(piece) for piece in found)

    assert write(4 * SIZE) > 3 * write(SIZE)
    assert growth(write, SIZE) < 7
