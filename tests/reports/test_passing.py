"""What a page tells only in passing, and what else two pages tell of one event: the sentence, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.contract import told
from legation.model import Report
from legation.reports import PASSING

from .telling import line, lines

Tell = Callable[..., tuple[Report, ...]]

IN_PASSING = [
    ("The Danish government denies reports that foreign minister Villy Sovndal had recalled the envoy to Chad.",
     "sanction denied: Villy Sovndal > Chad"),
    ("Togo denied claims that it had signed a defence pact with Mali.", "agreement denied: Togo, Mali"),
    ("Norway condemned Ghana's decision to expel the Norwegian ambassador.", "sanction happened: Ghana > Norway"),
    ("Peru accuses Chile of breaking the truce agreed last week.",
     "agreement happened: Peru, Chile [2024-05-06/2024-05-12]"),
    ("Kenya warned that it would close the border if talks with Somalia failed.",
     "meeting ongoing: Somalia, Kenya"),
    ("Estonia joined Latvia in urging Belarus to free the priest.", "demand happened: Latvia > Belarus"),
]  # fmt: skip
PLAIN = [
    ("Danish minister Villy Sovndal has had sanctions placed on him by Mali.",
     "sanction happened: Mali > Villy Sovndal"),
    ("Talks held in Lome between Togo and Benin collapse without a result.", "meeting happened: Togo, Benin @ Lome"),
    ("Angela Merkel is to receive the Peruvian Order of the Sun.", "support planned: Peru > Angela Merkel"),
    ("Angela Merkel was awarded the Freedom Medal by Peruvian president Alan Garcia.",
     "support happened: Alan Garcia > Angela Merkel"),
    ("Togo announced the recall of its ambassador from Lima.", "sanction happened: Togo > Peru"),
    ("Togo hosted talks between Alassane Ouattara and Faure Gnassingbe.",
     "meeting happened: Alassane Ouattara, Faure Gnassingbe > Togo"),
    ("Alassane Ouattara set foot in Peru on Monday.", "visit happened: Alassane Ouattara > Peru @ Peru [2024-05-13]"),
    ("LIMA: Alassane Ouattara met Faure Gnassingbe here on Monday.",
     "meeting happened: Alassane Ouattara, Faure Gnassingbe @ LIMA [2024-05-13]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), IN_PASSING)
def test_an_act_told_in_passing_is_one_of_the_ledger_only(tell: Tell, text: str, wanted: str) -> None:
    found = [report for report in tell(text) if report.rule.startswith(PASSING)]
    assert wanted in [line(report) for report in found]
    assert not [report for report in told(tell(text)) if report.rule.startswith(PASSING)]


@pytest.mark.parametrize(("text", "wanted"), PLAIN)
def test_it_is_told_in_these_words_too(tell: Tell, text: str, wanted: str) -> None:
    assert wanted.lower() in [row.lower() for row in lines(tell(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Togo did not deny reports that it had recalled its envoy to Chad.",
        "Togo has taken no decision to expel the Norwegian ambassador.",
        "Peru asked whether there would be talks with Chile.",
        "Peru and Chile kept the truce agreed last week.",
    ],
)
def test_what_nobody_denies_decides_or_breaks_is_not_told(tell: Tell, text: str) -> None:
    assert not [report for report in tell(text) if report.rule.startswith(PASSING)]


def test_a_town_nobody_knows_belongs_to_the_visit_told_before(tell: Tell) -> None:
    text = "Pope Francis arrived in Peru on Monday. He will visit Xanadu, the birthplace of a saint."
    (visit,) = [report for report in tell(text) if report.kind == "visit"]
    assert [span.exact for span in visit.evidence][-1].startswith("He will visit Xanadu")


def test_two_leaders_are_those_a_sentence_named(tell: Tell) -> None:
    text = (
        "Kenyan president William Ruto flew to Oslo to see Norwegian premier Jonas Gahr Store. "
        "The two heads of government met on Monday."
    )
    assert "meeting happened: William Ruto, Jonas Gahr Store @ Oslo [2024-05-13]" in lines(tell(text))
