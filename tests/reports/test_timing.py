"""Which time words date which act; what the page's own date may and may not do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Page, Report
from legation.reports.timing import title_day

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]


def dated(reports: tuple[Report, ...], kind: str) -> list[tuple[dt.date | None, dt.date | None] | None]:
    return [(found.when.start, found.when.end) if found.when else None for found in reports if found.kind == kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wang Yi, named adviser last month, will meet Sergei Lavrov in Moscow on Wednesday.",
         "meeting planned: Wang Yi, Sergei Lavrov @ Moscow [2024-05-15]"),
        ("Sergei Lavrov, who was appointed in 2004, met Wang Yi on Tuesday.",
         "meeting happened: Sergei Lavrov, Wang Yi [2024-05-14]"),
        ("Emmanuel Macron, who was re-elected in April 2022, will meet Olaf Scholz in Berlin on Friday.",
         "meeting planned: Emmanuel Macron, Olaf Scholz @ Berlin [2024-05-17]"),
        ("Joe Biden announced on Tuesday that he would visit Angola in October.",
         "visit planned: Joe Biden > Angola @ Angola [2024-10-01/2024-10-31]"),
        ("Joe Biden said on Tuesday that Antony Blinken had met Wang Yi on Monday.",
         "meeting happened: Antony Blinken, Wang Yi [2024-05-13]"),
        ("On Monday, Emmanuel Macron met Olaf Scholz in Berlin.",
         "meeting happened: Emmanuel Macron, Olaf Scholz @ Berlin [2024-05-13]"),
        ("Emmanuel Macron arrived in Nouméa on Thursday and left on Friday.",
         "visit happened: Emmanuel Macron > New Caledonia @ Nouméa [2024-05-09]"),
        ("Vladimir Putin will meet Xi Jinping in Astana in July, the Kremlin said on Monday.",
         "meeting planned: Vladimir Putin, Xi Jinping @ Astana [2024-07-01/2024-07-31]"),
    ],
)  # fmt: skip
def test_a_time_dates_the_act_of_its_own_clause(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


def test_each_of_two_meetings_keeps_its_own_day(tell: Tell) -> None:
    assert lines(tell("Emmanuel Macron met Olaf Scholz on Monday and Giorgia Meloni on Tuesday.")) == [
        "meeting happened: Emmanuel Macron, Olaf Scholz [2024-05-13]",
        "meeting happened: Emmanuel Macron, Giorgia Meloni [2024-05-14]",
    ]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("will visit Russia from 31 May to 2 June", ("2024-05-31", "2024-06-02")),
        ("will visit Russia between late August and early September", ("2024-08-21", "2024-09-10")),
        ("visited Russia on Monday", ("2024-05-13", "2024-05-13")),
        ("will visit Russia on Monday", ("2024-05-20", "2024-05-20")),
        ("visited Russia last year", ("2023-01-01", "2023-12-31")),
        ("visited Russia on 9 May 2015", ("2015-05-09", "2015-05-09")),
    ],
)
def test_weekdays_follow_the_tense_and_intervals_keep_both_ends(tell: Tell, words: str, days: tuple[str, str]) -> None:
    found = tell(f"Wang Yi {words}.")
    assert dated(found, "visit") == [tuple(map(dt.date.fromisoformat, days))]


@pytest.mark.parametrize("words", ["for two hours", "for three days", "during a storm", "for the first time"])
def test_a_length_or_another_happening_is_no_date(tell: Tell, words: str) -> None:
    assert dated(tell(f"Wang Yi met Sergei Lavrov {words}."), "meeting") == [None]


SAID = [
    "Wang Yi met Sergei Lavrov in Moscow.",
    "Wang Yi has visited Moscow.",
    "Wang Yi will visit Moscow.",
    "Iran condemned the strike.",
    "Xi Jinping spoke by phone with Joe Biden.",
    "China and Russia signed an agreement.",
    "The United States imposed sanctions on Iran.",
]


@pytest.mark.parametrize("text", SAID)
def test_the_publication_date_is_never_the_date_of_an_event(tell: Tell, text: str) -> None:
    (found,) = tell(text, on="2024-05-15", title="Diplomacy this week")
    assert found.when is None


@settings(max_examples=25)
@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), text=st.sampled_from(SAID))
def test_whatever_day_a_page_has_it_lends_it_to_nothing(tell: Tell, day: dt.date, text: str) -> None:
    assert [report.when for report in tell(text, on=day.isoformat())] == [None]


def test_on_a_page_without_a_date_weekdays_stay_open(tell: Tell) -> None:
    (found,) = tell("Emmanuel Macron met Olaf Scholz on Tuesday.", on=None)
    assert found.when is not None and found.when.words == "Tuesday" and found.when.anchor == "unresolved"
    assert found.when.start is None and found.when.end is None


def test_a_full_date_needs_no_page_date(tell: Tell) -> None:
    (found,) = tell("Emmanuel Macron met Olaf Scholz on 14 May 2024.", on=None)
    assert found.when is not None and found.when.start == dt.date(2024, 5, 14) and found.when.anchor == ""


def test_the_words_of_a_time_are_its_evidence(tell: Tell) -> None:
    text = "It rained. Emmanuel Macron met Olaf Scholz on Tuesday."
    (found,) = tell(text)
    assert found.when is not None and found.when.span is not None and found.when.anchor == "published"
    assert text[found.when.span.start : found.when.span.end] == found.when.span.exact == "Tuesday"


def test_a_day_digest_lends_its_own_day_and_says_so(tell: Tell) -> None:
    text = "Emmanuel Macron met Olaf Scholz in Berlin. Joe Biden will visit Angola. Xi Jinping visited Hanoi in 2023."
    found = tell(text, title="Daily digest 2024-05-14")
    assert dated(found, "meeting") == [(dt.date(2024, 5, 14), dt.date(2024, 5, 14))]
    assert found[0].when is not None and found[0].when.anchor == "title" and found[0].when.span is None
    assert dated(found, "visit") == [None, (dt.date(2023, 1, 1), dt.date(2023, 12, 31))]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Daily digest 2024-05-14", dt.date(2024, 5, 14)),
        ("News summary, 2024-05-14", dt.date(2024, 5, 14)),
        ("Events of 2024-02-29", dt.date(2024, 2, 29)),
        ("Events of 2023-02-29", None),
        ("Treaty signed 2024-05-14", None),
        ("Daily digest", None),
        ("", None),
    ],
)
def test_only_the_title_of_a_digest_is_a_day(title: str, day: dt.date | None) -> None:
    found = title_day(Page("p", "s", "", title=title))
    assert (found.start if found else None) == day


def test_what_is_called_off_was_not_to_be_a_year_ago(tell: Tell) -> None:
    text = "Narendra Modi has cancelled his planned trip to Dhaka which was scheduled for {}."
    ahead, behind = (tell(text.format(day), on="2020-03-09")[0].when for day in ("March 17", "March 2"))
    assert ahead is not None and str(ahead.start) == "2020-03-17"
    assert behind is not None and str(behind.start) == "2020-03-02"
