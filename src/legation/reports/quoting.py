"""Quoted words that no statement of the sentence carries go to the act they belong to, or to a statement of their own.

"rejected the report as 'baseless and false'" is a refusal in those words; "according to X, it is 'a step ahead'", "X:
'We are ready'" and "X called it 'a turning point'" are statements that no verb of speech tells.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.lexicon import Sense
from legation.model import Party, Span
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.media import is_medium
from legation.reports.naming import party
from legation.reports.slots import fill
from legation.reports.tree import VERBAL, children
from legation.reports.utterances import quotes

if TYPE_CHECKING:
    from spacy.tokens import Token

STATEMENT = Sense("say.quoted", "verb", (), kind="statement", cameo="010")
_SAID = re.compile(r"(?:\w[\w'’-]*\W+){2}")
_PLAIN = re.compile(r"\b[a-z]{4,}\b")
_COLON = re.compile(r"\s*:\s*[\"“«]")
_DEEDS = ("visit", "meeting", "call", "military")
"""Kinds that are done, not said: words beside them are not theirs."""
_FEWEST = 3


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that carry quoted words."""
    table = tomllib.loads(files("legation.reports").joinpath("quoting.toml").read_text("utf-8"))
    return frozenset(table["verbs"].split())


def quoted(maker: Maker, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts of a sentence with its quoted words where they belong, and a statement where they have none."""
    pieces = tuple(piece for piece in quotes(maker) if is_said(piece.exact))
    if not pieces or any(one.quotes for one in drafts) or maker.sentence.kind in ("title", "heading", "caption"):
        yield from drafts
        return
    owner = next((at for at, one in enumerate(drafts) if carries(one, pieces)), None)
    for at, one in enumerate(drafts):
        yield replace(one, quotes=pieces) if at == owner else one
    if owner is None:
        yield from statement(maker, pieces)


def is_said(words: str) -> bool:
    """Tell quoted words from a label or a title: three words or more, one of them a plain one."""
    return len(words.split()) >= _FEWEST and bool(_SAID.match(words.lstrip())) and bool(_PLAIN.search(words))


def carries(draft: Draft, pieces: tuple[Span, ...]) -> bool:
    """Tell whether an act stands in the quoted words, or is one that somebody does by saying them."""
    within = any(piece.start <= draft.trigger.start < piece.end for piece in pieces)
    return within or (draft.kind not in _DEEDS and bool(draft.sources))


def statement(maker: Maker, pieces: tuple[Span, ...]) -> Iterator[Draft]:
    """Yield the statement of quoted words whose speaker stands beside them."""
    for verb, who in speakers(maker):
        told = [one for one in who if not is_medium(one.name)]
        if told:
            yield maker.draft(Frame(verb, STATEMENT, ()), tuple(told), status="happened", quotes=pieces)
            return


def speakers(maker: Maker) -> Iterator[tuple[Token, list[Party]]]:
    """Yield who may be saying the words of a sentence, each with the word that tells so."""
    for token in maker.sentence.doc:
        if token.lower_ == "according":
            heads = [thing for to in children(token, "prep") for thing in children(to, "pobj")]
            yield token, [one for head in heads for one in maker.resolve(head, "source")]
        elif token.dep_ == "ROOT" and token.pos_ in VERBAL and lemmas(token.text) & verbs():
            yield token, [one for head in fill(token, "subj") for one in maker.resolve(head, "source")]
    for found in maker.sentence.cast.people():
        if found.name and _COLON.match(maker.sentence.text, found.end):
            last = next(token for token in reversed(maker.sentence.doc) if token.idx < found.end)
            yield last, [party(maker.sentence, found, "source", maker.memory)]
