"""The people, states and bodies of a sentence laid over its parse: which mention does a head belong to?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.refer import PRONOUNS, stand_for
from legation.reports.tree import children, content, prepositions
from legation.when import Expression
from legation.who.mentions import Mentioned

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TYPES = {
    "person": ("person",),
    "state": ("state", "demonym"),
    "org": ("organisation",),
    "group": ("group",),
    "place": ("place", "state"),
    "actor": ("person", "state", "organisation", "group", "demonym", "place"),
}
_PERSONAL = frozenset("he she him her they them".split())
_TOWNS = frozenset("city town village resort port island".split())
_SPOTS = _TOWNS | frozenset("birthplace home hometown capital state province region seat site".split())
_STATES = frozenset(["state", "demonym"])
_WHOLE = frozenset(["person", "organisation", "state", "place"])
_VESSEL = re.compile(
    r"\b(?:tanker|ship|warship|vessel|frigate|destroyer|cruiser|carrier|corvette|submarine|yacht|ferry|freighter|cutter|"
    r"boat|trawler|liner|icebreaker|USS|HMS|INS)\s+(?:the\s+)?\Z"
)
_LINKS = ("of", "in", "from", "for", "at")
"""Prepositions that may give a nameless actor its country: "the government of Chad", "a court in Istanbul"."""


def names(mentions: Iterable[Mentioned]) -> list[tuple[int, int]]:
    """Return the stretches that the parser should take as one name: named people, bodies and places."""
    return [(m.start, m.end) for m in mentions if m.kind in _WHOLE and m.name]


def openings(mentions: Iterable[Mentioned], times: Iterable[Expression]) -> list[tuple[int, int]]:
    """Return the stretches that may open a sentence before its subject: times and places."""
    return [(t.start, t.end) for t in times] + [(m.start, m.end) for m in mentions if m.kind in ("place", "state")]


def ashore(text: str, mentions: Iterable[Mentioned]) -> tuple[Mentioned, ...]:
    """Return the mentions of a sentence without ships that bear a person's name: "the tanker Anatoly Kolodkin"."""
    return tuple(m for m in mentions if m.kind != "person" or not _VESSEL.search(text, 0, m.start))


_SEVERAL = ("countries", "nations", "states", "cities", "capitals")


class Cast:
    """The mentions of one sentence by token. `shift` is the sentence's start in the text the mentions count from."""

    def __init__(self, doc: Doc, mentions: Iterable[Mentioned]) -> None:
        self.doc = doc
        self._at: dict[int, Mentioned] = {}
        self._mentions = tuple(mentions)
        self._laid: dict[int, Mentioned | None] = {}
        for mention in self._mentions:
            for token in doc.char_span(mention.start, mention.end, alignment_mode="expand") or ():
                self._at.setdefault(token.i, mention)

    def people(self) -> tuple[Mentioned, ...]:
        """Return the people the sentence names, in order."""
        return tuple(mention for mention in self._mentions if mention.kind == "person")

    def exact(self, token: Token) -> Mentioned | None:
        """Return the mention that covers a token itself."""
        return self._at.get(token.i)

    def states(self, token: Token) -> list[Mentioned]:
        """Return the states that one word joins by a hyphen: both of "U.S.-Iranian"; none for any other word."""
        mention, last = self._at.get(token.i), token.idx + len(token)
        if mention is None or mention.kind not in _STATES or mention.end >= last:
            return []
        found = [one for one in self._mentions if token.idx <= one.start < one.end <= last]
        return found if len(found) > 1 else []

    def at(self, token: Token) -> Mentioned | None:
        """Return the mention that covers a token, or the one its phrase is an apposition or series of."""
        if token.i not in self._laid:
            self._laid[token.i] = self._lay(token)
        return self._laid[token.i]

    def _lay(self, token: Token) -> Mentioned | None:
        found: Mentioned | None = None
        titled = (late for of in prepositions(token, "of") for late in children(of, "appos"))
        for candidate in (token, content(token), *children(token, "appos"), *titled):
            mention = self._at.get(candidate.i)
            if mention is not None and (found is None or (found.kind == mention.kind == "person" and not found.name)):
                found = mention
        return found

    def typed(self, token: Token, types: frozenset[str]) -> bool:
        """Tell whether a head's phrase is of one of these types (see the lexicon's codebook)."""
        if token.lower_ in _PERSONAL and types & {"person", "actor"}:
            return True
        if token.lower_ in ("two", "pair") and types & {"person", "actor"} and _is_the(token):
            return True
        if token.lower_ in PRONOUNS and (noun := stand_for(token, self)) is not token:
            return self.typed(noun, types)
        if "name" in types and token.text[:1].isupper():
            return True
        if "money" in types and any(
            set(t.text) & set("$€£¥") or t.lower_ in ("dollar", "dollars", "euros") for t in token.subtree
        ):
            return True
        if "place" in types and (self._is_capital(token) or self.is_described(token)):
            return True
        mention = self.at(token)
        return mention is not None and any(mention.kind in _TYPES.get(wanted, ()) for wanted in types)

    def is_described(self, token: Token) -> bool:
        """Tell whether a name that nobody knows is said to be a place: "Xanadu, the birthplace of"."""
        mention = self.at(token)
        known = mention is not None and (mention.kind != "person" or mention.person or mention.office)
        beside = [lemmas(noun.text) for one in children(token, "appos") for noun in (one, *children(one, "conj"))]
        return token.pos_ == "PROPN" and not known and any(forms & _SPOTS for forms in beside)

    def _is_capital(self, token: Token) -> bool:
        """Tell whether words name a town as a state's: "the Iraqi capital", "the Egyptian resort of Dahab"; or states
        by what they are: "the African countries of Mali and Niger", "four African nations: Mali, ..."."""
        if token.lower_ in _SEVERAL:
            named = (self._at.get(one.i) for one in (*prepositions(token, "of"), *children(token, "appos")))
            return any(one is not None and one.kind == "state" for one in named)
        town = token.lower_ == "capital" or (bool(lemmas(token.text) & _TOWNS) and bool(prepositions(token, "of")))
        owners = children(token, "amod", "poss", "compound", "nmod") if town else []
        return any((found := self._at.get(one.i)) is not None and found.kind in _STATES for one in owners)

    def country(self, token: Token) -> str:
        """Return the state (ISO alpha-2) or body behind a head: its own, its modifiers', its possessor's; else ""."""
        head = content(token)
        for candidate in (token, head):
            mention = self.at(candidate)
            if mention is not None and mention.country:
                return mention.country
        for inner in children(head, "poss", "amod", "compound", "nmod", "appos"):
            if found := self.country(inner):
                return found
        for link in _LINKS:
            for inner in prepositions(head, link):
                if (mention := self.at(inner)) is not None and mention.country:
                    return mention.country
        return ""


def _is_the(number: Token) -> bool:
    """Tell whether a number stands alone for those named before: "the two will meet again", not "two of them"."""
    return number.dep_ == "nsubj" and [child.lower_ for child in number.children] == ["the"]
