"""Whether a clause of a sentence says that an act is done, or will be: its main verb, or what carries it to there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.modality import NEARLY
from legation.reports.slots import support
from legation.reports.speech import COURSE, LIGHT, is_main
from legation.reports.subjects import is_absolute, is_caused, is_decided, is_ordered, is_quoted, is_ranked
from legation.reports.tree import VERBAL, children, governor

if TYPE_CHECKING:
    from spacy.tokens import Token

_IN_FORCE = frozenset(["enter", "come", "go", "reach", "sign", "conclude"])
"""What an accord as subject does when it is one: "entered into force", "was signed"."""
_CARRY = {"agreement": _IN_FORCE, "negotiation": COURSE}
_PASSING = frozenset(["plan-other", "statement"])
_WILLED = frozenset(["", "intend", "decide", "agree", "promise", "consider"])
"""What senses over an infinitive make of it that leaves it the act that is told, if only planned."""
_PLANNED = frozenset("agreement military sanction aid support".split())
"""Kinds that are told where they are only wished for: a state's, mostly; at home everybody wants something."""
_PAST = frozenset(["VBD", "VBN"])


def is_asserted(maker: Maker, frame: Frame) -> bool:
    """Tell whether a clause of the sentence says that the act is (or will be) done.

    Main clauses, what a speaker reports, and a closing participle ("..., imposing sanctions") do. Clauses of time and
    cause, relative clauses, headings and nouns without a verb of their own are background.
    """
    verb = frame.trigger if frame.trigger.pos_ in VERBAL else support(frame.trigger)
    if verb is None or maker.sentence.kind in ("title", "heading", "caption"):
        return False
    if verb != frame.trigger and not lemmas(verb.text) & (LIGHT | _CARRY.get(frame.sense.kind, frozenset())):
        return False
    while not is_main(verb):
        above = verb.head.i in maker.by_token and maker.by_token[verb.head.i].sense
        demanded = verb.dep_ == "ccomp" and above and above.kind == "demand"
        told = verb.dep_ in ("ccomp", "conj") and verb.head.pos_ in VERBAL and not demanded
        carried = verb.dep_ == "xcomp" and (not above or _passes(above, frame.sense.kind) or is_decided(verb))
        opened = children(verb, "mark") or any(prep.i < verb.i for prep in children(verb, "prep"))
        closing = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not opened and not _is_gerund(verb)
        quoted = is_quoted(verb)
        beside = is_absolute(verb)
        signed = verb.dep_ == "acl" and verb.tag_ == "VBG" and is_ordered(verb)
        signed = signed or is_caused(verb) or is_ranked(verb)
        willing = verb.dep_ == "acomp"  # "is ready to strike"
        nearly = _is_nearly(verb)
        if not (
            told or carried or willing or nearly or closing or signed or quoted or beside or _is_recalled(frame, verb)
        ):
            return False
        up = governor(verb.head) if nearly else verb.head.head if signed or quoted or beside else verb.head
        if up is None:
            return False
        verb = up
    return True


def _passes(above: Sense, kind: str) -> bool:
    """Tell whether a sense leaves the infinitive below it the act that is told: a plan to sign is a planned treaty."""
    willed = above.matrix in _WILLED and above.kind != "agreement" and (kind in _PLANNED or not above.matrix)
    return above.kind in _PASSING or willed


def _is_nearly(verb: Token) -> bool:
    """Tell whether an act is all but done: "close to signing", "on the verge of cutting ties"."""
    return verb.dep_ == "pcomp" and verb.head.head.lower_ in NEARLY


def _is_gerund(verb: Token) -> bool:
    """Tell whether a participle is what the name before it does: "opposed to Ukraine joining the bloc"."""
    before = verb.doc[verb.i - 1] if verb.i else None
    return before is not None and before.dep_ == "pobj" and before.head.lower_ in ("to", "of", "against", "about")


def _is_recalled(frame: Frame, verb: Token) -> bool:
    """Tell whether a clause recalls a blow with both its sides: "..., after Peru cut its ties with Mexico"."""
    marks = {mark.lower_ for mark in children(verb, "mark")}
    own = bool(children(verb, "nsubj")) and verb.tag_ in _PAST
    return (
        frame.sense.kind in ("sanction", "military")
        and verb.dep_ == "advcl"
        and own
        and marks == {"after"}
        and bool(frame.role("target"))
    )
