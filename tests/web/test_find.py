"""Lists are found in bounded time, in one order whatever the way, page after page."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.ledger import Filter, Ledger
from legation.ledger.query import find as every
from legation.web import find as finding
from legation.web.asked import Asked, read
from legation.web.find import find
from legation.web.needs import needs


@pytest.fixture(scope="module")
def db(examples: Path) -> Iterator[sqlite3.Connection]:
    with Ledger.open(examples, read_only=True) as ledger:
        yield ledger.db


ASKED = [
    {}, {"person": "Wang"}, {"person": "Q701801"}, {"state": ("CN", "RU")}, {"kind": ("visit", "call")},
    {"text": "visit talks"}, {"person": "Blinken", "kind": ("visit",), "since": "2024-01-01"}, {"year": "2023"},
    {"issue": "Gaza and Palestine", "status": ("happened",)},
]  # fmt: skip


def all_pages(db: sqlite3.Connection, asked: Asked, size: int, rising: bool = False) -> list[str]:
    ids: list[str] = []
    after = ""
    while True:
        found = find(db, list(needs(asked, asked.filter)), size, after, rising)
        ids += found.ids
        after = found.next
        if not after:
            return ids


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("most", [finding.MOST, -1])
def test_gathered_or_walked_the_list_is_the_ledgers(
    db: sqlite3.Connection, asked: dict[str, str], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST", most)
    view = Asked(**asked)  # type: ignore[arg-type]
    assert sorted(all_pages(db, view, 7)) == sorted(every(db, view.filter))


@given(st.sampled_from(ASKED), st.integers(1, 40), st.booleans())
def test_pages_join_into_the_whole_list(db: sqlite3.Connection, asked: dict[str, str], size: int, rising: bool) -> None:
    view = Asked(**asked)  # type: ignore[arg-type]
    whole = find(db, list(needs(view, view.filter)), 10_000, "", rising)
    assert all_pages(db, view, size, rising) == list(whole.ids) and not whole.next


def test_dated_events_come_in_order_and_undated_ones_last(db: sqlite3.Connection) -> None:
    starts = {row[0]: row[1] for row in db.execute("SELECT id, start FROM events")}
    days = [starts[own] for own in all_pages(db, Asked(), 50)]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True) and days[len(dated) :] == [None] * (len(days) - len(dated))


def test_a_search_too_wide_is_given_up_and_says_so(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST", -1)
    monkeypatch.setattr(finding, "STEPS", 1)
    monkeypatch.setattr(finding, "BUDGET", 1)
    found = find(db, list(needs(Asked(text="talks"), Filter(text="talks"))), 10)
    assert found.given_up and not found.ids
    assert db.execute("SELECT count(*) FROM events").fetchone()[0] > 0


NAMES = st.sampled_from(["person", "issue", "outlet", "text", "lanes"])
WORDS = st.text(min_size=1, max_size=30).map(str.strip).filter(bool)


@given(
    st.dictionaries(NAMES, WORDS),
    st.sampled_from(["", "2023"]),
    st.lists(st.sampled_from(["CN", "RU", "FR"]), unique=True),
)
def test_a_view_lives_whole_in_its_address(chosen: dict[str, str], year: str, states: list[str]) -> None:
    asked = Asked(path="/events", year=year, state=tuple(states), **chosen)  # type: ignore[arg-type]
    assert read("/events", asked.pairs()) == asked
