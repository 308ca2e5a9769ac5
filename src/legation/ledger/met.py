"""Whom a traveller met on which leg: hosts in person, and the others at each meeting that can be placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.ledger import names
from legation.ledger.profile import Days, gap
from legation.ledger.told import Told
from legation.model import Event, Party


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


def meetings(traveller: Party, legs: Sequence[Sequence[Sighting]], talks: Sequence[Event]) -> list[list[str]]:
    """Return, leg by leg, the names of those met: hosts in person, then the others of each meeting placed there."""
    met: list[list[Party]] = [[*hosts(found)] for found in legs]
    for event in talks:
        if event.status not in ("cancelled", "denied", "refused", "postponed"):
            at = where(event, traveller, legs)
            if at is not None:
                met[at].extend(others(event, traveller))
    return [list(distinct(found)) for found in met]


def hosts(found: Sequence[Sighting]) -> Iterator[Party]:
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


def where(event: Event, traveller: Party, legs: Sequence[Sequence[Sighting]]) -> int | None:
    """Return the leg on which a meeting took place: by country, then days or page; of legs that fit alike the one that
    a shared page has under way. None if it fits none, or two."""
    scores = [fit(event, traveller, found) for found in legs]
    best = max(scores, default=0)
    alike = [at for at, score in enumerate(scores) if score == best]
    current = [at for at in alike if any(under_way(one, event) for one in legs[at])] if len(alike) > 1 else alike
    return current[0] if best > 0 and len(current) == 1 else None


def under_way(one: Sighting, event: Event) -> bool:
    """Say whether a page that tells a meeting has this visit under way."""
    return any(told.report.page in event.pages and told.report.status == "ongoing" for told in one.told)


def fit(event: Event, traveller: Party, found: Sequence[Sighting]) -> int:
    """Return how well a meeting fits a leg; 0 if it cannot have been there."""
    place = event.place.country if event.place else ""
    sides = {party.country for party in others(event, traveller) if party.country}
    country = next((one.country for one in found if one.country), "")
    if place and place != country:
        return 0
    apart = closest(event, found)
    if apart is not None and apart > 1:
        return 0
    page = any(set(event.pages) & set(one.event.pages) for one in found)
    if not page and apart is None:
        return 0
    return 4 * bool(place) + 3 * (country in sides) + 2 * (apart is not None) + page


def closest(event: Event, found: Sequence[Sighting]) -> int | None:
    """Return how many days lie between a meeting and a leg; None if either has none."""
    when = event.when
    if when is None or (when.start is None and when.end is None):
        return None
    first, last = when.start or when.end, when.end or when.start
    days = [gap((first, last), one.days) for one in found if one.days and first and last]
    return min(days, default=None)
