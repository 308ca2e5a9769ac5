"""What pages say of offices that the register does not: gaps, to be filled by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legation.model import Mention
from legation.who.office import classify, same_office
from legation.who.register import Register


@dataclass(frozen=True, slots=True)
class Gap:
    """An office that pages give a person and the register does not know: on which pages, in which words."""

    name: str
    office: str
    country: str
    person: str
    pages: tuple[str, ...]


def find_gaps(mentions: Iterable[Mention], register: Register, least: int = 1) -> Iterator[Gap]:
    """Yield offices named on at least `least` pages for persons without such a term, most pages first."""
    seen: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.office and not _known(mention, register):
            seen[(mention.name, mention.office, mention.country, mention.person)].add(mention.page)
    for key, pages in sorted(seen.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(pages) >= least:
            yield Gap(*key, pages=tuple(sorted(pages)))


def _known(mention: Mention, register: Register) -> bool:
    wanted = classify(mention.office, mention.country)
    held = register.terms(mention.person) if mention.person else ()
    return not wanted or any(same_office(wanted, classify(term.office, term.country)) for term in held)
