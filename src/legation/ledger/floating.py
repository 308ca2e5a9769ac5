"""Loose visits and journeys: which journey a visit belongs to that no day of its own dates.

The event stays as it is (nothing dates it); only the journey takes it in, and only where one journey alone fits: the
same country, told elsewhere with days, or a page of the very days of the journey; and nothing that speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from legation.ledger import hints, names
from legation.ledger.heads import Head
from legation.ledger.profile import AHEAD, DONE, Days, gap, shift
from legation.ledger.stops import OFF, Stop

_FAR = 14  # days between what two visits of one journey are dated by, as far as anything dates them
_MONTH = 31  # days: a year names no journey
_SAME_MONTH = 0.25  # points of a page that gives but the month of a journey: enough if no other is of that month
PASSING = "passing.there"
"""The rule of a stop that only a page without a report of a visit tells."""
_SHARED = 0.125  # points of a page that tells both: less than any likeness
_NEW = 1  # countries more than the journey has, that a page without a date may tell by the way
_TWO = 2.0  # points of two shared countries
_AFTER = 2  # days after the last dated stop on which a page may still tell of the journey as under way


def moor(groups: Sequence[list[Stop]], heads: Mapping[str, Head] = MappingProxyType({})) -> list[list[Stop]]:
    """Return the journeys of one traveller with those that are wholly adrift joined to the one that fits them.

    First those that their pages place in time, to journeys with days; then those that nothing places, to what there is
    then (so that an undated page chooses among all journeys); then what is left among itself, where two stops at least
    agree. `heads` are those of the pages: a day without a year agrees with a journey.
    """
    fixed = [list(group) for group in groups if not all(stop.adrift for stop in group)]
    loose = [group for group in groups if all(stop.adrift for stop in group)]
    placed = [group for group in loose if any(stop.about for stop in group)]
    lost = [group for group in loose if not any(stop.about for stop in group)]
    left = [list(group) for group in settle(placed, fixed, heads)]
    told = [group for group in left if not any(stop.days for stop in group)]  # "in May", told by the way, draws nothing
    gone = settle(lost, [*fixed, *told], heads)
    return [*fixed, *alike([*left, *map(list, gone)], heads)]


def settle(
    loose: Sequence[Sequence[Stop]], fixed: Sequence[list[Stop]], heads: Mapping[str, Head]
) -> list[Sequence[Stop]]:
    """Join each loose journey to the one that fits it (all are chosen first, so that their order says nothing), and
    return those that none fits."""
    homes = [home(group, fixed, heads) for group in loose]
    for group, at in zip(loose, homes, strict=True):
        if at is not None:
            fixed[at].extend(group)
    return [group for group, at in zip(loose, homes, strict=True) if at is None]


def home(group: Sequence[Stop], fixed: Sequence[Sequence[Stop]], heads: Mapping[str, Head]) -> int | None:
    """Return the journey that a loose one belongs to: the best fit, if no other fits as well, but for one that is the
    same journey told elsewhere (as a plan, and as made). What nothing but a page
    without a date tells by the way must lie in that journey wholly, by two countries: by one it may be any."""
    scores = [beside(group, other) or meanwhile(group, other, heads) for other in fixed]
    if by_the_way(group):
        lands = {stop.country for stop in group}
        inside = [len(lands - {stop.country for stop in other}) <= _NEW for other in fixed]
        scores = [score if whole and score >= _TWO else 0.0 for score, whole in zip(scores, inside, strict=True)]
    best = max(scores, default=0.0)
    alike = [at for at, score in enumerate(scores) if score == best]
    one = len(alike) == 1 or all(fit(fixed[left], fixed[right]) for left, right in combinations(alike, 2))
    return alike[0] if best > 0 and one else None


def beside(group: Sequence[Stop], other: Sequence[Stop]) -> float:
    """Return how well a loose journey fits another; of two alike the one whose stops its own page tells fits better."""
    score = fit(group, other)
    pages = {page for stop in group for page in stop.event.pages}
    return score + _SHARED if score and any(pages & set(stop.event.pages) for stop in other) else score


def by_the_way(group: Sequence[Stop]) -> bool:
    """Say whether nothing but pages without a date and without a report of a visit tells some stops."""
    return all(stop.about is None and bool(stop.told) and stop.told[0].report.rule == PASSING for stop in group)


def alike(groups: Sequence[list[Stop]], heads: Mapping[str, Head]) -> list[list[Stop]]:
    """Return loose journeys, those joined that share two stops, or one and more than its country: the town, the day in
    its words, or that the head of a page without a date gives a day of the other's pages."""
    made: list[list[Stop]] = []
    for group in groups:
        near = [other for other in made if fit(group, other) and likely(group, other, heads) >= _TWO]
        if len(near) == 1:
            near[0].extend(group)
        else:
            made.append(list(group))
    return made


def likely(group: Sequence[Stop], other: Sequence[Stop], heads: Mapping[str, Head]) -> float:
    """Return how well a loose journey fits another, with what the dates of their pages add to it."""
    return fit(group, other) + headed(group, other, heads) + kept(group, other)


def headed(group: Sequence[Stop], other: Sequence[Stop], heads: Mapping[str, Head]) -> int:
    """Return a point if the head of a page without a date gives a day near those that the other's pages are of."""
    known = [stop.about for stop in other if stop.about]
    undated = {one.report.page for stop in group for one in stop.told if one.published is None} & heads.keys()
    days = ((heads[page].near(about[0]), about) for page in undated for about in known)
    return int(any(day and not gap((day, day), about) for day, about in days))


def kept(group: Sequence[Stop], other: Sequence[Stop]) -> int:
    """Return a point if one journey is the plan of the other: a page of the two weeks after has the stop made."""
    pairs = [(one, theirs) for one in group for theirs in other if one.country == theirs.country]
    return int(any(follows(*pair) or follows(*pair[::-1]) for pair in pairs))


def follows(plan: Stop, made: Stop) -> bool:
    """Say whether a page of the two weeks after one that plans a stop has it made."""
    ahead = [one.on for one in plan.told if one.on and one.report.status in AHEAD]
    done = [one.on for one in made.told if one.on and one.report.status in DONE]
    return any(0 <= (day - on).days <= _FAR for on in ahead for day in done)


def fit(group: Sequence[Stop], other: Sequence[Stop]) -> float:
    """Return how well a loose journey fits another: a point a shared country, half a point for each further likeness,
    0 where anything speaks against it."""
    if apart(group, other):
        return 0.0
    points: dict[str, float] = {}
    for one, theirs in ((one, theirs) for one in group for theirs in other if one.country and not wide(theirs)):
        if one.country == theirs.country:
            point = likeness(one, theirs)
            if point is None:
                return 0.0
            points[one.country] = max(point, points.get(one.country, 0.0))
    return sum(points.values())


def apart(group: Sequence[Stop], other: Sequence[Stop]) -> bool:
    """Say whether two journeys cannot be one: one dropped and one made, or by what dates them (a year dates nothing,
    and a month must hold the days of the other)."""
    named = [stop for stop in other if stop.sharp] or other
    if any(wide(stop) for stop in (*group, *named)) or dropped(group, other) or dropped(other, group):
        return True
    return any(far(one, theirs) for one in group for theirs in named)


def dropped(group: Sequence[Stop], other: Sequence[Stop]) -> bool:
    """Say whether one journey was dropped wholly and the other begun."""
    off = all(stop.event.status in OFF for stop in group)
    return off and any(stop.event.status in ("happened", "ongoing") for stop in other)


def wide(stop: Stop) -> bool:
    """Say whether the days of a visit are a year or more: it is told as of another time."""
    return stop.days is not None and (stop.days[1] - stop.days[0]).days > _MONTH


def far(one: Stop, other: Stop) -> bool:
    """Say whether two visits lie too far apart; where one names but a month, whether it lies outside of that."""
    if not (one.about and other.about):
        return False
    vague = (one.days and one.adrift) or (other.days and other.adrift)
    return gap(one.about, other.about) > (0 if vague else _FAR)


def meanwhile(group: Sequence[Stop], other: Sequence[Stop], heads: Mapping[str, Head]) -> float:
    """Return half a point if a page of the days of a dated journey has the traveller abroad: nobody makes two journeys
    at once. A page without a date is of the day that its head gives."""
    days = lasting(other)
    if days is None or apart(group, other):
        return 0.0
    told = [one for stop in group if stop.days is None for one in stop.told]
    under_way = (one for one in told if one.report.status in DONE and one.published)
    pages = {(one.published.start, one.published.end) for one in under_way if one.published}
    undated = {one.report.page for one in told if one.published is None and one.report.status in DONE}
    sent = [heads[page].near(days[0]) for page in undated if page in heads]
    pages |= {(day, day) for day in sent if day}
    if any(start >= days[0] and end <= days[1] for start, end in pages):
        return 0.5
    months = [(start, end) for start, end in pages if start < end and not gap((start, end), days)]
    return _SAME_MONTH if months and not any(one.days for one in group) else 0.0


def lasting(group: Sequence[Stop]) -> Days | None:
    """Return the days from the first to the last dated stop of a journey that takes place, and a little after."""
    days = [stop.days for stop in group if stop.days and stop.sharp and stop.event.status not in OFF]
    return shift((min(day[0] for day in days), max(day[1] for day in days)), 0, _AFTER) if days else None


def likeness(one: Stop, other: Stop) -> float | None:
    """Return the points for two visits to one country; None if they cannot be one."""
    if other.days and hints.excludes(one.words, other.days):
        return None
    if {one.event.status, other.event.status} & OFF and {"happened", "ongoing"} & {
        one.event.status,
        other.event.status,
    }:
        return None
    return 1.0 + 0.5 * sum(further(one, other))


def further(one: Stop, other: Stop) -> Iterator[bool]:
    """Yield further likenesses: the town, the weekday or written day."""
    ours, theirs = one.event.place, other.event.place
    yield bool(ours and theirs and ours.locality and names.same_name(ours.locality, theirs.locality or "-"))
    yield bool(other.days and hints.agrees(one.words, other.days))
    yield bool(one.words) and one.words == other.words and bool(hints.hint(one.words).days)
