"""Days told by their number alone, after one of the same month."""

from __future__ import annotations

import pytest

from legation.when import find
from legation.when.meaning import Calendar


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    found = [(one.words, one.meaning) for one in find(text)]
    return [(words, one.month, one.day) for words, one in found if isinstance(one, Calendar)]


def test_a_number_is_a_day_of_the_month_named_before() -> None:
    text = "She flies to A on February 18, to B on the 19th and to C on the 20th."
    assert told(text) == [("February 18", 2, 18), ("the 19th", 2, 19), ("the 20th", 2, 20)]
    assert all(text[one.start : one.end] == one.words for one in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "She will leave on the 19th.",
        "On May 20 he spoke of the 19th century.",
        "On May 20 he came to mark the 19th anniversary.",
        "On May 20 he left. It was the 21st, she said.",
        "On May 20 he met the 3rd and the 4th.",
    ],
)
def test_no_other_number_is_a_day(text: str) -> None:
    assert not any(words.startswith("the ") for words, _, _ in told(text))
