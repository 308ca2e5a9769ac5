"""Topics: which code one makes of a coarser one, and how its file is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.lexicon import load
from legation.lexicon.topics import Topic, read, stem

TOPICS = load().topics
CODES = sorted(load().codes)
LEADERS = Topic("leadership", ("1041", "1411", "0831"), frozenset(["resign"]))


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [("100", "1041"), ("104", "1041"), ("10", "1041"), ("141", "1411"), ("140", ""), ("080", "0831"), ("103", "")],
)
def test_a_topic_makes_a_coarse_code_fine(coarse: str, fine: str) -> None:
    assert LEADERS.finer(coarse) == fine


def test_a_topic_of_one_family_leaves_the_residual_of_the_root() -> None:
    family = Topic("parties", ("0812",), frozenset(["party"]), family=True)
    assert (family.finer("080"), family.finer("081")) == ("", "0812")


@given(st.sampled_from(TOPICS), st.sampled_from(CODES))
def test_a_finer_code_keeps_the_root_and_is_longer_than_its_stem(topic: Topic, code: str) -> None:
    if found := topic.finer(code):
        assert found in load().codes
        assert found.startswith(stem(code)) and len(found) > len(stem(code))
        assert found[:2] == code[:2]


@given(st.sampled_from(TOPICS), st.sampled_from([code for code in CODES if len(code) == 4]))
def test_a_code_of_four_digits_is_never_changed(topic: Topic, code: str) -> None:
    assert topic.finer(code) == ""


def test_classes_stand_for_their_words() -> None:
    text = '[[topic]]\nname = "food"\ncodes = "0233 1033"\nwords = "@meal rice"\nalso = "send"'
    (topic,) = read(text, {"meal": frozenset(["bread"])})
    assert topic == Topic("food", ("0233", "1033"), frozenset(["bread", "rice"]), frozenset(["send"]))


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        read('[[topic]]\nname = "food"\ncodes = "0233"\nwords = "@nothing"', {})
