"""Who acts upon whom, in countries: the other side counts before the place, the speaker before what he asks for."""

from __future__ import annotations

import pytest

from .test_codes import coded

SIDES = [
    ("US President Joe Biden will meet Lebanese Prime Minister Najib Mikati in Washington.", "USA>LBN"),
    ("Mali and Chad's foreign ministers met in Niger.", "MLI>TCD"),
    ("The armies of Brazil and Argentina held joint exercises.", "BRA>ARG"),
    ("Nepal sent two battalions to the United Nations peacekeeping mission in Lebanon.", "NPL>LBN"),
    ("France is hosting a United Nations summit in Paris.", "FRA>IGO"),
    ("The United States said that North Korea must disarm.", "USA>PRK"),
    ("Russia said on Tuesday that Sudan must return the helicopter.", "RUS>SDN"),
    ("Qatar withdrew its troops from the Eritrea-Djibouti border.", "QAT>ERI"),
    ("China vetoed a text on aid that was Swedish-drafted.", "CHN>SWE"),
    ("The US Senate passed a bill that would sanction Turkish officials.", "USA>TUR"),
    ("Erdogan told Biden that Turkey would not accept the deal.", "TUR>USA"),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_both_sides_have_their_countries(text: str, sides: str) -> None:
    assert [row.split()[0] for row in coded(text, "plover")] == [sides]


CODES = [
    ("Russia said on Tuesday that Sudan must return the helicopter.", "REQUEST"),
    ("Hungary will not agree to lift sanctions on Serbia.", "REJECT"),
    ("Norway is willing to send material to Finland if it is attacked.", "AGREE"),
    ("The emir of Qatar called President Omar al-Bashir to express his support for Sudan.", "SUPPORT"),
    ("Norway sent experts to Chad to investigate the crash.", "ACCUSE"),
    ("Students in Serbia staged a protest demanding that the mayor resign.", "PROTEST"),
]


@pytest.mark.parametrize(("text", "code"), CODES)
def test_what_is_asked_refused_and_meant_decides_the_code(text: str, code: str) -> None:
    assert {row.split()[1] for row in coded(text, "plover")} == {code}
