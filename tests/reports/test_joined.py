"""Deeds, days and places that the parser joins to the wrong word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Peru urged Chile to lift the ban and criticised Bolivia.",
     ["demand happened: Peru > Chile", "criticism happened: Peru > Bolivia"]),
    ("Kenya called for Uganda to be sanctioned and accused Rwanda of arming rebels.",
     ["demand happened: Kenya", "criticism happened: Kenya > Rwanda"]),
    ("Wang Yi departed for Moscow to meet Lavrov.",
     ["visit happened: Wang Yi > Russia @ Moscow", "meeting planned: Wang Yi, Lavrov @ Moscow"]),
    ("Emmanuel Macron told reporters during a meeting with Xi Jinping that the war must end.",
     ["statement happened: Emmanuel Macron", "meeting happened: Emmanuel Macron, Xi Jinping"]),
    ("William Ruto landed in Accra Sunday.", ["visit happened: William Ruto > Ghana @ Accra [2024-05-12]"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_each_deed_has_its_own_doer_day_and_place(tell: Tell, sentence: str, told: list[str]) -> None:
    found = lines(tell(sentence))
    assert [one for one in told if one not in found] == []


def test_what_somebody_is_to_do_besides_is_no_deed(tell: Tell) -> None:
    assert "criticism happened" not in " ".join(lines(tell("Peru wants to lift the ban and to criticise Bolivia.")))
