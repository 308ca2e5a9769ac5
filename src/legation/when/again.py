"""Days of a month that a sentence has named before: "to Jakarta on February 18, to Seoul on the 19th"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .expression import Expression
from .meaning import Calendar

_NTH = re.compile(
    r"\b(?P<name>the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th))(?=[,.;)]|\s*$| (?:and|to|for|before|when|where)\b)"
)


def with_days(text: str, found: Sequence[Expression]) -> tuple[Expression, ...]:
    """Return the times of a text with the days that are told by their number alone, after one that names month and
    day; a later number is of the same month, a smaller one of none that is told."""
    return tuple(sorted([*found, *days(text, found)], key=lambda one: one.start)) if found else ()


def days(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """Yield the days told by their number alone."""
    for match in _NTH.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in found):
            continue
        before = next((one for one in reversed(found) if one.end <= match.start()), None)
        if before is None or ". " in text[before.end : match.start()]:
            continue
        meaning, day = before.meaning, int(match["day"])
        if isinstance(meaning, Calendar) and meaning.month and meaning.day and meaning.day < day:
            told = replace(meaning, day=day)
            yield Expression(match["name"], match.start(), match.end(), told, match.start(), match.end(), before.tense)
