"""Whether a journey is ahead, under way, over or off, by the status of its legs and the newest pages about it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from legation.ledger.sheets import Sheet
from legation.ledger.stops import OFF, Stop
from legation.model import Leg, Status


def status(legs: Sequence[Status], off: bool) -> Status:
    """Return the status of a journey: off if every leg is (or `off`: the last news of it); begun and not ended is
    ongoing."""
    left = [one for one in legs if one not in OFF]
    dropped = [one for one in legs if one in OFF]
    if not left or (off and dropped and not {"happened", "ongoing"} & set(left)):
        return Counter(sorted(dropped)).most_common(1)[0][0]
    if "ongoing" in left or ("happened" in left and len(set(left)) > 1):
        return "ongoing"
    return "planned" if "planned" in left else left[0]


def ended(now: Status, legs: Sequence[Leg], sheets: Sequence[Sheet]) -> Status:
    """Return `happened` for a journey under way that is over: its last day lies before the newest page about it, or the
    last stop known by its day is over and no page of that time or later has another one ahead."""
    days = [day for leg in legs if leg.status not in OFF for day in (last_day(leg),) if day]
    newest = max((page.published.end for page in sheets if page.published), default=None)
    if now != "ongoing" or not days or newest is None:
        return now
    open_ = [leg for leg in legs if leg.status not in OFF and leg.status != "happened"]
    ahead = any((last_day(leg) or newest) >= max(days) and newest in dates(leg, sheets) for leg in open_)
    late = any((day := last_day(leg)) and day >= max(days) for leg in open_)
    return "happened" if newest > max(days) or (newest == max(days) and not ahead and not late) else now


def last_day(leg: Leg) -> dt.date | None:
    """Return the last known day of a leg, None if it is not known to the day."""
    return (leg.when.end or leg.when.start) if leg.when and leg.when.precision in ("day", "days") else None


def dates(leg: Leg, sheets: Sequence[Sheet]) -> set[dt.date]:
    """Return the days on which the pages of a leg were published."""
    return {page.published.end for page in sheets if page.published and page.page in leg.pages}


def called_off(stops: Sequence[Stop]) -> bool:
    """Say whether the last that is told of a journey is that a stop was dropped: no later page still plans another."""
    told = [one for stop in stops for one in stop.told]
    plans = [one.published.start for one in told if one.published and one.report.status not in OFF]
    drops = [one.published.end for one in told if one.published and one.report.status in OFF]
    return not drops or not plans or max(drops) >= max(plans)
