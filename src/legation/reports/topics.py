"""The last digits of a code by what the act is about: "demanded the president's resignation" is 1041, not 100."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon
from legation.lexicon.topics import Topic
from legation.reports.frames import Frame
from legation.reports.slots import support
from legation.reports.tree import children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASIDE = frozenset(["relcl", "parataxis", "appos"])
_NEAR = 6
"""How many words may stand between a topic and the word that must stand beside it."""
_OPEN = ("14", "025", "035", "105", "124", "131")
"""Families that do not say their field: forms of protest, yielding of any kind, harm short of force."""
_SUBJECTS = frozenset(["nsubj", "csubj"])


def finer(frame: Frame, code: str, lexicon: Lexicon) -> str:
    """Return the code that the topic of an act's clause makes of its code; the code itself where no topic is named."""
    able = [(topic, found) for topic in lexicon.topics if code and (found := topic.finer(code))]
    if not able:
        return code
    words = [(token.i, _forms(token), token.pos_ == "PROPN") for token in clause(frame)]
    named = [
        (-len(found), abs(at - frame.trigger.i), number, found)
        for number, (topic, found) in enumerate(able)
        for at in _places(topic, found[:3] == code and not code.startswith(_OPEN), words)
    ]
    return min(named)[3] if named else code


def _places(topic: Topic, known: bool, words: list[tuple[int, frozenset[str], bool]]) -> Iterator[int]:
    """Yield where a topic is named; where its family is known by the act's own code it needs no second word."""
    for at, forms, name in words:
        if forms & topic.words and (topic.named or not name) and (known or not topic.also or _beside(topic, at, words)):
            yield at


def _beside(topic: Topic, at: int, words: list[tuple[int, frozenset[str], bool]]) -> bool:
    return any(other != at and abs(other - at) <= _NEAR and forms & topic.also for other, forms, _ in words)


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
        if child.dep_ in _ASIDE or (token is top and _is_other(child, top)):
            continue
        yield from _under(child, top)


def _is_other(child: Token, top: Token) -> bool:
    """Tell whether a part of a clause is no topic: who acts, a circumstance ("after ..."), an act joined to it."""
    if child.dep_ in _SUBJECTS:
        return not is_passive(top)
    if child.dep_ == "agent":
        return True
    if child.dep_ == "advcl":
        return bool(children(child, "mark", "advmod")) and child.tag_ not in ("VBG", "VB")
    return child.dep_ == "conj" and child.pos_ == "VERB"


def _forms(token: Token) -> frozenset[str]:
    return frozenset[str]().union(*(lemmas(word) for word in token.text.split()))
