"""The order of a journey's countries, from words: itineraries, "from Bogota she came to Santiago", the last stop.

What is to come is told in the order it will have; a country that somebody comes from was before the one he comes to;
what a page has behind the traveller lies before what it has ahead. Each such pair of countries is a vote with a weight;
days known outweigh all votes. The order is the one that fewest votes speak against.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from legation.ledger.between import start
from legation.ledger.clauses import clauses, lands, led, left, tense
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.profile import AHEAD, DONE, country
from legation.ledger.sheets import Sheet
from legation.ledger.signs import LEAVING, goes
from legation.model import Leg, Party, Report
from legation.where import Found

Votes = Mapping[tuple[str, str], float]
"""How surely one country of a journey comes before another."""
_PLAN, _FROM, _BEHIND, _END, _LIST = 2.0, 3.0, 1.0, 4.0, 0.5
_DATED = 100.0  # weight of two first days that differ: no words outweigh days
_FIRST = re.compile(
    r"\b(?:(?:first|opening) (?:stop|leg|stage|station|port of call)|(?:began|begins?|beginning|start(?:s|ed|ing)?|"
    r"kick(?:s|ed|ing)? off|open(?:s|ed)?)\b[^,;.]{0,40}?\b(?:in|at|with|from))\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:(?:last|final|closing) (?:stop|leg|stage|station|destination|port of call|"
    r"day (?:of|on) (?:the|his|her|an?) (?:[\w-]+ )?(?:trip|tour|journey|swing))|"
    r"(?<!an )(?<!the )(?<!after )(?<!before )"
    r"(?:end(?:s|ed|ing)?|w[io]und(?:s|ing)? up|wrap(?:s|ped|ping)? up|conclud\w+|round\w* off|culminat\w+)"
    r"\b[^,;.]{0,40}?\b(?:in|at|to|with))\b",
    re.IGNORECASE,
)
_IS = re.compile(r",? (?:(?:is|was|will be|as|being) )?(?:the|his|her|their|its) ", re.IGNORECASE)
_BEFORE = re.compile(r"\W*(?:but )?(?:before (?:that|then|this)|on the way(?! back| home)|first)\b", re.IGNORECASE)
_AND = re.compile(r",? (?:and|then)(?: in| at| to)?(?: the)?(?: [\w-]+){0,4} ")
_STOP = 40  # characters beside "the first stop" in which its place stands


def votes(
    sheets: Sequence[Sheet], lines: Mapping[str, Sequence[Line]], traveller: Party, goals: Collection[str]
) -> Votes:
    """Return what the pages of a journey say of the order of its countries."""
    found: Counter[tuple[str, str]] = Counter()
    for sheet in sheets:
        own = lines.get(sheet.page, ())
        for pair, weight in (*of_lines(own, sheet, traveller, goals), *of_reports(sheet, traveller, goals)):
            if pair[0] != pair[1]:
                found[pair] += weight  # type: ignore[assignment]
    return found


Vote = tuple[tuple[str, str], float]


def of_lines(lines: Sequence[Line], sheet: Sheet, traveller: Party, goals: Collection[str]) -> Iterator[Vote]:
    """Yield what the sentences of a page say of the order of countries."""
    main, plan, last = is_main(traveller, lines), list[str](), False
    for line in lines:
        yield from ends(line, goals)
        if not led(line, traveller, main) or has("other", line.text):
            continue
        yield from came_from(line, sheet.head.country, goals)
        ahead, behind, last = told(line, goals, last)
        fresh = [land for land in ahead if land not in plan]
        at = max(0, len(plan) - 1) if _BEFORE.match(line.text) else len(plan)
        plan[at:at] = fresh
        yield from ((pair, _LIST) for pair in combinations(behind, 2))
    yield from ((pair, _PLAN) for pair in combinations(plan, 2))


def told(line: Line, goals: Collection[str], plans: bool) -> tuple[list[str], list[str], bool]:
    """Return the countries of a sentence that are ahead of the traveller, those he has been to, as listed, and whether
    it ends as a plan: one goes on (`plans`) until words tell of what was done."""
    ahead, behind = list[str](), list[str]()
    for part in clauses(line):
        now = tense(part)
        plans = now == "planned" if now else plans
        found = ahead if plans else behind
        there = lands(part)
        for place in line.places:
            if (
                part.holds(place.start)
                and place.country in goals
                and place.country in there
                and not left(line.text, place)
            ):
                found.extend([place.country] if place.country not in found else [])
    return ahead, behind, plans


def came_from(line: Line, sent: str, goals: Collection[str]) -> Iterator[Vote]:
    """Yield the country left, before the one come to in the same sentence (else the one the page was sent from)."""
    if not has("arrive", line.text):
        return
    behind = [place.country for place in line.places if place.country in goals and left(line.text, place)]
    there = [place.country for place in line.places if place.country in goals and not left(line.text, place)]
    for land in behind:
        yield from (((land, goal), _FROM) for goal in there or [sent] if goal in goals)


def ends(line: Line, goals: Collection[str]) -> Iterator[Vote]:
    """Yield the place called the first stop before all others, and all others before the one called the last."""
    for pattern, last in ((_FIRST, False), (_LAST, True)):
        for cue in pattern.finditer(line.text):
            place = beside(line, cue, goals)
            place = listed_last(line, place, goals) if place and last else place
            if place is not None:
                others = sorted(set(goals) - {place.country})
                yield from (((land, place.country) if last else (place.country, land), _END) for land in others)


def listed_last(line: Line, place: Found, goals: Collection[str]) -> Found:
    """Return the last of the places that are listed with one: "he ends it in Guatemala and in the town of X"."""
    for other in line.places:
        gap = line.text[place.end : other.start]
        if other.start > place.end and other.country in goals and _AND.fullmatch(gap):
            place = other
    return place


def beside(line: Line, cue: re.Match[str], goals: Collection[str]) -> Found | None:
    """Return the place that stands next to a cue, after it rather than before it."""
    near = [place for place in line.places if place.country in goals]
    told = next((place for place in reversed(near) if _IS.fullmatch(line.text[place.end : cue.start()])), None)
    if told is not None:
        return told  # "Rabat was the last stop of a tour that took her to London"
    after = (place for place in near if 0 <= place.start - cue.end() <= _STOP)
    before = (place for place in reversed(near) if 0 <= cue.start() - place.end <= _STOP)
    return next(after, None) or next(before, None)


def of_reports(sheet: Sheet, traveller: Party, goals: Collection[str]) -> Iterator[Vote]:
    """Yield the countries that a page has ahead, in the order of its text, and each that it has behind the traveller
    before those."""
    own = [one.report for one in sheet.told if one.report.kind == "visit" and goes(traveller, one.report)]
    behind = {country(report) for report in own if report.status in DONE and report.rule not in LEAVING} & set(goals)
    plan = [country(report) for report in sorted(own, key=begins) if report.status in AHEAD]
    yield from ((pair, _LIST) for pair in combinations([land for land in dict.fromkeys(plan) if land in goals], 2))
    ahead = set(plan) & set(goals)
    for land in sorted(behind - ahead):
        yield from (((land, goal), _BEHIND) for goal in sorted(ahead - behind))


def begins(report: Report) -> int:
    """Return where a report stands in the text of its page: by the words of its place, else by its sentence."""
    span = report.place.span if report.place and report.place.span else next(iter(report.evidence), None)
    return span.start if span else 0


def ordered(legs: Sequence[Leg], found: Votes) -> list[Leg]:
    """Return legs in the order that fewest votes speak against: each is moved to where it fits best, until none is
    better elsewhere; where nothing speaks they stay as they are."""
    made = list(legs)
    for _ in range(len(made)):
        before = [id(leg) for leg in made]
        for leg in list(made):
            made = best(made, leg, found)
        if [id(one) for one in made] == before:
            break
    return made


def best(legs: Sequence[Leg], leg: Leg, found: Votes) -> list[Leg]:
    """Return legs with one of them at the place that fits it best; it stays where it is if that is as good."""
    here = next(at for at, one in enumerate(legs) if one is leg)
    rest = [one for one in legs if one is not leg]
    costs = [against(rest[:at], leg, rest[at:], found) for at in range(len(legs))]
    low = min(costs)
    at = here if costs[here] <= low else costs.index(low)
    return [*rest[:at], leg, *rest[at:]]


def against(before: Sequence[Leg], leg: Leg, after: Sequence[Leg], found: Votes) -> float:
    """Return how much speaks against a leg between those before and those after it."""
    early = sum(precedes(leg, one, found) for one in before)
    return early + sum(precedes(one, leg, found) for one in after)


def precedes(left: Leg, right: Leg, found: Votes) -> float:
    """Return how surely one leg comes before another: by their days, else by the votes for their countries."""
    days = start(left), start(right)
    if days[0] and days[1] and days[0] != days[1]:
        return _DATED if days[0] < days[1] else 0.0
    if left.country == right.country:
        return 0.0
    return max(0.0, found.get((left.country, right.country), 0.0) - found.get((right.country, left.country), 0.0))


def rows(legs: Sequence[Leg], found: Votes) -> list[bool]:
    """Return for each two neighbours whether words, and not only the place in a list, put them in this order."""
    return [precedes(left, right, found) > 0 for left, right in pairwise(legs)]
