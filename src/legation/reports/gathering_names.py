"""The names of gatherings in a sentence: "the 15th BRICS summit", "the Munich Security Conference".

A gathering is known by the body that sits ("the ASEAN leaders' summit") or by a name of its own in capitals. Where it
is held and that it is the yearly one is no part of its name; which one it is (15th, 2026) stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.reports.gathering_parts import (
    as_told,
    body_of,
    is_capital,
    is_end,
    is_mark,
    is_proper,
    kind_of,
    left_of,
    tail_of,
)
from legation.reports.gathering_words import EDITION, edition, words
from legation.who.acting import is_title_case

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

_ASSEMBLY = "General Assembly"


@dataclass(frozen=True, slots=True)
class Name:
    """A gathering by name: its noun, from its first to its last word; `title` is "" where nothing but the noun names
    it ("the conference"); `body` is who sits, if a body is named."""

    head: Token
    first: Token
    last: Token
    title: str
    body: str = ""

    @property
    def bare(self) -> str:
        """The name without which of a row it is: "BRICS summit" for "15th BRICS summit"."""
        first, _, rest = self.title.partition(" ")
        return rest if EDITION.fullmatch(first) else self.title


def find(sentence: Sentence) -> Iterator[Name]:
    """Yield the gatherings that a sentence names, and the bare nouns that may point back at one."""
    for token in sentence.doc:
        if is_head(sentence, token):
            if (name := _named(sentence, token)) is not None:
                yield name
        elif _is_assembly(sentence, token):
            yield _assembly(sentence, token)


def is_head(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word stands for a gathering."""
    if token.is_space:  # the parser's words for two blanks, or a line that ends within a sentence
        return False
    last = token.text.split()[-1]
    if last.lower() in words().heads:
        return token.pos_ in ("NOUN", "PROPN")
    return is_capital(sentence, token) and last.lower() in words().proper and token.pos_ == "PROPN"


def _named(sentence: Sentence, head: Token) -> Name | None:
    """Return a gathering from its noun; None for "a press conference" or one between persons or two states."""
    left = left_of(sentence, head)
    if {token.lower_ for token in left} & words().never or any(kind_of(sentence, token) == "person" for token in left):
        return None
    body = body_of(sentence, head, left)
    which = next((found for token in left if (found := edition(token))), "")
    last, tail = tail_of(sentence, head)
    own = [token for token in left if not (edition(token) or token.lower_ in words().told_by or is_end(token))]
    while own and is_mark(own[0]):
        own.pop(0)
    first = left[0] if left else head
    if body:
        return Name(head, first, head, _joined(which, body, head.text.lower()), body)
    if not own and not tail:
        return Name(head, first, head, "")
    if not is_proper(sentence, head, own, tail) or (not tail and _is_headline(sentence)):
        return Name(head, first, head, "") if all(not is_capital(sentence, token) for token in own) else None
    text = as_told(sentence, own)
    return Name(head, first, last, _joined(which, text, as_told(sentence, [head]), tail))


def _is_headline(sentence: Sentence) -> bool:
    """Tell whether every word has a capital, so that none says what is a name."""
    return sentence.kind in ("title", "heading") and is_title_case(sentence.text)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _is_assembly(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word names an assembly of states that somebody goes to, not one that acts."""
    mention = sentence.cast.exact(token)
    if mention is None or mention.kind != "organisation" or not mention.name.endswith(_ASSEMBLY):
        return False
    return token.i == max(at.i for at in sentence.doc if sentence.cast.exact(at) is mention)


def _assembly(sentence: Sentence, token: Token) -> Name:
    """Return the gathering of an assembly: its session or debate where one is named, else itself."""
    mention = sentence.cast.exact(token)
    above = token.head if token.dep_ in ("compound", "poss", "nmod") else token.head.head
    head = above if above.lower_ in words().part_of and above.pos_ == "NOUN" else token
    which = next((found for child in head.children if (found := edition(child))), "")
    body = mention.country if mention is not None else ""
    return Name(head, token, token, _joined(which, body), body)
