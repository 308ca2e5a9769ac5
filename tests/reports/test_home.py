"""Home affairs are left out; what has to do with another land, or is a state's, is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

AT_HOME = "Voters went to the polls. The count took all night. Turnout was high. The hall was full."


@pytest.mark.parametrize("sentence", ["Acme Systems announced plans for a bridge.", "Jane Roe blamed the weather."])
def test_acts_of_people_nobody_knows_are_left_out(tell: Tell, sentence: str) -> None:
    assert lines(tell(sentence), "plan-other", "criticism", "demand") == []


def test_words_among_people_of_one_land_are_left_out_on_a_page_that_names_no_other(tell: Tell) -> None:
    said = "Kenya's president William Ruto criticised the opposition."
    assert lines(tell(f"{said} {AT_HOME}"), "criticism") == []
    assert lines(tell(f"{said} {AT_HOME} Uganda sent observers."), "criticism")


def test_a_short_page_and_a_state_that_acts_are_kept(tell: Tell) -> None:
    assert lines(tell("President William Ruto condemned the attack."), "criticism")
    assert lines(tell(f"Kenya condemned the attack. {AT_HOME}"), "criticism") == ["criticism happened: Kenya"]
