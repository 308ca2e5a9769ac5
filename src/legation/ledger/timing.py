"""The best time that an event's reports give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.ledger.pinning import pin
from legation.ledger.told import Told
from legation.model import Status, When

# Sharper first; a range of days ("31 March to 2 April") tells more than one of its days, a vague one less.
_SHARP = ("day", "days", "week", "month", "season", "quarter", "year", "years", "vague", "")
_VAGUE = frozenset({"month", "season", "quarter", "year"})
_RETURN = "visit.return-from"
_FIRM: dict[Status, int] = {"happened": 0, "ongoing": 0, "postponed": 1, "planned": 2, "cancelled": 2, "proposed": 3}


def firm(status: Status) -> int:
    """Return how far a status is from fact: 0 for what took place."""
    return _FIRM.get(status, 4)


def when(ordered: Sequence[Told]) -> When | None:
    """Return the best time: the stop's own before the whole tour's, of what took place before what was planned, then
    the sharpest, then the newest; a visit lasts from its first to its last day told."""
    found = [one for one in ordered if one.report.when]
    known = [one for one in found if one.report.when and (one.report.when.start or one.report.when.end)] or found
    if not known:
        return None
    best = min(
        reversed(known),
        key=lambda one: (one.report.rule == _RETURN, one.of_tour, firmness(one), sharpness(one.report.when)),
    )
    equal = [one for one in known if (one.of_tour, firmness(one)) == (best.of_tour, firmness(best))]
    if best.report.when and best.report.rule == _RETURN:
        return ended(best.report.when)
    if best.report.when and (one := pin(best.report.when, (told.report for told in ordered))):
        return one
    if best.report.when and (day := within(best.report.when, known)):
        return day
    return lasting(best.report.when, equal) if best.report.kind == "visit" else best.report.when


def within(vague: When, told: Sequence[Told]) -> When | None:
    """Return the one day that the plans give where what took place is only told of a month or longer: "they met in
    November", which was announced for the 1st; None if there is no such day, or two."""
    if vague.precision not in _VAGUE or vague.start is None or vague.end is None:
        return None
    plans = [one.report.when for one in told if one.report.when and one.report.status == "planned"]
    days = {one.start: one for one in plans if one.start and one.precision == "day" and one.start == one.end}
    held = [one for day, one in days.items() if vague.start <= day <= vague.end]
    return held[0] if len(days) == len(held) == 1 else None


def ended(when: When) -> When:
    """Return the time of a coming home as the end of a stay whose first day is not known."""
    if when.precision != "day" or when.end is None:
        return when
    return replace(when, start=None, edtf=f"../{when.end}", precision="days", range=True)


def firmness(one: Told) -> int:
    """Return how far a report's time is from fact: 0 for what took place."""
    return firm(one.report.status)


def sharpness(one: When | None) -> tuple[int, int]:
    """Return how vague a time is: 0 for a day; a range before a single day."""
    return (_SHARP.index(one.precision), not one.range) if one else (len(_SHARP), 1)


def lasting(best: When | None, equal: Sequence[Told]) -> When | None:
    """Return a visit's time, widened to the days that equally firm reports give it."""
    if best is None or best.start is None or best.precision not in ("day", "days"):
        return best
    sharp = [one.report.when for one in equal if one.report.when and one.report.when.precision in ("day", "days")]
    days = [day for one in sharp for day in (one.start, one.end) if day]
    start, end = min(days), max(days)
    if (start, end) == (best.start, best.end or best.start):
        return best
    return replace(best, start=start, end=end, edtf=f"{start}/{end}", precision="days", range=True)
