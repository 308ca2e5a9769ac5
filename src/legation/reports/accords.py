"""Accords that somebody is said to break: "accused Mali of breaking the truce agreed last week" tells of the truce."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party
from legation.reports import timing
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.modality import is_negated
from legation.reports.passing import in_passing, words
from legation.reports.slots import fill
from legation.reports.tree import VERBAL, governor, prepositions
from legation.when import Expression

if TYPE_CHECKING:
    from spacy.tokens import Token

_BROKEN = Sense("agree.broken", "verb", (), kind="agreement", cameo="057")
_MADE = frozenset(["VBN", "VBD"])
_NEAR = 4
"""Characters between a participle and the time it is dated by: "agreed on Monday"."""


def broken(maker: Maker) -> Iterator[Draft]:
    """Yield the dated accords that a sentence says are broken or not kept, between who breaks them and who says so."""
    for verb in maker.sentence.doc:
        if verb.tag_ not in _MADE or not lemmas(verb.text) & words()["accord"]["made"]:
            continue
        noun, time = _accord(verb), _time(maker, verb)
        sides = _sides(maker, noun) if noun is not None and time is not None else []
        if len(sides) > 1 and time is not None:
            draft = in_passing(maker, Frame(verb, _BROKEN, ()), tuple(sides), "happened")
            yield replace(draft, when=timing.read(maker.sentence, time, "past"))


def _accord(made: Token) -> Token | None:
    """Return the accord right before a participle: "the suspension of tariffs accorded"."""
    noun = made.doc[made.i - 1] if made.i else made
    while not lemmas(noun.text) & words()["accord"]["nouns"]:
        if noun.dep_ != "pobj" or noun.head.lower_ != "of":
            return None
        noun = noun.head.head
    return noun if noun.pos_ in ("NOUN", "PROPN") else None


def _time(maker: Maker, made: Token) -> Expression | None:
    end = made.idx + len(made)
    return next((time for time in maker.sentence.times if 0 < time.start - end <= _NEAR), None)


def _sides(maker: Maker, noun: Token) -> list[Party]:
    """Return the two sides of an accord: those it is "between", else who breaks it and who complains."""
    verb = governor(noun)
    if verb is None or not _is_broken(verb):
        return []
    heads = prepositions(noun, "between")
    found = [party for head in heads for party in maker.resolve(head, "participant")]
    for party in () if len(found) > 1 else (*_accuser(maker, verb), *_breaker(maker, verb)):
        if party.country not in {known.country for known in found}:
            found.append(party)
    return found


def _is_broken(verb: Token) -> bool:
    row, forms = words()["accord"], lemmas(verb.text)
    return (bool(forms & row["break"]) and not is_negated(verb)) or (bool(forms & row["keep"]) and is_negated(verb))


def _accuser(maker: Maker, verb: Token) -> list[Party]:
    """Return who says that the accord is broken: the source of the act of speech above."""
    above = next((up.i for up in verb.ancestors if up.i in maker.by_token), None)
    return maker.parties(maker.by_token[above], "source", "participant") if above is not None else []


def _breaker(maker: Maker, verb: Token) -> list[Party]:
    """Return who breaks it: whom an accusation is made of, else the subject of the verb."""
    above = next((up for up in verb.ancestors if up.pos_ in VERBAL), None)
    frame = maker.by_token.get(above.i) if above is not None else None
    accused = maker.parties(frame, "target", "participant") if frame is not None and verb.dep_ == "pcomp" else []
    return accused or [party for head in fill(verb, "subj") for party in maker.resolve(head, "participant")]
