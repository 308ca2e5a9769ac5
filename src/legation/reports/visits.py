"""Visits: someone goes to a foreign country or to a site that matters; one record for each country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legation.language.lemma import lemmas
from legation.model import Party, Place
from legation.reports.draft import CALLED_OFF, Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker, is_spokesman
from legation.reports.placing import places
from legation.reports.refer import is_definite
from legation.reports.since import before
from legation.reports.slots import fill, support
from legation.reports.states import hosts
from legation.reports.subjects import subject
from legation.reports.timing import At
from legation.reports.tree import children
from legation.reports.under_way import COURSE, under_way

_DONE = ("ongoing", "happened")
_TOURS = frozenset("trip tour journey swing".split())
"""What is of all its stops alike: "he will make his trip from 19 to 27 May"."""
_OWNED = frozenset("trip tour journey visit mission swing itinerary plane motorcade helicopter train".split())
"""What goes where its owner goes."""
_LEAD = frozenset("lead head".split())
_OWN = ("its ", "his ", "her ", "their ")
_ANY = frozenset("a an any no another".split())
_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|latest|only|n?ever|no|history|since|years|decades)\b",
    re.IGNORECASE,
)
"""Words by which "a Chinese premier" is any holder of the office: "the first visit by a Chinese premier in years"."""
_TRAVELLERS = ("person", "group", "organisation")


def visits(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield one draft for each country a frame takes its travellers to; a bare "the visit" refers back."""
    yield from before(maker, frame)
    anybody = _is_of_anybody(maker, frame)
    heads = _starters(maker, frame) if anybody else maker.parties(frame, "source") or _owners(maker, frame)
    if anybody and not heads:
        return
    heads = [_team(maker, frame, party) for party in heads] if frame.sense.mark == "sent" else heads
    told = [maker.memory.traveller(party) for party in heads]
    travellers = _leaders(maker, frame) + [p for p in told if p.kind in _TRAVELLERS and not _is_journey(p)]
    found = places(maker.sentence, frame.role("place") + frame.role("host"))
    if not found:
        if (known := _known(maker, frame, travellers)) is not None:
            yield maker.draft(frame, (*travellers,), place=known, refers=True)
        elif (known := _within(maker, frame, travellers)) is not None:
            yield maker.draft(frame, (*travellers,), place=known, refers=True, status="ongoing")  # a stop of the same
        return
    if all(is_spokesman(party) for party in travellers):
        travellers = _gone(maker, frame, found) or travellers
    travellers = travellers or [p for p in maker.nearest(frame) if p.kind == "person"]
    for place in found:
        if maker.status(frame) == "denied" and frame.sense.mark == "stay":
            return
        abroad = [party for party in travellers if not _is_home(party, place)]
        if abroad:
            yield _visit(maker, frame, abroad, place, _part(maker, found, place))
        elif not travellers and is_definite(frame.trigger):
            yield maker.draft(frame, hosts(place), place=place, refers=True)


def _team(maker: Maker, frame: Frame, sent: Party) -> Party:
    """Return who travels where only the sender has a name: "Norway sent a team to Chad" is Norway's team."""
    things = [thing for thing in fill(frame.trigger, "obj") if thing.pos_ == "NOUN"]
    owned = sent.name.lower().startswith(_OWN)
    senders = (
        [one for head in fill(frame.trigger, "subj") for one in maker.resolve(head, "source")] if owned else [sent]
    )
    if not things or not senders or (senders[0].kind not in ("state", "organisation") and not owned):
        return sent
    words = sent.name.split(" ", 1)[1] if owned else things[0].lower_
    name, land = f"{words} of {senders[0].name}", senders[0].country
    return replace(sent, kind="group", name=name, country=land, by="visit: whom it sent")


def _is_of_anybody(maker: Maker, frame: Frame) -> bool:
    """Tell whether a visit is only measured against others: "the first visit by a sitting French president"."""
    heads = frame.role("source")
    if not heads or not _RECORD.search(maker.sentence.text):
        return False
    return all(
        (one := maker.sentence.cast.at(head)) is not None
        and one.office
        and not one.name
        and any(word.lower_ in _ANY for word in head.lefts)
        for head in heads
    )


def _starters(maker: Maker, frame: Frame) -> list[Party]:
    """Return who begins a visit that is measured against others: "Roe started the first visit by a Swiss premier"."""
    verb = support(frame.trigger)
    if verb is None or not lemmas(verb.text) & COURSE:
        return []
    heads = [head for head in fill(verb, "subj") if head not in frame.role("source")]
    return [party for head in heads for party in maker.resolve(head, "source") if party.kind == "person"]


def _known(maker: Maker, frame: Frame, travellers: list[Party]) -> Place | None:
    """Return where a visit goes that was told before: "his visit"; "the trip" that is off is the last one told."""
    off = maker.status(frame) in CALLED_OFF
    if not is_definite(frame.trigger) or (frame.trigger.tag_ == "NNS" and not off):  # "the visits" are no one visit
        return None
    if travellers:
        names = {party.name for party in travellers}
        stops = {place.country for party, place, _ in maker.memory.visits if party.name in names}
        whole = not off and len(stops) > 1 and bool(lemmas(frame.trigger.text) & _TOURS)
        return None if whole else maker.known_place(travellers)
    return maker.memory.visits[-1][1] if off and maker.memory.visits else None


def _within(maker: Maker, frame: Frame, travellers: list[Party]) -> Place | None:
    """Return the visit told before to which a stop belongs whose name says nothing of where it is: "She will visit
    Xanadu, the birthplace of ..."."""
    described = any(maker.sentence.cast.is_described(head) for head in frame.role("place"))
    return maker.known_place(travellers) if described and travellers else None


def _gone(maker: Maker, frame: Frame, found: list[Place]) -> list[Party]:
    """Return the one told to go where a visit goes that points back: "the cancellation of the visit to Paris"."""
    lands, done = {place.country for place in found if place.country}, maker.status(frame) in _DONE
    told = {who.name: who for who, to, known in maker.memory.visits if to.country in lands and (known in _DONE) == done}
    if len(told) != 1 or not is_definite(frame.trigger):
        return []
    return [replace(who, role="source", by="visit: the one who was told to go there") for who in told.values()]


def _leaders(maker: Maker, frame: Frame) -> list[Party]:
    """Return who leads a delegation that travels: "a delegation led by Li Qiang"."""
    clauses = [clause for head in frame.role("source") for clause in children(head, "acl") if clause.tag_ == "VBN"]
    heads = [head for clause in clauses if lemmas(clause.text) & _LEAD for head in subject(clause)]
    return [party for head in heads for party in maker.resolve(head, "source") if party.kind == "person"]


def _owners(maker: Maker, frame: Frame) -> list[Party]:
    """Return whose journey or plane it is that a frame tells of: "her plane landed in Oslo", "his trip ends with",
    "the trip to Oslo will be her first"."""
    heads = [head for head in frame.role("source") if lemmas(head.text) & _OWNED]
    verb = support(frame.trigger) if frame.trigger.dep_ == "nsubj" else None
    heads += [head for head in (fill(verb, "attr") if verb is not None else []) if lemmas(head.text) & _OWNED]
    return [party for head in heads for owner in children(head, "poss") for party in maker.resolve(owner, "source")]


def _is_journey(party: Party) -> bool:
    """Tell whether a name in capitals is that of a journey, not of a traveller: "the Apostolic Journey to Africa"."""
    return bool(lemmas(party.name.split()[-1].lower()) & _OWNED)


def _part(maker: Maker, places: list[Place], place: Place) -> At:
    """Return where each stop begins in the sentence, and this one, so that "on Tuesday" dates only its own stop."""
    own = maker.begins([place.span])
    return (maker.begins(stop.span for stop in places), own[0]) if own and len(places) > 1 else None


def _visit(maker: Maker, frame: Frame, travellers: list[Party], place: Place, at: At) -> Draft:
    companions = _companions(maker, frame, travellers)
    status = under_way(maker, frame)
    draft = maker.draft(frame, (*travellers, *companions, *hosts(place)), place=place, status=status, at=at)
    for traveller in travellers:
        maker.memory.visits.append((traveller, place, status))
    return draft


def _companions(maker: Maker, frame: Frame, travellers: list[Party]) -> list[Party]:
    """Return the people a traveller goes with: "with", "accompanied by"."""
    names = {party.name for party in travellers}
    heads = [*frame.role("companion"), *fill(frame.trigger, "with")]
    for head in frame.role("source"):
        heads += [
            agent for clause in children(head, "acl") if "accompany" in lemmas(clause.text) for agent in subject(clause)
        ]
    found = [party for head in heads for party in maker.resolve(head, "companion")]
    return [party for party in found if party.kind == "person" and party.name not in names]


def _is_home(party: Party, place: Place) -> bool:
    return bool(party.country) and party.country == place.country
