"""All other kinds: statements and their like, agreements, and acts of one party towards another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party, Span, Status
from legation.reports import status
from legation.reports.coding import embedded
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.media import is_medium
from legation.reports.placing import places, spot
from legation.reports.slots import fill, support
from legation.reports.speech import ANNOUNCE, SPEECH, is_main, swallowed
from legation.reports.tree import VERBAL, children, is_passive

_LEAST = 2
_SIGN = frozenset(["sign", "ratify", "initial"])
_TRAVEL = ("visit", "meeting", "call")
PLAN = Sense("plan.said", "verb", (), kind="plan-other", cameo="030")
"""The rule for what a speaker says somebody will do."""
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
        yield from _reaction(maker, frame)
        return
    if frame.sense.kind == "statement" and swallowed(frame, maker):
        return
    sources = [party for party in maker.parties(frame, "source") if not is_medium(party.name)]
    if not sources or maker.sentence.kind in ("title", "heading"):
        return
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    plans = list(_announced(maker, frame))
    if not (plans and lemmas(frame.trigger.text) & ANNOUNCE):
        yield maker.draft(frame, (*sources, *targets), place=spot(maker.sentence, frame.trigger), quotes=_quotes(maker))
    yield from plans


def _reaction(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield how others took something, told in passing: "after US officials expressed concerns"."""
    verb = frame.trigger
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    aside = verb.dep_ == "advcl" and frame.sense.id.startswith("stance.")
    if not aside or maker.sentence.kind in ("title", "heading"):
        return
    sources = [party for party in maker.parties(frame, "source") if not is_medium(party.name)]
    if sources and maker.status(frame) == "happened":
        yield replace(maker.draft(frame, tuple(sources)), kind="reaction")


def _announced(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield a plan that a speaker tells of in words the lexicon does not know: "said that Beijing would release"."""
    for verb in children(frame.trigger, "ccomp"):
        if verb.i in maker.by_token or status.of_verb(verb) != "planned" or frame.sense.kind != "statement":
            continue
        who = [party for head in fill(verb, "subj") for party in maker.resolve(head, "source")]
        if who and not is_passive(verb):
            plan = Frame(verb, PLAN, (("source", tuple(fill(verb, "subj"))),))
            yield maker.draft(plan, tuple(dict.fromkeys(who)))


def _quotes(maker: Maker) -> tuple[Span, ...]:
    sentence = maker.sentence
    return tuple(sentence.piece(a - sentence.start, b - sentence.start) for a, b in sentence.quoted)


def is_asserted(maker: Maker, frame: Frame) -> bool:
    """Tell whether a clause of the sentence says that the act is (or will be) done.

    Main clauses, what a speaker reports, and a closing participle ("..., imposing sanctions") do. Clauses of time and
    cause, relative clauses, headings and nouns without a verb of their own are background.
    """
    verb = frame.trigger if frame.trigger.pos_ in VERBAL else support(frame.trigger)
    if verb is None or maker.sentence.kind in ("title", "heading", "caption"):
        return False
    if verb is not frame.trigger and not lemmas(verb.text) & _LIGHT:
        return False
    while not is_main(verb):
        above = verb.head.i in maker.by_token and maker.by_token[verb.head.i].sense
        told = verb.dep_ in ("ccomp", "conj") and (verb.head.pos_ in VERBAL)
        carried = verb.dep_ == "xcomp" and (not above or not above.matrix or above.kind in ("plan-other", "statement"))
        closing = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not children(verb, "mark", "prep")
        if not (told or carried or closing):
            return False
        verb = verb.head
    return True


def agreements(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an agreement of at least two parties, told by a main verb or a clause that names who agrees."""
    if not is_asserted(maker, frame) or swallowed(frame, maker, _TRAVEL):
        return
    sides: list[Party] = []
    for role in ("participant", "source", "target", "host"):
        for party in maker.parties(frame, role, as_role="participant"):
            if party.name not in {known.name for known in sides}:
                sides.append(party)
    alone = bool(sides) and (sides[0].kind in ("group", "state") or bool(lemmas(frame.trigger.text) & _SIGN))
    if len(sides) >= _LEAST or (alone and is_main(frame.trigger)):
        yield maker.draft(frame, tuple(sides), place=maker.setting(frame), quotes=_quotes(maker))


def others(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield an act of a known source that a clause asserts; a noun ("the invasion") only names what readers know."""
    if frame.sense.kind == "plan-other" and swallowed(frame, maker):
        return
    if not is_asserted(maker, frame) and (
        frame.sense.kind != "reaction" or maker.sentence.kind in ("title", "heading")
    ):
        return
    sources = maker.parties(frame, "source") or maker.parties(frame, "participant")
    aimed = maker.parties(frame, "target") or _aimed(maker, frame)
    targets = [party for party in aimed if party.name not in {p.name for p in sources}]
    if sources:
        quotes = _quotes(maker) if frame.sense.kind in SPEECH else ()
        intended = frame.sense.kind == "plan-other" and maker.status(frame) == "happened"
        place = next(iter(places(maker.sentence, frame.role("place"))), None) or spot(maker.sentence, frame.trigger)
        status: Status | None = "planned" if intended else None
        yield maker.draft(frame, (*sources, *targets), place=place, status=status, quotes=quotes)


def _aimed(maker: Maker, frame: Frame) -> list[Party]:
    """Return whom the act that a frame embeds is aimed at: Russia in "refused to condemn Russia's invasion"."""
    inner = embedded(frame, maker.frames) if frame.sense.matrix or frame.role("topic") else None
    if inner is None:
        return []
    return maker.parties(inner, "target") or maker.parties(inner, "host", "target")
