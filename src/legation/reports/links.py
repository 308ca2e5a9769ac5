"""Order between happenings of a sentence: "after a visit by", "ahead of talks with", "on the sidelines of a summit".

A link is kept only where the words after the connective tell of a happening the lexicon knows; it rests on the
connective and those words. Nothing is said of days: what comes after may come hours or years after.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Link
from legation.reports.timing import carriers
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.frames import Frame
    from legation.reports.maker import Maker

_SPEAKING = frozenset(["speak", "talk"])
"""Who says something "speaking after talks" says it after them."""
_CLAUSE_ENDS = frozenset(["punct", "cc"])


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """Return relation by word, noun and verb: {"words": {"after": "after"}, "nouns": ..., "verbs": ...}."""
    rows = tomllib.loads(files("legation.reports").joinpath("links.toml").read_text("utf-8"))
    parts = ("words", "nouns", "verbs")
    return {part: {w: name for name, row in rows.items() for w in row.get(part, "").split()} for part in parts}


def links(maker: Maker, frame: Frame) -> tuple[Link, ...]:
    """Return how a frame's act stands to the other happenings of its sentence, in order of text, each once."""
    happenings = {other.trigger.i for other in maker.frames} - {frame.trigger.i}
    found: list[Link] = []
    for relation, first, after in sorted(_joints(frame), key=lambda joint: joint[1].i):
        below = [token for token in after.subtree if token.i >= first.i]
        if happenings & {token.i for token in below} and frame.trigger not in below:
            span = maker.sentence.words(first, _last(below))
            found.append(Link(relation, span.exact, span))
    return tuple(found)


def _last(below: list[Token]) -> Token:
    """Return the last word of a phrase, without the comma or "and" that may close it."""
    while len(below) > 1 and below[-1].dep_ in _CLAUSE_ENDS:
        below = below[:-1]
    return below[-1]


def _joints(frame: Frame) -> Iterator[tuple[str, Token, Token]]:
    """Yield relation, first word and what comes after it, for each connective on an act or on what carries it."""
    near = {frame.trigger.i, *carriers(frame.trigger)}
    if frame.trigger.dep_ in ("nsubj", "nsubjpass") and frame.trigger.head.pos_ in VERBAL:
        near.add(frame.trigger.head.i)
    near |= {c.i for at in tuple(near) for c in children(frame.trigger.doc[at], "advcl") if lemmas(c.text) & _SPEAKING}
    for at in sorted(near):
        token = frame.trigger.doc[at]
        yield from _prepositions(token)
        yield from _clauses(token)
        if frame.trigger.dep_ == "nsubj" and token.i == frame.trigger.head.i:
            yield from _verbs(token)


def _prepositions(token: Token) -> Iterator[tuple[str, Token, Token]]:
    for child in children(token, "prep", "advmod", "amod"):
        if relation := _table()["words"].get(child.lower_):
            yield relation, child, child
        elif child.lower_ in ("on", "at"):
            for noun in children(child, "pobj"):
                if relation := _table()["nouns"].get(noun.lower_):
                    yield relation, child, noun


def _clauses(token: Token) -> Iterator[tuple[str, Token, Token]]:
    for clause in children(token, "advcl"):
        for mark in children(clause, "mark"):
            if relation := _table()["words"].get(mark.lower_):
                yield relation, mark, clause


def _verbs(verb: Token) -> Iterator[tuple[str, Token, Token]]:
    """Yield what a happening as subject follows or precedes: "the trip follows a visit by Wang"."""
    relation = next((_table()["verbs"][word] for word in lemmas(verb.text) if word in _table()["verbs"]), "")
    for thing in children(verb, "dobj") if relation else ():
        yield relation, verb, thing
