"""Event codes of single sentences: PLOVER and CAMEO, the countries on both sides, intent apart from the deed."""

from __future__ import annotations

import pytest

from legation.lexicon import load
from legation.reports import code
from legation.reports.codes import Ontology


def coded(text: str, ontology: Ontology) -> list[str]:
    (row,) = code([{"id": "1", "text": text, "date": "2024-05-15"}], load(), ontology)
    assert row["id"] == "1" and isinstance(row["events"], list)
    return ["{source}>{target} {code}".format(**event) for event in row["events"]]


BOTH = [
    ("Iran condemned Israel.", "IRN>ISR", "ACCUSE", "111"),
    ("The United States imposed sanctions on Iran.", "USA>IRN", "COERCE", "163"),
    ("Turkey rejected Sweden's request.", "TUR>SWE", "REJECT", "120"),
    ("Pakistan released an Indian pilot.", "PAK>IND", "RETREAT", "0841"),
    ("Russia attacked Ukraine.", "RUS>UKR", "ASSAULT", "190"),
    ("The United Nations condemned the coup in Niger.", "IGO>NER", "ACCUSE", "111"),
    ("Amnesty International criticised Iran.", "NGO>IRN", "ACCUSE", "111"),
    ("Protesters clashed with police in Dhaka, Bangladesh.", ">BGD", "PROTEST", "145"),
    ("Germany refused to deliver missiles to Ukraine.", "DEU>UKR", "REJECT", "1222"),
    ("France urged Israel to stop the bombing.", "FRA>ISR", "REQUEST", "0256"),
    ("Ukraine was attacked by Russia.", "RUS>UKR", "ASSAULT", "190"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides", "plover", "cameo"), BOTH)
def test_one_act_has_a_code_of_each_scheme_and_both_countries(text: str, sides: str, plover: str, cameo: str) -> None:
    assert coded(text, "plover") == [f"{sides} {plover}"]
    assert coded(text, "cameo") == [f"{sides} {cameo}"]


def test_a_meeting_counts_for_both_sides_in_cameo_and_once_in_plover() -> None:
    text = "Wang Yi met Sergei Lavrov in Moscow."
    assert coded(text, "cameo") == ["CHN>RUS 040", "RUS>CHN 040"]
    assert coded(text, "plover") == ["CHN>RUS CONSULT"]


@pytest.mark.parametrize(
    ("deed", "only_willed"),
    [
        ("Canada imposed sanctions on Iran.", "Canada will impose sanctions on Iran."),
        ("Britain expelled Russian diplomats.", "Britain threatened to expel Russian diplomats."),
        ("Norway gave 10 million dollars in aid to Sudan.", "Norway pledged 10 million dollars in aid to Sudan."),
        ("Peru signed a treaty with Chile.", "Peru intends to sign a treaty with Chile."),
        ("Egypt accepted refugees from Sudan.", "Egypt will not accept refugees from Sudan."),
        ("Wang Yi met Sergei Lavrov.", "Wang Yi plans to meet Sergei Lavrov."),
    ],
)
@pytest.mark.parametrize("ontology", ["plover", "cameo"])
def test_the_will_has_another_code_than_the_deed(deed: str, only_willed: str, ontology: Ontology) -> None:
    done, willed = coded(deed, ontology), coded(only_willed, ontology)
    assert done and willed
    assert {row.split()[1] for row in done}.isdisjoint(row.split()[1] for row in willed)


@pytest.mark.parametrize("text", ["The weather was fine.", "", "…", "Prices rose by two percent."])
def test_nothing_is_coded_where_nothing_is_done(text: str) -> None:
    assert coded(text, "plover") == coded(text, "cameo") == []


@pytest.mark.parametrize("text", ["Russia did not attack Moldova.", "Kenya has not met Uganda."])
@pytest.mark.parametrize("ontology", ["plover", "cameo"])
def test_a_plain_denial_is_no_deed(text: str, ontology: Ontology) -> None:
    assert coded(text, ontology) == []


def test_no_party_is_its_own_target() -> None:
    assert coded("Peru intends to sign a treaty with Chile.", "plover") == ["PER>CHL AGREE"]


def test_rows_come_in_order_each_with_its_id() -> None:
    rows = [{"id": str(number), "text": "Iran condemned Israel." if number % 2 else ""} for number in range(9)]
    found = list(code(rows, load(), "plover"))
    assert [row["id"] for row in found] == [str(number) for number in range(9)]
    assert [bool(row["events"]) for row in found] == [bool(number % 2) for number in range(9)]
