"""What the grammar sees: a page cut into parsed sentences, each with its mentions, times and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from legation.language import Gate, Parser, split
from legation.model import BlockKind, Page, Span
from legation.reports import quotes
from legation.reports.headline import in_sentence_case
from legation.reports.here import head_end
from legation.reports.parties import Cast, ashore, names, openings
from legation.reports.repair import repair
from legation.when import Expression
from legation.when import find as find_times
from legation.who import mentions
from legation.who.mentioned import Mentioned
from legation.who.people import People

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_DATELINE = 200
"""Characters of a paragraph that may hold a dateline."""


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


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the page that is one sentence, before it is parsed."""

    block: int
    kind: BlockKind
    start: int
    end: int
    quoted: list[tuple[int, int]]
    is_open: bool
    mentions: tuple[Mentioned, ...]


def asked(page: Page, cuts: Iterable[Cut]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield what the parser is to parse of a page: the sentences that the gate lets through, each with its names."""
    for cut in cuts:
        if cut.is_open:
            found = names(cut.mentions)
            yield in_sentence_case(page.text[cut.start : cut.end], found), found


def sentences(page: Page, cuts: Iterable[Cut], parser: Parser, docs: Iterator[Doc]) -> Iterator[Sentence]:
    """Yield the sentences of a page in order, with their parses, which `docs` gives in the order they were asked for.

    What the gate kept back is only cut into words and searched for people.
    """
    for cut in cuts:
        text = page.text[cut.start : cut.end]
        doc = next(docs) if cut.is_open else parser.words(text)
        times = find_times(text)
        if cut.is_open:
            repair(doc, names(cut.mentions), openings(cut.mentions, times))
        within = tuple(quotes.inside(cut.quoted, cut.start, cut.end))
        yield Sentence(page, cut.start, cut.end, cut.block, cut.kind, doc, Cast(doc, cut.mentions), times, within)


def cut(page: Page, gate: Gate, people: People) -> Iterator[Cut]:
    """Yield the sentences of a page before they are parsed; furniture is left out, a heading is one of its own.

    `people` learns every name first, so that a surname is known once the full name was told.
    """
    on = page.published.end if page.published else None
    for number, block in enumerate(page.blocks):
        if block.kind not in _READ:
            continue
        quoted = quotes.find(page.text, block.start, block.end)
        head = head_end(page.text[block.start : min(block.end, block.start + _DATELINE)])
        for start, end in split(page.text, block.start + head, block.end):
            text = page.text[start:end]
            found = ashore(text, mentions.find(text, on, people.families()))
            for mention in found:
                people.add(mention)
            yield Cut(number, block.kind, start, end, quoted, gate.opens(text), found)
