"""What the register knows and answers: persons, ranked matches, and whether an office fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.model import Office

CAREER = 40
"""Years around the terms known (half of them before) in which a name may mean a person; past them, a namesake."""
Verdict = Literal["ok", "wrong", "unknown"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the register. `country` is ISO alpha-2 or an organisation's short name; `fame` runs 0 to 3.

    `first` and `last` are the years of the first and last day any of the terms names, 0 where none does.
    """

    id: str
    name: str
    others: tuple[str, ...]
    country: str
    fame: int
    first: int = 0
    last: int = 0


def alive(person: Person, year: int) -> bool:
    """Tell whether a year lies within a working life around the terms known; without any, it may."""
    return not person.first or person.first - CAREER // 2 <= year <= person.last + CAREER


@dataclass(frozen=True, slots=True)
class Match:
    """A person a name may mean: `score` orders matches of one question only; `reasons` say what met."""

    person: Person
    score: float
    how: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention came to: the register's id and country, each empty where the evidence does not settle it."""

    person: str
    country: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a person held an office at a time: `term` is the one that fits, or the nearest that does not."""

    verdict: Verdict
    term: Office | None
    reason: str
    holder: Office | None = None
