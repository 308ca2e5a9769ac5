"""The first days of a journey's stops that fit best with all that is told of them.

How long stops last is known from the official record; words give their order. The likeliest timetable in an order is
found by trying every day (`chain`), and the order by moving stops as long as that helps.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from legation.ledger import chain
from legation.ledger.profile import shift
from legation.ledger.stays import steps
from legation.ledger.table import Table
from legation.model import Leg

_MANY, _REACH, _MOST = 8, 2, 16
"""Stops that are all tried at every place; places that one of more is moved by; stops past which none is moved: the
record has no journey of so many, and the tries grow with the fourth power of them."""


def in_best_order(table: Table) -> Table:
    """Return a table with its stops in the order in which most fits, sought from the order it has, and from that of the
    likeliest days of each stop by itself."""
    return max(settled(table), settled(by_days(table)), key=Table.total)


def by_days(table: Table) -> Table:
    """Return a table with its stops in the order of the days that most speaks for; one that nothing dates stays behind
    the stop before it."""
    at, keys = 0, list[tuple[int, int]]()
    for number, own in enumerate(table.first):
        at = own.index(max(own)) if max(own) > 0 else at
        keys.append((at, number))
    return table.moved([number for _, number in sorted(keys)])


def settled(table: Table) -> Table:
    """Return a table with each of its stops moved to where it fits best, until none fits better elsewhere."""
    best = table.total()
    for _ in range(len(table.legs)):
        tries = [(one.total(), -at, one) for at, one in enumerate(reordered(table))]
        top = max(tries, default=None, key=lambda one: one[:2])
        if top is None or top[0] <= best + 1e-9:
            break
        best, table = top[0], top[2]
    return table


def reordered(table: Table) -> Iterator[Table]:
    """Yield a table with one of its stops moved to another place."""
    every = range(len(table.legs))
    reach = len(every) if len(every) <= _MANY else _REACH if len(every) <= _MOST else 0
    for at in every:
        rest = [one for one in every if one != at]
        for to in every:
            if to not in (at, at - 1) and abs(to - at) <= reach:
                yield table.moved([*rest[:to], at, *rest[to:]])


def found(table: Table) -> list[tuple[Leg, dt.date, Mapping[dt.date, float]]]:
    """Return each stop with its first day in the best timetable, and the shares of all days."""
    rows = table.rows()
    _, days = chain.best(rows, steps())
    shares = chain.shares(rows, steps())
    on = [shift((table.low, table.low), at, at)[0] for at in range(len(rows[0]))]
    return [
        (leg, on[day], dict(zip(on, own, strict=True))) for leg, day, own in zip(table.legs, days, shares, strict=True)
    ]
