"""Who travels: visits brought together under one traveller, whatever form of the name each page uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legation.ledger import names
from legation.ledger.profile import gap, named_days
from legation.model import Event, Party


@dataclass(frozen=True, slots=True)
class Traveller:
    """One traveller in the best form of the name, and the visits."""

    party: Party
    visits: tuple[Event, ...]


def travellers(visits: Iterable[Event]) -> list[Traveller]:
    """Return the travellers of visits, by name; a visit of two travellers stands under both.

    Full names come first, so that a bare surname joins the one bearer of it; of several bearers it joins the one who
    is known to have been in that country then, and stays alone where that decides nothing.
    """
    gone = [(party, event) for event in visits for party in movers(event)]
    known: dict[str, list[int]] = defaultdict(list)
    made: list[tuple[Party, list[Event]]] = []
    for party, event in sorted(gone, key=lambda one: rank(one[0], one[1])):
        at = place(party, event, made, known)
        if at == len(made):
            made.append((party, []))
            for key in keys(party):
                known[key].append(at)
        made[at][1].append(event)
    found = [Traveller(party, tuple(events)) for party, events in made]
    return sorted(found, key=lambda one: (names.plain(one.party.name), one.visits[0].id))


def movers(event: Event) -> Sequence[Party]:
    """Return who makes a visit: the sources, else everybody but hosts, targets and companions."""
    sources = [party for party in event.parties if party.role == "source"]
    return sources or [party for party in event.parties if party.role not in ("host", "target", "companion")]


def rank(party: Party, event: Event) -> tuple[bool, int, str, str]:
    """Return the sort key of a name: known to the register first, then the fullest."""
    return not party.person, -len(names.words(party.name)), names.plain(party.name), event.id


def keys(party: Party) -> frozenset[str]:
    """Return the keys under which a traveller is looked for."""
    return names.keys(party.name) | ({"id " + party.person} if party.person else frozenset())


def place(
    party: Party, event: Event, made: Sequence[tuple[Party, list[Event]]], known: dict[str, list[int]]
) -> int:  # fmt: skip
    """Return the number of the traveller that a party is; a new number if it is none, or could be several."""
    near = sorted({at for key in keys(party) for at in known.get(key, ())})
    found = [at for at in near if names.same_party(made[at][0], party)]
    exact = [at for at in found if len(names.words(party.name)) > 1 or len(found) == 1]
    if exact:
        return exact[0]
    there = [at for at in found if any(together(event, other) for other in made[at][1])]
    return there[0] if len(there) == 1 else alone(party, found, made)


def alone(party: Party, found: Sequence[int], made: Sequence[tuple[Party, list[Event]]]) -> int:
    """Return the number of the same bare name, where it stands alone already; else a new number."""
    bare = [at for at in found if names.plain(made[at][0].name) == names.plain(party.name)]
    return bare[0] if bare else len(made)


def together(one: Event, other: Event) -> bool:
    """Say whether two visits go to one country, at most three weeks apart as far as days are known."""
    if not (one.place and other.place and one.place.country and one.place.country == other.place.country):
        return False
    ours, theirs = named_days(one.when), named_days(other.when)
    return not (ours and theirs) or gap(ours, theirs) <= 21
