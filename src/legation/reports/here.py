"""Where "here" is: in the town that the page was sent from ("LIMA: The two presidents met here on Monday").

A page without a dateline says nothing of where "here" is, and so does a name in front that is no place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from legation.model import Page, Place, Span
from legation.reports.states import state_name
from legation.reports.tree import children
from legation.when import find_dateline
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

_LINE = 200
"""Characters of a page's first paragraph that may hold a dateline."""
_COLON = re.compile(r"\s*([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3})(?: \([\w ]+\))?: ")
"""The dateline of South Asian papers: "NEW DELHI: ", "Lahore: "."""


def here(sentence: Sentence, verb: Token) -> Place | None:
    """Return the town of the page's dateline where a verb is done "here"; None if either is missing."""
    if not any(word.lower_ == "here" for word in children(verb, "advmod")):
        return None
    first = next((block for block in sentence.page.blocks if block.kind == "paragraph"), None)
    return None if first is None else _town(sentence.page, first.start, min(first.end, first.start + _LINE))


def _town(page: Page, start: int, end: int) -> Place | None:
    text = page.text[start:end]
    line = find_dateline(text)
    words = line.place if line is not None else city(text)
    found = next(iter(gazetteer().find(words)), None) if words else None
    if found is None or found.start or found.kind not in ("capital", "city") or not state_name(found.country):
        return None
    at = start + text.index(words)
    name = found.words.title() if found.words.isupper() else found.words
    return Place(name, name, found.country, Span(page.id, at, at + len(found.words), found.words))


def city(text: str) -> str:
    """Return the town that a text begins with before a colon, "" if it begins with anything else."""
    colon = _COLON.match(text)
    found = next(iter(gazetteer().find(colon[1])), None) if colon is not None else None
    whole = colon is not None and found is not None and len(found.words) == len(colon[1])
    return colon[1] if colon is not None and whole and found and found.kind in ("capital", "city") else ""


def head_end(text: str) -> int:
    """Return where a paragraph's own words begin: behind its dateline, 0 if it has none."""
    line = find_dateline(text)
    if line is not None:
        return line.end
    colon = _COLON.match(text)
    return colon.end() if colon is not None and city(text) else 0
