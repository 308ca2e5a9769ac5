"""Which meetings are a journey by themselves, and in which words they are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import legation

BEFORE = "US Secretary of State John Kerry arrived in Oslo on Monday for a two-day visit."


def legs(text: str, folder: Path, day: str = "2015-03-04") -> list[tuple[str, tuple[str, ...]]]:
    """Return the stops of John Kerry beside an older one, with whom he met."""
    pages = [{"id": "a", "date": "2014-06-03", "text": BEFORE}, {"id": "b", "date": day, "text": text}]
    source, ledger = folder / "pages.jsonl", folder / "pages.ledger"
    source.write_text("\n".join(map(json.dumps, pages)) + "\n", "utf-8")
    legation.read(source, into=ledger)
    with legation.Ledger(ledger) as opened:
        trips = [trip for trip in opened.trips() if trip.traveller.endswith("Kerry")]
    return [(leg.country, leg.met) for trip in trips for leg in trip.legs if leg.country != "NO"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "US Secretary of State John Kerry met Chinese President Xi Jinping in Beijing on Tuesday.",
            [("CN", ("Xi Jinping",))],
        ),
        (
            "US Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov in Geneva on Monday.",
            [("CH", ("Sergei Lavrov",))],
        ),
        (
            "US Secretary of State John Kerry said in Ankara on Tuesday that ties were good. He praised Turkey's help "
            "after talks with Turkish President Recep Tayyip Erdogan.",
            [("TR", ("Recep Tayyip Erdogan",))],
        ),
        ("US Secretary of State John Kerry met Chinese President Xi Jinping in Beijing in 2013.", []),
        ("US Secretary of State John Kerry met Chinese President Xi Jinping on Tuesday.", []),
        ("US Ambassador John Kerry met Chinese President Xi Jinping in Beijing on Tuesday.", []),
    ],
)
def test_a_meeting_with_its_day_and_place_is_a_stop(
    text: str, found: list[tuple[str, tuple[str, ...]]], tmp_path: Path
) -> None:
    assert legs(text, tmp_path) == found
