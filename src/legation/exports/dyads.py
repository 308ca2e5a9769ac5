"""Events as event data sets count them: one row for who does something to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from legation.exports.view import Record
from legation.model import Event, Party

# These data sets have no column for a status. What was put off, dropped or denied is no event of theirs; a refusal is
# one where it is coded as a refusal.
_DONE = ("happened", "ongoing")
_AHEAD = ("planned", "proposed")
_INTENT = ("AGREE", "REQUEST", "REJECT", "THREATEN", "SUPPORT")
QUADS = ("", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
"""The four classes of acts, by the number that GDELT gives them; 0 where an act has none."""


@dataclass(frozen=True, slots=True)
class Dyad:
    """Who does it to whom; None where nobody is named."""

    source: Party | None
    target: Party | None


def codable(record: Record) -> bool:
    """Say whether an event has a place in a table without statuses: it was done, or its code is of words about it.

    A plan counts only under a code of intent (CAMEO 03, PLOVER AGREE ...), never under that of the deed.
    """
    status, coded = record.event.status, record.coded
    if not coded.cameo and not coded.plover:
        return False
    if status in _DONE:
        return coded.status in _DONE
    return status in (*_AHEAD, "refused") and coded.plover in _INTENT and coded.status == status


def dyads(event: Event) -> Iterator[Dyad]:
    """Yield every pair of an event once: each source with each target; in talks each pair of those who take part."""
    sources = [party for party in event.parties if party.role in ("source", "companion")]
    targets = [party for party in event.parties if party.role in ("target", "host")]
    joint = [party for party in event.parties if party.role == "participant"]
    if sources and (targets or joint):
        yield from (Dyad(*pair) for pair in product(sources, targets or joint))
    elif len(joint) > 1:
        yield from (Dyad(*pair) for pair in combinations(joint, 2))
    else:
        yield from (Dyad(party, None) for party in sources or joint)
        if not sources and not joint:
            yield Dyad(None, targets[0] if targets else None)


def happened_on(event: Event, coded_as: str) -> dt.date | None:
    """Return the first day of an event that is known to the day; None else, and for a plan: the day it is planned for
    is not the day on which somebody planned it, and no page's date stands in for that."""
    when = event.when
    if when is None or coded_as in _AHEAD or when.precision not in ("day", "days"):
        return None
    return when.start if when.range or when.start == when.end else None


def quad(cameo: str) -> int:
    """Return GDELT's QuadClass of a CAMEO code, 0 for none: 01-05 verbal and 06-08 material cooperation, 09-13 verbal
    and 14-20 material conflict (GDELT 2.0 event codebook)."""
    root = int(cameo[:2]) if cameo[:2].isdigit() else 0
    return 0 if not root else 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def first_told(event: Event) -> dt.date | None:
    """Return the day of the first page that tells of an event, None if no page has a date."""
    return min((step.on for step in event.history if step.on), default=None)
