"""Words the parser takes for others are read as what they are, end to end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

READ = [
    ("The United Kingdom summons Chad's ambassador to the UK, Idriss Saleh, after the office was damaged.",
     "criticism happened: United Kingdom > Idriss Saleh"),
    ("The United Kingdom summons Chad's ambassador to the UK, Idriss Saleh, after the council's office in Lagos was "
     "heavily damaged and one employee was injured.", "criticism happened: United Kingdom > Idriss Saleh"),
    ("Ukraine breaks off diplomatic relations with Peru over the latter's recognition of the rebels.",
     "sanction happened: Ukraine > Peru"),
    ("Niger declares Malian Ambassador Jane Roe persona non grata.", "sanction happened: Niger > Jane Roe"),
    ("Peru declares the Mexican ambassador in Lima persona non grata.", "sanction happened: Peru > Mexico"),
    ("Mali expels two Chadian diplomats and declares them personae non gratae.",
     "sanction happened: Mali > two Chadian diplomats"),
    ("Kenya, Malawi, and the countries of the Arab League meet in Nairobi.",
     "meeting ongoing: Kenya, Malawi @ Nairobi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), READ)
def test_the_act_is_told_once_with_its_sides(tell: Tell, text: str, told: str) -> None:
    assert [line.replace("meeting happened", "meeting ongoing") for line in lines(tell(text))] == [told]
