"""The countries on both sides of a coded act, looked for ever wider: the head, its phrase, the rest of the act.

Coders of the field give a country wherever the phrase of an actor names one ("a solution for the Syrian crisis" is
aimed at Syria); the ledger does not use this reading, it names parties only where the words do.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.reports.frames import Frame
from legation.reports.parties import Cast
from legation.reports.refer import stand_for
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children
from legation.where import alpha3

if TYPE_CHECKING:
    from spacy.tokens import Token


def sources(frame: Frame, cast: Cast) -> list[str]:
    """Return the countries of who acts, ISO alpha-3, IGO or NGO; none if the sentence does not say."""
    heads = sources_heads(frame)
    return _named(heads, cast) or _within(heads, cast) or _above(frame, cast)


def _above(frame: Frame, cast: Cast) -> list[str]:
    """Return the first country that a subject of the act's clause or of the clauses above it names."""
    own = {token.i for head in frame.role("target") for token in head.subtree}
    for verb in (up for up in (frame.trigger, *frame.trigger.ancestors) if up.pos_ in VERBAL):
        heads = [head for head in (*subject(verb), *children(verb, "nsubjpass")) if head.i not in own]
        if found := _named(heads, cast) or _within(heads, cast):
            return found
    return []


def _left(frame: Frame) -> tuple[Token, ...]:
    heads = frame.role("participant")
    return tuple(head for head in heads if head.i < frame.trigger.i) or heads[:1]


def targets(frame: Frame, inner: Frame | None, cast: Cast) -> list[str]:
    """Return the countries of who is acted on: the target's, else the embedded act's, else what follows the trigger."""
    own = sources_heads(frame)
    heads = frame.role("target") or frame.role("host") or frame.role("place")
    heads = heads or tuple(head for head in frame.role("participant") if head not in own)
    found = _named(heads, cast) or _within(heads, cast)
    if not found and inner is not None:
        acts = inner.role("target") + inner.role("host") + inner.role("participant")
        found = _named(acts, cast) or _within(acts, cast)
    return found or _after(frame, own, cast)


def sources_heads(frame: Frame) -> tuple[Token, ...]:
    """Return the heads that act."""
    return frame.role("source") or _left(frame)


def _named(heads: Iterable[Token], cast: Cast) -> list[str]:
    """Return the countries that heads name themselves."""
    found: list[str] = []
    for head in heads:
        country = alpha3(cast.country(stand_for(head, cast)))
        if country and country not in found:
            found.append(country)
    return found


def _within(heads: Iterable[Token], cast: Cast) -> list[str]:
    """Return the first country named anywhere in the phrases of heads."""
    return _first((token for head in heads for token in head.subtree), cast)


def _after(frame: Frame, own: tuple[Token, ...], cast: Cast) -> list[str]:
    """Return the first country named below the trigger, or its supporting verb, outside the phrase of who acts."""
    trigger = frame.trigger
    verb = trigger if trigger.pos_ in VERBAL else next((up for up in trigger.ancestors if up.pos_ in VERBAL), trigger)
    acting = {token.i for head in (*own, *subject(verb)) for token in head.subtree}
    return _first((token for token in verb.subtree if token.i not in acting and token.i > verb.i), cast)


def _first(tokens: Iterable[Token], cast: Cast) -> list[str]:
    for token in tokens:
        mention = cast.exact(token)
        if mention is not None and (country := alpha3(mention.country)):
            return [country]
    return []
