"""The gate of sentences: can this one hold an event?

It is loose: a gate that errs loses events for good, one that lets too much through only costs time. The words that
open the sentence gate are the triggers of the lexicon, so that the grammar and the gate can never drift apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.language.lemma import lemmas
from legation.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“”\"«»]")


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets through what may hold an event."""

    triggers: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Gate:
        """Return the gate of a lexicon."""
        return cls(frozenset(lexicon.triggers))

    def opens(self, sentence: str) -> bool:
        """Tell whether a sentence has a trigger or a quotation mark."""
        if _QUOTED.search(sentence):
            return True
        return any(lemmas(word) & self.triggers for word in _WORD.findall(sentence))
