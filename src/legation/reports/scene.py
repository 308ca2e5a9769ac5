"""What the grammar sees: a page cut into parsed sentences, each with its mentions, times and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legation.language import Gate, Parser, split
from legation.model import BlockKind, Page, Span
from legation.reports import quotes
from legation.reports.parties import Cast
from legation.when import Expression
from legation.when import find as find_times
from legation.who import mentions
from legation.who.people import People

if TYPE_CHECKING:
    import datetime as dt

    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence. `start` is its place in the page; offsets of `doc`, `cast` and `times` count from there."""

    page: Page
    start: int
    end: int
    block: int
    kind: BlockKind
    doc: Doc
    cast: Cast
    times: tuple[Expression, ...]
    quoted: tuple[tuple[int, int], ...] = field(default=())

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.page.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The sentence as evidence."""
        return Span(self.page.id, self.start, self.end, self.text)

    def words(self, first: Token, last: Token | None = None) -> Span:
        """Return the span of a token, or from one token to another."""
        start = self.start + first.idx
        end = self.start + (last.idx + len(last) if last is not None else first.idx + len(first))
        return Span(self.page.id, start, end, self.page.text[start:end])

    def piece(self, start: int, end: int) -> Span:
        """Return the span of a stretch whose offsets count from the sentence's start."""
        return Span(self.page.id, self.start + start, self.start + end, self.text[start:end])

    @property
    def is_quotation(self) -> bool:
        """Whether the sentence is nothing but quoted words."""
        return quotes.covers(list(self.quoted), self.start, self.end)


_READ = ("title", "heading", "paragraph", "caption")


def sentences(page: Page, parser: Parser, gate: Gate, people: People) -> Iterator[Sentence]:
    """Yield the sentences of a page in order; furniture is left out, a heading is a sentence of its own.

    What the gate lets through is parsed; the rest is only searched for people.

    `people` grows as the page is read, so that a surname is known once the full name was told.
    """
    cuts = [
        (number, block.kind, start, end, quotes.find(page.text, block.start, block.end))
        for number, block in enumerate(page.blocks)
        if block.kind in _READ
        for start, end in split(page.text, block.start, block.end)
    ]
    on = _day(page)
    opened = [gate.opens(page.text[start:end]) for _, _, start, end, _ in cuts]
    docs = parser.parse(page.text[cut[2] : cut[3]] for cut, is_open in zip(cuts, opened, strict=True) if is_open)
    for (number, kind, start, end, quoted), is_open in zip(cuts, opened, strict=True):
        text = page.text[start:end]
        doc = next(docs) if is_open else parser.words(text)
        cast = Cast(doc, mentions.find(text, on, people.families()))
        for found in cast.people():
            people.add(found)
        within = tuple(quotes.inside(quoted, start, end))
        yield Sentence(page, start, end, number, kind, doc, cast, find_times(text), within)


def _day(page: Page) -> dt.date | None:
    return page.published.end if page.published else None
