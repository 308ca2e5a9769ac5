"""All other kinds: statements and their like, agreements, and acts of one party towards another."""

from __future__ import annotations

from collections.abc import Iterator

from legation.language.lemma import lemmas
from legation.model import Party, Span
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.media import is_medium
from legation.reports.slots import support
from legation.reports.speech import SPEECH, is_main, swallowed
from legation.reports.tree import VERBAL, children

_LEAST = 2
_LIGHT = frozenset(
    "make launch carry conduct stage impose announce unveil give provide offer send issue deliver begin start mount "
    "hold undertake continue renew resume express voice lodge file take put place extend pledge promise have open do "
    "show wage declare order slap levy enact introduce mean hand receive get face suffer escalate intensify step pour "
    "commit end halt suspend lift".split()
)
"""Verbs that let a noun be the act ("launched an attack"); under any other verb the noun is what the act is about."""


def utterances(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield statements, demands and criticism: only of main verbs, and not when they merely carry another act."""
    if not is_main(frame.trigger):
        return
    if frame.sense.kind == "statement" and swallowed(frame, maker.frames, maker.sentence):
        return
    sources = [party for party in maker.parties(frame, "source") if not is_medium(party.name)]
    if not sources or maker.sentence.kind in ("title", "heading"):
        return
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    yield maker.draft(frame, (*sources, *targets), quotes=_quotes(maker))


def _quotes(maker: Maker) -> tuple[Span, ...]:
    sentence = maker.sentence
    return tuple(sentence.piece(a - sentence.start, b - sentence.start) for a, b in sentence.quoted)


def is_asserted(maker: Maker, frame: Frame) -> bool:
    """Tell whether a clause of the sentence says that the act is (or will be) done.

    Main clauses, what a speaker reports, and a closing participle ("..., imposing sanctions") do. Clauses of time and
    cause, relative clauses, headings and nouns without a verb of their own are background.
    """
    verb = frame.trigger if frame.trigger.pos_ in VERBAL else support(frame.trigger)
    if verb is None or maker.sentence.kind in ("title", "heading"):
        return False
    if verb is not frame.trigger and not lemmas(verb.text) & _LIGHT:
        return False
    while not is_main(verb):
        above = verb.head.i in maker.by_token and maker.by_token[verb.head.i].sense
        told = verb.dep_ in ("ccomp", "conj") and (verb.head.pos_ in VERBAL)
        carried = verb.dep_ == "xcomp" and not (above and above.matrix)
        closing = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not children(verb, "mark", "prep")
        if not (told or carried or closing):
            return False
        verb = verb.head
    return True


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
    """Yield an act of a known source that a clause asserts; a noun ("the invasion") only names what readers know."""
    if not is_asserted(maker, frame) or (
        frame.sense.kind == "plan-other" and swallowed(frame, maker.frames, maker.sentence)
    ):
        return
    sources = maker.parties(frame, "source")
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    if sources:
        quotes = _quotes(maker) if frame.sense.kind in SPEECH else ()
        yield maker.draft(frame, (*sources, *targets), quotes=quotes)
