"""What templates print: every word of a page made safe to look at, days as precisely as they are known."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from legation import describe
from legation.ledger.status import steps_only
from legation.model import Event, Leg, Party, StatusChange, Trip, When
from legation.web import links, words
from legation.web.facets import SAMPLE
from legation.where import gazetteer
from legation.who import register

# Signs that steer a screen instead of standing on it: controls, and what turns the direction of writing.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

GLYPHS: Mapping[str, str] = {
    "planned": "○", "proposed": "◌", "ongoing": "◐", "happened": "●", "postponed": "◇", "cancelled": "×",
    "denied": "×", "refused": "×",
}  # fmt: skip


def visible(told: object) -> object:
    """Return words with each sign that would steer the screen shown as one; anything else as it is."""
    if isinstance(told, str) and not isinstance(told, Markup):
        return _STEERING.sub("\ufffd", told)
    return "" if told is None else told


def first_told(event: Event) -> str:
    """Return the day an event was first told, in words, "" if none of its pages has a date."""
    day = min((step.on for step in event.history if step.on), default=None)
    return f"told {describe.day(day)}" if day else ""


def when(event: Event) -> str:
    """Return when an event was, as precisely as known; without any time, when it was first told, marked as such."""
    return brief(event.when) or first_told(event)


def brief(time: When | None) -> str:
    """Return a time for a narrow column: as `describe.when` has it, its stretch of days said once ("1 to 10 May")."""
    found = describe.when(time)
    if time is None or time.start is None or time.end is None or time.start == time.end:
        return found
    return found.replace(f"{describe.day(time.start)} to {describe.day(time.end)}", stretch(time.start, time.end))


def stretch(start: dt.date, end: dt.date) -> str:
    """Return two days, what they share said once."""
    if start.year != end.year:
        return f"{describe.day(start)} to {describe.day(end)}"
    first = f"{start.day}" if start.month == end.month else f"{start.day} {start:%B}"
    return f"{first} to {describe.day(end)}"


def short_day(day: dt.date | None) -> str:
    """Return a day in a few letters ("3 Mar 2023"), "no date" for none."""
    return f"{day.day} {day:%b %Y}" if day else "no date"


def number(count: int) -> str:
    """Return a count with its thousands apart."""
    return f"{count:,}"


def month(stretch: str) -> str:
    """Return a year or month ("2024-01") in words."""
    return f"{dt.date.fromisoformat(stretch + '-01'):%B %Y}" if len(stretch) == 7 else stretch or "no date"


def iso(written: str) -> str:
    """Return a day written as 2023-02-21 in words."""
    return describe.day(dt.date.fromisoformat(written))


def iso_short(written: str) -> str:
    """Return a day written as 2023-02-21 in a few letters."""
    return short_day(dt.date.fromisoformat(written))


def country(code: str) -> str:
    """Return the name of a state, or the code itself where it names an organisation."""
    return gazetteer().state(code) or code


def person_name(who: str) -> str:
    """Return the name of a person asked for by the register's id; a name stays as it is."""
    found = register().person(who)
    return found.name if found else who


def steps(event: Event) -> tuple[StatusChange, ...]:
    """Return the steps of a history that say something new, () where there was but one."""
    found = steps_only(event.history)
    return found if len(found) > 1 else ()


def who(event: Event) -> list[Party]:
    """Return the parties of an event, each once."""
    return list({party.name: party for party in event.parties}.values())


def trip_href(trip: Trip) -> str:
    """Return a journey's page."""
    return links.trip([leg.event for leg in trip.legs])


def leg_place(leg: Leg) -> str:
    """Return where a leg goes, in words."""
    return describe.where(leg) or "place not known"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "what": describe.what, "when": when, "time_of": brief, "day": describe.day, "short_day": short_day,
    "number": number, "country": country, "steps": steps, "who": who, "party_href": links.party,
    "event_href": links.event, "state_href": links.state, "issue_href": links.issue, "short": describe.short,
    "trip_href": trip_href, "leg_place": leg_place, "kind": words.kind, "word": words.word, "role": words.role,
    "month": month, "iso": iso, "iso_short": iso_short, "person_name": person_name,
}  # fmt: skip


@functools.cache
def built() -> bool:
    """Say whether the browser's half has been built (`make islands`); without it every page is plain lists."""
    return files("legation.web").joinpath("static", "built", "islands.js").is_file()


def environment() -> Environment:
    """Return the templates: everything escaped, every word made visible, a missing name an error."""
    made = Environment(
        loader=PackageLoader("legation.web"), autoescape=True, undefined=StrictUndefined, finalize=visible,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters.update(FILTERS)
    made.globals.update(glyphs=GLYPHS, sample=SAMPLE, built=built(), relation_href=links.relation)
    for name in made.list_templates():  # compiled now: the first reader of each page should not wait for it
        made.get_template(name)
    return made
