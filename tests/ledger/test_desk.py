"""Pages at hand: read once for all travellers that they tell of, the oldest given up, the journeys the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.ledger import Ledger, desk
from legation.model import Page
from legation.pages import page_of
from legation.run import Reading

STATES = "France Ghana Peru Chile Kenya Norway Latvia Jordan Qatar Nepal".split()


def name(number: int) -> str:
    return "".join("bdfgklmnpr"[number // 10**at % 10] + "aeiou"[at] for at in range(3)).title()


@given(st.lists(st.sets(st.integers(0, 99), max_size=70), max_size=6))
def test_what_is_asked_for_comes_and_what_is_kept_stays_small(asked: list[set[int]]) -> None:
    kept: dict[str, int] = {}
    for numbers in asked:
        pages = {f"p{number}" for number in numbers}
        fetched = set[str]()

        def fetch(missing: object, fetched: set[str] = fetched) -> dict[str, int]:
            fetched.update(missing)  # type: ignore[call-overload]
            return {page: int(page[1:]) for page in fetched if page != "p13"}

        before = set(kept)
        found, kept = desk.together(pages, kept, fetch)
        assert found == {page: int(page[1:]) for page in pages - {"p13"}}
        assert not fetched & before and set(found) <= set(kept) and len(kept) <= max(desk.KEPT, len(found))


def test_a_page_of_many_travellers_is_looked_at_once(
    tmp_path: Path, read_one: Callable[[Page], Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(
        f"President {name(at)} of {STATES[at % 10]} will visit {STATES[(at + 3) % 10]} on Monday." for at in range(20)
    )
    page = page_of({"id": "a", "text": text, "date": "2024-05-15"}, "x")
    assert isinstance(page, Page)
    looked = list[str]()
    read = desk.read
    monkeypatch.setattr(desk, "read", lambda page: looked.append(page.id) or read(page))
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.keep(page, read_one(page).reports)
        assert len(list(ledger.trips())) == 20 and looked == ["a"]
