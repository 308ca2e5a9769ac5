"""Answers of the Microsoft recognizers (date and time, English): every reading they offer, past and coming."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from answers import Reading, answer
from recognizers_date_time import Culture, recognize_datetime

DAY = dt.timedelta(days=1)


def ask(text: str, day: dt.date) -> Iterator[Reading]:
    """Yield their readings; ends of ranges are given twice, as they are and a day less, for some are exclusive."""
    for found in recognize_datetime(text, Culture.English, reference=dt.datetime.combine(day, dt.time())):
        for value in (found.resolution or {}).get("values", []):
            for start, end in _days(value):
                yield found.start, found.end + 1, start, end


def _days(value: Mapping[str, str]) -> Iterator[tuple[str | None, str | None]]:
    if "date" in value.get("type", "") and "value" in value:
        yield value["value"][:10], value["value"][:10]
    elif "date" in value.get("type", "") and ("start" in value or "end" in value):
        start, end = value.get("start"), value.get("end")
        yield start and start[:10], end and end[:10]
        if end and end[:10] != (start or "")[:10]:
            yield start and start[:10], (dt.date.fromisoformat(end[:10]) - DAY).isoformat()


if __name__ == "__main__":
    answer(ask)
