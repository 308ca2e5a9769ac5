"""The rows that travel data sets keep by hand: a person, the office then, where, when, announced when, met whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legation.exports.view import Record, View
from legation.ledger.contract import days
from legation.model import Event, Leg, Page, Party, Place, Trip, When
from legation.where import gazetteer
from legation.who.register import register

_ACTS = ("source", "participant", "companion")
Stop = tuple[Trip, int, Leg]


@dataclass(frozen=True, slots=True)
class Row:
    """One party's part in one event. What no page says is blank. `start` and `end` are ISO days cut to what is known
    ("2024-09" is a month), blank for a vague stretch; `earliest` and `latest` are the days between which it lies.

    `person` is blank where a state or body acts (`party` names it); `office` is the page's wording, else the
    register's for that day (`office_from` says which); `announced_on` is the day of the first page that told of the
    event before it was done; `met` are the others, by name.
    """

    person: str
    office: str
    country: str
    city: str
    start: str
    end: str
    status: str
    announced_on: str
    subject: str
    met: tuple[str, ...]
    quote: str
    link: str
    kind: str
    party: str
    state: str
    role: str
    office_from: str
    earliest: str
    latest: str
    precision: str
    when: str
    issue: str
    speaker: str
    outlet: str
    pages: tuple[str, ...]
    trip: str
    stop: int | None
    event: str


def rows(view: View) -> Iterator[Row]:
    """Yield a row for each party that acts in each event, by the events' days; a visit names its trip and stop."""
    stops = {(leg.event, trip.traveller): (trip, at, leg) for trip in view.trips() for at, leg in _numbered(trip)}
    for record in view.records():
        for party in actors(record.event):
            yield row(record, party, stops.get((record.event.id, party.name if party else "")))


def _numbered(trip: Trip) -> Iterator[tuple[int, Leg]]:
    return iter(enumerate(trip.legs, 1))


def actors(event: Event) -> tuple[Party | None, ...]:
    """Return who acts: sources, companions and participants, else everybody; (None,) where nobody is named."""
    return tuple(party for party in event.parties if party.role in _ACTS) or event.parties or (None,)


def row(record: Record, party: Party | None, stop: Stop | None) -> Row:
    """Return one row; a visit that is a stop of a journey has the stop's town, days and status."""
    event = record.event
    place, when, status = settled(event, stop)
    start, end = days(when)
    title, source = office(party, when) if party else ("", "")
    return Row(
        person=party.name if party and party.kind == "person" else "", office=title, office_from=source,
        country=gazetteer().state(place.country) or place.country if place else "",
        city=place.locality if place else "", start=start or "", end=end or "", status=status,
        announced_on=announced(event, {page.id: page for page in record.pages}),
        subject=event.topic, met=met(event, party, stop), quote=event.quote, link=record.link, kind=event.kind,
        party=party.name if party else "", state=party.country if party else "", role=party.role if party else "",
        earliest=_bound(when, last=False), latest=_bound(when, last=True),
        precision=when.precision if when else "", when=when.words if when else "", issue=event.issue,
        speaker=event.speaker, outlet=next((page.outlet for page in record.pages if page.outlet), ""),
        pages=event.pages, trip=stop[0].id if stop else "", stop=stop[1] if stop else None, event=event.id,
    )  # fmt: skip


def settled(event: Event, stop: Stop | None) -> tuple[Place | None, When | None, str]:
    """Return place, time and status: those of the stop for a visit (a journey's pages tell more), else its own."""
    if stop is None or event.kind != "visit":
        return event.place, event.when, event.status
    leg = stop[2]
    return Place(leg.locality or leg.country, leg.locality, leg.country), leg.when, leg.status


def office(party: Party, when: When | None) -> tuple[str, str]:
    """Return the office a party held then and where that is from: `page`, else `register` for the first day.

    The register is asked only for a known person on a known day; of several offices it gives the leading one.
    """
    if party.office:
        return party.office, "page"
    on = when.start if when and when.precision in ("day", "days") else None
    held = register().held_on(party.person, on) if party.person and on else ()
    return (held[0].office, "register") if held else ("", "")


def _bound(when: When | None, last: bool) -> str:
    day = (when.end if last else when.start) if when else None
    return day.isoformat() if day else ""


def announced(event: Event, pages: Mapping[str, Page]) -> str:
    """Return the day of the first page that told of the event before it was done: ISO, or an EDTF interval where that
    page's date is only known as one; "" where no page told ahead."""
    for step in event.history:
        published = pages[step.page].published if step.page in pages else None
        if step.status in ("planned", "proposed") and published:
            first, last = published.start.isoformat(), published.end.isoformat()
            return first if first == last else f"{first}/{last}"
    return ""


def met(event: Event, party: Party | None, stop: Stop | None) -> tuple[str, ...]:
    """Return whom somebody met: on a stop of a journey everybody met there, else the other parties of the event."""
    if stop and stop[2].met:
        return stop[2].met
    wanted = ("host",) if event.kind == "visit" else ("source", "participant", "companion", "target", "host")
    others = (one for one in event.parties if one != party and one.role in wanted and one.kind == "person")
    return tuple(dict.fromkeys(one.name for one in others))
