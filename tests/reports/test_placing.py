"""Where an act happens: the words of its own clause, most specific first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

Tell = Callable[..., tuple[Report, ...]]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Vladimir Putin met Recep Tayyip Erdogan in Sochi, Russia, on Monday.", "Sochi, Russia", "RU"),
        ("Wang Yi met Sergei Lavrov in Moscow.", "Moscow", "RU"),
        ("In Moscow, Wang Yi met Sergei Lavrov.", "Moscow", "RU"),
        ("Jens Stoltenberg met Kyriakos Mitsotakis at NATO headquarters in Brussels.", "Brussels", "BE"),
        ("Washington and Beijing held talks in Geneva.", "Geneva", "CH"),
        ("Sweden and Hungary signed a defence deal in Budapest.", "Budapest", "HU"),
        ("William Ruto met Yoweri Museveni near Kampala.", "Kampala", "UG"),
    ],
)
def test_the_place_of_the_clause(tell: Tell, text: str, name: str, country: str) -> None:
    (found,) = tell(text)
    assert found.place is not None and (found.place.name, found.place.country) == (name, country)
    span = found.place.span
    assert span is not None and text[span.start : span.end] == span.exact and name.startswith(span.exact[:4])


@pytest.mark.parametrize(
    "text",
    [
        "William Ruto met Yoweri Museveni, who lives in Kampala.",
        "Wang Yi met Sergei Lavrov.",
        "Wang Yi met Sergei Lavrov before flying home.",
        "Wang Yi met Sergei Lavrov, who had spoken in Geneva.",
    ],
)
def test_the_place_of_another_clause_is_not_taken(tell: Tell, text: str) -> None:
    assert [report.place for report in tell(text) if report.kind == "meeting"] == [None]


def test_a_meeting_takes_the_town_of_the_visit_it_belongs_to(tell: Tell) -> None:
    found = tell("Giorgia Meloni visited Tripoli. She met Abdul Hamid Dbeibeh.")
    assert [report.place.name for report in found if report.place] == ["Tripoli", "Tripoli"]


def test_a_call_has_no_place(tell: Tell) -> None:
    (found,) = tell("Downing Street said Rishi Sunak spoke to Emmanuel Macron by phone.")
    assert found.kind == "call" and found.place is None


def test_a_visit_keeps_the_country_of_its_town(tell: Tell) -> None:
    (found,) = tell("Emmanuel Macron visited Tashkent on Thursday.")
    assert found.place is not None and (found.place.locality, found.place.country) == ("Tashkent", "UZ")
