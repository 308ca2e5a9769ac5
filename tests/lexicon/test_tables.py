"""The code table and the table of compositions: complete, and never mistaking an intent for a deed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.lexicon import load

CODES = sorted(load().codes)
MATRICES = sorted({matrix for matrix, _ in load().composed})
DEEDS = {"04", "05", "06", "07", "08", "14", "16", "17", "18", "19", "20"}
UNDONE = sorted(set(MATRICES) - {"decide"})


def test_every_code_has_its_parent() -> None:
    for code in CODES:
        assert re.fullmatch(r"\d{2,4}", code)
        assert len(code) == 2 or code[:-1] in load().codes


def test_every_family_of_cameo_is_there() -> None:
    assert {code for code in CODES if len(code) == 2} == {f"{n:02}" for n in range(1, 21)}
    assert sum(len(code) == 4 for code in CODES) >= 145
    assert sum(len(code) == 3 for code in CODES) >= 145


@pytest.mark.parametrize(
    ("code", "plover"),
    [
        ("010", ""),
        ("0232", "REQUEST"),
        ("0331", "AGREE"),
        ("042", "CONSULT"),
        ("057", "SUPPORT"),
        ("064", "COOPERATE"),
        ("073", "AID"),
        ("0841", "RETREAT"),
        ("085", "CONCEDE"),
        ("091", "ACCUSE"),
        ("163", "COERCE"),
        ("175", "ASSAULT"),
        ("1712", "ASSAULT"),
        ("191", "COERCE"),
    ],
)
def test_plover_of_a_code(code: str, plover: str) -> None:
    assert load().codes[code].plover == plover


@pytest.mark.parametrize(
    ("matrix", "content", "code"),
    [
        ("appeal", "072", "0232"),
        ("appeal", "0841", "0253"),
        ("appeal", "046", "026"),
        ("appeal", "", "020"),
        ("demand", "0874", "1056"),
        ("demand", "163", "100"),
        ("intend", "0331", "0331"),
        ("intend", "042", "036"),
        ("intend", "163", "1312"),
        ("intend", "111", "111"),
        ("promise", "0871", "0356"),
        ("reject", "0331", "1221"),
        ("reject", "046", "125"),
        ("threaten", "1621", "1311"),
        ("threaten", "161", "1313"),
        ("threaten", "195", "1384"),
        ("deny", "190", "016"),
        ("decide", "0351", "081"),
        ("agree", "154", "0334"),
        ("consider", "074", "014"),
        ("no such matrix", "190", ""),
    ],
)
def test_compositions(matrix: str, content: str, code: str) -> None:
    assert load().compose(matrix, content) == code


@given(st.sampled_from(MATRICES), st.sampled_from([*CODES, ""]))
def test_a_composition_is_always_a_known_code(matrix: str, content: str) -> None:
    assert load().compose(matrix, content) in load().codes


@given(st.sampled_from(UNDONE), st.sampled_from(CODES))
def test_what_is_asked_intended_refused_or_threatened_is_never_the_deed(matrix: str, content: str) -> None:
    assert load().compose(matrix, content)[:2] not in DEEDS


@given(st.sampled_from(["intend", "promise", "threaten"]), st.sampled_from(CODES))
def test_composing_twice_changes_nothing(matrix: str, content: str) -> None:
    once = load().compose(matrix, content)
    assert load().compose("intend", once) == load().compose("intend", load().compose("intend", once))
