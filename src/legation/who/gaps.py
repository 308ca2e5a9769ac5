"""What pages say of offices that the register does not: gaps, to be filled by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legation.model import Mention
from legation.where.fold import split
from legation.who.office import classify, same_office
from legation.who.register import Register
from legation.who.register import register as compiled

LEAST = 3
"""Pages that must name an office before it is worth a row: one page may be wrong."""
GapRow = dict[str, str | int | list[str]]
Key = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Gap:
    """An office that pages give a person and the register does not know: on which pages, in their usual words."""

    name: str
    office: str
    country: str
    person: str
    pages: tuple[str, ...]


def find_gaps(mentions: Iterable[Mention], register: Register, least: int = 1) -> Iterator[Gap]:
    """Yield offices named on at least `least` pages for persons without such a term, most pages first.

    One gap is one person and one class of office, however worded ("Foreign Minister", "minister of foreign affairs").
    Mentions without a name, and words that name no class of office, are no gap.
    """
    seen: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        wanted = classify(mention.office, mention.country) if mention.name and mention.office else frozenset[str]()
        if wanted and not _known(mention, wanted, register):
            seen[(mention.person or " ".join(split(mention.name)), wanted)].append(mention)
    found = [_gap(several) for several in seen.values()]
    yield from sorted(
        (gap for gap in found if len(gap.pages) >= least), key=lambda g: (-len(g.pages), g.name, g.office)
    )


def gap_rows(mentions: Iterable[Mention], register: Register | None = None, least: int = LEAST) -> Iterator[GapRow]:
    """Yield the gaps of a ledger's mentions as plain rows: person, id, office, country, count, pages (their ids).

    `id` is empty for a person the register does not know at all. Without `register` the compiled one is asked.
    """
    for gap in find_gaps(mentions, register or compiled(), least):
        yield {
            "person": gap.name, "id": gap.person, "office": gap.office, "country": gap.country,
            "count": len(gap.pages), "pages": list(gap.pages),
        }  # fmt: skip


def _known(mention: Mention, wanted: frozenset[str], register: Register) -> bool:
    held = register.stints(mention.person) if mention.person else ()
    return any(same_office(wanted, stint.classes) for stint in held)


def _gap(mentions: list[Mention]) -> Gap:
    pages = tuple(sorted({mention.page for mention in mentions}))
    name, office = _usual(m.name for m in mentions), _usual(m.office for m in mentions)
    return Gap(name, office, _usual(m.country for m in mentions), mentions[0].person, pages)


def _usual(words: Iterable[str]) -> str:
    """Return what stands most often, of equals the longest, then the first of the alphabet; "" only if all are."""
    counted = Counter(word for word in words if word)
    return min(counted, key=lambda word: (-counted[word], -len(word), word), default="")
