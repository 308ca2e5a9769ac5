"""Find the frames of a parsed sentence: each trigger of the lexicon with the best sense that fits its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon, Sense, Test
from legation.reports.below import below
from legation.reports.refer import taken_up
from legation.reports.slots import fill
from legation.reports.tree import VERBAL, children, content

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Typed = Callable[["Token", frozenset[str]], bool]
"""Asks whether the phrase of a token is of one of these types (`actor`, `place` ...)."""

_NOUNS = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with its sense and the heads that fill each role."""

    trigger: Token
    sense: Sense
    roles: tuple[tuple[str, tuple[Token, ...]], ...]

    def role(self, name: str) -> tuple[Token, ...]:
        """Return the heads of one role, none if it is open."""
        return next((heads for role, heads in self.roles if role == name), ())


_PARTIES = frozenset("source target participant host companion".split())
_ACTOR = frozenset(["actor"])
_SITTINGS = frozenset("visit meeting call negotiation agreement".split())
"""Kinds whose nouns stay events under a verb of another kind: "refused to hold talks", "cancelled a visit"."""


def find(doc: Doc, lexicon: Lexicon, typed: Typed) -> list[Frame]:
    """Return the frames of a sentence in order of text, one for each trigger with a sense that fits.

    A noun that a verb's sense asked for by word ("lift sanctions") is part of that act and no act of its own.
    """
    forms = [(token, _forms(token)) for token in doc]
    said = frozenset[str]().union(*(words for _, words in forms))
    telling = lexicon.triggers.keys() & said
    if not telling:
        return []
    able = (token for token, words in forms if not telling.isdisjoint(words))
    frames = [frame for token in able for frame in _frame(token, lexicon, typed, said)]
    part_of = {token.i: frame for frame in frames if frame.sense.part == "verb" for token in _asked_for(frame, typed)}
    return [frame for frame in frames if not _absorbed(frame, part_of.get(frame.trigger.i))]


def _asked_for(frame: Frame, typed: Typed) -> Iterator[Token]:
    for test in frame.sense.needs:
        if test.words and not test.absent:
            for head in fill(frame.trigger, test.slot):
                if _fits(head, test, typed):
                    yield from (head, content(head), *_modifiers(content(head)))


def _absorbed(frame: Frame, whole: Frame | None) -> bool:
    if whole is None or whole.trigger.i == frame.trigger.i or frame.sense.part == "verb":
        return False
    return frame.sense.kind not in _SITTINGS or frame.sense.kind == whole.sense.kind


def _frame(token: Token, lexicon: Lexicon, typed: Typed, said: frozenset[str]) -> Iterator[Frame]:
    text = token.text
    if " " in text:  # a name of several words triggers nothing
        return
    for sense in _senses(text, _part(token), lexicon):
        if _may(sense, said) and all(_meets(token, test, typed) for test in sense.needs):
            yield Frame(token, sense, _roles(token, sense, typed))
            return


def _may(sense: Sense, said: frozenset[str]) -> bool:
    """Tell whether a sentence has the words that a sense asks for, wherever they stand: no tree is walked in vain."""
    return not any(map(said.isdisjoint, sense.asks))


def _senses(form: str, part: str, lexicon: Lexicon) -> tuple[Sense, ...]:
    """Return the senses of a word form as this part of speech, those that ask for most first; kept by the lexicon."""
    found = lexicon.ranked.get((form, part))
    if found is None:
        senses = [s for lemma in lemmas(form) for s in lexicon.triggers.get(lemma, ()) if s.part == part]
        found = tuple(sorted(senses, key=lambda s: (-s.specificity, s.id)))
        lexicon.ranked[form, part] = found
    return found


def _part(token: Token) -> str:
    if token.pos_ in VERBAL or _acts(token):
        return "verb"
    if token.dep_ in ("compound", "npadvmod"):
        return ""
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "amod", "oprd", "conj"):
        return "adj"
    return "noun" if token.pos_ in _NOUNS else ""


def _acts(token: Token) -> bool:
    """Tell whether a word tagged as a noun is the verb of its clause: "Ahmed and Mohamud meet in Addis Ababa"."""
    return token.pos_ == "NOUN" and token.dep_ == "ROOT" and bool(children(token, "nsubj", "aux"))


def _meets(trigger: Token, test: Test, typed: Typed) -> bool:
    """Tell whether a slot is filled as the test asks."""
    fits = any(_fits(head, test, typed) for head in fill(trigger, test.slot))
    return fits != test.absent


def _fits(head: Token, test: Test, typed: Typed) -> bool:
    if not test.words and not test.types:
        return True
    inner = content(taken_up(head))
    if test.words and any(_forms(token) & test.words for token in (head, inner, *_modifiers(inner))):
        return True
    if test.slot == "purp" and head.pos_ in VERBAL:
        return any(_fits(thing, test, typed) for thing in _things(head))
    return bool(test.types) and typed(head, test.types)


def _things(verb: Token) -> Iterator[Token]:
    """Yield what a verb acts on or speaks of, and what that acts on: "demanding that the mayor resign"."""
    for thing in _governed(verb):
        yield thing
        yield from _governed(thing)


def _governed(token: Token) -> Iterator[Token]:
    for label, child in below(token):
        if label in ("dobj", "ccomp", "xcomp"):
            yield child
        elif label == "prep":
            yield from children(child, "pobj")


def _forms(token: Token) -> frozenset[str]:
    """Return the lemmas of a word; of a name of several words, those of each: "Russian ambassador Anatoly Antonov".

    A capitalised word of a name is no form of another word: the "United" of "United Nations" is no unit.
    """
    text = token.text
    if " " not in text:
        return lemmas(text)
    words = text.split()
    plain = (lemmas(word) for word in words if word.islower())
    return frozenset(word.lower() for word in words).union(*plain)


def _modifiers(noun: Token) -> list[Token]:
    """Return the nouns before a noun: "peace" in "peace talks" carries as much as "talks"."""
    return [child for child in children(noun, "compound", "nmod", "amod") if child.i < noun.i]


def _roles(trigger: Token, sense: Sense, typed: Typed) -> tuple[tuple[str, tuple[Token, ...]], ...]:
    frame = dict(sense.frame)
    if not {"source", "participant"} & frame.keys():
        frame["source"] = "subj" if sense.part != "noun" else "poss|by|mod|subj"
    return tuple((role, tuple(_fillers(trigger, slots, typed, role in _PARTIES))) for role, slots in frame.items())


def _fillers(trigger: Token, slots: str, typed: Typed, is_party: bool) -> list[Token]:
    """Return the fillers of "a|b" (the first that is filled, for a party by an actor) or "a+b" (all of them)."""
    choices = [_choice(trigger, choice) for choice in slots.split("|")]
    if is_party:
        named = [found for found in choices if any(typed(head, _ACTOR) for head in found)]
        owned = [found for found in choices if any(_is_owned(head, typed) for head in found)]
        choices = named or owned or choices
    return next((found for found in choices if found), [])


def _is_owned(head: Token, typed: Typed) -> bool:
    """Tell whether a thing is somebody's: "Russia's offer"."""
    return any(typed(owner, _ACTOR) for owner in children(content(head), "poss", "amod", "compound", "nmod"))


def _choice(trigger: Token, choice: str) -> list[Token]:
    found: list[Token] = []
    for slot in choice.split("+"):
        found += [head for head in fill(trigger, slot) if head not in found]
    return found
