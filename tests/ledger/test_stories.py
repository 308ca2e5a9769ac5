"""Stories of a few pages each, asked what a careful reader would answer, in the order they came out and backwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ledger import asking

from legation.ledger import Ledger
from legation.run import Reader

STORIES = tuple(asking.stories())


def answers(file: Path, reader: Reader, story: asking.Story, backwards: bool) -> list[list[str]]:
    """Return what a ledger of a story's pages answers."""
    asking.fill(file, reader, story.pages[::-1] if backwards else story.pages)
    with Ledger.open(file) as ledger:
        return [asking.answer(ledger, ask) for ask in story.asks]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.name))
@pytest.mark.parametrize("backwards", [False, True], ids=["as told", "backwards"])
def test_a_story_is_kept_as_a_careful_reader_would(
    tmp_path: Path, reader: Reader, story: asking.Story, backwards: bool
) -> None:
    found = answers(tmp_path / "story.ledger", reader, story, backwards)
    assert found == [asking.expected(ask) for ask in story.asks]


def test_stories_put_every_kind_of_question() -> None:
    assert {asking.asked(ask) for story in STORIES for ask in story.asks} == set(asking.ANSWERS)
    assert all(len(story.pages) >= 2 for story in STORIES)
