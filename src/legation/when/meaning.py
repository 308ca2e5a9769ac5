"""What a time expression means, before any page's date is known: small frozen records that can be resolved again.

Units are words ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century").
A field left None was not said; nothing is filled in here. `solve.py` turns a meaning and a day into an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["before", "after", "same"]
Side = Literal["since", "until", "after", "before", "by"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date of the calendar, as far as it was written.

    `shift` is -1, 0, 1 for last, this, next ("last May"); `years` counts from the page's year ("May last year": -1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quarter, half or season `number` of a year, the other fields as in Calendar."""

    unit: str
    number: int
    year: int | None = None
    shift: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years, both inclusive: a decade, a century, a season such as 2024/25."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Relative:
    """The unit that lies `offset` units from the one the page was published in ("last week": week, -1)."""

    unit: str
    offset: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0. `shift` -1 or 1 for last or next; `week` counts weeks for "Monday next week"."""

    day: int
    shift: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """The `number` units that end (-1) or begin (1) with the page's day: "the past two years", "the next ten days"."""

    unit: str
    number: float | None
    direction: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of something longer: early, mid, late, or what is left of it ("later this month") or gone of it."""

    part: str
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """Unit `number` of something longer, -1 the last, 0 the one it lies in: "the second week of May"; with
    `count` "the first two weeks"."""

    number: int
    unit: str
    whole: Meaning
    count: float = 1


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day or week of `holidays.tsv`, by key."""

    key: str
    year: int | None = None
    shift: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: so long, no place on the calendar. `number` None when only "years" or "months" was said."""

    unit: str
    number: float | None


@dataclass(frozen=True, slots=True)
class Often:
    """A set: every year, each Tuesday, daily."""

    unit: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Placed by an event, not by the calendar: "two days after the summit", "the previous day", "that evening".

    `near` is the day named just before it in the same sentence, when there is one: "Monday ... the next day";
    `otherwise` is what it means when nothing was named before ("a year earlier": last year).
    """

    relation: Relation
    unit: str
    number: float
    near: Meaning | None = None
    otherwise: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, recently, soon: -1 before the page's day, 0 about it, 1 after it."""

    side: int


@dataclass(frozen=True, slots=True)
class Pair:
    """From one time to another. `range`: it fills the whole length; otherwise it lies somewhere between."""

    left: Meaning
    right: Meaning
    range: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """Open at one end: since 2019, until May, by the end of the year."""

    side: Side
    edge: Meaning


@dataclass(frozen=True, slots=True)
class Shifted:
    """The same stretch so many units away: "a year earlier" said of the third quarter, "two weeks from Monday"."""

    whole: Meaning
    number: int
    unit: str = "year"


Meaning = (
    Calendar | Stretch | Years | Relative | Weekday | Running | Part | Nth | Holiday | Length | Often | Beside | Vague
    | Pair | Bound | Shifted
)  # fmt: skip
