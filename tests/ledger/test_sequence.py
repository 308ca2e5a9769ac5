"""The order of a journey's countries, from words."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.ledger.sequence import ordered, votes

from .journey import MILLER, leg, lines, sheet

GOALS = {"BR", "CO", "CL"}


def order(text: str, sent: str = "") -> str:
    found = votes([sheet(sent=sent)], {"p": lines(text)}, MILLER, GOALS)
    made = [ordered([leg(land) for land in start], found) for start in permutations(sorted(GOALS))]
    told = {" ".join(one.country for one in way) for way in made}
    return told.pop() if len(told) == 1 else ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She will visit Colombia, Chile and Brazil.", "CO CL BR"),
        ("She will go to Chile on Tuesday. She will then fly to Brazil and Colombia.", "CL BR CO"),
        ("She arrived in Chile from Colombia. Chile is the last stop of her tour.", ""),
        ("She flew to Chile from Colombia. The tour began in Brazil.", "BR CO CL"),
        ("She landed in Colombia from Chile. Her last stop is Brazil.", "CL CO BR"),
        ("She spoke of Brazil.", ""),
    ],
)
def test_words_put_countries_in_order(text: str, told: str) -> None:
    assert order(text) == told


def test_a_page_s_own_place_comes_after_the_one_left() -> None:
    found = votes([sheet(sent="CL")], {"p": lines("She had flown in from Colombia.")}, MILLER, GOALS)
    assert found[("CO", "CL")] > 0


def test_days_outweigh_words() -> None:
    legs = [leg("BR", "2005-06-09"), leg("CO", "2005-06-08")]
    assert [one.country for one in ordered(legs, {("BR", "CO"): 9.0})] == ["CO", "BR"]


def test_without_votes_the_order_stays() -> None:
    legs = [leg("CO"), leg("BR"), leg("CL")]
    assert ordered(legs, {}) == legs


@settings(max_examples=50)
@given(st.dictionaries(st.tuples(st.sampled_from("ABCD"), st.sampled_from("ABCD")), st.floats(0.5, 5), max_size=8))
def test_no_leg_is_lost_whatever_words_say(found: dict[tuple[str, str], float]) -> None:
    legs = [leg(land) for land in "ABCD"]
    assert sorted(one.country for one in ordered(legs, found)) == list("ABCD")
