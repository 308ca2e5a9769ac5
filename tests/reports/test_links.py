"""Order between happenings of a sentence, kept with the words that say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.ledger.explain import grounds
from legation.model import Report

Tell = Callable[..., tuple[Report, ...]]

ORDERED = [
    ("Wang Yi met Sergei Lavrov in Moscow after a visit to Budapest.", "meeting", "after", "after a visit to Budapest"),
    ("Penny Wong met Retno Marsudi before she flew to Tokyo.", "meeting", "before", "before she flew to Tokyo"),
    ("Ahead of his meeting with Vladimir Putin, Recep Tayyip Erdogan visited Tehran.", "visit", "before",
     "Ahead of his meeting with Vladimir Putin"),
    ("Wang Yi's trip to Moscow follows a visit by Joe Biden to Kyiv.", "visit", "after",
     "follows a visit by Joe Biden to Kyiv"),
    ("Shehbaz Sharif met Ebrahim Raisi on the sidelines of a summit in Tashkent.", "meeting", "during",
     "on the sidelines of a summit in Tashkent"),
    ("Speaking after talks with Wang Yi, Annalena Baerbock said Germany wanted fair trade.", "statement", "after",
     "after talks with Wang Yi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "relation", "words"), ORDERED)
def test_a_link_keeps_its_relation_and_its_words(tell: Tell, text: str, kind: str, relation: str, words: str) -> None:
    (report,) = (one for one in tell(text) if one.kind == kind and one.links)
    (link,) = report.links
    assert (link.relation, link.words) == (relation, words)
    assert text[link.span.start : link.span.end] == link.span.exact == words


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi met Sergei Lavrov after lunch.",
        "Wang Yi met Sergei Lavrov in Moscow on Tuesday.",
        "Wang Yi met Sergei Lavrov and visited Budapest.",
    ],
)
def test_no_happening_no_link(tell: Tell, text: str) -> None:
    assert [one.links for one in tell(text) if one.kind == "meeting"] == [()]


def test_a_meeting_before_a_journey_is_not_at_its_goal(tell: Tell) -> None:
    (report,) = (one for one in tell("Penny Wong met Retno Marsudi before she flew to Tokyo.") if one.kind == "meeting")
    assert report.place is None


def test_the_ground_of_a_report_shows_its_order(tell: Tell) -> None:
    told = tell("Wang Yi met Sergei Lavrov in Moscow after a visit to Budapest.")
    found = {(one.field, one.value) for report in told for one in grounds(report)}
    assert ("after", "after a visit to Budapest") in found
