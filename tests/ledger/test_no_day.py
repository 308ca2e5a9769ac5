"""Pages without a day: what may tie their talks to those of other pages, and what a weekday forbids."""

from __future__ import annotations

import pytest
from tests.make import Source, day, published, when

from legation.ledger import hints
from legation.ledger.around import surroundings
from legation.ledger.profile import profile
from legation.ledger.same import Decision, decide


def judge(left: Source, right: Source) -> Decision:
    return decide(
        *(
            profile(one.reports[0], published(one.on), surroundings(one.reports)[one.reports[0].id])
            for one in (left, right)
        )
    )


def talks(name: str, on: str | None, *stops: str, words: str = "", start: str | None = None) -> Source:
    """Ada Quell meets Bo Tarn of TB; the page has her go to these countries besides."""
    source = Source(name, on)
    source.meeting("Ada Quell", "Bo Tarn", "happened", when(start, words=words), "TB")
    for stop in stops:
        source.visit("Ada Quell", stop, "happened")
    return source


def test_that_both_have_her_in_his_country_does_not_make_talks_one() -> None:
    decision = judge(talks("a", None, "TB"), talks("b", "2016-11-10", "TB"))
    assert decision.verdict == "different"
    assert decision.parts[-1].words == "no day and nothing else that ties them"


def test_another_stop_told_on_both_pages_ties_them() -> None:
    assert judge(talks("a", None, "TB", "CO"), talks("b", "2016-11-10", "TB", "CO")).verdict == "same"


@pytest.mark.parametrize(("words", "verdict"), [("on Friday", "same"), ("on Monday", "different")])
def test_a_weekday_without_a_date_must_be_that_of_the_day(words: str, verdict: str) -> None:
    told = talks("b", "2016-11-12", "TB", "CO", start="2016-11-11", words="on Friday")
    assert judge(talks("a", None, "TB", "CO", words=words), told).verdict == verdict


def test_weekdays_are_those_around_a_day() -> None:
    friday = (day("2016-11-11"), day("2016-11-11"))
    assert hints.other_weekday("on monday", friday)
    assert not hints.other_weekday("on friday", friday)
    assert not hints.other_weekday("on sunday", friday, 2)
    assert not hints.other_weekday("monday 7 november", friday)
    assert not hints.other_weekday("last week", friday)
