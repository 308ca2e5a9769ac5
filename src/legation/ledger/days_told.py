"""On which day each report of a page lies, once the page has a day: its own, a weekday's, or beside an earlier one's.

Nothing is resolved from the page's day alone: each day rests on words, of the report itself or of the dated report
before it in the text, and says by which rule.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal

from legation.ledger.around import people
from legation.ledger.in_sentence import goes_on_the_same_day, index, nearest
from legation.ledger.profile import AHEAD, DONE, shift
from legation.ledger.stops import smeared
from legation.ledger.told import Told
from legation.model import Published, Report, When
from legation.when import find, resolve

Rule = Literal["own", "weekday", "beside", "news"]
_NEWS = 1  # days before its page on which a dated happening still is the page's news
_STALE = 3  # days after which nothing that began on a weekday is told as under way by that weekday
_TOMORROW = ("the morning", "in the morning")
_SAME = re.compile(r"(?:(?:on |later )?(?:the )?same|(?:later )?that|the (?:next|following)|(?:a|one) day later)\b")
_NEAR = 24  # characters before a trigger in which "had" or "last" belongs to it


@dataclass(frozen=True, slots=True)
class Dated:
    """A report with its day, the rule that gave it, and the time as a record (its words are the evidence).

    own: the reader resolved it; weekday: "on Friday", "this morning" against the page's day; beside: "in the evening",
    "the day before" against the dated report before it; news: no words of its own, the same page's news before it.
    """

    told: Told
    day: dt.date
    rule: Rule
    when: When


def read(page: Sequence[Told], day: dt.date, head: When | None = None) -> Iterator[Dated]:
    """Yield the reports of one page that have a day, in the order of its text, given the day the page is of, and the
    time that its head gives, if that is this day: what is told before any other day is told beside it."""
    last = Base(day, head) if head else None
    before: Base | None = None
    sure = {one.report.id: found for one in page if (found := own(one) or weekday(one, day))}
    kin = index(page)
    for one in sorted(page, key=lambda told: (stands(told, page), told.report.id)):
        if tomorrow(one):
            continue
        same = nearest(one, kin, sure)
        near = before if before and goes_on(one) else based(sure[same.report.id]) if same else last
        found = sure.get(one.report.id) or (beside(one, near) if near else None)
        found = found or (along(one, sure[same.report.id], day) if same else None)
        if found is None:
            continue
        yield found
        if found.rule != "news":
            before = based(found) if one.report.status in AHEAD else None
            last = based(found) if is_base(found, last, day) else last


def is_base(found: Dated, last: Base | None, day: dt.date) -> bool:
    """Say whether the news goes on from what a report tells: it is of the page's day or the day before, and not of
    what came before the news told so far."""
    goes_back = last is not None and found.day < last.day
    return not goes_back and 0 <= (day - found.day).days <= _NEWS and is_news(found.told)


def based(found: Dated) -> Base:
    """Return the day of a dated report as one beside which more is told."""
    return Base(found.day, found.when, people(found.told.report))


def along(one: Told, near: Dated, day: dt.date) -> Dated | None:
    """Return a planned stop without a time on the day that its sentence gives another act, if it follows at once."""
    plan = one.report.kind == "visit" and one.report.status in AHEAD and one.report.when is None
    follows = plan and near.day >= day and goes_on_the_same_day(one)
    return made(one, near.day, "beside", near.when) if follows else None


def stands(one: Told, page: Sequence[Told]) -> float:
    """Return the place of a report on its page. What is told twice is in the place of its first telling, but "the same
    afternoon" goes with what is told before those words."""
    span = one.report.when.span if one.report.when and goes_on(one) else None
    if span is None:
        return one.position
    before = (other.position for other in page for told in other.report.evidence[:1] if told.start <= span.start)
    return max(before, default=one.position) + 0.5


def goes_on(one: Told) -> bool:
    """Say whether words tie a report to the one before it, be that of what is to come: "the same day", "that night"."""
    when = one.report.when
    return when is not None and _SAME.match(when.words.casefold()) is not None


@dataclass(frozen=True, slots=True)
class Base:
    """A day beside which more is told, its time, and of whom it is told; of nobody if the head of a page gives it."""

    day: dt.date
    when: When
    people: frozenset[str] = frozenset()

    def tells_of(self, report: Report) -> bool:
        """Say whether a report goes on telling of the same people; a page's head dates no visit told by the way."""
        return bool(self.people & people(report)) if self.people else report.kind != "visit"


def is_news(one: Told) -> bool:
    """Say whether a report is of what took place, and not a look back from it."""
    return one.report.status in DONE and not looks_back(one)


def tomorrow(one: Told) -> bool:
    """Say whether what is told as of now is of the day after: "he flies on in the morning"."""
    when = one.report.when
    return one.report.status == "ongoing" and when is not None and when.words.casefold() in _TOMORROW


def own(one: Told) -> Dated | None:
    """Return the day that the reader found, if it is one."""
    when = one.report.when
    if when is None or when.start is None or smeared(when):
        return None
    sharp = when.precision in ("day", "days") and (when.range or when.start == when.end)
    return Dated(one, when.start, "own", when) if sharp else None


def weekday(one: Told, day: dt.date) -> Dated | None:
    """Return the day that words name which wait for the page's: a weekday, "today", "last night"."""
    when = one.report.when
    if when is None or not (when.start is None or smeared(when)):
        return None
    published = Published(day, day, "inferred")
    found = [resolve(expression, published, when.tense) for expression in find(when.words)]
    days = [one.start for one in found if one.start and (one.precision == "day" or (one.range and one.end))]
    return made(one, coming(one, days[0], day), "weekday", when) if len(days) == 1 else None


def coming(one: Told, told: dt.date, day: dt.date) -> dt.date:
    """Return the weekday meant by what is under way: "he leaves on Wednesday" of a Monday is the coming one."""
    stale = one.report.status == "ongoing" and (day - told).days > _STALE
    return later(told, 7) if stale else told


def beside(one: Told, last: Base) -> Dated | None:
    """Return the day told from that of the report before: "in the evening", "the day before", or nothing at all."""
    when = one.report.when
    if when is None:
        goes_on = is_news(one) and not one.report.links and last.tells_of(one.report)
        return made(one, last.day, "news", last.when) if goes_on else None
    apart = steps(when.words) if when.start is None and not is_later_one(one, when) else None
    return made(one, later(last.day, apart), "beside", when) if apart is not None else None


def is_later_one(one: Told, when: When) -> bool:
    """Say whether a report stands before words such as "one day after": it is then the later of the two acts that they
    part ("the talks began one day after he left"), and not a day earlier than what was told before."""
    trigger, span = one.report.trigger, when.span
    if trigger is None or span is None or not when.words.casefold().endswith("day after"):
        return False
    return trigger.start < span.start


def later(day: dt.date, days: int) -> dt.date:
    """Return the day so many days later (before, if negative), inside the calendar."""
    return shift((day, day), days, days)[0]


def made(one: Told, day: dt.date | None, rule: Rule, words: When) -> Dated | None:
    """Make a dated report whose time says that it was inferred, and from which words."""
    if day is None:
        return None
    when = replace(words, start=day, end=day, edtf=day.isoformat(), precision="day", anchor="inferred", range=False)
    return Dated(one, day, rule, when)


def steps(words: str) -> int | None:
    """Return how many days words like "the day before" lie from the day they are told beside; None if unknown."""
    flat = " ".join(words.casefold().split())
    return next((apart for pattern, apart in tables()[0] if pattern.search(flat)), None)


def looks_back(one: Told) -> bool:
    """Say whether a report tells of an earlier time ("had met", "also visited", "last came"): by the words at its
    trigger, else by those of its sentence."""
    return any(pattern.search(words) for words in near(one.report) for pattern in tables()[1])


def near(report: Report) -> Iterator[str]:
    """Yield the words in which a look back would show."""
    trigger = report.trigger
    for span in report.evidence:
        if trigger is None or not span.start <= trigger.start < span.end:
            yield span.exact.casefold()
        else:
            at = trigger.start - span.start
            yield span.exact[max(0, at - _NEAR) : at + len(trigger.exact)].casefold()


@cache
def tables() -> tuple[tuple[tuple[re.Pattern[str], int], ...], tuple[re.Pattern[str], ...]]:
    """Load the reviewed words: steps from a day beside, and marks of an earlier time."""
    lines = files("legation.ledger").joinpath("beside.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    beside = tuple((re.compile(rf"(?:^|\b)(?:{row[1]})\b"), int(row[2])) for row in rows if row[0] == "step")
    return beside, tuple(re.compile(rf"\b(?:{row[1]})\b") for row in rows if row[0] == "back")
