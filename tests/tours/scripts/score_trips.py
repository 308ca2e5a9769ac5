#!/usr/bin/env python3
"""Score `legation trips --format jsonl` against tours whose truth is known (standard library only).

usage: score_trips.py TRUTH.jsonl SYSTEM.jsonl [--errors N] [--json]

TRUTH: a line a tour, {"tour", "traveller", "status", "legs", "pages"}.  SYSTEM: a line a trip, {"traveller", "status",
"evidence", "legs"}, each leg {"country", "locality", "start", "end", "met", "status", "evidence"}.  Pages say which
tour a leg belongs to: the one that most of its pages (else of its trip's pages) are about.  The figures and their
rules are in the README beside the data.  Exit status: 0, or 2 where a file cannot be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from legs import CALLED_OFF, TOOK_PLACE, Leg, Tour, days, read_told, read_tours
from names import same_name

NOT_TOLD = CALLED_OFF | {"refused"}


def home(leg: Leg, tours: Iterable[Tour]) -> Tour | None:
    """Find the tour of this traveller that most of the leg's pages are about; dates break a tie."""
    ranked = [
        (len(tour.pages.intersection(leg.pages)), tour.covers(leg.start), tour.name, tour)
        for tour in tours
        if tour.pages.intersection(leg.pages) and same_name(tour.traveller, leg.traveller)
    ]
    return max(ranked, key=lambda item: item[:3])[3] if ranked else None


def pair(tour: Tour, told: list[Leg]) -> dict[Leg, int]:
    """Match each true leg to at most one told leg of its country, the best dated first."""
    order = [
        (leg.start != told[i].start, not tour.covers(told[i].start), told[i].start == "", n, i)
        for n, leg in enumerate(tour.legs)
        for i in range(len(told))
        if leg.country == told[i].country
    ]
    found: dict[int, int] = {}
    for *_, n, i in sorted(order):
        if n not in found and i not in found.values():
            found[n] = i
    return {tour.legs[n]: i for n, i in found.items()}


@dataclass(slots=True)
class Score:
    """Counts of one run; errors are lines for people."""

    true: int = 0
    right: int = 0
    false: int = 0
    elsewhere: int = 0
    start: int = 0
    near: int = 0
    met: int = 0
    met_right: int = 0
    journeys: int = 0
    apart: int = 0
    errors: list[str] | None = None

    def note(self, line: str) -> None:
        if self.errors is not None:
            self.errors.append(line)


def score_dates_and_met(score: Score, leg: Leg, told: Leg) -> None:
    """Count the start day and the names met of one matched leg."""
    mine, theirs = days(leg.start), days(told.start)
    exact = leg.start == told.start
    score.start += exact
    score.near += bool(mine and theirs and theirs[0] == theirs[1] and abs((mine[0] - theirs[0]).days) <= 1)
    if not exact:
        score.note(f"START  {leg.trip}: {leg.country} {leg.start}, told {told.start or 'without a date'}")
    missing = [name for name in leg.met if not any(same_name(name, other) for other in told.met)]
    score.met_right += len(leg.met) - len(missing)
    score.note(f"MET    {leg.trip}: {leg.country}, not {', '.join(missing)}") if missing else None


def score_held(score: Score, tour: Tour, told: list[Leg]) -> dict[Leg, Leg]:
    """Score a tour that took place; return its true legs with the told legs that match them."""
    asserted = [leg for leg in told if leg.status not in NOT_TOLD]
    found = {leg: asserted[i] for leg, i in pair(tour, asserted).items()}
    score.true += len(tour.legs)
    score.right += len(found)
    score.met += sum(len(leg.met) for leg in tour.legs)
    for leg in tour.legs:
        if leg in found:
            score_dates_and_met(score, leg, found[leg])
        else:
            score.note(f"MISS   {tour.name}: {leg.country} {leg.start}")
    count_false(score, tour, [leg for leg in asserted if not any(leg is other for other in found.values())])
    return found


def count_false(score: Score, tour: Tour, legs: list[Leg]) -> None:
    """Count legs that are no leg of the tour; those dated far from it are other journeys and are not judged."""
    for leg in legs:
        near = tour.covers(leg.start)
        score.false += near
        score.elsewhere += not near
        score.note(f"{'FALSE ' if near else 'OTHER '} {tour.name}: {leg.country} {leg.start} {leg.status} {leg.pages}")


def score_called_off(score: Score, tour: Tour, told: list[Leg]) -> None:
    """A journey is kept apart if it is listed as called off and nobody says that it took place."""
    places = {leg.country for leg in tour.legs}
    ours = [leg for leg in told if leg.country in places | {""} and tour.covers(leg.start)]
    listed = any(leg.status in CALLED_OFF for leg in ours)
    held = [leg for leg in ours if leg.status in TOOK_PLACE]
    score.journeys += 1
    score.apart += listed and not held
    if not listed:
        score.note(f"APART  {tour.name}: not listed as called off, only {[(x.country, x.status) for x in ours]}")
    count_false(score, tour, held)


def group_pairs(tours: list[Tour], told: list[Leg], found: list[tuple[Leg, Leg]]) -> tuple[int, int, int]:
    """Count pairs of legs in one trip: right, told, true.  False legs told in a matched trip count as told."""
    known = {trip for trip in (other.trip for _, other in found)}
    sizes = Counter(leg.trip for leg in told if leg.trip in known and leg.status not in NOT_TOLD)
    together = sum(n * (n - 1) // 2 for n in sizes.values())
    true = sum(len(t.legs) * (len(t.legs) - 1) // 2 for t in tours if t.held)
    right = sum(a[0].trip == b[0].trip and a[1].trip == b[1].trip for a, b in combinations(found, 2))
    return right, together, true


def ratio(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def measure(tours: list[Tour], told: list[Leg], errors: list[str]) -> dict[str, float]:
    """Return every figure by name."""
    score, homes, found = Score(errors=errors), defaultdict[str, list[Leg]](list), list[tuple[Leg, Leg]]()
    for leg in told:
        if tour := home(leg, tours):
            homes[tour.name].append(leg)
    for tour in tours:
        if tour.held:
            found += score_held(score, tour, homes[tour.name]).items()
        else:
            score_called_off(score, tour, homes[tour.name])
    return figures(score, *group_pairs(tours, told, found))


def figures(score: Score, right: int, together: int, true: int) -> dict[str, float]:
    return {
        "leg recall": ratio(score.right, score.true),
        "leg precision": ratio(score.right, score.right + score.false),
        "start day": ratio(score.start, score.right),
        "start within a day": ratio(score.near, score.right),
        "names met": ratio(score.met_right, score.met),
        "grouping F1": ratio(2 * right, together + true),
        "called off kept apart": ratio(score.apart, score.journeys),
        "true legs": score.true,
        "matched legs": score.right,
        "false legs": score.false,
        "legs of other journeys, not judged": score.elsewhere,
        "journeys called off": score.journeys,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Score trips against tours whose truth is known.")
    parser.add_argument("truth")
    parser.add_argument("system")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors of each kind")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = parser.parse_args()
    errors: list[str] = []
    try:
        result = measure(read_tours(args.truth), read_told(args.system), errors)
    except (OSError, ValueError, KeyError) as error:
        print(f"score_trips: cannot read: {error}", file=sys.stderr)
        return 2
    print(json.dumps(result) if args.json else "\n".join(f"{name:36} {value:g}" for name, value in result.items()))
    seen: Counter[str] = Counter()
    for line in sorted(errors):
        seen[line[:6]] += 1
        if seen[line[:6]] <= args.errors:
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
