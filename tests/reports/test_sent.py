"""Envoys that somebody sends, protests of ministries, words that are said again, aid that is announced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Norway sent a delegation to Chad.", "visit happened: delegation of Norway > Chad @ Chad"),
    ("Norway has sent envoys to Niamey to negotiate with the junta.",
     "visit happened: envoys of Norway > Niger @ Niamey"),
    ("Norway sent its foreign minister to Chad.", "visit happened: foreign minister of Norway > Chad @ Chad"),
    ("The Spanish Foreign Ministry protested strongly.", "criticism happened: Spanish Foreign Ministry"),
    ("Turkey renewed its criticism of France.", "criticism happened: Turkey > France"),
    ("Japan announced emergency assistance after the flood.", "aid happened: Japan"),
    ("Mali dismissed reports that its envoy had left Niger.", "statement happened: Mali"),
    ("Serbia and Kosovo signed five memoranda of understanding.", "agreement happened: Serbia, Kosovo"),
    ("Representatives of the Armenian and Turkish governments met in Vienna.",
     "meeting happened: Armenia, Turkey @ Vienna"),
    ("Iran told Iraq to disarm the groups.", "demand happened: Iran > Iraq"),
    ("Iran told Iraq it would open the crossing.", "statement happened: Iran > Iraq"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_the_act_is_told_of_who_does_it(tell: Tell, sentence: str, told: str) -> None:
    assert told in lines(tell(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway sent rescue teams to Chad.",
        "Norway sent a medical team to Chad.",
        "Norway sent back the envoys of Chad.",
    ],
)
def test_help_and_expulsion_are_no_visits(tell: Tell, sentence: str) -> None:
    assert not lines(tell(sentence), "visit")


def test_an_agency_that_reports_is_no_speaker(tell: Tell) -> None:
    told = lines(tell("Chad condemned Sudan, the RIA news agency reported."), "statement", "criticism")
    assert told == ["criticism happened: Chad > Sudan"]
