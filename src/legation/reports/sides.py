"""The countries on both sides of a coded act, looked for ever wider: the head, its phrase, the rest of the act.

Coders of the field give a country wherever the phrase of an actor names one ("a solution for the Syrian crisis" is
aimed at Syria); the ledger does not use this reading, it names parties only where the words do.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.behind import demander, makers, told_to
from legation.reports.coding import asked
from legation.reports.frames import Frame
from legation.reports.parties import Cast
from legation.reports.refer import stand_for
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children, conjuncts, prepositions
from legation.where import alpha3

if TYPE_CHECKING:
    from spacy.tokens import Token


_BEHIND = frozenset("led backed supported drafted sponsored brokered proposed run funded financed spearheaded".split())
_KEEPERS = frozenset("force mission operation".split())
"""What is sent to a land by bodies of states: troops for it help the land."""


def sources(frame: Frame, cast: Cast) -> list[str]:
    """Return the countries of who acts, ISO alpha-3, IGO or NGO; none if the sentence does not say."""
    heads = [maker for head in demander(frame) or sources_heads(frame) for maker in makers(head)]
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
    """Return the countries of who is acted on: the target's or the other side's, else the embedded act's, else those of
    what follows the trigger. Where an act took place tells only what nothing else does."""
    own = sources_heads(frame)
    if demander(frame) and (told := _among(own, cast)):
        return told
    if doers := asked(frame):
        return _among(doers, cast)
    choices = [frame.role("target"), tuple(head for head in frame.role("participant") if head not in own)]
    choices.append(tuple(head for head in frame.role("host") if head not in own))
    found = next((named for heads in choices if (named := _among(heads, cast))), [])
    if not found and inner is not None:
        found = _among(inner.role("target") + inner.role("host") + inner.role("participant"), cast)
    if not found and frame.role("participant") and len(_named(own, cast)) > 1:
        return []  # who act together are each other's other side
    where = [] if found else _among(frame.role("place"), cast)
    at_home = where and where == _named(own, cast)
    found = found or _among(told_to(frame.trigger), cast)
    return found or (_after(frame, own, cast) or where if at_home else where or _after(frame, own, cast))


def _among(heads: Iterable[Token], cast: Cast) -> list[str]:
    """Return the countries that heads or, if none does, their phrases name."""
    return _named(tuple(heads), cast) or _within(heads, cast)


def sources_heads(frame: Frame) -> tuple[Token, ...]:
    """Return the heads that act."""
    return frame.role("source") or _left(frame)


def _named(heads: Iterable[Token], cast: Cast) -> list[str]:
    """Return the countries that heads name themselves."""
    found: list[str] = []
    for head in heads:
        if head.tag_ != "NNP" and lemmas(head.text) & _KEEPERS and (there := _first(_land(head), cast)):
            found += there
            continue
        noun = stand_for(head, cast)
        for country in _joint(noun, cast) or _hyphened(noun, cast) or [alpha3(cast.country(noun))]:
            if country and country not in found:
                found.append(country)
    return found


def _hyphened(noun: Token, cast: Cast) -> list[str]:
    """Return the first of two lands joined by a hyphen, or who is behind a thing of no land of its own: Mali for "the
    Mali-Chad border" and "a Mali-backed militia"."""
    words = [word for word in children(noun, "compound", "amod", "nmod") if word.i > 1 and word.nbor(-1).text == "-"]
    own = cast.at(noun)
    free = own is None or not own.country
    behind = [w for w in words if cast.exact(w) is not None or (free and w.lower_ in _BEHIND)]
    return _first((word.nbor(-2) for word in behind), cast)


def _land(force: Token) -> list[Token]:
    """Return where a force or mission is: Somalia for "the African Union's peacekeeping force in Somalia"."""
    verb = force.head.head if force.dep_ == "pobj" else force.head
    return prepositions(force, "in") or prepositions(verb, "in")


def _joint(noun: Token, cast: Cast) -> list[str]:
    """Return the countries of people of several: "Mali and Chad's ministers", "the armies of Mali and Chad"."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return []
    words = [*children(noun, "poss", "amod", "nmod", "compound"), *prepositions(noun, "of")]
    joined = (others for word in words if len(others := conjuncts(word)) > 1)
    mentions = [cast.exact(one) for one in next(joined, [])]
    found = [alpha3(one.country) for one in mentions if one is not None and one.country]
    return found if len(set(found)) > 1 else []


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
