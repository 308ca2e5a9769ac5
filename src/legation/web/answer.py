"""A view written out: as a page, JSON, CSV, an Atom feed or a calendar."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from legation.exports import atom, ics
from legation.flat import csv_lines
from legation.model import Event
from legation.web.view import View

FORMS: Mapping[str, str] = {
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    "": "text/html; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a view and their type."""

    content: bytes
    media: str


Said = Callable[[Sequence[Event]], Mapping[str, str]]


def nothing(_: Sequence[Event]) -> Mapping[str, str]:
    """Return no sentence for any event."""
    return {}


def split(path: str) -> tuple[str, str]:
    """Return a path and the form its ending asks for ("/events.csv": "/events", ".csv")."""
    form = next((form for form in FORMS if form and path.endswith(form)), "")
    bare = path.removesuffix(form) if form else path
    return ("/" if bare in ("/index", "") else bare), form


def write(
    view: View, form: str, templates: Environment, link: str, review: bool = False, said: Said = nothing
) -> Answer:
    """Return a view in a form; `link` is the server's own address, for feeds; `said` finds the sentences of a list."""
    made: Mapping[str, Callable[[], str]] = {
        ".json": lambda: as_json(view),
        ".csv": lambda: "".join(csv_lines(view.table())),
        ".atom": lambda: "".join(atom.write(view.events, f"Legation: {view.title}", link)),
        ".ics": lambda: "".join(ics.write(view.events, f"Legation: {view.title}", link)),
        "": lambda: templates.get_template(view.template).render(view=view, asked=view.asked, review=review, said=said),
    }
    return Answer(made[form]().encode("utf-8", "replace"), FORMS[form])


def as_json(view: View) -> str:
    """Return a view as JSON: its own data, else its rows and where the next page is."""
    head = {"title": view.title, "query": dict(view.asked.pairs())}
    made = view.data() if view.data else {**head, "rows": list(view.table()), "next": view.next or None}
    return json.dumps(made, ensure_ascii=False, default=str)
