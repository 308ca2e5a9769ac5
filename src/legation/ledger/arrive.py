"""The first day of each leg: from what is told of the traveller there, the surest first, each with its words.

A leg begins on the earliest day that puts the traveller there, unless a plan that nobody changed has him arrive up to
four days earlier. Pages without a day are dated by the journey (`undated`); legs that nothing dates lie between their
neighbours (`bounds`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from legation.ledger import days_told, sequence, undated, weeks
from legation.ledger.between import start, twice
from legation.ledger.bounds import fill
from legation.ledger.flights import begun, landed
from legation.ledger.frame import HOME, Frame
from legation.ledger.profile import gap
from legation.ledger.sheets import Sheet
from legation.ledger.signs import FIRM, Sign, bare, next_week, signs_of, signs_of_talks
from legation.ledger.stops import SHARP
from legation.model import Event, Leg, Party
from legation.when import find

_EARLIER = 4  # days by which a kept plan may come before what is told to have been done there
_EVE = 1  # days by which a tour may begin before its first stop: the night of the flight
_VAGUE = 14  # days by which what is told of a stay may lie outside of the days it is told as of
_CLUSTER = 5  # days between signs of one stay


@dataclass(frozen=True, slots=True)
class Course:
    """What words say of a journey as a whole: the order of its countries, the days of its setting out and its end, and
    the country that it sets out from."""

    votes: sequence.Votes = field(default_factory=lambda: MappingProxyType({}))
    frame: Frame = (None, None)
    home: str = ""


def arrive(
    legs: Sequence[Leg],
    traveller: Party,
    sheets: Sequence[Sheet],
    talks: Sequence[Event] = (),
    course: Course | None = None,
) -> tuple[Leg, ...]:
    """Return the legs with their first days as far as pages and meetings tell them, put in order by them and by what
    words say of the journey's course."""
    course = course or Course(home=traveller.country)
    legs = sequence.ordered(legs, course.votes)
    known = sorted(day for leg in legs if (day := start(leg)))
    goals = frozenset(leg.country for leg in legs if leg.country)
    signs, waiting = list(signs_of_talks(talks, goals, {sheet.page for sheet in sheets})), list[Sheet]()
    for sheet in sheets:
        day = sheet.day(known)
        signs.extend(signs_on(sheet, day, traveller, goals))
        waiting.extend([sheet] if day is None else ())
    pages = [day for sheet in sheets if (day := sheet.day())]
    starts = framed([(leg.country, start(leg)) for leg in dated(legs, signs, course)], course.frame)
    choices = [undated.choices(sheet, traveller, starts, pages) for sheet in waiting]
    sure, flexible = loosen(signs)
    own = [sign for leg in legs for sign in planned(leg) if not bare(sign.when)]
    journey = weeks.Journey(sure, own, lambda told: dated(legs, told, course), course.votes, course.frame)
    signs = [*sure, *(sign for page in weeks.settle([*choices, *flexible], journey, len(choices)) for sign in page)]
    found = begun(dated(legs, signs, course), course.frame, course.votes, course.home)
    return fill(twice(found, signs), course.votes)


def dated(legs: Sequence[Leg], signs: Sequence[Sign], course: Course) -> list[Leg]:
    """Return legs with the first days that signs give them, in their order."""
    return sequence.ordered(in_order([begin(leg, first) for leg, first in choose(legs, signs, course)]), course.votes)


def loosen(signs: Sequence[Sign]) -> tuple[list[Sign], list[list[weeks.Choice]]]:
    """Return the signs of known days, and apart from them, for each announcement, what it tells by bare weekdays: as of
    this week, or from one of them on as of the next ("on Tuesday ... and on Monday": an itinerary goes forward)."""
    open_ = [sign for sign in signs if next_week(sign) is not None]
    pages = {sign.page: [one for one in open_ if one.page == sign.page] for sign in open_}
    choices = [[weeks.Choice(turned(own, at)) for at in range(len(own), -1, -1)] for _, own in sorted(pages.items())]
    return [sign for sign in signs if sign not in open_], choices


def turned(own: Sequence[Sign], at: int) -> list[Sign]:
    """Return the plans of a page, from one of them on a week later."""
    return [*own[:at], *(next_week(sign) or sign for sign in own[at:])]


def framed(starts: Sequence[undated.Leg], frame: Frame) -> list[undated.Leg]:
    """Return the first days of legs between the day of setting out and that of coming home, as far as they are known."""
    ends = [[(HOME, day)] if day else [] for day in frame]
    return [*ends[0], *starts, *ends[1]]


def signs_on(sheet: Sheet, day: dt.date | None, traveller: Party, goals: frozenset[str]) -> Iterator[Sign]:
    """Yield the signs on a page that is of a day; none if its day is not known."""
    if day is not None:
        yield from signs_of(traveller, days_told.read(sheet.told, day, sheet.head.when(day)), goals, sheet.head.country)


def choose(legs: Sequence[Leg], signs: Sequence[Sign], course: Course) -> list[tuple[Leg, Sign | None]]:
    """Return each leg with the sign that gives its first day."""
    own: dict[int, list[Sign]] = {at: list(planned(leg)) for at, leg in enumerate(legs)}
    for sign in within(signs, course.votes):
        at = place(sign, legs)
        if at is not None:
            own[at].append(sign)
    return [(leg, landed(first(own[at]), course.home)) for at, leg in enumerate(legs)]


def within(signs: Sequence[Sign], votes: sequence.Votes) -> Iterator[Sign]:
    """Yield the signs of a journey without those that something else of its pages gave: what is told of a country
    before the traveller is known to have set out is not from there, unless words have him there before."""
    arrived = min((sign for sign in signs if sign.strength in ("arrival", "visit")), default=None, key=earliest)
    for sign in signs:
        loose = arrived and sign.strength in ("there", "with", "news") and not votes.get((sign.country, arrived.country))
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


def begin(leg: Leg, sign: Sign | None) -> Leg:
    """Return a leg with its first day; a longer stay that the leg's own time tells keeps its end."""
    sharp = leg.when and leg.when.precision in ("day", "days")
    if sign is None or (leg.when and sharp and leg.when.start == sign.day and leg.when.end):
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
