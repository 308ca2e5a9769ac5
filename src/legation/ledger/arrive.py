"""The first day of each leg: from what is told of the traveller there, the surest first, each with its words.

A leg begins on the earliest day that puts the traveller there, unless a plan that nobody changed has him arrive up to
four days earlier. Pages without a day are dated by the journey (`undated`); legs that nothing dates lie between their
neighbours where these leave but one day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.ledger import days_told, undated
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, signs_of
from legation.ledger.stops import SHARP
from legation.model import Leg, Party, When

_EARLIER = 4  # days by which a kept plan may come before what is told to have been done there
_VAGUE = 14  # days by which what is told of a stay may lie outside of the days it is told as of
_CLUSTER = 5  # days between signs of one stay


def arrive(legs: Sequence[Leg], traveller: Party, sheets: Sequence[Sheet]) -> tuple[Leg, ...]:
    """Return the legs with their first days as far as pages tell them, put in order by them."""
    signs, waiting = list[Sign](), list[Sheet]()
    known = sorted(day for leg in legs if (day := start(leg)))
    goals = frozenset(leg.country for leg in legs if leg.country)
    for sheet in sheets:
        day = sheet.day(known)
        signs.extend(signs_on(sheet, day, traveller, goals))
        waiting.extend([sheet] if day is None else ())
    while waiting:
        starts = [(leg.country, start(leg)) for leg in dated(legs, signs)]
        days = [undated.day_of(sheet, traveller, starts) for sheet in waiting]
        for sheet, day in zip(waiting, days, strict=True):
            signs.extend(signs_on(sheet, day, traveller, goals))
        if not any(days):
            break
        waiting = [sheet for sheet, day in zip(waiting, days, strict=True) if day is None]
    return fill(dated(legs, signs))


def dated(legs: Sequence[Leg], signs: Sequence[Sign]) -> list[Leg]:
    """Return legs with the first days that signs give them, in their order."""
    return in_order([begin(leg, first) for leg, first in choose(legs, signs)])


def signs_on(sheet: Sheet, day: dt.date | None, traveller: Party, goals: frozenset[str]) -> Iterator[Sign]:
    """Yield the signs on a page that is of a day; none if its day is not known."""
    if day is not None:
        yield from signs_of(traveller, days_told.read(sheet.told, day, sheet.head.when(day)), goals, sheet.head.country)


def choose(legs: Sequence[Leg], signs: Sequence[Sign]) -> list[tuple[Leg, Sign | None]]:
    """Return each leg with the sign that gives its first day."""
    own: dict[int, list[Sign]] = {at: list(planned(leg)) for at, leg in enumerate(legs)}
    begun = min((sign.day for sign in signs if sign.strength not in ("news", "plan")), default=dt.date.max)
    for sign in signs:
        if sign.strength == "news" and sign.day < begun:
            continue  # the news of a page from before the journey is not from there
        at = place(sign, legs)
        if at is not None:
            own[at].append(sign)
    return [(leg, first(own[at])) for at, leg in enumerate(legs)]


def planned(leg: Leg) -> Iterator[Sign]:
    """Yield what the leg's own event says of its first day, as no surer than a plan."""
    when = leg.when
    if when and when.start and start(leg) and (when.range or when.end in (None, when.start)):
        yield Sign(leg.country, when.start, "plan", when, "")


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
    return when.start - dt.timedelta(_VAGUE) <= sign.day <= when.end + dt.timedelta(_VAGUE)


def first(signs: Sequence[Sign]) -> Sign | None:
    """Return the sign that tells the first day of a stay; None if there is none."""
    firm = cluster([sign for sign in signs if sign.strength in ("arrival", "visit", "there")])
    firm = firm or cluster([sign for sign in signs if sign.strength == "with"])
    plans = sorted((sign for sign in signs if sign.strength == "plan"), key=newest)
    if firm:
        told = min(firm, key=earliest)
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


def begin(leg: Leg, sign: Sign | None) -> Leg:
    """Return a leg with its first day; a longer stay that the leg's own time tells keeps its end."""
    if sign is None or (leg.when and leg.when.start == sign.day and leg.when.end):
        return leg
    day, end = sign.day, leg.when.end if leg.when and leg.when.range else None
    if end is None or end < day or (end - day).days > SHARP:
        end = day
    text = day.isoformat() if day == end else f"{day}/{end}"
    when = replace(sign.when, start=day, end=end, edtf=text, precision="day" if day == end else "days", range=day < end)
    return replace(leg, when=when)


def in_order(legs: Sequence[Leg]) -> list[Leg]:
    """Return legs by their first days; one without keeps its place among the others."""
    dated = iter(sorted((leg for leg in legs if start(leg)), key=lambda leg: start(leg) or dt.date.max))
    return [next(dated) if start(leg) else leg for leg in legs]


def start(leg: Leg) -> dt.date | None:
    """Return the first day of a leg, None if it is not known to the day."""
    when = leg.when
    return when.start if when and when.precision in ("day", "days") else None


def fill(legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Return legs with the days that their neighbours leave no choice of: all on one day, or one on the day between.

    Of the stops of US presidents and secretaries of state, 2000 to 2012, between two that began two days apart, 130 of
    178 began on the day between them; the official record of their travels.
    """
    made = list(legs)
    for at, leg in enumerate(legs):
        left = next((one for one in reversed(legs[:at]) if start(one)), None)
        right = next((one for one in legs[at + 1 :] if start(one)), None)
        if start(leg) is None and left and right and leg.status in ("happened", "ongoing"):
            alone = 0 < at < len(legs) - 1 and left is legs[at - 1] and right is legs[at + 1]
            made[at] = squeezed(leg, left, right, alone)
    return tuple(made)


def squeezed(leg: Leg, left: Leg, right: Leg, alone: bool) -> Leg:
    """Return a leg with the one day between its neighbours' first days; unchanged where they leave a choice."""
    assert left.when and left.when.start and right.when and right.when.start
    apart = (right.when.start - left.when.start).days
    if apart != 0 and not (apart == 2 and alone):
        return leg
    day = left.when.start + dt.timedelta(apart // 2)
    words = f"{left.when.words} ... {right.when.words}"
    return replace(leg, when=When(words, day, day, day.isoformat(), "day", "inferred"))
