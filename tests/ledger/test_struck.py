"""Sentences that strike a journey out, and what they say of it."""

from __future__ import annotations

import pytest

from legation.ledger.struck import status_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He will not travel to Lisbon next week.", "cancelled"),
        ("She dropped Oslo from her itinerary.", "cancelled"),
        ("The minister has no plans to visit Havana.", "denied"),
        ("Reports of a visit to Riga are not true, a spokesman said.", "denied"),
        ("The trip to Bern is on hold.", "postponed"),
        ("He is not going to Vienna.", "cancelled"),
    ],
)
def test_a_sentence_strikes_a_journey_out(text: str, status: str) -> None:
    assert status_of(text) == status


@pytest.mark.parametrize(
    "text",
    [
        "He has no plans to put off his visit to Lisbon.",
        "She flew to Oslo on Monday.",
        "A visit to Riga was called off years ago.",
        "The council cancelled the debts of the country.",
        "He is not going to answer questions.",
    ],
)
def test_other_sentences_do_not(text: str) -> None:
    assert status_of(text) is None
