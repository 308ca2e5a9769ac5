"""Gatherings as events: a summit that opens, a conference at which something else is said, a heading that names one.

A gathering has a name (`topic`) by which pages can agree on it, and the body that sits as its party; who came is told
by other reports. Told only as a setting ("at the summit in X, she said ...") it makes a report of its own, so that the
ledger has one event for all that was said there: `SETTING`. The guide of the gold pages does not count a setting among
a page's events, so `legation.contract` leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party, Place, Status, When
from legation.reports import placing
from legation.reports.draft import CALLED_OFF, SETTING, Draft
from legation.reports.frames import Frame
from legation.reports.gathering_names import Name, find
from legation.reports.gathering_words import words
from legation.reports.maker import Maker
from legation.reports.slots import support
from legation.reports.status import of_verb
from legation.reports.tree import VERBAL, children, governor, prepositions
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELD = "gathering.held"
_SENSE = Sense(SETTING, "noun", (), kind="meeting", cameo="040")
_BODIES = ("group", "organisation")
_SITS = frozenset("gather meet convene assemble".split())
_WITHIN = ("at", "during")
_INSIDE = ("at", "during", "in")
_MARGINS = frozenset("sideline margin fringe".split())


def gatherings(maker: Maker, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the gatherings that a sentence names and that nothing it `told` is already; bare nouns refer back."""
    for name in find(maker.sentence):
        if any(_tells(maker, draft, name) for draft in told):
            continue
        frame = Frame(name.head, replace(_SENSE, id=_HELD) if _is_subject(name.head) else _SENSE, ())
        if not name.title:
            yield _reference(maker, frame)
        elif not _acts(name):
            yield _gathering(maker, frame, name)


def named(maker: Maker, draft: Draft) -> Draft:
    """Return a sitting with the name of the gathering that it is: "ASEAN leaders met for their annual summit"."""
    if draft.kind != "meeting" or draft.topic:
        return draft
    titles = [_title(draft, name) for name in find(maker.sentence) if _tells(maker, draft, name)]
    return replace(draft, topic=titles[0]) if titles else draft


def _title(draft: Draft, name: Name) -> str:
    """Return a gathering's name, else that of the body whose leaders alone sit: "Arab League leaders held a summit"."""
    body = draft.parties[0].country if len(draft.parties) == 1 and draft.parties[0].kind in _BODIES else ""
    return name.title or (f"{body} {name.head.text.lower()}" if body and not gazetteer().state(body) else "")


def _tells(maker: Maker, draft: Draft, name: Name) -> bool:
    """Tell whether a draft is a gathering's own: by its noun, or by a verb of sitting that has it as object."""
    if draft.kind != "meeting" or draft.refers:
        return False
    start = maker.sentence.start + name.head.idx
    if draft.trigger.start == start:
        return True
    verb = support(name.head)
    return verb is not None and name.head.dep_ == "dobj" and draft.trigger.start == maker.sentence.start + verb.idx


def _acts(name: Name) -> bool:
    """Tell whether a body or its summit is said to act or speak, which tells nothing of its sitting."""
    verb = support(name.head)
    if verb is None or name.head.dep_ != "nsubj":
        return False
    return not lemmas(verb.text) & words().takes_place


def _is_subject(noun: Token) -> bool:
    """Tell whether a sentence tells of the gathering itself: that it opens, is held, is put off."""
    verb = support(noun)
    while verb is not None and verb.pos_ in VERBAL and not lemmas(verb.text) & words().takes_place:
        inner = children(verb, "xcomp")
        verb = inner[0] if inner and noun.dep_ in ("nsubj", "nsubjpass") else None
    return verb is not None


def _gathering(maker: Maker, frame: Frame, name: Name) -> Draft:
    """Return a gathering as a report: its body, else itself, takes part."""
    span = maker.sentence.words(name.first, name.last)
    party = Party(name.body or name.bare, "participant", "organisation", name.body, span=span)
    heading = maker.sentence.kind in ("title", "heading")
    status = _status(maker, frame)
    draft = maker.draft(frame, (party,), place=_place(maker, name), status=status)
    when = draft.when or _day(maker, name.head, draft.status)
    of_page = heading and when is not None and when.anchor == "title"
    return replace(draft, topic=name.title, when=None if of_page else when)


def _carrier(noun: Token) -> Token | None:
    """Return the verb whose day and place are the gathering's: what is done at it, and "gathered for a conference"."""
    verb = governor(noun) if noun.dep_ == "pobj" else None
    if verb is None or noun.head.head != verb:
        return None
    sits = noun.head.lower_ == "for" and bool(lemmas(verb.text) & _SITS)
    return verb if sits or noun.head.lower_ in _WITHIN else None


def _day(maker: Maker, noun: Token, reading: Status) -> When | None:
    """Return the day of what is done at a gathering: it is one of the gathering's."""
    verb = _carrier(noun)
    return maker.when(Frame(verb, _SENSE, ()), reading) if verb is not None else None


def _status(maker: Maker, frame: Frame) -> Status | None:
    """Return the status of a gathering: a setting's is that of what is told to happen there; who stays away from it, or
    only asks others to, does not call it off."""
    noun = frame.trigger
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and (verb := _carrier(noun)) is not None:
        return of_verb(verb)
    if noun.dep_ == "pobj" and (noun.head.lower_ in _INSIDE or lemmas(noun.head.head.text) & _MARGINS):
        return "planned" if _is_ahead(noun) else "happened"
    found = maker.status(frame)
    return "planned" if found in CALLED_OFF and frame.sense.id != _HELD else found


def _is_ahead(noun: Token) -> bool:
    """Tell whether what is told of a setting is still to come: by its modal verb, or as an infinitive of its own."""
    verb = governor(noun)
    while verb is not None and verb.tag_ in ("VB", "VBG", "VBN") and not children(verb, "aux", "auxpass"):
        verb = governor(verb)
    return verb is not None and any(aux.tag_ in ("MD", "TO") for aux in children(verb, "aux"))


def _place(maker: Maker, name: Name) -> Place | None:
    """Return where a gathering is held: as its own phrase says, else the town in its name ("the Ankara summit")."""
    for word in ("in", "at"):
        for head in prepositions(name.head, word):
            if here := placing.place_of(maker.sentence, head):
                return here
    verb = _carrier(name.head)
    if verb is not None and (here := placing.spot(maker.sentence, verb)):
        return here
    tokens = [token for token in maker.sentence.doc if name.first.i <= token.i < name.head.i]
    for here in (placing.place_of(maker.sentence, token) for token in tokens if token.pos_ == "PROPN"):
        if here is not None and here.locality:
            return here
    return placing.setting(maker.sentence, name.head) if _is_subject(name.head) else None


def _reference(maker: Maker, frame: Frame) -> Draft:
    """Return a bare "the conference", which adds its sentence to the gathering told before."""
    return maker.draft(frame, (), place=None, status=_status(maker, frame), refers=True)
