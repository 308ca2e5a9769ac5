"""Demands and criticism that no main verb tells: closing clauses, and what speakers report of themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Hakan Fidan met Syrian leaders in Ankara, calling on Israel to leave the Golan.",
     ["demand happened: Hakan Fidan > Israel @ Ankara"]),
    ("Peru closed its embassy, urging Bolivia to hold elections.", ["demand happened: Peru > Bolivia"]),
    ("Cuba urges the United States to lift the embargo, a Cuban spokesman said on Monday.",
     ["demand happened: Cuba > United States"]),
    ("Japan said it had summoned the Chinese ambassador over the drills.", ["criticism happened: Japan > China"]),
    ("Chad said that Sudan accused Libya of arming rebels.", []),
    ("Malta closed its embassy in Tripoli, accusing him of fraud.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_makes_a_demand_in_passing_makes_it(tell: Tell, text: str, told: list[str]) -> None:
    assert lines(tell(text), "demand", "criticism") == told
