"""Pages on a journey that tell no stop of it: a speech in Johannesburg, a dinner in Seoul, without a word of travel.

They found nothing and add no stop. But where such a page is about the traveller and set in countries of one journey of
his alone, what it tells of a day there says on which day he was there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from legation.ledger.clauses import led
from legation.ledger.company import is_main
from legation.ledger.cues import has
from legation.ledger.heads import Head
from legation.ledger.lines import Line, Lines
from legation.ledger.profile import Days, gap
from legation.ledger.stops import OFF, Stop
from legation.model import Party

_DAYS = 5  # days between a journey and a page that tells of it without a word of travel


def of_journeys(
    traveller: Party,
    groups: Sequence[Sequence[Stop]],
    lines: Lines,
    heads: Mapping[str, Head],
    published: Mapping[str, Days | None],
) -> list[frozenset[str]]:
    """Return the pages that stand beside each journey: no stop rests on them, and no other journey fits as well."""
    found: list[set[str]] = [set() for _ in groups]
    seen = {page for group in groups for stop in group for page in stop.event.pages}
    for page in sorted(set(lines) - seen):
        here = set(places(traveller, lines[page], heads.get(page)))
        scores = [shared(here, group, published.get(page)) for group in groups]
        best = max(scores, default=0)
        if best and scores.count(best) == 1:
            found[scores.index(best)].add(page)
    return [frozenset(pages) for pages in found]


def places(traveller: Party, lines: Sequence[Line], head: Head | None) -> Iterator[str]:
    """Yield the countries that a page mainly about the traveller is set in: that of its head, and those that sentences
    about him name."""
    if not is_main(traveller, lines):
        return
    if head is not None and head.country:
        yield head.country
    for line in lines:
        if led(line, traveller, True) and not has("other", line.text):
            yield from (place.country for place in line.places)


def shared(here: Collection[str], group: Sequence[Stop], days: Days | None) -> int:
    """Return in how many of its countries a page can tell of a journey that takes place; 0 if it lies too far off."""
    alive = [stop for stop in group if stop.event.status not in OFF and stop.country in here]
    near = [stop.about for stop in group if stop.about]
    if days is not None and (not near or all(gap(days, about) > _DAYS for about in near)):
        return 0
    return len({stop.country for stop in alive})
