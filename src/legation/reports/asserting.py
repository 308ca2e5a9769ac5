"""Fact, speech or judgement: what the page itself asserts, what somebody asserts in it, what is only thought likely.

A judgement or forecast is never read as an event that happened. Word lists are data (`assertion.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Assertion
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.frames import Frame

_PLANS = frozenset(["visit", "meeting", "call"])
"""Kinds of which "is expected to" tells a plan of those who go; of any other act it is a forecast."""
_NAMES: tuple[Assertion, ...] = ("judgement", "speech")
_CONTENT = ("ccomp", "xcomp", "conj", "parataxis", "dobj", "nsubj", "pobj", "prep", "acl", "advcl")


@cache
def _words() -> Mapping[Assertion, Mapping[str, frozenset[str]]]:
    table = tomllib.loads(files("legation.reports").joinpath("assertion.toml").read_text("utf-8"))
    return {name: {part: frozenset(words.split()) for part, words in table[name].items()} for name in _NAMES}


def assertion(frame: Frame, speaker: str) -> Assertion:
    """Return how an act is asserted; `speaker` names who vouches for it, "" where the page does.

    A judgement outweighs speech: what analysts believe is no one's report.
    """
    found = set(_marks(frame))
    if "judgement" in found:
        return "judgement"
    return "speech" if speaker or found else "fact"


def _marks(frame: Frame) -> Iterator[Assertion]:
    """Yield what the act's own words and the words above it say of who asserts it."""
    for token in (frame.trigger, *frame.trigger.ancestors):
        if token.pos_ in VERBAL:
            yield from _own(token, frame)
        if token.dep_ not in _CONTENT:
            return
        yield from _above(token, frame)


def _own(verb: Token, frame: Frame) -> Iterator[Assertion]:
    adverbs = {child.lower_ for child in children(verb, "advmod")}
    modals = {child.lower_ for child in children(verb, "aux")}
    for name, row in _words().items():
        if adverbs & row["adverbs"] or (verb == frame.trigger and modals & row.get("modals", frozenset())):
            yield name


def _above(token: Token, frame: Frame) -> Iterator[Assertion]:
    """Yield what the word over a clause makes of it: "believes that", "is said to", "rumours that", "analysts say"."""
    head, row = token.head, _words()["judgement"]
    forms = lemmas(head.text)
    if token.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN" and forms & row["nouns"]:
        yield "judgement"
    if token.dep_ not in ("ccomp", "xcomp", "parataxis") or token.pos_ not in VERBAL or head.pos_ not in VERBAL:
        return
    if token.dep_ == "xcomp" and forms & row["raising"] and children(token, "aux"):
        yield "judgement"
    if forms & row["verbs"] and not ("expect" in forms and frame.sense.kind in _PLANS):
        yield "judgement"
    if any(lemmas(one.text) & row["subjects"] for one in subject(head)):
        yield "judgement"
    if token.dep_ == "xcomp" and is_passive(head) and forms & _words()["speech"]["verbs"]:
        yield "speech"
