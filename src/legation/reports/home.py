"""Home affairs: what people of one land say and do among themselves is no diplomacy, however it is worded.

The lexicon cannot tell "the senator condemned the bill" from "the minister condemned the raid"; the page can. An act of
people nobody knows, or of people of one land where the paragraphs around name no other land, is left out. States and
bodies of states always count, and so does every act that names a second land.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from legation.model import Kind
from legation.reports.draft import Draft
from legation.reports.scene import Cut

_WORDS: frozenset[Kind] = frozenset(
    ["criticism", "demand", "support", "refusal", "concession", "plan-other", "aid", "threat"]
)
"""Kinds that home affairs are told in as well; who visits, meets or speaks is news in itself."""
_AIMED: frozenset[Kind] = frozenset(["criticism", "demand"])
"""Kinds that tell of who is meant as well: they are at home only on a page that names no other land at all."""
_NEAR = 2
"""Paragraphs before and after that may say with which land an act has to do."""
_LEAST = 4
"""Sentences from which on a page is long enough to have named another land."""


@dataclass(frozen=True, slots=True)
class Lands:
    """The lands that the paragraphs of a page name, in order of text, and how many sentences it has."""

    named: tuple[tuple[int, str], ...]
    sentences: int

    @classmethod
    def of(cls, cuts: Iterable[Cut]) -> Lands:
        """Return the lands that the sentences of a page name."""
        told = list(cuts)
        named = {(cut.block, mention.country) for cut in told for mention in cut.mentions if mention.country}
        return cls(tuple(sorted(named)), len(told))

    def near(self, block: int, within: float = _NEAR) -> frozenset[str]:
        """Return the lands named in a paragraph and those around it, as many before and after as `within` says."""
        return frozenset(land for at, land in self.named if abs(at - block) <= within)


def at_home(draft: Draft, lands: Lands) -> bool:
    """Tell whether an act is the affair of one land, or of people of whom the page knows neither land nor office."""
    if draft.kind not in _WORDS or any(party.kind == "state" for party in draft.sources):
        return False
    own = {party.country for party in draft.parties if party.country}
    if not own:
        known = any(party.kind == "group" or party.person or party.office for party in draft.sources)
        return bool(draft.sources) and not known and draft.kind != "support"
    within = inf if draft.kind in _AIMED else _NEAR
    return len(own) == 1 and lands.sentences >= _LEAST and not lands.near(draft.sentence.block, within) - own
