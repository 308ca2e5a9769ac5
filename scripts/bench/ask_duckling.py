"""Answers of Duckling, from a wheel: the next return of a date, and the one before it, which it leaves out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from answers import Reading, answer, whole
from duckling import (
    Context,
    default_locale_lang,
    load_time_zones,
    parse,
    parse_dimensions,
    parse_lang,
    parse_locale,
    parse_ref_time,
)

DAY = dt.timedelta(days=1)


@cache
def _world() -> tuple[Any, Any, Any]:
    locale = parse_locale("EN_US", default_locale_lang(parse_lang("EN")))
    return load_time_zones("/usr/share/zoneinfo"), locale, parse_dimensions(["time"])


def ask(text: str, day: dt.date) -> Iterator[Reading]:
    """Yield its readings; it only looks ahead, so where a date returns the return before the first is offered too."""
    zones, locale, dimensions = _world()
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    context = Context(parse_ref_time(zones, "UTC", int(noon.timestamp())), locale)
    for found in parse(text, context, dimensions, False):
        days = [_days(value) for value in found["value"]["values"]]
        for start, end in [*days[:1], *_before(days)]:
            yield found["start"], found["end"], start, end


def _days(value: Mapping[str, Any]) -> tuple[str | None, str | None]:
    if value["type"] == "value":
        return whole(dt.date.fromisoformat(value["value"][:10]), value["grain"])
    start, end = value.get("from"), value.get("to")
    last = (
        dt.date.fromisoformat(end["value"][:10]) - (DAY if end["grain"] not in ("hour", "minute") else 0 * DAY)
        if end
        else None
    )
    return start["value"][:10] if start else None, last.isoformat() if last else None


def _before(days: list[tuple[str | None, str | None]]) -> Iterator[tuple[str, str]]:
    """Yield the return before the first, as far before it as the second lies after it."""
    if len(days) < 2 or None in (*days[0], *days[1]):
        return
    (start, end), (following, _) = ([dt.date.fromisoformat(str(day)) for day in pair] for pair in days[:2])
    step = following - start
    yield (start - step).isoformat(), (end - step).isoformat()


if __name__ == "__main__":
    answer(ask)
