"""Whom a traveller met by what stands beside his name: a host named in one sentence of contact with him.

"Over dinner the foreign minister promised her ..." tells no meeting in so many words. On a page of a journey, a person
of the country gone to who is named beside the traveller in a sentence of contact, and not by telephone or of another
time, was met there. Such a person is added after all that whole sentences tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legation.ledger import names
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.model import Party


def is_main(traveller: Party, lines: Sequence[Line]) -> bool:
    """Say whether a page names nobody of the traveller's side more often than him: "she" is then the traveller."""
    own = [one for line in lines for one in line.people if one.country == traveller.country]
    named = Counter(one.name for one in own if not names.same_party(one, traveller))
    return sum(names.same_party(one, traveller) for one in own) >= max(named.values(), default=1)


def beside(line: Line, traveller: Party, main: bool, wide: bool = True) -> Iterator[Party]:
    """Yield the persons whom a sentence puts in one room with the traveller: none of his own side, nobody of whom no
    country and no office is known (capitals may name a square). `main` allows "she" to stand for the traveller, `wide`
    looser words too."""
    if not (has("contact", line.text) or (wide and has("present", line.text))) or has("far", line.text):
        return
    himself = any(names.same_party(one, traveller) for one in line.people)
    if himself or (main and (has("self", line.text) or (wide and has("own", line.text)))):
        for party in line.people:
            known = party.country != traveller.country and bool(party.country or party.office)
            if known and not names.same_name(party.name, traveller.name):
                yield party
