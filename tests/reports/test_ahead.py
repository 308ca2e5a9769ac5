"""The present for the future: a day after the page's own says that a sitting is still to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Xi Jinping and Vladimir Putin meet on Friday in Astana.",
     "meeting planned: Xi Jinping, Vladimir Putin @ Astana [2024-05-17]"),
    ("Anthony Albanese is meeting Joko Widodo on Thursday.",
     "meeting planned: Anthony Albanese, Joko Widodo [2024-05-16]"),
    ("Sergei Lavrov meets Antony Blinken in Geneva next week.",
     "meeting planned: Sergei Lavrov, Antony Blinken @ Geneva [2024-05-20/2024-05-26]"),
    ("Hakan Fidan met Fuad Hussein in Baghdad on Friday.",
     "meeting happened: Hakan Fidan, Fuad Hussein @ Baghdad [2024-05-10]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_sitting_in_the_present_lies_ahead_by_its_day(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text), "meeting") == [told]


def test_what_is_planned_by_its_day_has_the_code_of_an_intention(tell: Tell) -> None:
    (report,) = tell("Penny Wong meets Joko Widodo in Jakarta tomorrow.")
    assert (report.status, report.cameo) == ("planned", "036")


def test_a_digest_tells_the_past_in_the_present(tell: Tell) -> None:
    title = "World news digest 2024-05-15"
    (report,) = tell("Penny Wong meets Joko Widodo in Jakarta.", title=title)
    assert report.status == "happened"
