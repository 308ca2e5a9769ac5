"""Matches of a name ordered: what the country asked for, the day and the fame add to the spelling."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from legation.model import Office
from legation.who.person import Match, Person, alive

CLOSE = 0.3
"""How far below the best a match may score and still be meant."""


class Question(NamedTuple):
    """What was asked besides the name: a day, a state or body, each where given."""

    on: dt.date | None
    country: str


def weigh(
    asked: Question, person: Person, score: float, reasons: tuple[str, ...], of: bool | None, held: tuple[Office, ...]
) -> Match:
    """Return the match of a person: `of` says whether they are of the country asked for, `held` what they held then."""
    extra, why = 0.02 * person.fame, list(reasons)
    if of is not None:
        extra += 0.3 if of else -0.3
        why.append(f"{'of' if of else 'not of'} {asked.country}")
    if asked.on is not None:
        extra += 0.2 if held else 0.0 if alive(person, asked.on.year) else -0.5
        why.append(f"{held[0].office} on {asked.on}" if held else f"no office known on {asked.on}")
    return Match(person, round(score + extra, 3), reasons[0], tuple(why))


def best(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the matches of the first's spelling kind that score no more than CLOSE below it."""
    return (
        tuple(m for m in matches if m.how == matches[0].how and m.score >= matches[0].score - CLOSE) if matches else ()
    )
