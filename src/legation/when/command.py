"""The contract command `legation when`: a line of text and its date in, the time expressions of it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from legation.model import Published, When

from .expression import Expression
from .find import find
from .meaning import Bound
from .resolve import resolve


def when_rows(lines: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each `{"id", "text", "published"}` a row `{"id", "times": [...]}`, in order.

    `published` (or `date`) is an ISO day or null. A time is the words that name it, without preposition ("2019" in
    "since 2019"), and its days are those of these words, all of 2019: so TimeML marks and values them (TIMEX3, where
    "since" is a signal of its own), and so the rows can be held against such corpora. `bound` says since, until or by;
    `resolve` gives the open interval ("2019-01-01/..") that events are dated by.
    """
    for line in lines:
        text, published = str(line.get("text") or ""), _published(line.get("published") or line.get("date"))
        times = [_row(expression, text, published) for expression in find(text)]
        yield {"id": line.get("id"), "times": times}


def _published(day: object) -> Published | None:
    """Read an ISO day (a time of day after it is left out); anything else counts as not known."""
    try:
        read = dt.date.fromisoformat(str(day)[:10])
    except ValueError:
        return None
    return Published(read, read, "given")


def _row(expression: Expression, text: str, published: Published | None) -> dict[str, Any]:
    side = expression.meaning.side if isinstance(expression.meaning, Bound) else ""
    if isinstance(expression.meaning, Bound):
        expression = replace(expression, meaning=expression.meaning.edge)
    when: When = resolve(expression, published)
    start, end = expression.name_start, expression.name_end
    row: dict[str, Any] = {
        "words": text[start:end],
        "span": [start, end],
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "edtf": when.edtf,
        "precision": when.precision,
        "kind": expression.kind,
        "anchor": when.anchor,
    }
    return row | ({"bound": side} if side else {}) | ({"days": expression.days} if expression.days else {})
