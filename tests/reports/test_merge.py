"""Tellings of one act within a page are one report; acts of other days, people or countries stay apart."""

from __future__ import annotations

from collections.abc import Callable

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]


def test_a_meeting_told_twice_is_one_with_both_sentences(tell: Tell) -> None:
    text = "Emmanuel Macron met Olaf Scholz in Berlin.\n\nPresident Macron met Chancellor Scholz in Berlin on Tuesday."
    (found,) = tell(text)
    assert lines([found]) == ["meeting happened: Emmanuel Macron, Olaf Scholz @ Berlin [2024-05-14]"]
    assert [span.exact for span in found.evidence] == text.split("\n\n")


def test_the_sides_of_a_meeting_may_change_places(tell: Tell) -> None:
    assert len(tell("Wang Yi met Sergei Lavrov in Moscow. Sergei Lavrov met Wang Yi in Moscow.")) == 1


def test_meetings_of_two_days_stay_apart(tell: Tell) -> None:
    text = "Emmanuel Macron met Olaf Scholz in Berlin on May 7. On May 14, Emmanuel Macron met Olaf Scholz in Paris."
    assert lines(tell(text)) == [
        "meeting happened: Emmanuel Macron, Olaf Scholz @ Berlin [2024-05-07]",
        "meeting happened: Emmanuel Macron, Olaf Scholz @ Paris [2024-05-14]",
    ]


def test_meetings_of_other_people_stay_apart(tell: Tell) -> None:
    assert len(tell("Emmanuel Macron met Olaf Scholz. Emmanuel Macron met Giorgia Meloni.")) == 2


def test_visits_to_two_countries_stay_apart_and_to_one_are_joined(tell: Tell) -> None:
    found = tell("William Ruto visited Uganda. William Ruto visited Rwanda. Ruto visited Kampala in Uganda.")
    assert [party.name for report in found for party in report.parties if party.role == "host"] == ["Uganda", "Rwanda"]


def test_a_planned_journey_that_is_called_off_is_called_off(tell: Tell) -> None:
    (found,) = tell("William Ruto will visit Uganda on Friday. William Ruto cancelled his trip to Uganda.")
    assert lines([found]) == ["visit cancelled: William Ruto > Uganda @ Uganda [2024-05-17]"]


def test_a_headline_adds_to_the_story_and_the_story_leads(tell: Tell) -> None:
    text = "Ruto to visit Uganda\n\nKenyan President William Ruto will visit Uganda on Friday, his office said."
    (found,) = tell(text)
    assert found.status == "planned" and found.parties[0].name == "William Ruto"
    assert [span.exact for span in found.evidence] == text.split("\n\n")[::-1]


def test_a_region_gives_way_to_its_countries(tell: Tell) -> None:
    found = tell("Kenyan President William Ruto toured East Africa. He visited Uganda and Rwanda.")
    assert [party.name for report in found for party in report.parties if party.role == "host"] == ["Uganda", "Rwanda"]


def test_the_first_meeting_of_three_is_the_pair_that_met(tell: Tell) -> None:
    text = "Donald Trump and Kim Jong Un met three times. Their first meeting was held in Singapore on June 12, 2018."
    (found,) = tell(text)
    assert lines([found]) == ["meeting happened: Donald Trump, Kim Jong Un @ Singapore [2018-06-12]"]


def test_statements_of_two_sentences_stay_two(tell: Tell) -> None:
    text = "Iran condemned the strike on Damascus. Iran condemned the sanctions on its banks."
    assert [report.kind for report in tell(text)] == ["criticism", "criticism"]


def test_ids_tell_reports_of_a_page_apart(tell: Tell) -> None:
    found = tell("Wang Yi will visit Egypt, Tunisia and Togo. He met Sergei Lavrov. He met Viktor Orban.")
    assert len({report.id for report in found}) == len(found) == 5
