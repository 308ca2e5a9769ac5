"""The last digits of a code by what the act is about: "demanded the president's resignation" is 1041, not 100."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon
from legation.lexicon.topics import Topic
from legation.reports.frames import Frame
from legation.reports.slots import support
from legation.reports.tree import children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASIDE = frozenset(["parataxis", "appos"])
_NEAR = 6
"""How many words may stand between a topic and the word that must stand beside it."""
_OPEN = ("14", "025", "035", "105", "124", "131")
"""Families that do not say their field: forms of protest, yielding of any kind, harm short of force."""
_SUBJECTS = frozenset(["nsubj", "csubj"])


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a clause: where it stands, what it may be a form of, whether it is part of a name."""

    at: int
    forms: frozenset[str]
    named: bool


def finer(frame: Frame, code: str, lexicon: Lexicon) -> str:
    """Return the code that the topic of an act's clause makes of its code; the code itself where no topic is named."""
    able = lexicon.about(code)
    words = [word for token in clause(frame) for word in _words(token)] if able else []
    named = [
        (-len(found), abs(at - frame.trigger.i), number, found)
        for number, (topic, found) in enumerate(able)
        for at in _places(topic, found[:3] == code and not code.startswith(_OPEN), words)
    ]
    return min(named)[3] if named else code


def _words(token: Token) -> Iterator[_Word]:
    """Yield the words of a token, which may be a phrase ("the elected government")."""
    for word in token.text.split():
        yield _Word(token.i, lemmas(word), token.pos_ == "PROPN" and word[:1].isupper())


def _places(topic: Topic, known: bool, words: list[_Word]) -> Iterator[int]:
    """Yield where a topic is named; where its family is known by the act's own code it needs no second word."""
    for word in words:
        told = bool(word.forms & topic.words) and (topic.named or not word.named)
        if told and (known or not topic.also or _beside(topic, word, words)):
            yield word.at


def _beside(topic: Topic, word: _Word, words: list[_Word]) -> bool:
    near = (other for other in words if other is not word and abs(other.at - word.at) <= _NEAR)
    return any(other.forms & topic.also for other in near)


def clause(frame: Frame) -> list[Token]:
    """Return the words that may say what an act is about: of its clause without its subject and asides."""
    trigger = frame.trigger
    carrier = support(trigger) if frame.sense.part == "noun" else None
    found = {token.i: token for top in (trigger, carrier) if top is not None for token in _under(top, top)}
    for head in frame.role("topic"):
        found |= {token.i: token for token in _under(head, head)}
    return [found[i] for i in sorted(found)]


def _under(token: Token, top: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if _is_aside(child) or (token == top and _is_other(child, top)):
            continue
        yield from _under(child, top)


def _is_aside(child: Token) -> bool:
    """Tell whether a part says something else: an apposition, a relative clause (but not "a strike to protest ...")."""
    if child.dep_ == "relcl":
        return child.tag_ != "VB" or bool(children(child, "nsubj"))
    return child.dep_ in _ASIDE


def _is_other(child: Token, top: Token) -> bool:
    """Tell whether a part of a clause is no topic: who acts, a circumstance ("after ..."), an act joined to it."""
    if child.dep_ in _SUBJECTS:
        return not is_passive(top)
    if child.dep_ == "agent":
        return True
    if child.dep_ == "advcl":
        return bool(children(child, "mark", "advmod")) and child.tag_ not in ("VBG", "VB")
    return child.dep_ == "conj" and child.pos_ == "VERB"
