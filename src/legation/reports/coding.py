"""Which CAMEO code an act has: its sense's own, or composed with what it embeds, intends, demands or refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon
from legation.model import Status
from legation.reports import status
from legation.reports.frames import Frame
from legation.reports.topics import finer
from legation.reports.tree import CIRCUMSTANCE, VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHOICE = frozenset("will would wo ca can could do does".split())
OBLIGED = frozenset(["must", "should"])
_SPOKEN = ("010", "012", "015")
_SPOKEN_FOR = ("02", "05", "10", "11")
"""What a call is made for is said in it: "called the king to express his support"."""
_DEMANDED = "100"
_CASES = frozenset(["if", "unless"])
_TRY = frozenset(["try", "attempt"])
_VIOLENT = ("17", "18", "19", "20")
_YIELDED = ("03", "08")
"""Not to have given way is to have refused ("did not give permission")."""
_OVERT = ("14", "15", *_VIOLENT)


def cameo_of(frame: Frame, frames: list[Frame], lexicon: Lexicon, told: Status | None = None) -> str:
    """Return the CAMEO code of a frame, "" for what is only denied to have been said; `told`: a status found elsewhere.

    The act says the root and the family, the topic of its clause what is left open (`legation.reports.topics`).
    """
    return finer(frame, _of_act(frame, frames, lexicon, told), lexicon)


def _of_act(frame: Frame, frames: list[Frame], lexicon: Lexicon, told: Status | None) -> str:
    """Return the code of an act whatever it is about.

    What is planned becomes an intention or a threat, what is refused by choice a rejection, what a speaker says
    another must do a demand. An attempt at violence, and a protest somebody set out for, count as the deed.
    """
    own, trigger = frame.sense.cameo, frame.trigger
    if frame.sense.matrix:
        return _declined(frame, frames, lexicon) or _over(frame, frames, lexicon)
    if asked(frame):
        return _DEMANDED
    if frame.sense.part == "verb" and (special := _special(trigger, own, lexicon)):
        return special
    reading = status.of_verb(trigger) if frame.sense.part == "verb" else status.of_noun(trigger)
    if reading in ("planned", "proposed") or (reading == "happened" and told in ("planned", "proposed")):
        return lexicon.compose("intend", own) or own
    if reading == "refused" or (reading == "denied" and (_is_choice(trigger) or own[:2] in _YIELDED)):
        return lexicon.compose("reject", own) if own[:2] != "01" else ""
    return "" if reading == "denied" and frame.sense.part == "verb" else own


def asked(frame: Frame) -> list[Token]:
    """Return who is told to do what the lexicon may not know: Chad for "Mali said that Chad must return the herd"."""
    if not frame.sense.cameo.startswith(_SPOKEN) or frame.trigger.pos_ not in VERBAL:
        return []
    clauses = [clause for clause in children(frame.trigger, "ccomp") if not children(clause, "neg", "auxpass")]
    told = [clause for clause in clauses if any(word.lower_ in OBLIGED for word in children(clause, "aux"))]
    doers = [doer for clause in told for doer in children(clause, "nsubj")]
    return [doer for doer in doers if doer.pos_ == "PROPN"]


def _declined(frame: Frame, frames: list[Frame], lexicon: Lexicon) -> str:
    """Return the code of what somebody will not consent to: "will not agree to lift the ban"; "" for any other."""
    trigger = frame.trigger
    if frame.sense.matrix != "agree" or trigger.pos_ not in VERBAL or not _is_choice(trigger):
        return ""
    if status.of_verb(trigger) not in ("refused", "denied"):
        return ""
    inner = embedded(frame, frames)
    return lexicon.compose("reject", inner.sense.cameo if inner else "") or "120"


def _over(frame: Frame, frames: list[Frame], lexicon: Lexicon) -> str:
    """Return the code of a matrix act over the act it embeds; its own where nothing more special comes of it."""
    inner = embedded(frame, frames)
    own = frame.sense.cameo
    if inner is None:
        return own or lexicon.compose(frame.sense.matrix, "")
    content = finer(inner, _over(inner, frames, lexicon) if inner.sense.matrix else inner.sense.cameo, lexicon)
    found = lexicon.compose(frame.sense.matrix, content)
    return found if found and (not own or found != lexicon.compose(frame.sense.matrix, "")) else own


def _special(verb: Token, own: str, lexicon: Lexicon) -> str:
    """Return the code of what a speaker demands, of an attempt, of a purpose acted on; "" for any other act."""
    if verb.dep_ == "ccomp" and verb.head.pos_ in VERBAL and any(c.lower_ in OBLIGED for c in children(verb, "aux")):
        return "" if children(verb, "neg") else lexicon.compose("demand", own)
    if verb.dep_ == "xcomp" and lemmas(verb.head.text) & _TRY and own[:2] in _VIOLENT:
        return own
    acted_on = verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.tag_ in ("VBD", "VBN")
    called = acted_on and own[:2] in _SPOKEN_FOR and "call" in lemmas(verb.head.text)
    return own if called or (acted_on and own[:2] in _OVERT) else ""


def _is_choice(verb: Token) -> bool:
    """Tell whether a negation is a decision ("will not accept"), not a fact ("has not met")."""
    return any(child.dep_ == "aux" and child.lower_ in _CHOICE for child in verb.children)


def embedded(frame: Frame, frames: list[Frame]) -> Frame | None:
    """Return the act that a matrix act ("threaten to", "call for") governs: in its topic, else the highest below it."""
    topic = {token.i for head in frame.role("topic") for token in head.subtree}
    below = {token.i for token in frame.trigger.subtree if token.i > frame.trigger.i}
    for within in (topic - {frame.trigger.i}, below):
        inner = [other for other in frames if other.trigger.i in within and not _is_circumstance(other, frame)]
        if inner:
            return min(inner, key=lambda other: (len(list(other.trigger.ancestors)), other.trigger.i))
    return None


def _is_circumstance(inner: Frame, frame: Frame) -> bool:
    """Tell whether an act is only when or in spite of what another is done: "scrapped a plan after protests"."""
    for up in inner.trigger.ancestors:
        if up.i == frame.trigger.i:
            break
        if up.dep_ == "prep" and up.lower_ in CIRCUMSTANCE:
            return True
    return any(_is_condition(up) for up in _path(inner.trigger, frame.trigger))


def _path(below: Token, above: Token) -> Iterator[Token]:
    """Yield a token and those over it, up to another."""
    for token in (below, *below.ancestors):
        if token.i == above.i:
            return
        yield token


def _is_condition(verb: Token) -> bool:
    """Tell whether a clause says in which case another is: "willing to send tanks if it is attacked"."""
    return verb.dep_ == "advcl" and any(mark.lower_ in _CASES for mark in children(verb, "mark", "advmod"))
