"""What a reader keeps in mind while reading a page: who was named, who acted last, which two met last, where.

Typed rules, each abstaining when two answers fit: a surname is the person named before; "he" is the one person who
acted in the last two sentences; "both officials", "the two" are the parties of the last two-party act.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from legation.model import Party, Place, Role, Status
from legation.who.people import People

_REACH = 2
"""Sentences that a pronoun may look back over."""


class Memory:
    """The state of reading one page; forgets people who acted only when a new page begins."""

    def __init__(self) -> None:
        self.people = People()
        self.pair: tuple[Party, ...] = ()
        self.speaker: Party | None = None
        self.visits: list[tuple[Party, Place, Status]] = []
        self._acted: deque[tuple[int, tuple[Party, ...]]] = deque(maxlen=8)

    def acted(self, number: int, parties: Iterable[Party]) -> None:
        """Remember who acted in the sentence of this number; two parties of one act become "the two"."""
        known = tuple(party for party in parties if party.role not in ("host", "companion"))
        if known:
            self._acted.append((number, known))
        if len(known) == 2:
            self.pair = known

    def person(self, number: int, role: Role) -> Party | None:
        """Return whom "he" or "she" names in a sentence: the only person who led an act just before, else None."""
        for at in range(number, number - _REACH - 1, -1):
            leaders = {
                parties[0].name: parties[0]
                for when, parties in self._acted
                if when == at and parties[0].kind == "person" and parties[0].role in ("source", "participant")
            }
            if len(leaders) == 1:
                return replace(next(iter(leaders.values())), role=role)
            if leaders:
                return None
        return None

    def both(self, role: Role) -> tuple[Party, ...]:
        """Return whom "both sides" or "the two leaders" name: the parties of the last two-party act."""
        return tuple(replace(party, role=role) for party in self.pair)

    def place_of(self, names: Iterable[str], states: Iterable[str] = ()) -> Place | None:
        """Return where one of these people is visiting, as last told; with `states`, only in one of them.

        A journey made or under way goes before one that is only planned.
        """
        wanted, within = set(names), set(states)
        visits = [visit for visit in reversed(self.visits) if visit[0].name in wanted]
        visits.sort(key=lambda visit: visit[2] not in ("ongoing", "happened"))
        return next((place for _, place, _ in visits if not within or place.country in within), None)
