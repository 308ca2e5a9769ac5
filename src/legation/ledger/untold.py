"""Days of stops that no words tell: when one is likely enough to be told, and in which words.

A day that few other days are as likely as is told as inferred, with the words of the stops around it: the reader sees
what it was worked out from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.ledger.between import start
from legation.ledger.table import Course
from legation.model import Leg

BETWEEN, _AFTER, _NEVER = 0.4, 0.5, 1.1
"""Share of all timetables that a day must have: between two stops that words tell, behind one, and anywhere else."""
_SIDES = ("sets out", "is back")


def worded(legs: Sequence[Leg], course: Course) -> list[Leg]:
    """Return legs, the time of each that nothing tells in the words of those around it."""
    words = [leg.when.words if leg.when and start(leg) else "" for leg in legs]
    out, back = (
        f"{told} {day}" if day else "" for told, day in zip(("sets out", "is back"), course.frame, strict=True)
    )
    made = []
    for at, leg in enumerate(legs):
        before = next((told for told in reversed(words[:at]) if told), out)
        after = next((told for told in words[at + 1 :] if told), back)
        untold = leg.when is not None and leg.when.anchor == "inferred" and not leg.when.words
        around = " ... ".join(told for told in (before, after) if told)
        made.append(replace(leg, when=replace(leg.when, words=around)) if leg.when and untold else leg)
    return made


def tied(told: Sequence[bool], rows: Sequence[bool], course: Course) -> list[float]:
    """Return for each leg the share that a day of it must have which nothing tells: less where words put the leg
    between others of which they tell a day (`told`), more where that is so on its left side alone, and on neither more
    than any has. `rows` says for each two neighbours whether words give their order; the days of setting out and coming
    home are told."""
    out, back = course.frame[0] is not None, course.frame[1] is not None
    left, right = [out and len(told) > 1], [back and len(told) > 1]
    for known, row in zip(told, [*rows, False], strict=True):
        left.append((known or left[-1]) and row)
    for known, row in zip(reversed(told), [*reversed(rows), False], strict=True):
        right.append((known or right[-1]) and row)
    both = zip(left[:-1], right[-2::-1], strict=True)
    return [BETWEEN if one and other else _AFTER if one else _NEVER for one, other in both]
