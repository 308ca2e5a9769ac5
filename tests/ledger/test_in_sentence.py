"""Days that one sentence gives another of its acts."""

from __future__ import annotations

from legation.ledger import days_told
from legation.ledger.told import Told
from legation.model import Place, Report, Span, Status, When

from .journey import MILLER, day, given


def told(own: str, sentence: str, words: str, country: str, status: Status = "happened", at: int = 0) -> Told:
    when = When(words, anchor="unresolved", tense="past") if words else None
    span, place = Span("p", at, at + len(sentence), sentence), Place(country, "", country)
    report = Report(own, "p", "visit", status, (MILLER,), (span,), "visit.leave-for", place, when)
    return Told(report, given("2005-06-09"))


def days(*page: Told) -> dict[str, str]:
    return {one.told.report.id: str(one.day) for one in days_told.read(page, day("2005-06-09"))}


LANDED = "Miller, who landed on Wednesday evening, saw the king on Thursday morning and left for Cairo at noon."
ON = "She sees the premier today before travelling to Cairo"


def test_a_time_of_day_goes_with_the_day_nearest_before_it() -> None:
    page = [told("a", LANDED, "noon", "EG"), told("b", LANDED, "Wednesday evening", "TR")]
    page.append(told("c", LANDED, "Thursday morning", "TR"))
    expected = {"a": "2005-06-09", "b": "2005-06-08", "c": "2005-06-09"}
    assert days(*page) == days(*page[::-1]) == expected


def test_who_travels_on_after_an_act_of_a_day_does_so_that_day() -> None:
    assert days(told("a", ON, "today", "TR", "planned"), told("b", ON, "", "EG", "planned")) == {
        "a": "2005-06-09",
        "b": "2005-06-09",
    }


def test_a_plan_without_words_of_its_following_at_once_has_no_day() -> None:
    text = "She sees the premier today and means to travel to Cairo"
    assert days(told("a", text, "today", "TR", "planned"), told("b", text, "", "EG", "planned")) == {"a": "2005-06-09"}
