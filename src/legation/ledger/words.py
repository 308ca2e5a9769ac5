"""Words that pass between a traveller and a host: they met, though no sentence says "met".

"The president told her on Saturday", on a page of her stay in his country, or an agreement that both signed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.ledger import names
from legation.ledger.met import distinct
from legation.ledger.profile import DONE
from legation.ledger.sheets import Sheet
from legation.model import Kind, Leg, Party, Report

_SPOKEN: frozenset[Kind] = frozenset({"statement", "demand", "support", "criticism"})


def hear(legs: Sequence[Leg], traveller: Party, sheets: Sequence[Sheet]) -> tuple[Leg, ...]:
    """Return legs with those added to whom the traveller spoke there, by the pages of the journey."""
    told = [(sheet.page, party) for sheet in sheets for party in partners(traveller, sheet)]
    return tuple(heard(leg, [party for page, party in told if there(leg, page, party, legs)]) for leg in legs)


def partners(traveller: Party, sheet: Sheet) -> Iterator[Party]:
    """Yield the persons with whom a page has the traveller exchange words or sign."""
    for one in sheet.told:
        if one.report.status in DONE and face_to_face(one.report):
            persons = [party for party in one.report.parties if party.kind == "person"]
            if any(names.same_party(traveller, party) for party in persons):
                yield from (party for party in persons if not names.same_party(traveller, party))


def face_to_face(report: Report) -> bool:
    """Say whether a report has two persons speak to each other or sign with each other."""
    persons = [party for party in report.parties if party.kind == "person"]
    spoken = report.kind in _SPOKEN and any(party.role == "target" for party in persons)
    return len(persons) == 2 and (spoken or report.kind == "agreement")


def there(leg: Leg, page: str, party: Party, legs: Sequence[Leg]) -> bool:
    """Say whether a page's words with somebody belong to a leg: in his country, the only leg there or one it tells."""
    if not party.country or party.country != leg.country or leg.status not in DONE:
        return False
    same = [other for other in legs if other.country == leg.country]
    return len(same) == 1 or page in leg.pages


def heard(leg: Leg, parties: Sequence[Party]) -> Leg:
    """Return a leg with persons added to those met, each once."""
    known = [Party(name, "participant") for name in leg.met]
    return replace(leg, met=tuple(distinct([*known, *parties]))) if parties else leg
