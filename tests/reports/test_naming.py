"""Heads to parties: the fullest name of the page, the state behind its seat, pairs, nobody where nobody is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report
from legation.reports.memory import Memory
from legation.reports.naming import state_name

Tell = Callable[..., tuple[Report, ...]]


@pytest.mark.parametrize(
    ("subject", "name", "kind", "country"),
    [
        ("Iran", "Iran", "state", "IR"),
        ("The Kremlin", "Russia", "state", "RU"),
        ("Downing Street", "United Kingdom", "state", "GB"),
        ("The French government", "France", "state", "FR"),
        ("The European Union", "European Union", "organisation", "EU"),
        ("Chinese Foreign Ministry spokeswoman Mao Ning", "Mao Ning", "person", "CN"),
        ("Hamas", "Hamas", "group", "PS"),
    ],
)
def test_who_acts_and_for_which_country(tell: Tell, subject: str, name: str, kind: str, country: str) -> None:
    (found,) = tell(f"{subject} condemned the strike on Tuesday.")
    (source,) = (party for party in found.parties if party.role == "source")
    assert (source.name, source.kind, source.country) == (name, kind, country)


def test_a_surname_takes_the_full_name_and_country_of_the_page(tell: Tell) -> None:
    found = tell("Estonian Prime Minister Kaja Kallas met Donald Tusk in Warsaw. Kallas condemned the attack.")
    assert [report.parties[0].name for report in found] == ["Kaja Kallas", "Kaja Kallas"]
    assert [report.parties[0].country for report in found] == ["EE", "EE"]


def test_the_office_is_kept_as_the_page_words_it(tell: Tell) -> None:
    (found,) = tell("Estonian Prime Minister Kaja Kallas met Donald Tusk in Warsaw.")
    assert found.parties[0].office.endswith("Prime Minister")


@pytest.mark.parametrize("text", ["He met her in Rome.", "It condemned the strike.", "They signed a treaty."])
def test_pronouns_without_anyone_before_them_name_nobody(tell: Tell, text: str) -> None:
    assert tell(text) == ()


def test_he_is_nobody_where_two_might_be_meant(tell: Tell) -> None:
    found = tell("Petr Pavel visited Riga and Donald Tusk visited Vilnius. He condemned the strike.")
    assert [report for report in found if report.kind == "criticism"] == []


def test_he_is_the_man_who_acted_before_and_she_the_woman(tell: Tell) -> None:
    text = "Giorgia Meloni visited Riga and Donald Tusk visited Vilnius. {} condemned the strike on Odesa."
    for pronoun, name in (("He", "Donald Tusk"), ("She", "Giorgia Meloni")):
        (found,) = (report for report in tell(text.format(pronoun)) if report.kind == "criticism")
        assert found.parties[0].name == name


def test_he_is_not_looked_for_beyond_a_few_sentences(tell: Tell) -> None:
    text = "Donald Tusk visited Vilnius. " + "It rained. " * 9 + "He condemned the strike."
    assert [report.kind for report in tell(text)] == ["visit"]


def test_they_are_the_last_two_who_acted_together(tell: Tell) -> None:
    found = tell(
        "Donald Tusk met Petr Pavel in Brno. They condemned the strike. Both leaders condemned the coup in Mali."
    )
    assert [[party.name for party in report.parties if party.role == "source"] for report in found[1:]] == [
        ["Donald Tusk", "Petr Pavel"]
    ] * 2


def test_nobody_acted_before_the_first_sentence() -> None:
    assert Memory().both("source") == () and Memory().place_of(["Wang Yi"]) is None


def test_the_common_name_of_a_state() -> None:
    assert (state_name("GB"), state_name("KP"), state_name(""), state_name("XX")) == (
        "United Kingdom", "North Korea", "", "",
    )  # fmt: skip
