"""Stops that a sentence tells in passing: a day and a place in one clause about the traveller, read word by word.

"She had come in from Beijing on Friday night", "in Tirana, the day after, ..." are no reports of a visit, yet they say
when a stop began. They found no leg; they only say something of the days of legs that other words tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from legation.ledger.clauses import Clause, clauses, led, listed, received, strangers, tense
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.profile import DONE, country
from legation.ledger.sheets import Sheet
from legation.ledger.signs import GLIMPSE, LEAVING, SETS_OUT, takes_part
from legation.ledger.told import Told
from legation.ledger.whereabouts import Spot, at_scene, set_in, where
from legation.model import Party, Place, Report, Status, When, make_id
from legation.when import Expression, resolve

NEWS = ("visit", "meeting", "negotiation", "agreement", "statement")
_THAT = re.compile(
    r"\b(?:said|told|says|tells|warned|promised|announced|agreed|urged|declared|insisted|added|noted|pledged|assured)\b"
    r"[^;:.]*?(?P<that> that )"
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
    known = {where for one in sheet.told if one.report.when is not None for where in told_at(one)}
    made = [
        one
        for line in lines
        for one in glimpses(sheet, line, traveller, goals, main, here, found)
        if not any(where in known for where in told_at(one))
    ]
    return replace(sheet, told=(*sheet.told, *made)) if made else sheet


def told_at(one: Told) -> Iterator[tuple[int, str]]:
    """Yield where the sentences of a report begin, each with the country that it tells of."""
    yield from ((span.start, country(one.report)) for span in one.report.evidence)


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
    """Yield what one sentence tells in passing of the traveller's stops; its page is set in `here` by its reports, in
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
            clause = Spot(part, time.start, traveller, goals)
            there = where(clause, parts, here or found)
            for land in sorted(there or at_scene(clause, base, status)):
                when = timed(sheet, time, status)
                yield told(sheet, part, when, land, traveller, status, bool(there))


def side(part: Clause, at: int) -> Clause:
    """Return the side of a clause in which words stand: "told them on Thursday", or what he told, "that he would"."""
    cut = _THAT.search(part.words)
    if cut is None:
        return part
    if at < part.start + cut.start("that"):
        return Clause(part.line, part.start, part.words[: cut.start("that")])
    return Clause(part.line, part.start + cut.end(), part.words[cut.end() :])


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
    if _SINCE.match(when.words) and when.precision in ("day", "days"):
        when = replace(when, words=_SINCE.sub("", when.words))
        end = when.start if when.end is None else when.end
        return replace(when, end=end, precision="day" if end == when.start else when.precision, range=False)
    return when
