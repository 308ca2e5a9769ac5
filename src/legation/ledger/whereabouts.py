"""Which country a clause of a journey's page puts the traveller in: by its places, its people, or where it is set."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from legation.ledger import names
from legation.ledger.clauses import Clause, clauses, lands, led, led_to, left, received, self_word, tense
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.model import Party, Status
from legation.where import Found

_CAME = re.compile(
    r"\b(?:arriv(?:ed|es)|land(?:ed|s)|touched down|fl(?:ew|own|ies) in|c[ao]me in|got in)\b", re.IGNORECASE
)
_AWAY = re.compile(r"\b(?:in|came|come|arrived|flown|flew|drove|travell?ed|got)\b[\w\s]{0,20}\bfrom\b", re.IGNORECASE)
_BOTH = re.compile(r"\bboth\b")
_FIRST = 2  # sentences at the beginning of a page that say where it is set


@dataclass(frozen=True, slots=True)
class Spot:
    """A clause with a time at some place of its sentence, the traveller and the countries of his journey."""

    part: Clause
    at: int
    traveller: Party
    goals: Collection[str]

    @property
    def line(self) -> Line:
        """The sentence of the clause."""
        return self.part.line

    def holds(self, party: Party) -> bool:
        """Say whether the clause names somebody."""
        return party.span is not None and self.part.holds(party.span.start - self.line.span.start)

    @property
    def himself(self) -> bool:
        """Whether the clause names the traveller, or has a word for him."""
        named = any(self.holds(one) and names.same_party(one, self.traveller) for one in self.line.people)
        return named or self_word(self.part.words, self.traveller) is not None


def where(spot: Spot, parts: Sequence[Clause], here: str) -> set[str]:
    """Return the countries that a clause puts the traveller in, mostly one: gone to, else that of the sentence, else
    (come in, or in a sentence without a place) the one that the page is set in, `here`."""
    part = spot.part
    there = lands(part)
    placed = any(part.holds(one.start) and not left(part.line.text, one) for one in part.line.places)
    if len(there) > 1:
        both = _BOTH.search(part.words) is not None and there <= set(spot.goals)
        there = there if both else nearest(spot) if len(there & set(spot.goals)) == 1 else set()
    elif there:
        pass
    elif _AWAY.search(part.words) or (_CAME.search(part.words) and not placed):
        there = {here}
    elif len(with_ := met_there(spot)) == 1:
        there = with_
    elif not placed and len(around := {land for one in parts for land in lands(one)}) == 1:
        there = around
    return there & set(spot.goals)


def nearest(spot: Spot) -> set[str]:
    """Return the country of the place in a clause that stands nearest to its time."""
    text = spot.line.text
    own = [one for one in spot.line.places if spot.part.holds(one.start)]
    there = [one for one in own if not left(text, one) and led_to(text, one)]
    return {min(there, key=lambda one: (gap(one, spot.at), one.start)).country}


def gap(place: Found, at: int) -> int:
    """Return how many characters lie between a place and words elsewhere in its sentence."""
    return at - place.end if at >= place.end else place.start - at


def met_there(spot: Spot) -> set[str]:
    """Return the countries of the journey whose people a clause has in one room with the traveller, else those of its
    sentence: "dining with Jordan's foreign minister"."""
    own = {one.country for one in spot.line.people if spot.holds(one)} & set(spot.goals)
    if not (has("contact", spot.part.words) or (own and spot.himself)):
        return set()
    return own or {one.country for one in spot.line.people} & set(spot.goals)


def at_scene(spot: Spot, here: str, status: Status) -> set[str]:
    """Return the country that a page is set in, if a clause with the traveller tells what he did in no other place."""
    text = spot.line.text
    spots = [place for place in spot.line.places if text[place.end : place.end + 2] not in ("'s", "’s")]
    elsewhere = any(left(text, place) or led_to(text, place) for place in spots)
    return {here} - {""} if spot.himself and status == "happened" and not elsewhere else set()


def set_in(lines: Sequence[Line], traveller: Party, goals: Collection[str], main: bool) -> str:
    """Return the one country of the journey in which the first sentence about the traveller that has any puts him; ""
    if it has none, or two."""
    for line in lines[:_FIRST]:
        there = {land for part in clauses(line) if tense(part) == "happened" for land in lands(part)}
        if there and (led(line, traveller, main) or received(line, traveller, goals, main)):
            return there.pop() if len(there) == 1 and there <= set(goals) else ""
    return ""
