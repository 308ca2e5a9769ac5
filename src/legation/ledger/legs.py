"""The legs of one journey: one a country, in order of days, else in the order of the page that tells most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from legation.ledger.met import Sighting, meetings, met
from legation.ledger.profile import AHEAD
from legation.ledger.sending import where
from legation.ledger.stops import OFF, smeared
from legation.ledger.talks import Talks
from legation.ledger.told import Told
from legation.ledger.weekdays import between, is_open
from legation.model import Event, Leg, Party, Span, Status

_PHASE: dict[Status, int] = {"happened": 0, "ongoing": 1}
_SPREAD = 3  # days between two visits to one country that are still one leg


def legs_of(
    traveller: Party,
    stops: Sequence[Sighting],
    talks: Talks,
    only: Collection[str] = (),
) -> tuple[Leg, ...]:
    """Return the legs of a journey in order, each with whom the traveller met there; `only` are the countries that he
    has but one journey to."""
    every = [group(found) for found in grouped(in_order(stops))]
    placed = [found for found in every if found[0].country] or every  # "his tour" is no stop beside named ones
    there = meetings(traveller, placed, talks, only)
    return of_tour([leg(traveller, found, events) for found, events in zip(placed, there, strict=True)], stops)


def group(found: list[Sighting]) -> list[Sighting]:
    """Return the visits of one leg, the best told first."""
    return sorted(found, key=lambda one: (one.days is None, -len(one.told), one.event.id))


def grouped(stops: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    """Yield the visits of each leg: those to one country, unless their days lie apart (out and back again)."""
    legs: list[list[Sighting]] = []
    for stop in stops:
        home = next((found for found in legs if one_leg(found[-1], stop)), None)
        legs.append([stop]) if home is None else home.append(stop)
    yield from legs


def one_leg(left: Sighting, right: Sighting) -> bool:
    """Say whether two visits of a journey are one leg."""
    if not left.country or left.country != right.country:
        return False
    if not (left.days and right.days):
        return True
    return between(left.days, right.days, is_open(left.told), is_open(right.told)) <= _SPREAD


def in_order(stops: Sequence[Sighting]) -> list[Sighting]:
    """Return visits in order: what is over, what is under way, what is ahead, each as the page that tells most of them
    has it (an announcement has all ahead, in the order of its text); then the dated ones by their days.

    A dated visit moves only among the places of the dated ones, so that an undated one keeps its place in the text.
    """
    pages = Counter(page for stop in stops for page in set(stop.event.pages))
    ahead = Counter(page for stop in stops for page in {one.report.page for one in stop.told if not done(one)})
    best = min(pages, key=lambda page: (-pages[page], -ahead[page], page)) if pages else ""
    told = sorted(stops, key=lambda stop: (phase(stop, best), standing(stop, best), stop.event.id))
    if not all(best in stop.event.pages for stop in stops):  # later pages know days that the fullest one does not
        told = inserted(told, best)
    dated = iter(sorted((stop for stop in told if sharp(stop)), key=lambda stop: stop.days or ()))
    return [next(dated) if sharp(stop) else stop for stop in told]


def done(one: Told) -> bool:
    """Say whether a report tells of what is over: such pages begin with the last stop, plans with the first."""
    return one.report.status not in ("planned", "proposed", "ongoing")


def phase(stop: Sighting, page: str) -> int:
    """Return whether a visit is over (0), under way (1) or ahead (2), as a page has it, else as all of them."""
    told = [_PHASE.get(one.report.status, 2) for one in stop.told if one.report.page == page]
    return min(told, default=_PHASE.get(stop.event.status, 2))


def sharp(stop: Sighting) -> bool:
    """Say whether a visit's days are known well enough to order it by: a month is not, nor are a whole tour's days."""
    return stop.days is not None and (stop.days[1] - stop.days[0]).days <= 10 and not touring(stop)


def touring(stop: Sighting) -> bool:
    """Say whether the only days of a visit are those of a whole tour."""
    dated = [told for told in stop.told if told.report.when and told.report.when.start]
    pinned = stop.event.when is not None and stop.event.when.anchor == "event"
    return not pinned and bool(dated) and all(told.of_tour for told in dated)


def inserted(told: Sequence[Sighting], best: str) -> list[Sighting]:
    """Return visits with those that the fullest page lacks put before the first later one, by their days."""
    made = [stop for stop in told if best in stop.event.pages]
    for stop in told:
        if best not in stop.event.pages:
            at = next((at for at, one in enumerate(made) if comes_after(one, stop)), len(made))
            made.insert(at, stop)
    return made


def comes_after(one: Sighting, stop: Sighting) -> bool:
    """Say whether a visit comes after another: by their days, else because a page has it ahead and the other not."""
    if one.days and stop.days:
        return one.days > stop.days
    pages = {told.report.page for told in stop.told if done(told) or told.report.status == "ongoing"}
    return any(told.report.page in pages and told.report.status in AHEAD for told in one.told)


def standing(stop: Sighting, page: str) -> tuple[int, int]:
    """Return where a page first tells of a visit, and as which of its reports; far behind if it does not."""
    found = [(span.start, one.position) for one in stop.told for span in anchors(one, stop) if span.page == page]
    return min(found, default=(1 << 40, 0))


def anchors(one: Told, stop: Sighting) -> Iterator[Span]:
    """Yield the spans that say where a report's visit goes, else its first sentence."""
    report = one.report
    hosts = [party.span for party in report.parties if party.span and party.country == stop.country]
    place = [report.place.span] if report.place and report.place.span else []
    yield from (place + hosts) or report.evidence[:1]


def leg(traveller: Party, found: Sequence[Sighting], talks: Sequence[Event]) -> Leg:
    """Make one leg of its visits; the first stands for it. It is off if a page says so and none that it took place."""
    best = found[0].event
    town = next((one.event.place.locality for one in found if one.event.place and one.event.place.locality), "")
    pages = tuple(sorted({page for event in (*(one.event for one in found), *talks) for page in event.pages}))
    days = next((one.event.when for one in found if one.days), None if smeared(best.when) else best.when)
    told = {one.event.status for one in found}
    if told <= AHEAD and any(event.status == "happened" and where(event) == found[0].country for event in talks):
        told.add("happened")  # who met somebody there has been there
    off = sorted(told & OFF)
    status = "happened" if "happened" in told else "ongoing" if "ongoing" in told else off[0] if off else best.status
    return Leg(best.id, found[0].country, town, days, status, met(traveller, found, talks), pages, hosts(found))


def hosts(found: Sequence[Sighting]) -> tuple[str, ...]:
    """Return who received the traveller as the pages name them; the state itself is the leg's country."""
    named = (party for one in found for party in one.event.parties if party.role == "host" and party.kind != "state")
    return tuple(dict.fromkeys(party.name for party in named))


def of_tour(legs: Sequence[Leg], stops: Sequence[Sighting]) -> tuple[Leg, ...]:
    """Return the legs without days that are those of the whole tour: they give its first leg a start and its last one
    an end, and no other leg anything."""
    whole = {one.event.id for one in stops if touring(one)}
    return tuple(cut(leg, at == 0, at == len(legs) - 1) if leg.event in whole else leg for at, leg in enumerate(legs))


def cut(leg: Leg, first: bool, last: bool) -> Leg:
    """Return a leg with only what a tour's days say of it."""
    if leg.when is None or leg.when.start is None:
        return leg
    start, end = leg.when.start if first else None, leg.when.end if last and leg.when.range else None
    if start and end is None:  # of the first leg the day of arrival alone is known
        day = replace(leg.when, end=start, edtf=start.isoformat(), precision="day", range=False)
        return replace(leg, when=day)
    return replace(leg, when=replace(leg.when, start=start, end=end))
