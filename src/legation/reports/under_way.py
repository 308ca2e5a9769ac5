"""Whether a visit is under way, ahead or over, from the tense and the words of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Status
from legation.reports.ahead import PRESENT, is_coming, lasts
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.slots import support
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

_END = frozenset("close end conclude finish complete wrap cap".split())
"""Verbs whose participle says that a visit is over: "closing a two-day visit to Beijing"."""
_UNDER_WAY = frozenset(["VBZ", "VBP", "VBG"])
COURSE = frozenset(
    "begin start make pay continue open undertake conduct kick commence end finish conclude close wrap wind".split()
)
"""Verbs of a visit's course: "begins a visit"."""
_DURING = frozenset("during on in amid at with".split())
_OVER = frozenset("after following since".split())
_SETS_OUT = frozenset("leave depart embark set head".split())
"""Verbs of setting out: "leaves on Thursday on his first journey, a trip to Japan" has the trip ahead or begun."""
_CLOSES = frozenset("culminate".split())
_AHEAD = frozenset("will shall".split())


def under_way(maker: Maker, frame: Frame) -> Status:
    """Return the status of a visit: told in the present it is under way, or ahead if its day is ("leaves Tuesday").

    An arrival on the page's own day is under way too.
    """
    status = maker.status(frame)
    if status == "happened" and frame.sense.mark == "ahead":
        return "planned"
    if status != "happened":
        return status
    verb = maker.clause(frame)
    if verb is not None and verb.tag_ == "VBG" and (lemmas(verb.text) & _END or _is_after(verb)):
        return status
    if verb is not None and verb.tag_ in _UNDER_WAY and (_is_later(verb) or _is_then(verb)):
        return "planned"
    if verb is not None and verb.tag_ in PRESENT and (frame.sense.mark == "lists" or lemmas(verb.text) & _CLOSES):
        return "planned"
    if verb is not None and verb.tag_ in _UNDER_WAY and _is_told_now(frame):
        return "planned" if verb.tag_ != "VBG" and is_coming(maker, frame) else "ongoing"
    if lasts(maker, frame):
        return "ongoing"
    if "arriv" in frame.sense.id or frame.trigger.lower_ in ("arrived", "landed"):
        return "ongoing" if maker.is_fresh(frame) else "happened"
    return status


def _is_after(verb: Token) -> bool:
    """Tell whether a participle says what came before: "arrived after touring the south"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ in _OVER


def _is_told_now(frame: Frame) -> bool:
    """Tell whether the clause's tense is the visit's: "begins a visit", "during a visit", not "follows a visit"."""
    trigger = frame.trigger
    if trigger.pos_ in VERBAL:
        return True
    verb = support(trigger)
    if verb is not None:
        return bool(lemmas(verb.text) & (COURSE | _SETS_OUT))
    return trigger.dep_ == "pobj" and trigger.head.lower_ in _DURING


def _is_later(verb: Token) -> bool:
    """Tell whether a clause says before what another comes: "visits the base before he flies to China"."""
    return any(mark.lower_ == "before" for mark in children(verb, "mark"))


def _is_then(verb: Token) -> bool:
    """Tell whether a clause says when something will be: "it will be discussed when he flies to Oslo"."""
    when = any(word.lower_ == "when" for word in children(verb, "advmod"))
    return when and verb.dep_ == "advcl" and any(aux.lower_ in _AHEAD for aux in children(verb.head, "aux"))
