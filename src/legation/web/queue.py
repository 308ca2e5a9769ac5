"""`/review`: near ties, same or different? With what speaks for each; decided here only if the server may write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from legation import describe
from legation.ledger import judgements, load
from legation.ledger.explain import grounds, parts
from legation.ledger.parts import Part
from legation.ledger.review import owner
from legation.model import Judgement, Report
from legation.web import links
from legation.web.asked import Asked
from legation.web.event import Side
from legation.web.proof import Source, proofs, sources
from legation.web.view import Room, View

PAIRS = 200
"""Near pairs looked at for one page; those of one pair of events are one question."""
TIES = 10


@dataclass(frozen=True, slots=True)
class Question:
    """Two reports that just missed being one event: both sides, their events, the score and its parts."""

    sides: tuple[Side, Side]
    events: tuple[str, str]
    score: float
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class ReviewBody:
    """The body of the queue: questions nearest first, and the last decisions that hold, newest first."""

    questions: Sequence[Question]
    decided: Sequence[tuple[int, Judgement]]
    done: str
    token: str
    writable: bool


def review(room: Room, asked: Asked, _: str) -> View:
    """Return the queue of near ties."""
    found = list(islice(questions(room), TIES))
    decided = recent(room)
    done = asked.at if re.fullmatch(r"\d{1,12}", asked.at) else ""
    body = ReviewBody(found, decided, done, room.token, room.review)
    return View("review.html", "Review", asked, body, [row(one) for one in found], feeds=False)


def questions(room: Room) -> Iterator[Question]:
    """Yield near ties that nobody has judged, one for each pair of events: the others hang on the same answer."""
    seen: set[frozenset[str]] = set()
    for left, right, score in islice(judgements.undecided(room.db), PAIRS):
        events = owner(room.db, left), owner(room.db, right)
        if frozenset(events) not in seen:
            seen.add(frozenset(events))
            yield question(room, left, right, events, score)


def question(room: Room, left: str, right: str, events: tuple[str, str], score: float) -> Question:
    """Return one question with both sides' words."""
    told = load.told(room.db, (left, right))
    texts = sources(room.db, [one.report.page for one in told.values()])
    one, other = (side(told[own].report, texts) for own in (left, right))
    return Question((one, other), events, score, tuple(parts(room.db, left, right)))


def side(report: Report, texts: dict[str, Source]) -> Side:
    """Return one report with the proof of each of its fields."""
    return Side(report, texts[report.page], proofs(list(grounds(report)), texts, report))


def recent(room: Room, most: int = 8) -> list[tuple[int, Judgement]]:
    """Return the last decisions that hold, newest first."""
    return list(judgements.live(room.db))[-most:][::-1]


def row(one: Question) -> dict[str, object]:
    """Return a question as a flat row."""
    words = [side.report.evidence[0].exact if side.report.evidence else "" for side in one.sides]
    whens = [describe.when(side.report.when) for side in one.sides]
    return {
        "score": round(one.score, 3), "left": one.events[0], "right": one.events[1], "left_words": words[0],
        "right_words": words[1], "left_when": whens[0], "right_when": whens[1],
        "left_href": links.event(one.events[0]), "right_href": links.event(one.events[1]),
        "parts": [f"{part.name} {part.score:+.2f}" for part in one.parts],
    }  # fmt: skip
