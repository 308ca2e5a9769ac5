"""Which sign gives the first day of a leg: the surest, and of those the earliest.

A leg begins on the earliest day that puts the traveller there, unless a plan that nobody changed has him arrive up to
four days earlier. The day on which he sets out is taken only where nothing tells of his arrival.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from legation.ledger.between import start
from legation.ledger.flights import landed
from legation.ledger.frame import Frame
from legation.ledger.profile import gap
from legation.ledger.sequence import Votes
from legation.ledger.signs import FIRM, Sign
from legation.model import Leg
from legation.when import find

_EARLIER = 4  # days by which a kept plan may come before what is told to have been done there
_EVE = 1  # days by which a tour may begin before its first stop: the night of the flight
_VAGUE = 14  # days by which what is told of a stay may lie outside of the days it is told as of
_CLUSTER = 5  # days between signs of one stay


@dataclass(frozen=True, slots=True)
class Course:
    """What words say of a journey as a whole: the order of its countries, the days of its setting out and its end, and
    the country that it sets out from."""

    votes: Votes = field(default_factory=lambda: MappingProxyType({}))
    frame: Frame = (None, None)
    home: str = ""


def choose(legs: Sequence[Leg], signs: Sequence[Sign], course: Course) -> list[tuple[Leg, Sign | None]]:
    """Return each leg with the sign that gives its first day."""
    out = {(sign.country, sign.day, sign.when.words) for sign in signs if sign.strength == "tour"}
    own = {
        at: [one for one in planned(leg) if (one.country, one.day, one.when.words) not in out]
        for at, leg in enumerate(legs)
    }
    for sign in within(signs, course.votes):
        at = place(sign, legs)
        if at is not None:
            own[at].append(sign)
    return [(leg, landed(first(own[at]), course.home)) for at, leg in enumerate(legs)]


def within(signs: Sequence[Sign], votes: Votes) -> Iterator[Sign]:
    """Yield the signs of a journey without those that something else of its pages gave: what is told of a country
    before the traveller is known to have set out is not from there, unless words have him there before."""
    arrived = min((sign for sign in signs if sign.strength in ("arrival", "visit")), default=None, key=earliest)
    for sign in signs:
        loose = (
            arrived and sign.strength in ("there", "with", "news") and not votes.get((sign.country, arrived.country))
        )
        if not (loose and arrived and (arrived.day - sign.day).days > (sign.strength != "news")):
            yield sign


def planned(leg: Leg) -> Iterator[Sign]:
    """Yield what the leg's own event says of its first day, as no surer than a plan."""
    when = leg.when
    if when and when.start and start(leg) and (when.range or when.end in (None, when.start)):
        tour = any(time.kind == "range" for time in find(when.words)) and not when.range
        yield Sign(leg.country, when.start, "tour" if tour else "plan", when, "")


def place(sign: Sign, legs: Sequence[Leg]) -> int | None:
    """Return the leg a sign belongs to: of two to one country the last that had begun by then, else the first."""
    same = [at for at, leg in enumerate(legs) if leg.country == sign.country and meant(sign, leg)]
    begun = [at for at in same if (when := legs[at].when) and when.start and when.start <= sign.day]
    return begun[-1] if begun else same[0] if same else None


def meant(sign: Sign, leg: Leg) -> bool:
    """Say whether a day can be one of a leg: a month or year that the leg is told as of must hold it."""
    when = leg.when
    if when is None or when.start is None or when.end is None:
        return True
    return gap((sign.day, sign.day), (when.start, when.end)) <= _VAGUE


def first(signs: Sequence[Sign]) -> Sign | None:
    """Return the sign that tells the first day of a stay; None if there is none."""
    firm = cluster([sign for sign in signs if sign.strength in FIRM])
    firm = firm or cluster([sign for sign in signs if sign.strength == "with"])
    plans = sorted((sign for sign in signs if sign.strength == "plan"), key=newest)
    if firm:
        told = min(firm, key=earliest)
        plans.extend(sign for sign in signs if sign.strength == "tour" and (told.day - sign.day).days > _EVE)
        kept = [plan for plan in plans if 0 < (told.day - plan.day).days <= _EARLIER]
        return told if told.strength == "arrival" or not kept else kept[0]
    return plans[0] if plans else min((sign for sign in signs), key=earliest, default=None)


def earliest(sign: Sign) -> tuple[dt.date, bool, str]:
    """Return the sort key of signs: the earliest day, of one day an arrival, then by page."""
    return sign.day, sign.strength != "arrival", sign.page


def newest(plan: Sign) -> tuple[int, dt.date, str]:
    """Return the sort key of plans: the one told last."""
    return -(plan.told_on or dt.date.min).toordinal(), plan.day, plan.page


def cluster(signs: Sequence[Sign]) -> list[Sign]:
    """Return the signs of one stay: the run of near days that most signs are of, of two as long the later one."""
    runs: list[list[Sign]] = []
    for sign in sorted(signs, key=earliest):
        if runs and (sign.day - runs[-1][-1].day).days <= _CLUSTER:
            runs[-1].append(sign)
        else:
            runs.append([sign])
    return max(runs, key=lambda run: (len(run), run[0].day), default=[])
