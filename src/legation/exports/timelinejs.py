"""TimelineJS (Knight Lab): slides by date. An event without a date of its own is left out: the format wants one.

TimelineJS shows text as HTML, so every word of a page is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from legation import describe
from legation.exports.view import Record, View
from legation.model import When

_FIELDS = {"year": 1, "month": 2}


def write(view: View) -> Iterator[str]:
    """Yield the pieces of the document, a slide a line; the first slide names version and query."""
    head = {"text": {"headline": "Legation", "text": escape(view.note)}}
    yield f'{{"title": {json.dumps(head, ensure_ascii=False)}, "events": ['
    first = True
    for record in view.records():
        if record.event.when and record.event.when.start:
            yield ("\n" if first else ",\n") + json.dumps(slide(record), ensure_ascii=False)
            first = False
    yield "\n]}\n"


def slide(record: Record) -> dict[str, Any]:
    """Return an event as a slide. Its date is cut to what is known; `display_date` has it in words."""
    event, when = record.event, record.event.when
    assert when is not None and when.start is not None  # `write` leaves the others out
    body = [f"<p>{escape(event.status)}</p>", f"<blockquote>{escape(event.quote)}</blockquote>" if event.quote else ""]
    made: dict[str, Any] = {
        "unique_id": event.id, "start_date": date(when, last=False), "group": event.kind,
        "display_date": escape(describe.when(when)),
        "text": {"headline": escape(describe.what(event)), "text": "".join([*body, link(record)])},
    }  # fmt: skip
    if when.end and when.end != when.start:
        made["end_date"] = date(when, last=True)
    return made


def date(when: When, last: bool) -> dict[str, int]:
    """Return an end of a time as year, month and day, only as far as the time is known."""
    day = (when.end if last else when.start) or when.start
    assert day is not None
    values = {"year": day.year, "month": day.month, "day": day.day}
    most = _FIELDS.get(when.precision, 3)
    return dict(list(values.items())[:most])


def link(record: Record) -> str:
    """Return a link to the page, only to addresses of the web: "javascript:" is none."""
    url = record.link
    named = next((page.outlet for page in record.pages if page.url == url and page.outlet), "") or "source"
    if not url.startswith(("http://", "https://")):
        return ""
    return f'<p><a href="{escape(url, quote=True)}" rel="noopener noreferrer">{escape(named)}</a></p>'
