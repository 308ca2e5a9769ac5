"""The sentences of pages with whom and what places they name: for a second look at the pages of one journey."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from legation.language import split
from legation.model import Page, Party, Span
from legation.when import Expression, find_dateline
from legation.when import find as find_times
from legation.where import Found, gazetteer
from legation.who import Mentioned, People
from legation.who import find as find_people

_OFFICE = r"(counterpart|colleague|minister|president|premier|chancellor|king|emir|sultan|leader|chairman|host)"
_BEFORE = re.compile(rf"\b{_OFFICE},? $", re.IGNORECASE)
_AFTER = re.compile(rf", (?:the|his|her|their)? ?(?:[\w'’-]+ ){{0,3}}{_OFFICE}\b", re.IGNORECASE)
_AT = re.compile(r"(?:\b(?:in|to|into|for|at|and)|,) (?:the )?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:in|to|into|for|at|from|outside|near|leaving|left|reached) the $", re.IGNORECASE)
_SPOT = re.compile(r" (?:[\w-]+ ){0,3}(?:capital|city|town|resort|port|village|island|seaside|coast)\b")
_OF = 5  # characters between "the hill town" and its name
_NEAR = 60  # characters beside a name in which its office stands
_HEAD = 200  # characters of a paragraph that may hold a dateline


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words as a span, the persons that it names, in the fullest form the page has, its places and
    its times. Offsets of places and times count from the sentence's start."""

    span: Span
    people: tuple[Party, ...]
    places: tuple[Found, ...]
    times: tuple[Expression, ...]

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.span.exact


Lines = dict[str, tuple[Line, ...]]
"""Sentences by page, in the order of the text."""


def read(page: Page) -> Iterator[Line]:
    """Yield the sentences of a page; furniture and datelines are left out."""
    on, people = page.published.end if page.published else None, People()
    for block in page.blocks:
        if block.kind == "furniture":
            continue
        line = find_dateline(page.text[block.start : min(block.end, block.start + _HEAD)])
        for start, end in split(page.text, block.start + (line.end if line else 0), block.end):
            text = page.text[start:end]
            named = find_people(text, on, people.families())
            for mention in named:
                people.add(mention)
            span = Span(page.id, start, end, text)
            persons = tuple(party(one, span, people) for one in named if one.kind == "person" and one.name)
            yield Line(span, persons, tuple(places(text, named)), find_times(text))


def party(mention: Mentioned, line: Span, people: People) -> Party:
    """Return a person as the page names him in full."""
    full = people.seen(mention.name) or mention
    start, end = mention.name_start, mention.name_end
    span = Span(line.page, line.start + start, line.start + end, line.exact[start:end])
    country, person = mention.country or full.country, mention.person or full.person
    office = mention.office or full.office or beside(line.exact, start, end)
    return Party(full.name, "participant", "person", country, person, office, span)


def beside(text: str, start: int, end: int) -> str:
    """Return the word of an office that stands beside a name after a comma: "her counterpart, X", "X, the minister"."""
    found = _BEFORE.search(text[max(0, start - _NEAR) : start]) or _AFTER.match(text[end : end + _NEAR])
    return found[1] if found else ""


def places(text: str, named: Collection[Mentioned]) -> Iterator[Found]:
    """Yield the places of a sentence that are somewhere, not part of a person's title ("the Egyptian president")."""
    persons = [(one.start, one.end) for one in named if one.kind == "person"]
    every = list(gazetteer().find(text))
    for found in every:
        if found.kind in ("state", "capital", "city", "seat", "region") and found.country:
            loose = found.kind == "region" and not _AT.search(text[: found.start])  # "the conflict over Kashmir"
            if not loose and not any(start <= found.start < end for start, end in persons):
                yield found
        elif found.kind == "demonym" and stands_for(found, text, every):
            yield replace(found, kind="state")  # "in the Turkish capital" is in Turkey


def stands_for(found: Found, text: str, every: Collection[Found]) -> bool:
    """Say whether "the Turkish capital" stands for a place that its words do not name."""
    spot = _SPOT.match(text[found.end :]) if _THE.search(text[: found.start]) else None
    if spot is None:
        return False
    after = found.end + spot.end()
    return not any(one.country == found.country and 0 <= one.start - after <= _OF for one in every)
