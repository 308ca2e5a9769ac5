"""The days of the pages of a journey that have none, all weighed together: the weeks in which most of what they tell
fits.

An undated page that has the traveller arrive "on Friday" is of one of several Fridays. Its choices are weighed by the
best timetable that each leaves of the journey, a few of the best sets of choices side by side; then each page chooses
anew beside all others. What two choices that weigh the same do not share is not told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.ledger.marks import Mark
from legation.ledger.signs import Sign
from legation.ledger.table import Table
from legation.ledger.timetable import in_best_order

_BESIDE = 3  # sets of choices that are kept side by side
_ROUNDS = 3
_MOST = 12  # pages that are weighed in several sets; of more than these each is chosen once, beside those before it
_NEAR = 0.02  # points by which two choices weigh the same


@dataclass(frozen=True, slots=True)
class Choice:
    """What a page tells if it is of one of its days, and points for that day by itself."""

    signs: Sequence[Sign]
    marks: frozenset[Mark] = frozenset()
    prior: float = 0.0


Page = Sequence[Choice]
"""The choices of one page."""
NONE = Choice((), prior=-3.0)
"""The choice of no day: a page is of some day, and what fits none is rather read wrong."""
Picks = tuple[Choice, ...]


def settle(pages: Sequence[Page], table: Table, open_: int) -> tuple[list[Choice], Table]:
    """Return the choice of each page that fits best with all others, and the timetable with what they tell, in its best
    order. The first `open_` pages may be of no day, those after them are of one of theirs: sought from all their
    choices, and from the first ones of those alone, since pages may bear out each other's wrong week."""
    options = [[*page, NONE] if at < open_ else list(page) for at, page in enumerate(pages)]
    first = [page if at < open_ else page[:1] for at, page in enumerate(options)]
    table = in_best_order(table)
    starts = [side_by_side(one, table) for one in ([options, first] if 0 < open_ < len(pages) else [options])]
    found = [weighed(*in_rounds(options, picks, table)) for picks in starts]
    _, picks, best = max(found, key=lambda one: one[0])
    return list(picks), best


def weighed(picks: Picks, table: Table) -> tuple[float, Picks, Table]:
    """Return a set of choices with its points, and the timetable with what it tells in its best order."""
    best = in_best_order(table.told(every(picks)))
    return best.total() + sum(one.prior for one in picks), picks, best


def in_rounds(options: Sequence[Page], picks: Picks, table: Table) -> tuple[Picks, Table]:
    """Return choices after each page has chosen anew beside all others, and the table in the order then found."""
    for _ in range(_ROUNDS if len(options) <= _MOST else 1):
        table = in_order_of(table, in_best_order(table.told(every(picks))))
        before = picks
        for at, page in enumerate(options):
            picks = (*picks[:at], again(page, table.told(every((*picks[:at], *picks[at + 1 :])))), *picks[at + 1 :])
        if picks == before:
            break
    return picks, table


def side_by_side(options: Sequence[Page], table: Table) -> Picks:
    """Return the best set of choices, found page by page, those with fewest choices first, with a few of the best sets
    kept side by side."""
    order = sorted(range(len(options)), key=lambda at: (len(options[at]), at))
    width = _BESIDE if len(options) <= _MOST else 1
    sets: list[tuple[float, Picks, Table, float]] = [(0.0, (), table, 0.0)]
    for at in order:
        tries = [
            (more.total() + prior + one.prior, (*picks, one), more, prior + one.prior)
            for _, picks, so_far, prior in sets
            for one in options[at]
            for more in (so_far.told(one.marks),)
        ]
        sets = sorted(tries, key=lambda one: -one[0])[:width]
    best = dict(zip(order, sets[0][1], strict=True))
    return tuple(best[at] for at in range(len(options)))


def again(page: Page, table: Table) -> Choice:
    """Return the best choice of a page beside what all others tell; of choices that weigh the same what they share."""
    points = [table.told(one.marks).total() + one.prior for one in page]
    alike = [one for one, point in zip(page, points, strict=True) if max(points) - point < _NEAR]
    if len(alike) == 1:
        return alike[0]
    signs = [sign for sign in alike[0].signs if all(sign in one.signs for one in alike)]
    return Choice(signs, alike[0].marks.intersection(*(one.marks for one in alike)), alike[0].prior)


def every(picks: Picks) -> frozenset[Mark]:
    """Return what all pages tell by their choices."""
    return frozenset(mark for one in picks for mark in one.marks)


def in_order_of(table: Table, other: Table) -> Table:
    """Return a table with its stops in the order of another one."""
    return table.moved([next(at for at, leg in enumerate(table.legs) if leg is own) for own in other.legs])
