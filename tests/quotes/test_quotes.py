"""Quotations and their speakers on passages of our own: what is found, how much of it is true, who says it."""

from __future__ import annotations

from tests.quotes.score import Count, Said, add, read

from legation.run import Reader


def test_quotes_are_found_and_given_to_their_speakers(reader: Reader) -> None:
    """The aims set beforehand: 0.88 found, 0.97 of those told true, 0.93 with the right speaker."""
    count, wrong = Count(), list[str]()
    for passage, told in read(reader):
        wrong += add(count, [Said(*pair) for pair in passage["said"]], told)
    assert count.gold >= 40
    assert count.found / count.gold >= 0.88, wrong
    assert count.true / count.system >= 0.97, wrong
    assert count.speaker / count.found >= 0.93, wrong
