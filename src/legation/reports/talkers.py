"""Who sits in a meeting beside those that its verb names: who spoke in it, whose body met, the two who talked last."""

from __future__ import annotations

from dataclasses import replace

from legation.language.lemma import lemmas
from legation.model import Party, Place
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.slots import fill, support
from legation.reports.speech import SPEECH
from legation.reports.states import state_name
from legation.reports.tree import VERBAL, children, governor

_ATTEND = frozenset("attend join participate take chair address".split())
_ROUND = "meet.next-round"
_HELD = frozenset("hold take begin start open resume follow convene end conclude".split())
Sides = tuple[list[Party], list[Party]]


def others(maker: Maker, frame: Frame, left: list[Party], right: list[Party]) -> Sides:
    """Return both sides of a sitting of which one is missing, as far as the sentence or the one before tells them."""
    if not left + right and frame.sense.id == _ROUND:
        return of_the_pair(maker, frame), []
    if (talkers := in_talks(maker, frame)) is not None:
        left, right = talkers
    if len(left + right) == 1 and frame.trigger.pos_ in VERBAL:
        return left, right + body(maker, frame)
    return left, right


def of_the_pair(maker: Maker, frame: Frame) -> list[Party]:
    """Return whose round of talks is to come: of the two who talked last, "a second round will be held on 30 June"."""
    verb = support(frame.trigger)
    held = verb is not None and bool(lemmas(verb.text) & _HELD) and frame.trigger.dep_ != "dobj"
    return list(maker.memory.both("participant")) if held else []


def in_talks(maker: Maker, frame: Frame) -> tuple[list[Party], list[Party]] | None:
    """Return who told whom in a sitting or call: "in a phone call on Monday, Blinken told Wang that ..."."""
    noun = frame.trigger
    verb = governor(noun) if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at") else None
    above = maker.by_token.get(verb.i) if verb is not None and noun.head.head == verb else None
    if above is None or above.sense.kind not in SPEECH:
        return None
    sides = [maker.parties(above, role, as_role="participant") for role in ("source", "target")]
    people = [[party for party in side if party.kind == "person"] for side in sides]
    return (people[0], people[1]) if all(people) else None


def body(maker: Maker, frame: Frame) -> list[Party]:
    """Return whose gathering somebody attends: ASEAN in "attended the ASEAN summit", "a session of ASEAN"."""
    if not lemmas(frame.trigger.text) & _ATTEND:
        return []
    things = [thing for slot in ("obj", "in") for thing in fill(frame.trigger, slot)]
    heads = [one for thing in things for one in (*children(thing, "compound", "nmod", "poss"), *fill(thing, "of"))]
    found = [party for head in heads for party in maker.resolve(head, "participant")]
    return [party for party in found if party.kind == "organisation"]


def official(party: Party, before: list[Party]) -> Party:
    """Return nameless officials beside a named one as their state: "Foreign Minister Lavrov and other officials"."""
    states = [known.country for known in before if known.kind == "person" and known.country]
    if party.kind != "group" or party.country or not states or not (name := state_name(states[-1])):
        return party
    return replace(party, name=name, kind="state", country=states[-1])


def host_of(place: Place | None, there: list[Party]) -> list[Party]:
    """Return the state a lone official meets on its soil: "during a meeting in Beijing, the French minister"."""
    if (
        place is None
        or any(party.kind == "group" or party.country == place.country for party in there)
        or not (name := state_name(place.country))
    ):
        return []
    return [Party(name, "participant", "state", place.country, span=place.span)]
