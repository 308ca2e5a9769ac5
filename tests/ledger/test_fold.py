"""Folding: what becomes one event, whatever the order in which pages arrive."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from tests.make import Source, when

from legation.ledger import Ledger, load
from legation.ledger.event_rows import rewrite
from legation.ledger.merge import merge


def fold(path: Path, sources: list[Source]) -> list[tuple[str, ...]]:
    path.unlink(missing_ok=True)
    with Ledger.open(path, create=True) as ledger:
        for source in sources:
            ledger.keep(source.page, source.reports)
        return dump(ledger)


def dump(ledger: Ledger) -> list[tuple[str, ...]]:
    """Everything that the events of a ledger say."""
    tables = ("SELECT * FROM events", "SELECT * FROM event_parties", "SELECT * FROM history", "SELECT * FROM pairs")
    queries = (*tables, "SELECT id, event FROM reports")
    return sorted(tuple(map(str, row)) for query in queries for row in ledger.db.execute(query))


def events(ledger: Ledger) -> list[tuple[str, str, int]]:
    return sorted((row["kind"], row["status"], row["reports"]) for row in ledger.db.execute("SELECT * FROM events"))


def moved() -> list[Source]:
    told = [Source("a", "2025-03-28"), Source("b", "2025-03-30"), Source("c", "2025-04-08"), Source("d", "2025-04-12")]
    told[0].visit("Ada Quell", "TB", "planned", when("2025-04-01", "2025-04-02"))
    told[1].visit("Ada Quell", "TB", "postponed", when("2025-04-08"))
    told[2].visit("Quell", "TB", "ongoing", when("2025-04-08"))
    told[3].visit("Ada Quell", "TB", "happened")
    return told


def dropped() -> list[Source]:
    told = [Source("a", "2025-03-20"), Source("b", "2025-03-22"), Source("c", "2025-03-25")]
    for source, status in zip(told, ("planned", "denied", "cancelled"), strict=True):
        source.visit("Ada Quell", "TB", status, when("2025-04-01"))  # type: ignore[arg-type]
    return told


@pytest.mark.parametrize(("story", "status", "size"), [(moved, "happened", 4), (dropped, "cancelled", 3)])
def test_a_story_is_one_event_in_all_orders(tmp_path: Path, story: object, status: str, size: int) -> None:
    told = story()  # type: ignore[operator]
    exports = [fold(tmp_path / "l.ledger", list(order)) for order in permutations(told)]
    assert all(export == exports[0] for export in exports)
    with Ledger.open(tmp_path / "l.ledger", read_only=True) as ledger:
        assert events(ledger) == [("visit", status, size)]


def test_history_is_kept_in_order_of_knowing(tmp_path: Path) -> None:
    fold(tmp_path / "l.ledger", moved()[::-1])
    with Ledger.open(tmp_path / "l.ledger", read_only=True) as ledger:
        steps = ledger.db.execute('SELECT status, "on" FROM history ORDER BY position').fetchall()
    assert [tuple(step) for step in steps] == [
        ("planned", "2025-03-28"),
        ("postponed", "2025-03-30"),
        ("ongoing", "2025-04-08"),
        ("happened", "2025-04-12"),
    ]


def test_events_written_with_fewer_columns_are_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "old.ledger"
    whole = fold(path, moved())
    with Ledger.open(path) as ledger:
        before = list(ledger.events())
        ledger.db.execute("UPDATE events SET has_when = 0, when_words = '', anchor = '', has_place = 0")
        ledger.db.execute("DELETE FROM event_states")
        assert list(ledger.events()) != before
        with ledger.change() as db:
            rewrite(db)
        assert dump(ledger) == whole and list(ledger.events()) == before


def test_events_read_back_are_those_that_were_folded(tmp_path: Path) -> None:
    path = tmp_path / "same.ledger"
    fold(path, moved())
    with Ledger.open(path) as ledger:
        for event in ledger.events():
            assert event == merge(load.told(ledger.db, event.reports).values())


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    good, bad = moved()[:2]
    wrong = Source("b", "2025-03-30", "Other words than those reported, and too few.")
    with Ledger.open(tmp_path / "b.ledger", create=True) as ledger:
        with pytest.raises(ValueError, match="are not at"):
            ledger.keep_all([(good.page, good.reports, ()), (wrong.page, bad.reports, ())])
        assert dump(ledger) == []
        pages = [(one.page, one.reports, ()) for one in (good, bad, good)]
        assert ledger.keep_all(pages) == ["kept", "kept", "known"]
