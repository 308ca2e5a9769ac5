"""The first stop of a journey by the day of its setting out: on that day, or on the day after, by the night's flight.

From the Americas to another continent a flight takes the night; elsewhere it is open on which of the two days the
traveller arrived, unless words say that he leaves in the evening.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from legation.ledger.between import start
from legation.ledger.frame import Frame
from legation.ledger.profile import shift
from legation.ledger.sequence import Votes, rows
from legation.ledger.signs import Sign
from legation.model import Leg, When

_NIGHT = ("night", "evening", "overnight")


def landed(sign: Sign | None, home: str) -> Sign | None:
    """Return the day of setting out for a stop as that of arriving there, where the flight takes the night."""
    if sign is None or sign.strength != "tour":
        return sign
    if not (overseas(home, sign.country) or any(word in sign.when.words.casefold() for word in _NIGHT)):
        return sign
    day = next_day(sign.day)
    when = replace(sign.when, start=day, end=day, edtf=day.isoformat(), precision="day", anchor="inferred", range=False)
    return replace(sign, day=day, when=when)


def begun(legs: Sequence[Leg], frame: Frame, votes: Votes, home: str) -> tuple[Leg, ...]:
    """Return legs with the first one, if nothing dates it and words have it first, begun on the day of setting out or
    on the one after; not if the next one began before."""
    out = frame[0]
    if out is None or len(legs) < 2 or start(legs[0]) or not rows(legs, votes)[0]:
        return tuple(legs)
    last = next_day(out)
    first = last if overseas(home, legs[0].country) else out
    after = next((day for leg in legs[1:] if (day := start(leg))), None)
    if after is not None and after < last:
        return tuple(legs)
    edtf = first.isoformat() if first == last else f"[{first}..{last}]"
    when = When(f"sets out {out}", first, last, edtf, "day" if first == last else "days", "inferred")
    return replace(legs[0], when=when), *legs[1:]


def setting_out(legs: Sequence[Leg], frame: Frame, votes: Votes) -> Iterator[Sign]:
    """Yield the day of setting out as a sign of the stop that words have before all others: he may have been there
    before the first thing that is told of him there."""
    out, lands = frame[0], {leg.country for leg in legs}
    for land in sorted(lands) if len(lands) > 1 else ():
        if out and all(votes.get((land, other), 0) > votes.get((other, land), 0) for other in lands - {land}):
            words = f"sets out {out}"
            yield Sign(land, out, "tour", When(words, out, out, str(out), "day", "inferred"), "")


def next_day(day: dt.date) -> dt.date:
    """Return the day after, inside the calendar."""
    return shift((day, day), 0, 1)[1]


def overseas(home: str, country: str) -> bool:
    """Say whether a journey leads from the Americas to another continent."""
    return home in americas() and bool(country) and country not in americas()


@cache
def americas() -> frozenset[str]:
    """Load the states of the Americas."""
    lines = files("legation.ledger").joinpath("americas.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
