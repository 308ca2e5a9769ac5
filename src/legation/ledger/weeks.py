"""The days of the pages of a journey that have none, all weighed together: the weeks in which most of what they tell
fits.

An undated page that has the traveller arrive "on Friday" is of one of several Fridays. Each choice is weighed with all
others: whether what a page tells lies in the stays that the pages give together, in the order that words give, inside
the days between setting out and coming home. What two choices that weigh the same do not share is not told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from legation.ledger.between import start
from legation.ledger.frame import Frame
from legation.ledger.profile import shift
from legation.ledger.sequence import Votes, precedes
from legation.ledger.signs import Sign
from legation.model import Leg

_WEIGHT = {"arrival": 1.0, "visit": 1.0, "there": 1.0, "with": 1.0, "plan": 0.7, "tour": 0.5, "news": 0.3}
_PLAN = 0.5  # share of the points of a plan that is kept on a later day of the stay than its first
_BEGINS = 0.5  # points for an arrival on the very first day of its stay
_FAR = 4  # days: what lies further outside of a stay speaks no louder against it
_ORDER = 3.0  # points lost at most by two stops against the order that words give
_SURE = 1.5  # points lost for each vote for that order
_OUTSIDE = 2.0  # points lost by a day before the setting out, or after the coming home, and each further one
_SPAN, _WEEK = 1.0, 7  # points lost by each full week that the journey lasts: of two Fridays the nearer one
_DAY = 0.01  # points lost by each day of it
_SAME = 0.03  # points lost by each stop that begins on the day of another: of two days else alike the free one
_LATE = 0.02  # points lost by each day that a plan lies after its page: of this week and the next this one
_LONGEST = 6  # days of a stay of which nothing tells the end
_ROUNDS = 4
_MOST = 24  # open pages of one journey that are weighed against each other: the largest of our own has 8
_NEAR = 1e-6

Place = Callable[[Sequence[Sign]], Sequence[Leg]]
"""Gives the legs of a journey their first days by signs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a page tells if it is of one of its days, and points for that day by itself."""

    signs: Sequence[Sign]
    prior: float = 0.0


Page = Sequence[Choice]
"""The choices of one page."""
_NONE = Choice(())


@dataclass(frozen=True, slots=True)
class Journey:
    """What the choices are weighed by: what is told by pages of known days, what the legs' own events tell, how legs
    are placed, the order that words give and the days of setting out and coming home."""

    known: Sequence[Sign]
    own: Sequence[Sign]
    place: Place
    votes: Votes
    frame: Frame


def settle(pages: Sequence[Page], journey: Journey, open_: int) -> list[Sequence[Sign]]:
    """Return what each page tells on the day that fits best with all others; nothing where no day fits. The first
    `open_` pages are of any day, those after them of their first choice unless another one fits better."""
    chosen: list[Choice | None] = [None if at < open_ else page[0] for at, page in enumerate(pages)]
    while (at := surest(pages, chosen, journey)) is not None:
        chosen[at] = choose(pages[at], others(chosen, at), journey)
    for _ in range(_ROUNDS):
        before = list(chosen)
        for at, page in enumerate(pages):
            chosen[at] = choose(page, others(chosen, at), journey)
        if chosen == before:
            break
    return [one.signs if one else () for one in chosen]


def others(chosen: Sequence[Choice | None], at: int) -> list[Sign]:
    """Return what all other pages tell, as far as they are settled."""
    return [sign for number, one in enumerate(chosen) if number != at and one for sign in one.signs]


def surest(pages: Sequence[Page], chosen: Sequence[Choice | None], journey: Journey) -> int | None:
    """Return the open page whose best day stands out most from its next best one; None if none is left to settle. Of
    more pages than are weighed against each other, which would cost their cube, the first one."""
    open_ = [at for at, page in enumerate(pages) if chosen[at] is None and page]
    if len(open_) > _MOST:
        return open_[0]
    margins = []
    for at in open_:
        points = sorted((weigh(one, others(chosen, at), journey) for one in pages[at]), reverse=True)
        margins.append((points[0] - (points[1] if len(points) > 1 else 0.0), points[0], -at))
    return -max(margins)[2] if margins else None


def choose(page: Page, told: Sequence[Sign], journey: Journey) -> Choice:
    """Return what a page tells on its best day; of days that weigh the same what they share, and nothing where none is
    better than to leave the page out."""
    points = [weigh(one, told, journey) for one in page]
    best = max(points, default=0.0)
    alike = [one for one, point in zip(page, points, strict=True) if best - point < _NEAR]
    if not alike or weigh(alike[0], told, journey, 0.0) < weigh(_NONE, told, journey, 0.0) - _NEAR:
        return _NONE  # a page that makes the journey longer is told all the same: only what does not fit is left out
    return Choice([sign for sign in alike[0].signs if all(sign in one.signs for one in alike)])


def weigh(choice: Choice, told: Iterable[Sign], journey: Journey, length: float = 1.0) -> float:
    """Return how well all that is told fits together if a page makes this choice; `length` says how much the days that
    the journey lasts count against it."""
    signs = [*journey.known, *told, *choice.signs]
    legs = journey.place(signs)
    stays = list(lasting(legs, journey.frame[1]))
    begun = [day for day in (*(first for _, first, _ in stays), *journey.frame) if day]
    span = (max(begun) - min(begun)).days if begun else 0
    inside = sum(
        fits(sign, stays) - _OUTSIDE * out(sign, journey.frame) - _LATE * late(sign) for sign in (*signs, *journey.own)
    )
    crowded = _SAME * (len(stays) - len({first for _, first, _ in stays}))
    lasts = crowded + length * (_SPAN * (span // _WEEK) + _DAY * span)
    return inside + choice.prior - lasts - against(legs, journey.votes)


Stay = tuple[str, dt.date, dt.date | None]
"""A country, the first day of a stay there and the last one it can have had."""


def lasting(legs: Sequence[Leg], back: dt.date | None) -> Iterable[Stay]:
    """Yield the stays of a journey, as far as they are dated: each until the next one begins."""
    dated = sorted(((day, leg.country) for leg in legs if (day := start(leg))), key=lambda one: one[0])
    for day, land in dated:
        later = next((one for one, _ in dated if one > day), None)
        yield land, day, later or back or shift((day, day), 0, _LONGEST)[1]


def fits(sign: Sign, stays: Sequence[Stay]) -> float:
    """Return the points of a sign: for lying in a stay in its country, less the more it lies outside of all."""
    own = [(distance(sign.day, first, last), sign.day == first) for land, first, last in stays if land == sign.country]
    if not own:
        return 0.0
    apart, first = min(own, key=lambda one: (one[0], not one[1]))
    apart = max(0, apart - (sign.strength == "tour"))  # who sets out may land on the day after
    begins = _BEGINS * (first and sign.strength == "arrival")
    inside = _PLAN if sign.strength == "plan" and not first else 1.0
    return _WEIGHT[sign.strength] * (inside if apart == 0 else -float(min(apart, _FAR))) + begins


def distance(day: dt.date, first: dt.date, last: dt.date | None) -> int:
    """Return how many days a day lies outside of a stay."""
    return max(0, (first - day).days, (day - last).days if last else 0)


def out(sign: Sign, frame: Frame) -> float:
    """Return how far a sign lies outside of the days between setting out and coming home."""
    before = (frame[0] - sign.day).days if frame[0] else 0
    after = (sign.day - frame[1]).days if frame[1] else 0
    return float(min(max(0, before, after), _FAR))


def late(sign: Sign) -> int:
    """Return how many days what is told lies after its page, as far as that is dated."""
    return max(0, (sign.day - sign.told_on).days) if sign.told_on else 0


def against(legs: Sequence[Leg], votes: Votes) -> float:
    """Return the points lost by stops that begin in another order than words give, by how surely they give it."""
    dated = [leg for leg in legs if start(leg)]
    return sum(min(_ORDER, _SURE * wrong(one, two, votes)) for one, two in combinations(dated, 2))


def wrong(one: Leg, two: Leg, votes: Votes) -> float:
    """Return how surely words give two stops another order than their first days do; 0 where they do not."""
    first, second = start(one), start(two)
    if first is None or second is None or first == second:
        return 0.0
    early, late = (one, two) if first < second else (two, one)
    return precedes(replace(late, when=None), replace(early, when=None), votes)
