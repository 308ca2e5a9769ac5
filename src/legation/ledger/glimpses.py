"""Stops that a sentence tells in passing: a day and a place in one clause about the traveller, read word by word.

"She had come in from Beijing on Friday night", "in Tirana, the day after, ..." are no reports of a visit, yet they say
when a stop began. They found no leg; they only say something of the days of legs that other words tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger import names
from legation.ledger.clauses import (
    Clause,
    clauses,
    lands,
    led,
    led_to,
    left,
    listed,
    received,
    self_word,
    strangers,
    tense,
)
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.profile import DONE, country
from legation.ledger.sheets import Sheet
from legation.ledger.signs import GLIMPSE, LEAVING, SETS_OUT, takes_part
from legation.ledger.told import Told
from legation.model import Party, Place, Report, Status, When, make_id
from legation.when import Expression, resolve

_CAME = re.compile(
    r"\b(?:arriv(?:ed|es)|land(?:ed|s)|touched down|fl(?:ew|own|ies) in|c[ao]me in|got in)\b", re.IGNORECASE
)
NEWS = ("visit", "meeting", "negotiation", "agreement", "statement")
_AWAY = re.compile(r"\b(?:in|came|come|arrived|flown|flew|drove|travell?ed|got)\b[\w\s]{0,20}\bfrom\b", re.IGNORECASE)
_BOTH = re.compile(r"\bboth\b")
_THAT = re.compile(
    r"\b(?:said|told|says|tells|warned|promised|announced|agreed|urged|declared|insisted|added|noted|pledged|assured)\b[^;:.]*?"
    r"(?P<that> that )"
)
_SINCE = re.compile(r"since\s+", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no one|never)\b", re.IGNORECASE)
OUT = re.compile(
    r"\b(?:leav(?:es?|ing)|depart(?:s|ing)?|sets? (?:off|out)|setting (?:off|out)|embark(?:s|ing)?|"
    r"tak(?:es|ing) off)\b",
    re.IGNORECASE,
)
"""Words of a setting out that is to come: its day is not yet that of an arrival."""
_HOME = re.compile(r"\b(?:home|back in washington)\b", re.IGNORECASE)
_FIRST = 2  # sentences at the beginning of a page that say where it is set
_DAYS = ("instant", "event", "range")


def add(
    sheets: Sequence[Sheet], lines: Mapping[str, Sequence[Line]], traveller: Party, goals: Collection[str]
) -> list[Sheet]:
    """Return pages with what their sentences tell in passing of a traveller's stops in the countries of a journey."""
    own = [(sheet, lines.get(sheet.page, ())) for sheet in sheets]
    return [seen(sheet, told, traveller, goals, is_main(traveller, told)) for sheet, told in own]


def seen(sheet: Sheet, lines: Sequence[Line], traveller: Party, goals: Collection[str], main: bool) -> Sheet:
    """Return a page with what its sentences tell in passing beside what was read from it, in the order of its text;
    nothing for a country that a sentence's own reports date already."""
    here = scene(sheet, traveller, goals)
    found = set_in(lines, traveller, goals, main) if not sheet.head.country else ""
    made = [
        one
        for line in lines
        for one in glimpses(sheet, line, traveller, goals, main, here, found)
        if not any(known(one, other) for other in sheet.told)
    ]
    return replace(sheet, told=(*sheet.told, *made)) if made else sheet


def known(one: Told, other: Told) -> bool:
    """Say whether a report with a time tells the same country in the same sentence."""
    ours, theirs = {span.start for span in one.report.evidence}, {span.start for span in other.report.evidence}
    return bool(ours & theirs) and other.report.when is not None and country(one.report) == country(other.report)


def scene(sheet: Sheet, traveller: Party, goals: Collection[str]) -> str:
    """Return the country that a page is set in: the one that it was sent from, else the one that its first news of the
    traveller, and no other of them, puts him in; "" if that is open."""
    if sheet.head.country in goals:
        return sheet.head.country
    told = (one.report for one in sheet.told if one.report.status in DONE and one.report.rule not in LEAVING)
    own = (one for one in told if takes_part(traveller, one))
    placed = [
        country(one) if one.kind == "visit" else one.place.country for one in own if one.place and one.kind in NEWS
    ]
    lands = list(dict.fromkeys(land for land in placed if land in goals))
    return lands[0] if len(lands) == 1 else ""


def glimpses(
    sheet: Sheet, line: Line, traveller: Party, goals: Collection[str], main: bool, here: str = "", found: str = ""
) -> Iterator[Told]:
    """Yield what one sentence tells in passing of the traveller's stops; `here` is where its page is set by its reports,
    `found` by its first sentences."""
    own = led(line, traveller, main) or received(line, traveller, goals, main) or listed(line, goals, main)
    if not own or has("other", line.text):
        return
    parts = list(clauses(line))
    base = sheet.head.country if sheet.head.country in goals else found
    for time in line.times:
        part = next((side(part, time.start) for part in parts if part.holds(time.start)), None)
        if (
            part is None
            or time.kind not in _DAYS
            or _NOBODY.search(part.words)
            or _HOME.search(part.words)
            or has("unsure", line.text[: part.start])
            or strangers(part, traveller, goals, time.start)
        ):
            continue
        if status := tense(part):
            there = where(part, parts, goals, here or found)
            for land in there or at_scene(part, base, traveller, status):
                when = timed(sheet, time, status)
                yield told(sheet, part, when, land, traveller, status, bool(there))


def side(part: Clause, at: int) -> Clause:
    """Return the side of a clause in which words stand: "told students on Thursday" or what he said, "that he would"."""
    cut = _THAT.search(part.words)
    if cut is None:
        return part
    if at < part.start + cut.start("that"):
        return Clause(part.line, part.start, part.words[: cut.start("that")])
    return Clause(part.line, part.start + cut.end(), part.words[cut.end() :])


def at_scene(part: Clause, here: str, traveller: Party, status: Status) -> set[str]:
    """Return the country that a page is set in, for what a clause with the traveller tells as done in no other place."""
    at = part.line.span.start
    named = (one for one in part.line.people if one.span and part.holds(one.span.start - at))
    himself = any(names.same_party(one, traveller) for one in named) or self_word(part.words, traveller) is not None
    text = part.line.text
    spots = [place for place in part.line.places if text[place.end : place.end + 2] not in ("'s", "’s")]
    elsewhere = any(left(text, place) or led_to(text, place) for place in spots)
    return {here} - {""} if himself and status == "happened" and not elsewhere else set()


def set_in(lines: Sequence[Line], traveller: Party, goals: Collection[str], main: bool) -> str:
    """Return the one country of the journey in which the first sentence about the traveller that has any puts him; ""
    if it has none, or two."""
    for line in lines[:_FIRST]:
        there = {land for part in clauses(line) if tense(part) == "happened" for land in lands(part)}
        if there and (led(line, traveller, main) or received(line, traveller, goals, main)):
            return there.pop() if len(there) == 1 and there <= set(goals) else ""
    return ""


def where(part: Clause, parts: Sequence[Clause], goals: Collection[str], here: str) -> set[str]:
    """Return the one country that a clause puts the traveller in: gone to, else that of the sentence, else (come in, or
    in a sentence without a place) the one that the page is set in."""
    there, text, whole = lands(part), part.line.text, Clause(part.line, 0, part.line.text)
    placed = any(part.holds(one.start) and not left(text, one) for one in part.line.places)
    if not there and (_AWAY.search(part.words) or (_CAME.search(part.words) and not placed)):
        there = {here}
    elif not there and has("contact", part.words) and len(with_ := hosts(part, goals) or hosts(whole, goals)) == 1:
        there = with_
    elif len(there) > 1 and there <= set(goals) and _BOTH.search(part.words):
        return there
    elif not there and not placed and len(around := {land for one in parts for land in lands(one)}) == 1:
        there = around
    return there & set(goals) if len(there) == 1 else set()


def hosts(part: Clause, goals: Collection[str]) -> set[str]:
    """Return the countries of the journey whose people a clause names: "dining with Jordan's foreign minister"."""
    named = [one for one in part.line.people if one.span and part.holds(one.span.start - part.line.span.start)]
    return {one.country for one in named if one.country in goals}


def told(sheet: Sheet, part: Clause, when: When, land: str, traveller: Party, status: Status, placed: bool) -> Told:
    """Make a visit of a glimpse, so that it is dated as visits are. Its rule says that it is one; what has no place of
    its own is no arrival."""
    away = status == "planned" and OUT.search(part.words)
    rule = SETS_OUT if away else "glimpse.arrive" if placed and has("arrive", part.words) else GLIMPSE
    span = part.line.span
    parties = (replace(traveller, role="source"), Party(land, "host", "state", land))
    own = make_id("g", span.page, str(span.start), when.words, land)
    report = Report(own, span.page, "visit", status, parties, (span,), rule, Place(land, "", land), when)
    at = span.start + max(0, span.exact.find(when.words))
    before = [one.position for one in sheet.told if begins(one.report) <= at]
    return Told(report, sheet.published, max(before, default=0))


def begins(report: Report) -> int:
    """Return where the words of a report begin in its page."""
    spans = (report.trigger, *report.evidence[:1])
    return next((span.start for span in spans if span), 0)


def timed(sheet: Sheet, time: Expression, status: Status) -> When:
    """Return a time of a sentence as far as the page's date tells it; "since Tuesday" began on that Tuesday."""
    when = resolve(time, sheet.published, "future" if status == "planned" else "past")
    if _SINCE.match(when.words):
        when = replace(when, words=_SINCE.sub("", when.words))
        end = when.start if when.end is None else when.end
        return replace(when, end=end, precision="day" if end == when.start else when.precision, range=False)
    return when
