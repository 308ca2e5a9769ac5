"""Pages to reports, as one stream: parsed some at a time, and a page that breaks the grammar is a row, not the end."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from legation.language import Gate, Parser
from legation.ledger.dating import date
from legation.lexicon import Lexicon, load
from legation.model import Failure, Mention, Page, Published, Report, Skip
from legation.reports import Begun, Told, begin, finish
from legation.reports import read as read_page
from legation.run.garbage import put_off
from legation.who.register import register

if TYPE_CHECKING:
    from spacy.tokens import Doc

WHENEVER = dt.date(2200, 1, 1)
"""The day of reading, for a ledger: the same pages must give the same ledger whenever they are read."""
TOGETHER = 32
"""Pages parsed together: the parser costs half as much in full batches as page by page."""
MOST = 256
"""Items that wait for a group to be full."""
MOST_TOLD = 500
"""Reports of one page: four times the most of 512 news pages (118). Folding compares what one day brings pair by
pair, so that a page made of nothing else would keep a ledger busy for minutes."""
CLOSE = 92
"""Days: an inferred date wider than a quarter tells too little to resolve "on Tuesday" by."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with what it reports and whom it names with which office."""

    page: Page
    reports: tuple[Report, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads pages with one lexicon and one parser."""

    lexicon: Lexicon
    parser: Parser
    gate: Gate
    dates: bool = False

    @classmethod
    def load(cls, extra: Sequence[Path] = (), *, dates: bool = False) -> Reader:
        """Return a reader with our lexicon and the senses of the user's own lexicon files.

        With `dates` a page without a date is dated from within where its words allow it, marked as inferred.
        """
        lexicon = load(extra)
        return cls(lexicon, Parser(), Gate.of(lexicon), dates)

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through, and a page that breaks the reader is one."""
        for group in groups(pages):
            with self.parser.bounded(), put_off():  # everything is told inside: a consumer may stop between two items
                told = self._dated(list(self._together(group)))
            yield from told

    def _together(self, group: Sequence[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Read some pages with one call of the parser; if that breaks, each on its own."""
        try:
            begun = {at: begin(item, self.gate) for at, item in enumerate(group) if isinstance(item, Page)}
            docs = self.parser.parse(ask for each in begun.values() for ask in each.asked)
            parsed = {at: list(islice(docs, each.count)) for at, each in begun.items()}
        except Exception:  # which page it was shows when each is read alone
            begun, parsed = {}, {}
        for at, item in enumerate(group):
            if not isinstance(item, Page):
                yield item
            elif at in begun:
                yield self._guard(item, partial(self._finish, begun.pop(at), iter(parsed.pop(at))))
            else:
                yield self._guard(item, partial(self._tell, item))

    def _guard(self, page: Page, tell: Callable[[], Told]) -> Reading | Failure:
        """Return what a page tells; one that breaks the grammar must not end the run."""
        try:
            reports, mentions = tell()
        except Exception as error:
            return _broken(page, error)
        if len(reports) > MOST_TOLD:
            told, advice = f"{len(reports):,} events on one page, more than {MOST_TOLD}", "split it into single stories"
            return Failure("reports", page.source, told, advice)
        return Reading(page, tuple(reports), tuple(mentions))

    def _finish(self, begun: Begun, docs: Iterator[Doc]) -> Told:
        return finish(begun, self.lexicon, self.parser, docs)

    def _tell(self, page: Page) -> Told:
        return read_page(page, self.lexicon, self.parser, self.gate)

    def _dated(self, told: list[Reading | Skip | Failure]) -> list[Reading | Skip | Failure]:
        """Return what was told, pages that their own words date closely read again with that date, all in one go."""
        if not self.dates:
            return told
        found = {at: _with_date(item) for at, item in enumerate(told) if isinstance(item, Reading)}
        dated = {at: item for at, item in found.items() if item is not None}
        for at, item in zip(dated, self._together(list(dated.values())), strict=True):
            told[at] = item
        return told


def _with_date(told: Reading) -> Page | Failure | None:
    """Return the page of a reading with the date that it can be given closely; None where it has or finds none."""
    page = told.page
    if page.published is not None:
        return None
    try:
        found = date(page, told.mentions, register().terms, read_on=WHENEVER)
    except Exception as error:
        return _broken(page, error)
    close = found is not None and (found.end - found.start).days <= CLOSE
    return replace(page, published=found) if close else None


def _broken(page: Page, error: Exception) -> Failure:
    advice = "The page is kept out of the ledger; please report it with its source."
    return Failure("reports", page.source, f"{type(error).__name__}: {error}", advice)


def groups(items: Iterable[Page | Skip | Failure]) -> Iterator[list[Page | Skip | Failure]]:
    """Yield items some pages at a time: where most was set aside, what is left must still fill the parser's batches."""
    group, pages = list[Page | Skip | Failure](), 0
    for item in items:
        group.append(item)
        pages += isinstance(item, Page)
        if pages == TOGETHER or len(group) == MOST:
            yield group
            group, pages = [], 0
    if group:
        yield group


def published(page: Page, reader: Reader) -> Published | None:
    """Return when a page was published: its own date, else what its words allow to infer, however wide."""
    if page.published is not None:
        return page.published
    mentions = read_page(page, reader.lexicon, reader.parser, reader.gate)[1]
    return date(page, mentions, register().terms)


class Reads(Protocol):
    """What reads pages: a Reader, or one that adds to what it reads."""

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through."""


def warm() -> None:
    """Load all that reading needs beside a reader, so that processes forked from this one share it."""
    deque(Parser().parse([("Warm.", [])]), maxlen=0)
    register()
