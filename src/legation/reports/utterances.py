"""Statements, demands, criticism, and what comes with them: announced plans, reactions told in passing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party, Span
from legation.reports import status
from legation.reports.draft import PASSING, Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.media import is_medium
from legation.reports.placing import spot
from legation.reports.slots import fill, support
from legation.reports.speech import ANNOUNCE, LIGHT, is_main, swallowed
from legation.reports.subjects import WRITTEN, is_absolute, is_ordered, is_quoted, is_taken
from legation.reports.tree import VERBAL, children, conjuncts, governor, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFALLS = frozenset("receive get lose win face suffer benefit need have be remain become last cost depend".split())
"""Verbs that tell what befalls somebody: "will receive" is nobody's own plan."""
_AMONG = frozenset("including among".split())
_JOIN = frozenset(["join", "unite", "follow"])
OWN = frozenset("it he she they we i".split())
"""Subjects by which a speaker tells of an act of his own: "said it had summoned the envoy"."""
PLAN = Sense("plan.said", "verb", (), kind="plan-other", cameo="030")
"""The rule for what a speaker says somebody will do."""


def utterances(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield statements, demands and criticism: of main verbs, and of clauses a speaker voices them in; none where they
    merely carry another act."""
    if not (is_main(_carrier(frame)) or is_voiced(maker, frame)):
        yield from _reaction(maker, frame)
        return
    if frame.sense.kind == "statement" and (swallowed(frame, maker) or _is_spelt_out(maker, frame)):
        return
    sources = [party for party in maker.parties(frame, "source") if not is_medium(party.name)]
    if not sources or maker.sentence.kind in ("title", "heading"):
        return
    targets = [party for party in maker.parties(frame, "target") if party.name not in {p.name for p in sources}]
    plans = list(_announced(maker, frame))
    sources += [party for party in _included(maker, frame) if party.name not in {p.name for p in sources}]
    yield from _joined(maker, frame, targets)
    if not (plans and lemmas(frame.trigger.text) & ANNOUNCE):
        yield maker.draft(frame, (*sources, *targets), place=spot(maker.sentence, frame.trigger), quotes=quotes(maker))
    yield from plans


def _included(maker: Maker, frame: Frame) -> list[Party]:
    """Return the people whom a group that speaks is said to include: "officials, including the minister, urged"."""
    heads = [head for head in frame.role("source") if head.tag_ in ("NNS", "NNPS")]
    preps = [prep for head in heads for at in (head, head.head) for prep in children(at, "prep")]
    named = [one for prep in preps if prep.lower_ in _AMONG for one in children(prep, "pobj")]
    found = [party for one in named for name in conjuncts(one) for party in maker.resolve(name, "source")]
    return [party for party in found if party.kind == "person"]


def _joined(maker: Maker, frame: Frame, targets: list[Party]) -> Iterator[Draft]:
    """Yield what those said before whom a speaker joins: "joined Chad in calling for"."""
    verb = _carrier(frame)
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "in" else verb
    if above is verb or not lemmas(above.text) & _JOIN or status.of_verb(above) != "happened":
        return
    before = [party for head in fill(above, "obj") for party in maker.resolve(head, "source")]
    if before:
        yield replace(
            maker.draft(frame, (*before, *targets), status="happened"), when=None, rule=PASSING + frame.sense.id
        )


def _carrier(frame: Frame) -> Token:
    """Return the verb an utterance is told by: of a noun the light verb over it ("lodged a protest"), of an adjective
    the verb that joins it to who feels so ("was critical of")."""
    verb = support(frame.trigger) if frame.trigger.pos_ not in VERBAL else None
    if verb is not None and frame.sense.part == "adj":
        return verb
    return verb if verb is not None and lemmas(verb.text) & LIGHT else frame.trigger


def is_voiced(maker: Maker, frame: Frame) -> bool:
    """Tell whether a demand closes a clause, or a demand or criticism is what its own speaker reports.

    "..., urging Rome to act" is one if it names whom it is made of ("accusing him", "with Chad accusing Mali" only give
    a reason); "Cuba condemns the ban, a spokesman said" and "said it had summoned the envoy" are told by a verb of
    saying.
    """
    verb = _carrier(frame)
    first = verb.head if verb.dep_ == "conj" and verb.head.pos_ in VERBAL else verb
    if frame.sense.kind == "statement" or is_quoted(first):
        return _is_passed_on(maker, first)
    if is_absolute(first) and frame.sense.kind == "demand":  # who accuses beside it gives a reason
        above = governor(first.head)
        return frame.sense.kind == "demand" and above is not None and is_main(above)
    if is_taken(first) or is_written(first):
        return is_main(first.head.head) and status.of_verb(first.head.head) == "happened"
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_main(verb.head):
        named = frame.sense.kind == "demand" and maker.parties(frame, "target")
        return bool(named) and not children(verb, "mark", "nsubj") and verb.i > verb.head.i
    if verb.dep_ == "pcomp" and verb.head.lower_ == "in" and lemmas(verb.head.head.text) & _JOIN:
        return is_main(verb.head.head)  # "joined Chad in calling for"
    return is_own_words(maker, first)


def is_written(verb: Token) -> bool:
    """Tell whether a clause says what a statement says that the main verb issues: "a letter urging Rome to act", "a
    statement in which they condemned the raid"."""
    thing = verb.head
    if verb.dep_ not in ("acl", "relcl") or thing.dep_ != "dobj" or not lemmas(thing.text) & WRITTEN:
        return False
    return is_ordered(verb) or any(p.lower_ == "in" and children(p, "pobj") for p in children(verb, "prep"))


def _is_spelt_out(maker: Maker, frame: Frame) -> bool:
    """Tell whether another frame is what the statement issued says: then that is told, not the issuing."""
    clauses = (other.trigger for other in maker.frames if other.sense.kind in ("demand", "criticism"))
    return any(is_written(clause) and clause.head.head.i == frame.trigger.i for clause in clauses)


def _is_passed_on(maker: Maker, verb: Token) -> bool:
    """Tell whether a medium only passes words on: "Chad denied it, the report said", "was quoted as saying"."""
    if is_quoted(verb):
        above = governor(verb.head)
        return above is not None and is_main(above)
    above = verb.head
    if verb.dep_ != "ccomp" or verb.i > above.i or not is_main(above) or status.of_verb(verb) != "happened":
        return False
    heads = fill(above, "subj")
    people = [party for head in heads for party in maker.resolve(head, "source") if not is_medium(party.name)]
    return bool(heads) and not people


def is_own_words(maker: Maker, verb: Token) -> bool:
    """Tell whether a clause is what a main verb of saying reports, of its own speaker or before naming him."""
    above = maker.by_token.get(verb.head.i) if verb.dep_ == "ccomp" and is_main(verb.head) else None
    if above is None or above.sense.kind != "statement" or status.of_verb(verb) != "happened":
        return False
    subjects = children(verb, "nsubj")
    return bool(subjects) and (verb.i < verb.head.i or any(one.lower_ in OWN for one in subjects))


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
    """Yield a plan that a speaker tells of in words the lexicon does not know: "said that Beijing would release".

    What is only predicted is nobody's plan.
    """
    for verb in children(frame.trigger, "ccomp"):
        if verb.i in maker.by_token or status.of_verb(verb) != "planned" or frame.sense.kind != "statement":
            continue
        who = [party for head in fill(verb, "subj") for party in maker.resolve(head, "source")]
        if who and not is_passive(verb) and not lemmas(verb.text) & _BEFALLS:
            plan = Frame(verb, PLAN, (("source", tuple(fill(verb, "subj"))),))
            draft = maker.draft(plan, tuple(dict.fromkeys(who)))
            if draft.assertion != "judgement":
                yield draft


def quotes(maker: Maker) -> tuple[Span, ...]:
    """Return the quoted words of the sentence."""
    sentence = maker.sentence
    return tuple(sentence.piece(a - sentence.start, b - sentence.start) for a, b in sentence.quoted)
