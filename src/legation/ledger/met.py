"""Whom a traveller met on which leg: hosts in person, and the others at each meeting that can be placed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.ledger import names
from legation.ledger.profile import Days, gap, named_days, shift
from legation.ledger.stops import OFF, SHARP, about
from legation.ledger.talks import Talks
from legation.ledger.told import Told
from legation.model import Event, Party

_AFTER = 4  # days after the last known day of a journey (its end is told less often than its start) or of a page's date
_BEFORE = 60  # days before and after a journey in which a page that tells it may tell a meeting on it


@dataclass(frozen=True, slots=True)
class Sighting:
    """A visit event with its days and its reports."""

    event: Event
    days: Days | None
    told: tuple[Told, ...]

    @property
    def country(self) -> str:
        """The country gone to, "" if no page says."""
        return self.event.place.country if self.event.place else ""

    @property
    def sharp(self) -> Days | None:
        """The visit's days, if they are no longer than a tour's."""
        return self.days if self.days and (self.days[1] - self.days[0]).days <= SHARP else None


Found = Sequence[Sighting]
"""The visits that are one leg."""


@dataclass(frozen=True, slots=True)
class Journey:
    """The legs of a journey, its days as far as they are known, and the pages that tell it."""

    legs: Sequence[Found]
    days: Days | None
    pages: frozenset[str]


def meetings(traveller: Party, legs: Sequence[Found], talks: Talks, only: Collection[str] = ()) -> list[list[Event]]:
    """Return the meetings on each leg; `only` are the countries that the traveller has but one journey to."""
    placed: list[list[Event]] = [[] for _ in legs]
    every = [one for found in legs for one in found]
    journey = Journey(legs, lasting(legs), frozenset(page for one in every for page in one.event.pages))
    for event in talks.of(journey.days, journey.pages, {one.country for one in every}):
        at = where(event, traveller, journey, only, talks.land(event)) if event.status not in OFF else None
        if at is not None:
            placed[at].append(event)
    return placed


def met(traveller: Party, found: Found, talks: Iterable[Event]) -> tuple[str, ...]:
    """Return the names of those met on a leg: hosts in person, then the others of each meeting."""
    return tuple(distinct([*hosts(found), *(party for event in talks for party in others(event, traveller))]))


def hosts(found: Found) -> Iterator[Party]:
    """Yield the persons named as receiving a visit."""
    for one in found:
        yield from (party for party in one.event.parties if party.kind == "person" and party.role in ("host", "target"))


def others(event: Event, traveller: Party) -> Iterator[Party]:
    """Yield whom the traveller met: not himself, no states, nobody of his own side."""
    for party in event.parties:
        own = party.kind == "person" and party.country and party.country == traveller.country
        if party.kind != "state" and not own and not names.same_party(party, traveller):
            yield party


def distinct(parties: Iterable[Party]) -> Iterator[str]:
    """Yield names once, in the fullest form."""
    kept: list[Party] = []
    for party in parties:
        at = next((at for at, one in enumerate(kept) if names.same_party(one, party)), None)
        if at is None:
            kept.append(party)
        elif len(names.words(party.name)) > len(names.words(kept[at].name)):
            kept[at] = party
    yield from (party.name for party in kept)


def where(event: Event, traveller: Party, journey: Journey, only: Collection[str], land: str) -> int | None:
    """Return the leg on which a meeting took place: by the country it was in (`land`, "" if that is not known), then
    days or page; of legs that fit alike the one that a shared page has under way. None if it fits none, or two."""
    if not meanwhile(event, journey, traveller, only, land):
        return None
    legs = journey.legs
    scores = [fit(event, traveller, found, land) for found in legs]
    best = max(scores, default=0)
    alike = [at for at, score in enumerate(scores) if score == best]
    current = [at for at in alike if any(under_way(one, event) for one in legs[at])] if len(alike) > 1 else alike
    return current[0] if best > 0 and len(current) == 1 else None


def under_way(one: Sighting, event: Event) -> bool:
    """Say whether a page that tells a meeting has this visit under way."""
    return any(told.report.page in event.pages and told.report.status == "ongoing" for told in one.told)


def meanwhile(event: Event, journey: Journey, traveller: Party, only: Collection[str], land: str) -> bool:
    """Say whether a meeting was during a journey: by its own days, else because a page tells both, or a page of those
    days tells it, or an undated one and there was but one journey to the country of the others."""
    days, whole = named_days(event.when), journey.days
    if days and (days[1] - days[0]).days <= SHARP:
        return whole is None or gap(days, whole) == 0
    shared = not journey.pages.isdisjoint(event.pages)
    told = [change.on for change in event.history if change.on]
    if told:
        reach = shift(whole, -_BEFORE, _BEFORE) if whole and shared else whole
        return shared if reach is None else any(gap((day, day), reach) == 0 for day in told)
    if shared:
        return True
    there = {land} if land else {party.country for party in others(event, traveller)}
    return bool(there & set(only))


def lasting(legs: Sequence[Found]) -> Days | None:
    """Return the days of a journey, as far as they are known: those of its visits, else those of their pages."""
    every = [one for found in legs for one in found]
    days = [one.sharp for one in every if one.sharp] or [one.days for one in every if one.days]
    days = days or [near for one in every if (near := about(one.told))]
    return shift((min(day[0] for day in days), max(day[1] for day in days)), -1, _AFTER) if days else None


def fit(event: Event, traveller: Party, found: Found, place: str) -> int:
    """Return how well a meeting held in the country `place` fits a leg; 0 if it cannot have been there."""
    sides = {party.country for party in others(event, traveller) if party.country}
    country = next((one.country for one in found if one.country), "")
    if place and place != country:
        return 0
    page = any(set(event.pages) & set(one.event.pages) for one in found)
    if not place and country not in sides and not page:
        return 0
    days = named_days(event.when)
    close = days is not None and any(one.sharp and gap(days, one.sharp) <= 1 for one in found)
    return 8 * bool(place) + 4 * (country in sides) + 2 * close + page
