"""The gate of pages: is this page about the dealings of states with one another at all?

A page of general news must cost next to nothing, so nothing is parsed here: the names of states and bodies are looked
up, and three short lists of words (`diplomacy.toml`).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from legation.language.lemma import irregular, lemmas
from legation.where import gazetteer

_WORD = re.compile(r"[^\W\d_]+")
_CUES = frozenset(["state", "demonym", "organisation", "seat", "group", "capital"])
_OFFICE, _AFFAIR, _JOURNEY = 1, 2, 4
_SHORT = 8
_SECOND = 0.1
_EVIDENCE = 0.4
"""A page is set aside if the state it names second most often stands in less than a tenth of its sentences, or if it
has less than 0.4 signs of diplomacy for each sentence beyond the eighth: two states in one sentence are one sign, a
state with an office or a word of affairs between states one each. An excerpt of less than eight sentences need only
name one state. Of 80 gold pages and 110 pages on tours none is lost; of 276 pages of general news one in five goes
through, with one in thirteen of their sentences (`make gate`)."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of `diplomacy.toml`."""

    office: frozenset[str]
    affair: frozenset[str]
    journey: frozenset[str]


@cache
def _signs() -> Signs:
    table = tomllib.loads(files("legation.language").joinpath("diplomacy.toml").read_text("utf-8"))
    return Signs(*(frozenset(table[name].split()) for name in ("office", "affair", "journey")))


@cache
def _begin() -> frozenset[str]:
    """Return the first two letters of the words of all signs, and of their irregular forms."""
    signs = _signs()
    words = signs.office | signs.affair | signs.journey
    return frozenset(word[:2] for word in (*words, *(form for form in irregular() if irregular()[form] in words)))


@lru_cache(maxsize=10_000)
def _says(word: str) -> int:
    """Return what a word form says: `_OFFICE`, `_AFFAIR`, `_JOURNEY`, their sum, or 0 as nearly every word does."""
    if word[:2].lower() not in _begin():  # a lemma by rule has the first two letters of its form
        return 0
    forms, signs = lemmas(word), _signs()
    said = (bool(forms & signs.office), bool(forms & signs.affair), bool(forms & signs.journey))
    return _OFFICE * said[0] + _AFFAIR * said[1] + _JOURNEY * said[2]


def _evidence(sentence: str, named: frozenset[str]) -> int:
    """Return how many signs of diplomacy a sentence has, from 0 to 3, given the states and bodies it names."""
    said = 0
    for word in _WORD.findall(sentence):
        said |= _says(word)
    if not said:  # most sentences of most pages
        return len(named) > 1
    office, affair, journey = said & _OFFICE > 0, said & _AFFAIR > 0, said & _JOURNEY > 0
    return (len(named) > 1) + (bool(named) and office) + (affair or (journey and (bool(named) or office)))


def is_diplomacy(sentences: Iterable[str], share: float = 1.0) -> bool:
    """Tell whether a page's sentences show enough dealings between states to be worth reading.

    `share` is the part of the usual evidence that is asked for: less of a rough text that has menus in it.
    """
    names = gazetteer()
    told = [
        (sentence, frozenset([cue.country or cue.name for cue in names.find(sentence) if cue.kind in _CUES]))
        for sentence in sentences
    ]
    states = Counter(state for _, named in told for state in named)
    if len(told) < _SHORT:
        return bool(states)
    second = states.most_common(2)[-1][1] if len(states) > 1 else 0
    if not second or second < share * _SECOND * len(told):  # most pages: no word of theirs need be looked at
        return False
    return sum(_evidence(sentence, named) for sentence, named in told) >= share * _EVIDENCE * (len(told) - _SHORT)
