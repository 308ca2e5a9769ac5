"""An event's status as a dated history, and what it comes to in the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from legation.model import Report, Status, StatusChange

Change = StatusChange

# The order in which statuses told on one day are read: a plan, then its fate, then the deed.
_ORDER: tuple[Status, ...] = (
    "proposed", "planned", "postponed", "cancelled", "refused", "denied", "ongoing", "happened",
)  # fmt: skip
_DONE: frozenset[Status] = frozenset({"ongoing", "happened"})
_OFF: frozenset[Status] = frozenset({"postponed", "cancelled", "refused", "denied"})


def change(report: Report, on: dt.date | None) -> StatusChange:
    """Return the status that one report gives, and who said so."""
    return StatusChange(report.status, on, report.id, report.page, report.speaker)


def history(changes: Iterable[tuple[StatusChange, dt.date | None]]) -> tuple[StatusChange, ...]:
    """Return the statuses in the order in which they became known, each given with the first day its page can be of.

    A page of no exact date is read by its status: a plan by its first possible day (before everything, if none is
    known), anything else by its last one.
    """
    return tuple(step for step, _ in sorted(changes, key=lambda one: order(*one)))


def order(one: StatusChange, since: dt.date | None) -> tuple[dt.date, int, str]:
    """Return the sort key of one step."""
    plan = one.status in ("proposed", "planned")
    day = (since or dt.date.min) if plan else (one.on or dt.date.max)
    return day, _ORDER.index(one.status), one.report


def last(steps: Sequence[StatusChange]) -> Status:
    """Return what a history comes to. Raises IndexError for an empty one."""
    now = steps[0].status
    for step in steps[1:]:
        now = after(now, step.status)
    return now


def after(now: Status, new: Status) -> Status:
    """Return the status once a newer page says `new`: a deed is not undone by a denial (that is a conflict, kept
    elsewhere), an ended visit not by a page that still has it under way, and a plan is remade after it was dropped."""
    if now in _DONE:
        return "happened" if "happened" in (now, new) else now
    if new in _DONE or new in _OFF:
        return new
    if now in _OFF:
        return "planned" if new == "planned" else now
    return "planned" if "planned" in (now, new) else new


def steps_only(steps: Sequence[StatusChange]) -> tuple[StatusChange, ...]:
    """Return the steps at which the status differs from the one before: what a reader wants to see."""
    return tuple(step for at, step in enumerate(steps) if at == 0 or steps[at - 1].status != step.status)
