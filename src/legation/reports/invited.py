"""Visits that somebody is asked to make: "invited him to visit Greece" proposes a visit beside being a request."""

from __future__ import annotations

from collections.abc import Iterator

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party, Place
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.placing import places
from legation.reports.slots import fill
from legation.reports.speech import is_main
from legation.reports.states import state_name

INVITED = Sense("visit.invited", "verb", (), kind="visit", cameo="036")
"""The rule for the visit that an invitation proposes; CAMEO 036: to express intent to meet."""
MARK = "invite"
_COME = frozenset("visit come travel".split())


def invited(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield the visit to the inviter's state, or to the place named, of people who are asked to come.

    Where the invitation's own clause names where the visit goes, that clause tells it.
    """
    if not is_main(frame.trigger) or maker.status(frame) != "happened":
        return
    guests = [party for party in maker.parties(frame, "target", "source") if party.kind == "person"]
    place = _place(maker, frame)
    abroad = [guest for guest in guests if place is not None and guest.country != place.country]
    if place is not None and abroad:
        host = Party(state_name(place.country), "host", "state", place.country, span=place.span)
        yield maker.draft(Frame(frame.trigger, INVITED, frame.roles), (*abroad, host), place=place, status="proposed")


def _place(maker: Maker, frame: Frame) -> Place | None:
    """Return where the guests are asked to: a place after "to", else the inviter's state where they are to visit."""
    here = next(iter(places(maker.sentence, fill(frame.trigger, "to"))), None)
    if here is not None and state_name(here.country):
        return here
    journeys = [verb for verb in fill(frame.trigger, "comp") if lemmas(verb.text) & _COME]
    if not journeys or any(verb.i in maker.by_token for verb in journeys):
        return None
    hosts = [party for party in maker.parties(frame, "source", "host") if state_name(party.country)]
    return Place(state_name(hosts[0].country), country=hosts[0].country, span=hosts[0].span) if hosts else None
