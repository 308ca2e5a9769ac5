"""The shipped lexicon has no fault that the check knows, and the check finds each fault it is there for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon, Sense, load, sense
from legation.lexicon.check import ROOTS, check, coverage
from legation.lexicon.topics import Topic

GOOD = Sense(id="t.meet", part="verb", lemmas=("meet",), cameo="040", example="Chad met Niger.")


def with_senses(*senses: Sense) -> Lexicon:
    return replace(load(), senses=senses)


def faults(*senses: Sense) -> list[str]:
    return [problem for problem in check(with_senses(*senses), lemmas) if "reaches CAMEO root" not in problem]


def test_the_shipped_lexicon_has_no_problem() -> None:
    assert check(load(), lemmas) == []


def test_every_root_and_most_codes_are_reached() -> None:
    reached = coverage(load())
    assert reached.roots == frozenset(ROOTS)
    assert (reached.count(3), reached.count(4)) == (reached.total(3), reached.total(4)) == (149, 149)
    assert reached.missing == ()


def test_a_good_sense_passes() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (replace(GOOD, needs=(sense.Test("nowhere"),)), "unknown slot nowhere"),
        (replace(GOOD, frame=(("target", "obj|beside"),)), "unknown slot beside"),
        (replace(GOOD, frame=(("hero", "obj"),)), "unknown role hero"),
        (replace(GOOD, kind="party"), "unknown kind party"),
        (replace(GOOD, cameo="999"), "999 is not in codes.tsv"),
        (replace(GOOD, cameo=""), "needs a CAMEO code"),
        (replace(GOOD, plover="FIGHT"), "unknown PLOVER event FIGHT"),
        (replace(GOOD, matrix="dream"), "no matrix dream"),
        (replace(GOOD, lemmas=()), "has no trigger"),
        (replace(GOOD, example=""), "has no example"),
        (replace(GOOD, example="Chad saw Niger."), "none of its triggers"),
    ],
)
def test_a_fault_is_named(bad: Sense, words: str) -> None:
    found = faults(bad)
    assert len(found) == 1
    assert bad.id in found[0]
    assert words in found[0]


def test_a_topic_of_an_unknown_code_or_without_words_is_named() -> None:
    found = check(replace(load(), topics=(Topic("tides", ("1049",), frozenset()),)), lemmas)
    assert "topics.toml: tides names 1049, which is not in codes.tsv." in found
    assert "topics.toml: tides has no words." in found


def test_codes_that_only_topics_give_count_as_reached() -> None:
    assert "1041" not in coverage(with_senses(replace(GOOD, cameo="100"))).missing
    assert "1041" in coverage(replace(with_senses(replace(GOOD, cameo="100")), topics=())).missing


def test_ids_are_unique() -> None:
    assert faults(GOOD, GOOD) == ["t.meet: 2 senses have this id."]


def test_a_root_without_a_sense_is_named() -> None:
    # One consulting sense reaches 04, and by "intend" 03; nothing else.
    missing = [problem for problem in check(with_senses(GOOD)) if "reaches CAMEO root" in problem]
    assert len(missing) == 18


def test_an_example_is_not_searched_without_lemmas() -> None:
    lexicon = with_senses(replace(GOOD, example="Chad saw Niger."))
    assert not any("triggers" in problem for problem in check(lexicon))
