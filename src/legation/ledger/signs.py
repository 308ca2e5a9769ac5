"""Signs that a traveller was in a country on a day: dated visits, and what else is told of him there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal

from legation.ledger import names
from legation.ledger.days_told import Dated, is_news
from legation.ledger.profile import AHEAD, DONE, country, shift
from legation.ledger.weekdays import bare
from legation.model import Event, Party, Report, When

Strength = Literal["arrival", "visit", "there", "with", "news", "plan", "tour"]
FIRM = ("arrival", "visit", "there")
_TALKS = ("meeting", "negotiation", "agreement")
_WEEK = 7
_PLACED = (*_TALKS, "statement")
RETURN = "visit.return-from"
"""The reader's rule of a coming home: its day is the last one of the stay."""
LEAVING = frozenset(["visit.leave-for", "visit.set-off", "visit.plane-for", "visit.plane-off"])
"""The rules of a setting out for somewhere: their page is not set there."""
GLIMPSE = "glimpse.there"
"""The rule of a stop that a clause tells in passing."""
SETS_OUT = "glimpse.leave"
"""The rule of a stop told by the day on which the traveller is to set out for it."""
_BEFORE = 60  # characters before a visit in which words end it
_CLOSING = re.compile(
    r"\b(?:(?:last|final|closing) (?:day|leg|hours|stage)|end|ends|ended|ending|wrap\w*(?: up)?|wound up|conclud\w+|"
    r"finish\w*|clos(?:ed|ing)|complet\w+|capp\w+)(?: of| in| to)?(?: (?:an?|his|her|the|their|[\w-]+[- ]day|"
    r"[\w-]+)){0,4} ?\Z",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r",? (?:the|his|her) (?:last|final) (?:day|evening|hours) (?:of|in)\b")
_TONIGHT = re.compile(r"(?:later )?(?:tonight|this evening)\b", re.IGNORECASE)
_LOOK = 21  # days before its page on which what a page tells still belongs to the journey it is about


@dataclass(frozen=True, slots=True)
class Sign:
    """A country, a day, and how that is told: an arrival, a presence as a visit, something placed there, a talk with
    somebody of that country, the news of a page, a plan (by the page published on `told_on`), or the first day of a
    whole tour (he may set out on it)."""

    country: str
    day: dt.date
    strength: Strength
    when: When
    page: str
    told_on: dt.date | None = None


def signs_of(
    traveller: Party, dated: Iterable[Dated], goals: Collection[str], sent_from: str = ""
) -> Iterator[Sign]:  # fmt: skip
    """Yield the signs in dated reports of one page; `goals` are the countries of the journey's legs, `sent_from` is
    the one that the page's head names."""
    own = [
        one for one in dated if not (old(one) or ending(one) or said(one)) and takes_part(traveller, one.told.report)
    ]
    listed = {country(one.told.report) for one in own if one.rule == "news" and one.told.report.kind == "visit"}
    for one in own:
        if one.rule == "news" and one.told.report.kind == "visit" and len(listed) > 1:
            continue  # several stops told without a day are a list of what was before, not the day's news
        if one.rule == "news" and behind(one, own):
            continue
        for land, strength in presence(traveller, one, goals, sent_from):
            yield Sign(land, one.day, strength, one.when, one.told.report.page, one.told.on)


def behind(one: Dated, own: Sequence[Dated]) -> bool:
    """Say whether a stay told without a day stands beside an arrival in another country on that day: "arrived in Oman
    on Monday after a visit to Mali"."""
    report = one.told.report
    if report.kind != "visit" or report.rule in arrivals():
        return False
    same = (other.told.report for other in own if other.rule != "news" and other.day == one.day)
    came = (other for other in same if other.kind == "visit" and other.rule in arrivals())
    return any(country(other) != country(report) for other in came)


def said(one: Dated) -> bool:
    """Say whether the day of a plan told in passing is that of its page: "the spokesman said on Tuesday", in a sentence
    of what is to come."""
    plan = one.told.report.status in AHEAD and one.told.report.rule == GLIMPSE
    return plan and one.told.day == one.day and bare(one.when)


def next_week(sign: Sign) -> Sign | None:
    """Return what is told by a bare weekday of the week after its page as of one week later: a plan, or an arrival on
    the very day of the page ("he arrives Wednesday"); None if it is neither."""
    apart = (sign.day - sign.told_on).days if sign.told_on else -1
    open_ = 0 <= apart < _WEEK if sign.strength in ("plan", "tour") else apart == 0 and sign.strength == "arrival"
    if not open_ or not bare(sign.when):
        return None
    day = shift((sign.day, sign.day), _WEEK, _WEEK)[0]
    return replace(sign, day=day, when=replace(sign.when, start=day, end=day, edtf=day.isoformat(), anchor="inferred"))


def signs_of_talks(talks: Iterable[Event], goals: Collection[str], pages: Collection[str]) -> Iterator[Sign]:
    """Yield the signs of meetings told by several pages: one gave the place, another the day."""
    for event in talks:
        when, land = event.when, event.place.country if event.place else ""
        there = land in goals and event.status in DONE and bool(set(event.pages) & set(pages))
        if there and when and when.start and when.precision == "day":
            yield Sign(land, when.start, "there", when, event.pages[0])


def takes_part(traveller: Party, report: Report) -> bool:
    """Say whether the traveller is among a report's parties."""
    return any(names.same_party(traveller, party) for party in report.parties)


def old(one: Dated) -> bool:
    """Say whether a report's day lies weeks before its page: another journey's."""
    return one.told.published is not None and (one.told.published.start - one.day).days > _LOOK


def ending(one: Dated) -> bool:
    """Say whether a time is the end of a stay ("until Saturday", "returned from", "wrapped up a visit", "the last day
    of his stay"): it says nothing of its first day."""
    report = one.told.report
    if report.rule == RETURN or one.when.words.casefold().startswith(("until ", "till ", "through ")):
        return True
    first = next(iter(report.evidence), None)
    if report.kind != "visit" or first is None:
        return False
    if report.trigger is None:
        words = one.when.words
        return bool(words) and _LAST_DAY.match(first.exact.partition(words)[2]) is not None
    return _CLOSING.search(first.exact[: report.trigger.start - first.start][-_BEFORE:]) is not None


def presence(traveller: Party, one: Dated, goals: Collection[str], sent_from: str) -> Iterator[tuple[str, Strength]]:
    """Yield the countries that a report puts the traveller in, and how surely."""
    report = one.told.report
    if report.status in AHEAD:
        if report.kind == "visit" and goes(traveller, report) and not one.told.of_tour:
            yield country(report), "tour" if sets_out(report, traveller, sent_from) else "plan"
        elif report.kind in _PLACED and report.place and report.place.country in goals and one.rule != "news":
            yield report.place.country, "plan"
    elif report.status in DONE:
        yield from done(traveller, one, goals, sent_from)


def sets_out(report: Report, traveller: Party, sent_from: str) -> bool:
    """Say whether a visit is told by the setting out for it from home: from one stop to the next it is a matter of
    hours, from home it may take the night."""
    return (report.rule in LEAVING or report.rule == SETS_OUT) and sent_from in ("", traveller.country)


def strength(report: Report, out: bool) -> Strength:
    """Return how surely a dated visit tells its first day; `out` says that it is told by the setting out for it."""
    return "tour" if out else "arrival" if report.rule in arrivals() else "visit"


def done(traveller: Party, one: Dated, goals: Collection[str], sent_from: str) -> Iterator[tuple[str, Strength]]:
    """Yield where a report of what took place puts the traveller."""
    report, news = one.told.report, one.rule == "news"
    if report.kind == "visit":
        if goes(traveller, report) and country(report) in goals and not one.told.of_tour:
            sure = report.status == "ongoing" or sent_from == traveller.country
            out = sure and sets_out(report, traveller, sent_from)
            yield country(report), "news" if news else "plan" if to_come(one) else strength(report, out)
        return
    if report.kind == "call":
        return
    place = report.place.country if report.place else ""
    if place:
        if place in goals:
            yield place, "news" if news else "there"
    elif report.kind in _TALKS or told_face_to_face(traveller, report):
        hosts = {party.country for party in report.parties if party.country in goals and party.kind == "person"}
        if len(hosts) == 1:
            host = hosts.pop()
            if not news or sent_from in ("", host):  # talks told by the way, from elsewhere, are not of the page's day
                yield host, "news" if news else "with"
            return
    if not place and sent_from in goals and is_news(one.told) and acts(traveller, report):
        yield sent_from, "news" if news else "there"


def to_come(one: Dated) -> bool:
    """Say whether what is told as under way is of the coming night: "tonight she flies on to Bosnia"."""
    return one.told.report.status == "ongoing" and _TONIGHT.match(one.when.words) is not None


def goes(traveller: Party, report: Report) -> bool:
    """Say whether the traveller makes this visit, and is not its host."""
    return any(party.role not in ("host", "target") and names.same_party(traveller, party) for party in report.parties)


def acts(traveller: Party, report: Report) -> bool:
    """Say whether the traveller does or says what a report tells, and is not what it is about."""
    return any(
        party.role in ("source", "participant") and names.same_party(traveller, party) for party in report.parties
    )


def told_face_to_face(traveller: Party, report: Report) -> bool:
    """Say whether words passed between the traveller and one other person."""
    persons = [party for party in report.parties if party.kind == "person"]
    return len(persons) == 2 and any(party.role == "target" for party in persons)


@cache
def arrivals() -> frozenset[str]:
    """Load the names of the reader's rules that tell an arrival, not only a presence."""
    lines = files("legation.ledger").joinpath("arrivals.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
