"""Who travels: visits brought together under one traveller, whatever form of the name each page uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legation.ledger import names
from legation.model import Event, Party


@dataclass(frozen=True, slots=True)
class Traveller:
    """One traveller in the best form of the name, and the visits."""

    party: Party
    visits: tuple[Event, ...]


def travellers(visits: Iterable[Event]) -> list[Traveller]:
    """Return the travellers of visits, by name; a visit of two travellers stands under both.

    Full names come first, so that a bare surname joins the one bearer of it and stays alone where there are several.
    """
    gone = [(party, event) for event in visits for party in movers(event)]
    known: dict[str, list[int]] = defaultdict(list)
    forms: list[Party] = []
    trips: list[list[Event]] = []
    for party, event in sorted(gone, key=lambda one: rank(one[0], one[1])):
        at = place(party, forms, known)
        if at == len(forms):
            forms.append(party)
            trips.append([])
            for key in keys(party):
                known[key].append(at)
        trips[at].append(event)
    made = [Traveller(party, tuple(events)) for party, events in zip(forms, trips, strict=True)]
    return sorted(made, key=lambda one: (names.plain(one.party.name), one.visits[0].id))


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


def place(party: Party, forms: Sequence[Party], known: dict[str, list[int]]) -> int:
    """Return the number of the traveller that a party is; a new number if it is none, or could be several."""
    near = sorted({at for key in keys(party) for at in known.get(key, ())})
    found = [at for at in near if names.same_party(forms[at], party)]
    exact = [at for at in found if names.plain(forms[at].name) == names.plain(party.name)]
    if exact:
        return exact[0]
    return found[0] if len(found) == 1 else len(forms)
