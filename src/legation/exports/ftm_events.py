"""Events, trips, articles and mentions as FollowTheMoney entities."""

from __future__ import annotations

from collections.abc import Iterator

from legation import describe
from legation.exports.ftm_entity import Entity, country, days, entity, party_id
from legation.exports.view import Record
from legation.model import Leg, Page, Party, Trip, When, make_id
from legation.where import gazetteer


def article(page: Page, note: str) -> Entity:
    """Return a page; its date only where it is known to the day."""
    published = page.published
    on = published.start.isoformat() if published and published.start == published.end else None
    url = page.url if page.url.startswith(("http://", "https://")) else None
    named = {"title": page.title, "publisher": page.outlet, "sourceUrl": url, "publishedAt": on, "generator": note}
    return entity("Article", page_id(page.id), fileName=page.id, name=page.title, **named)


def page_id(name: str) -> str:
    """Return the id of a page's Article."""
    return make_id("lgn-", "page", name)


def event(record: Record) -> Entity:
    """Return an event. FollowTheMoney has no status: it stands among the keywords and in the summary."""
    one = record.event
    start, end = time(one.when)
    history = " > ".join(f"{step.status} {step.on or ''}".strip() for step in one.history)
    sources = [party_id(party) for party in one.parties if party.role == "source"]
    return entity(
        "Event", make_id("lgn-", "event", one.id), name=describe.what(one), startDate=start, endDate=end,
        keywords=[one.kind, one.status, one.issue], summary=history, description=one.quote,
        location=one.place.name if one.place else None, country=country(one.place.country) if one.place else None,
        organizer=sources, involved=[party_id(party) for party in one.parties], recordId=one.id,
        sourceUrl=[page.url for page in record.pages if page.url.startswith(("http://", "https://"))],
        proof=[page_id(page.id) for page in record.pages],
    )  # fmt: skip


def time(when: When | None) -> tuple[str | None, str | None]:
    """Return first and last day; a vague stretch has none, since the format cannot say that it is vague."""
    if when is None or (when.precision not in ("day", "days", "month", "year")):
        return None, None
    if when.precision == "days" and not when.range and when.start != when.end:
        return None, None
    return days(when.start, when.end, when.precision)


def mentions(record: Record) -> Iterator[Entity]:
    """Yield a mention for each party of each page: the name as the page has it, and whom the ledger takes it for."""
    for report in record.reports:
        for party in report.parties:
            known = resolved(party, record)
            key = make_id("lgn-", "mention", report.page, party.name, party_id(known))
            yield entity("Mention", key, document=page_id(report.page), name=party.name, resolved=party_id(known))


def resolved(party: Party, record: Record) -> Party:
    """Return the party of the event that a report's party became, else the report's own."""
    return next((one for one in record.event.parties if one.person and one.person == party.person), party)


def trip(one: Trip, known: Party | None) -> Iterator[Entity]:
    """Yield a journey: the places of its stops, and the journey with its stops in words; `known` is its traveller as
    the events name him, None where they have another form of the name."""
    traveller = known or Party(one.traveller, "source", "person", person=one.person)
    places = [address(leg) for leg in one.legs if leg.country or leg.locality]
    if not places:
        return  # a Trip needs both ends, and no page names any place
    yield from places
    if known is None:
        yield entity("Person", party_id(traveller), name=one.traveller)
    dated = [leg.when for leg in one.legs if leg.when]
    starts, ends = [time(when)[0] for when in dated], [time(when)[1] for when in dated]
    stops = "; ".join(describe.leg_line(leg, gazetteer().state(leg.country)) for leg in one.legs)
    yield entity(
        "Trip", make_id("lgn-", "trip", one.id), name=describe.trip_line(one), startLocation=places[0]["id"],
        endLocation=places[-1]["id"], involved=party_id(traveller), summary=stops, keywords=one.status,
        startDate=min(filter(None, starts), default=None), endDate=max(filter(None, ends), default=None),
        country=[code for leg in one.legs if (code := country(leg.country))], recordId=one.id,
        proof=[page_id(page) for page in one.pages],
    )  # fmt: skip


def address(leg: Leg) -> Entity:
    """Return the place of a stop."""
    state = gazetteer().state(leg.country) or leg.country
    full = ", ".join(word for word in (leg.locality, state) if word)
    key = make_id("lgn-", "address", leg.locality, leg.country)
    return entity("Address", key, full=full, city=leg.locality, country=country(leg.country))
