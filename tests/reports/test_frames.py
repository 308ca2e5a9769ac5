"""Frames: which sense of which word a sentence holds, and who plays which part."""

from __future__ import annotations

import pytest

from legation.lexicon import load
from legation.reports.frames import Frame, find

from .telling import cast_of


def frames(sentence: str) -> list[Frame]:
    cast = cast_of(sentence)
    return find(cast.doc, load(), cast.typed)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Wang Yi met Sergei Lavrov.", ["meeting"]),
        ("The committee met its target.", []),
        ("France lifted sanctions on Iran.", ["sanction"]),
        ("Peru cancelled its visit to Chile.", ["visit"]),
        ("Wang Yi visited Rome and met Antonio Tajani.", ["visit", "meeting"]),
        ("The weather in Geneva was mild.", []),
    ],
)
def test_the_kinds_of_the_frames_of_a_sentence(sentence: str, kinds: list[str]) -> None:
    assert [frame.sense.kind for frame in frames(sentence) if frame.sense.kind] == kinds


def test_a_noun_its_verb_asks_for_is_no_act_of_its_own() -> None:
    (lift,) = frames("France lifted sanctions on Iran.")
    assert lift.trigger.text == "lifted"
    assert [head.text for head in lift.role("source")] == ["France"]
    assert [head.text for head in lift.role("target")] == ["Iran"]


def test_a_role_nobody_plays_is_empty() -> None:
    (frame,) = (frame for frame in frames("Wang Yi met Sergei Lavrov.") if frame.sense.kind == "meeting")
    assert frame.role("companion") == () and frame.role("no such role") == ()


def test_frames_come_in_the_order_of_the_text_and_one_a_word() -> None:
    found = frames("Wang Yi visited Rome, met Antonio Tajani, condemned the strike and signed a treaty with Italy.")
    places = [frame.trigger.i for frame in found]
    assert places == sorted(set(places)) and len(places) >= 4


@pytest.mark.parametrize("sentence", ["", ".", "…", "Met.", "To visit", "visit visit visit"])
def test_scraps_have_no_party_and_break_nothing(sentence: str) -> None:
    assert all(frame.role("target") == () for frame in frames(sentence))
