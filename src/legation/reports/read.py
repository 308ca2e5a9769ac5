"""A page to its Reports: sentences, frames, drafts by kind, repeats joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from legation.language import Gate, Parser
from legation.lexicon import Lexicon
from legation.model import Mention, Page, Party, Report
from legation.reports import timing
from legation.reports.abroad import abroad, is_between_states, is_restriction, raised
from legation.reports.accords import broken
from legation.reports.acts import agreements, others
from legation.reports.draft import SETTING, Draft
from legation.reports.frames import find
from legation.reports.gatherings import gatherings, named
from legation.reports.home import Lands, at_home
from legation.reports.invited import MARK, invited
from legation.reports.links import links
from legation.reports.maker import Maker
from legation.reports.meetings import meetings
from legation.reports.memory import Memory
from legation.reports.merge import merge
from legation.reports.naming import party
from legation.reports.negotiations import negotiations
from legation.reports.passing import passing
from legation.reports.pending import pending
from legation.reports.quoting import quoted
from legation.reports.scene import Cut, Sentence, asked, cut, sentences
from legation.reports.slots import fill
from legation.reports.tree import VERBAL, children
from legation.reports.utterances import utterances
from legation.reports.visits import visits

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS: Mapping[str, Callable[..., Iterator[Draft]]] = {
    "visit": visits,
    "meeting": meetings,
    "call": meetings,
    "statement": utterances,
    "demand": utterances,
    "criticism": utterances,
    "agreement": agreements,
    "negotiation": negotiations,
}


Told = tuple[list[Report], list[Mention]]
"""What a page reports, in order of text, and the people it names with their offices."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A page cut into sentences, before the parse; `memory` knows the people that the cutting met."""

    page: Page
    memory: Memory
    cuts: tuple[Cut, ...]

    @property
    def count(self) -> int:
        """How many sentences are to be parsed."""
        return sum(cut.is_open for cut in self.cuts)

    @property
    def asked(self) -> Iterator[tuple[str, list[tuple[int, int]]]]:
        """The sentences to be parsed, each with its names."""
        return asked(self.page, self.cuts)


def read(page: Page, lexicon: Lexicon, parser: Parser, gate: Gate) -> Told:
    """Return what one page tells."""
    begun = begin(page, gate)
    return finish(begun, lexicon, parser, parser.parse(begun.asked))


def begin(page: Page, gate: Gate) -> Begun:
    """Return a page cut into sentences; the parses of many pages can then be had in one go."""
    memory = Memory()
    return Begun(page, memory, tuple(cut(page, gate, memory.people)))


def finish(begun: Begun, lexicon: Lexicon, parser: Parser, docs: Iterator[Doc]) -> Told:
    """Return what a page tells, from the parses of the sentences it asked for, in their order. Once only a page."""
    page, memory, drafts, named = begun.page, begun.memory, list[Draft](), list[Mention]()
    day = timing.title_day(page)
    speaking = -1  # the last sentence that belongs to a quotation: only the next one can go on with it
    for number, sentence in enumerate(sentences(page, begun.cuts, parser, docs)):
        named += _mentions(sentence)
        _hear(sentence, memory)
        if sentence.is_quotation:
            if speaking == number - 1:
                _continue(drafts, sentence)
                speaking = number
            continue
        frames = find(sentence.doc, lexicon, sentence.cast.typed)
        maker = Maker(sentence, frames, memory, lexicon, number, day)
        told = list[Draft]()
        for draft in _tell(maker):  # one by one: the next may speak of "both" whom this one names
            if draft.rule != SETTING:  # where something happens does nothing itself: "the bloc" is somebody else
                memory.acted(number, draft.parties)
            told.append(draft)
        for draft in quoted(maker, told):
            drafts.append(draft)
            speaking = number if draft.quotes else speaking
        memory.acted(number, _leader(maker))
    lands = Lands.of(begun.cuts)
    return [draft.report() for draft in merge(drafts) if not at_home(draft, lands)], named


def _hear(sentence: Sentence, memory: Memory) -> None:
    """Remember the people a sentence names; a "counterpart" holds the office of the one named before."""
    office, named = "", list[Party]()
    for found in sentence.cast.people():
        if found.name and not found.plural:
            heard = party(sentence, found, "source", memory)
            same = found.office.lower().endswith("counterpart") and office
            memory.hear(replace(heard, office=office) if same else heard)
            office = heard.office
            named += [heard] if heard.name not in {one.name for one in named} else []
    memory.named(named)


def _tell(maker: Maker) -> Iterator[Draft]:
    """Yield the drafts of a sentence, visits first: what else happens may take its place from them.

    A question tells of nothing.
    """
    if maker.sentence.text.rstrip().endswith("?"):
        return
    able = [raised(frame) for frame in maker.frames if frame.sense.kind or frame.sense.abroad]
    told = list[Draft]()
    for frame in sorted(able, key=lambda frame: frame.sense.kind != "visit"):
        for draft in _KINDS.get(frame.sense.kind, others)(maker, frame):
            if frame.sense.abroad and not is_between_states(draft):
                continue
            told.append(draft if draft.refers else replace(named(maker, draft), links=links(maker, frame)))
            yield told[-1]
        if frame.sense.mark == MARK:
            yield from invited(maker, frame)
    for frame in filter(is_restriction, maker.frames):
        yield from abroad(maker, frame)
    for frame in able:
        yield from pending(maker, frame)
    yield from passing(maker, told)
    yield from broken(maker)
    yield from gatherings(maker, told)


def _leader(maker: Maker) -> list[Party]:
    """Return who leads the main clause, or whose remarks do, so that "he" in the next sentence finds somebody."""
    for token in maker.sentence.doc:
        if token.dep_ == "ROOT" and token.pos_ in VERBAL:
            heads = [one for head in fill(token, "subj")[:1] for one in (head, *children(head, "poss"))]
            found = ([p for p in maker.resolve(head, "source") if p.kind == "person"] for head in heads)
            return next((people for people in found if people), [])
    return []


def _continue(drafts: list[Draft], sentence: Sentence) -> None:
    """Add a sentence that is nothing but quotation to the statement that it goes on with."""
    at = next((at for at in reversed(range(len(drafts))) if drafts[at].quotes), None)
    if at is not None:
        pieces = tuple(sentence.piece(a - sentence.start, b - sentence.start) for a, b in sentence.quoted)
        last = drafts[at]
        drafts[at] = replace(last, quotes=last.quotes + pieces, evidence=(*last.evidence, sentence.span))


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    for found in sentence.cast.people():
        if found.office and found.name:
            span = sentence.piece(found.start, found.end)
            yield Mention(span.page, found.name, found.office, found.country, found.person, span, found.former)
