"""Plans told by a bare weekday: "on Sunday he will be in London" of a Friday is this week's, or, where the journey is
told to begin after that, the next one's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from legation.ledger.profile import AHEAD, Days, gap, shift
from legation.ledger.told import Told
from legation.model import When

_BARE = re.compile(r"(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?")
_WEEK = 7


def bare(when: When) -> bool:
    """Say whether a time is a weekday and nothing else."""
    return _BARE.fullmatch(when.words.casefold()) is not None


def is_open(told: Sequence[Told]) -> bool:
    """Say whether nothing but plans by bare weekdays of the week after their pages dates a visit."""
    dated = [one for one in told if one.report.when and one.report.when.start]
    return bool(dated) and all(of_next_days(one) for one in dated)


def of_next_days(one: Told) -> bool:
    """Say whether a report plans by a bare weekday that lies less than a week after its page."""
    when = one.report.when
    if one.report.status not in AHEAD or one.on is None or when is None or when.start is None or not bare(when):
        return False
    return 0 <= (when.start - one.on).days < _WEEK


def between(left: Days, right: Days, left_open: bool, right_open: bool) -> int:
    """Return how many days lie between two visits, each that is open taken as of this week or of the next."""
    return min(gap(one, other) for one, other in product(readings(left, left_open), readings(right, right_open)))


def readings(days: Days, open_: bool) -> Iterator[Days]:
    """Yield the days of a visit, and those of a week later if it is open."""
    yield days
    if open_:
        yield shift(days, _WEEK, _WEEK)
