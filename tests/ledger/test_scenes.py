"""Where the sentences of a page are set as it goes on, and who was met there."""

from __future__ import annotations

import pytest

from legation.ledger import guests, scenes
from legation.ledger.lines import Line, read
from legation.model import Block, Leg, Page, Party

MILLER = Party("Ada Miller", "source", "person", "US", "", "Secretary of State")
GOALS = frozenset({"KE", "UG", "NG"})


INTRO = "US Secretary of State Ada Miller is on a tour. "


def lines(text: str) -> list[Line]:
    return list(read(Page("p", "x", text, (Block(0, len(text), "paragraph"),))))


def set_in(text: str, sent: str = "") -> list[str]:
    made = scenes.scenes(lines(text), MILLER, GOALS, sent)
    return [
        one.at(one.line.people[-1].span.start) if one.line.people and one.line.people[-1].span else "" for one in made
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("US Secretary of State Ada Miller arrived in Kampala on Monday. She met President Otto Brandt.", "UG"),
        (INTRO + "She met Otto Brandt in Nairobi. Later she flew on to Abuja. There she will see Joe Stone.", "NG"),
        (INTRO + "She landed in Nairobi on Monday. She is due in Kampala on Friday. She met Joe Stone.", "KE"),
        (INTRO + "She landed in Nairobi. She had come from Kampala, where Otto Brandt received her.", "UG"),
        (INTRO + "She is in Nairobi. She had been in Kampala in the morning. Otto Brandt received her there.", "UG"),
        (INTRO + "She landed in Nairobi, met Joe Stone and left for Kampala. She also saw Otto Brandt.", "KE"),
    ],
)
def test_a_sentence_without_a_place_is_set_where_the_ones_before_it_take_the_traveller(text: str, last: str) -> None:
    assert set_in(text)[-1] == last


def test_a_page_is_set_where_it_was_sent_from() -> None:
    assert set_in(INTRO + "She met Otto Brandt on Monday.", "UG")[-1] == "UG"
    assert set_in(INTRO + "She met Otto Brandt on Monday.", "FR")[-1] == ""


def met(text: str, sent: str = "UG") -> dict[str, tuple[str, ...]]:
    legs = [Leg(land, land, "", None, "happened", (), ("p",)) for land in sorted(GOALS)]
    made = guests.join(legs, MILLER, {"p": tuple(lines(text))}, {"p": (sent, "")})
    return {leg.country: leg.met for leg in made if leg.met}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (INTRO + "She met her Chinese counterpart, Lin Tao, on Monday.", {"UG": ("Lin Tao",)}),
        (INTRO + "She talked about the Chinese president, Lin Tao, on Monday.", {}),
        (INTRO + "She spoke to reporters. President Otto Brandt gave a dinner.", {"UG": ("Otto Brandt",)}),
        (INTRO + "She spoke to reporters. The singer Otto Brandt gave a concert.", {}),
        (INTRO + "She toured a farm. The Kenyan foreign minister, Joe Stone, said in Nairobi that he was ill.", {}),
        (INTRO + "She held talks with Foreign Minister Otto Brandt by telephone.", {}),
    ],
)
def test_who_was_met_stands_on_the_leg_of_the_scene(text: str, where: dict[str, tuple[str, ...]]) -> None:
    assert met(text) == where


def test_a_king_of_one_name_is_not_the_minister_of_that_name() -> None:
    leg = Leg("e", "UG", "", None, "happened", ("Mohamed Roe",), ("p",))
    king = Party("Mohammed", "participant", "person", "UG", "", "King")
    assert guests.joined(leg, [king]).met == ("Mohamed Roe", "Mohammed")
    assert guests.joined(leg, [Party("Roe", "participant", "person", "UG")]).met == ("Mohamed Roe",)
