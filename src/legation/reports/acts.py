"""All other kinds: statements and their like, agreements, and acts of one party towards another."""

from __future__ import annotations

from collections.abc import Iterator

from legation.model import Party, Span
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.speech import SPEECH, is_main, swallowed

_LEAST = 2


def utterances(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield statements, demands and criticism: only of main verbs, and not when they merely carry another act."""
    if not is_main(frame.trigger):
        return
    if frame.sense.kind == "statement" and swallowed(frame, maker.frames, maker.sentence):
        return
    sources = maker.parties(frame, "source")
    if not sources:
        return
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    yield maker.draft(frame, (*sources, *targets), quotes=_quotes(maker))


def _quotes(maker: Maker) -> tuple[Span, ...]:
    sentence = maker.sentence
    return tuple(sentence.piece(a - sentence.start, b - sentence.start) for a, b in sentence.quoted)


def agreements(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an agreement of at least two parties, told by a main verb or a clause that names who agrees."""
    sides: list[Party] = []
    for role in ("participant", "source", "target", "host"):
        for party in maker.parties(frame, role, as_role="participant"):
            if party.name not in {known.name for known in sides}:
                sides.append(party)
    if len(sides) >= _LEAST or (sides and sides[0].kind in ("group", "state") and is_main(frame.trigger)):
        yield maker.draft(frame, tuple(sides), place=maker.setting(frame), quotes=_quotes(maker))


def others(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an act of a known source; what is aimed at nobody and done by nobody is no act of diplomacy."""
    if frame.sense.kind == "plan-other" and swallowed(frame, maker.frames, maker.sentence):
        return
    sources = maker.parties(frame, "source")
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    if sources:
        quotes = _quotes(maker) if frame.sense.kind in SPEECH else ()
        yield maker.draft(frame, (*sources, *targets), quotes=quotes)
