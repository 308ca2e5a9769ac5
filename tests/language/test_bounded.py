"""Memory: the vocabulary keeps the common words and forgets the names of each page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation.language import pipeline as room
from legation.model import Page, Report
from legation.pages import page_of
from legation.run import Reader, Reading

SYLLABLES = [first + second for first in "bdfgklmnprst" for second in "aeiou"]


def name(number: int) -> str:
    """Return a name that no page had before."""
    return "".join(SYLLABLES[number // 60**at % 60] for at in range(4)).title()


def pages(first: int, last: int) -> Iterator[Page]:
    for number in range(first, last):
        words = (
            f"The foreign minister of Peru, {name(2 * number)} {name(2 * number + 1)}, met his counterpart in Quito."
        )
        page = page_of({"id": str(number), "text": f"{words} They signed a treaty.", "date": "2024-05-15"}, "test")
        assert isinstance(page, Page)
        yield page


def test_known_words_stop_growing_and_reports_stay(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def reports(first: int, last: int) -> list[tuple[Report, ...]]:
        return [one.reports for one in reader.read(pages(first, last)) if isinstance(one, Reading)]

    free = reports(0, 24)
    before = words()
    monkeypatch.setattr(room, "KNOWN", 0)
    assert reports(0, 24) == free and sum(map(len, free)) >= 24
    assert words() == before
    reports(24, 96)
    assert words() == before
    monkeypatch.setattr(room, "KNOWN", 10**9)
    reports(96, 104)
    assert words() > before


def words() -> int:
    return len(room.pipeline().nlp.vocab.strings)
