"""Clues from the persons a page names: their terms of office, and when they took one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from legation.model import Mention, Office, Published
from legation.when import Expression, resolve
from legation.when.meaning import Relative
from legation.who.office import classify, same_office

from .clue import DAY, FIRST, LAST, Clue, Span

GRACE = 5  # days a page may be behind or ahead of a change of office
SHORT_TERM = 30  # days
ELECT = 100  # days from an election to taking office
VAGUE = frozenset(("leader", "top-diplomat"))  # words that stand for several offices date nothing
REACH = 400  # days to either side of an appointment in which "last year" could still tell of it
NAMED, NEW = 200, 150  # code points before the words in which the person stands; days in which a first journey is made
FIRST_TRIP = re.compile(
    r"\bfirst (?:(?:foreign|official|overseas|international) )*(?:trip|visit|tour|journey)(?: abroad)? "
    r"(?:since (?:becoming|taking|being|assuming)|in (?:the|his|her) (?:position|post|role|job))\b"
)
TOOK_OFFICE = re.compile(
    r"\b(?:named|appointed|elected|inaugurated|sworn in|took office|took over|became|confirmed as)\b"
)
ELECTED = re.compile(r"[ -]elect\b", re.IGNORECASE)
Terms = Callable[[str], Sequence[Office]]


def of_offices(mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    """Yield one clue for each person and office named, former ones left out: the terms in which both are true."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for mention in mentions:
        wanted = classify(ELECTED.sub("", mention.office), mention.country) - VAGUE
        if mention.former or not mention.person or not wanted or (mention.person, wanted) in seen:
            continue
        seen.add((mention.person, wanted))
        held = [t for t in terms(mention.person) if t.start and same_office(wanted, classify(t.office, t.country))]
        if held:
            yield _office(mention, held)


def _office(mention: Mention, held: Sequence[Office]) -> Clue:
    starts = [t.start for t in held if t.start]
    if ELECTED.search(mention.office):
        spans = tuple((start - ELECT * DAY, start) for start in starts)
        return Clue(spans, 1.0, f"{held[0].name} is called {mention.office}: in office from {days_in_words(starts)}")
    spans = tuple((t.start - GRACE * DAY, _end_of(t.start, t.end)) for t in held if t.start)
    says = " and ".join(f"{t.start} to {t.end or 'an end not known'}" for t in held)
    return Clue(spans, 1.0, f"{held[0].name} is called {mention.office}: in office {says}")


def _end_of(start: dt.date, end: dt.date | None) -> dt.date:
    """Return the last day to believe; a term of a few weeks is mostly the first of several rows of one stay."""
    return LAST if end is None or (end - start).days < SHORT_TERM else end + GRACE * DAY


def days_in_words(days: Sequence[dt.date]) -> str:
    """Return a few days joined by "or"; of more than three only how many there are."""
    return " or ".join(str(day) for day in sorted(days)) if len(days) <= 3 else f"one of {len(days)} times known"


def of_first_trips(text: str, mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    """Read "his first foreign trip in the position" of the person named last before: within months of taking office."""
    for found in FIRST_TRIP.finditer(text):
        near = [m for m in mentions if m.person and not m.former and 0 <= found.start() - m.span.start <= NAMED]
        for mention in sorted(near, key=lambda one: one.span.start)[-1:]:
            wanted = classify(mention.office, mention.country) - VAGUE
            held = [
                t.start for t in terms(mention.person) if t.start and same_office(wanted, classify(t.office, t.country))
            ]
            spans = tuple((start, start + NEW * DAY) for start in held)
            yield Clue(spans, 1.0, f"“{found.group()}”: {mention.name} took office {days_in_words(held)}")


def of_appointment(text: str, time: Expression, mentions: Sequence[Mention], terms: Terms) -> Iterator[Clue]:
    """Read "named adviser last month" against the starts of the terms of the person named before the verb."""
    if not isinstance(time.meaning, Relative):
        return
    verb = TOOK_OFFICE.search(text, max(0, time.start - 120), time.start)
    before = text[max(0, verb.start() - 40) : verb.start()] if verb else ""
    near = [m for m in mentions if m.person and any(part in before for part in m.name.split() if len(part) > 2)]
    for mention in near[-1:]:
        starts = [t.start for t in terms(mention.person) if t.start and t.precision == "day" and t.start >= FIRST]
        spans = tuple(span for start in starts for span in _days_when(time, start))
        if spans:
            days = ", ".join(str(start) for start in starts)
            yield Clue(spans, 1.0, f"“{time.words}” tells when {mention.name} took an office; terms began {days}")


def _days_when(time: Expression, day: dt.date) -> Iterator[Span]:
    """Yield the days of publication for which the words mean a time that holds `day`."""
    first: dt.date | None = None
    for step in range(-REACH, REACH + 1):
        page = day + step * DAY
        when = resolve(time, Published(page, page, "inferred"))
        fits = when.start is not None and when.end is not None and when.start <= day <= when.end
        if fits and first is None:
            first = page
        if first is not None and not fits:
            yield first, page - DAY
            first = None
