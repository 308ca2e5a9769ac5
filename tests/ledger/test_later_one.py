"""Of two acts parted by "one day after" the one told before these words is the later one."""

from __future__ import annotations

import pytest

from legation.ledger.days_told import is_later_one
from legation.ledger.told import Told
from legation.model import Report, Span, When


@pytest.mark.parametrize(
    ("words", "at", "later"), [("one day after", 10, True), ("one day after", 80, False), ("the evening", 10, False)]
)
def test_the_act_before_the_words_is_the_later_one(words, at, later):
    when = When(words, span=Span("p", 50, 50 + len(words), words))
    trigger = Span("p", at, at + 3, "met")
    report = Report("r", "p", "meeting", "happened", (), (trigger,), "meet", when=when, trigger=trigger)
    assert is_later_one(Told(report, None), when) is later
