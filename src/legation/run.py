"""Pages to reports to ledger, as one stream: the rooms joined, each step a generator that passes failures on."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from legation.language import Gate, Parser, is_diplomacy, split
from legation.ledger import Ledger
from legation.ledger.dating import date
from legation.lexicon import Lexicon, load
from legation.model import Failure, Mention, Page, Published, Report, Skip
from legation.reports import Begun, Told, begin, finish
from legation.reports import read as read_page
from legation.who.register import register

if TYPE_CHECKING:
    from spacy.tokens import Doc

WHENEVER = dt.date(2200, 1, 1)
"""The day of reading, for a ledger: the same pages must give the same ledger whenever they are read."""
TOGETHER = 8
"""Pages parsed together: the parser costs a third less in full batches than page by page."""
_LINE = 6
"""Words of a line that may be prose."""
_ROUGH = 0.85
"""Share of the usual signs of diplomacy that a rough text must show: some of it may be captions and boxes."""
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
        rest = iter(pages)
        while group := list(islice(rest, TOGETHER)):
            yield from self._together(group)

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
            page, reports, mentions = self._dated(page, *tell())
        except Exception as error:
            advice = "The page is kept out of the ledger; please report it with its source."
            return Failure("reports", page.source, f"{type(error).__name__}: {error}", advice)
        return Reading(page, tuple(reports), tuple(mentions))

    def _finish(self, begun: Begun, docs: Iterator[Doc]) -> Told:
        return finish(begun, self.lexicon, self.parser, docs)

    def _tell(self, page: Page) -> Told:
        return read_page(page, self.lexicon, self.parser, self.gate)

    def _dated(
        self, page: Page, reports: list[Report], mentions: list[Mention]
    ) -> tuple[Page, list[Report], list[Mention]]:
        """Return a page with what it tells; if it has no date but can be dated closely, read again with that date."""
        if not self.dates or page.published is not None:
            return page, reports, mentions
        found = date(page, mentions, register().terms, read_on=WHENEVER)
        if found is None or (found.end - found.start).days > CLOSE:
            return page, reports, mentions
        page = replace(page, published=found)
        return page, *self._tell(page)


def published(page: Page, reader: Reader) -> Published | None:
    """Return when a page was published: its own date, else what its words allow to infer, however wide."""
    if page.published is not None:
        return page.published
    mentions = read_page(page, reader.lexicon, reader.parser, reader.gate)[1]
    return date(page, mentions, register().terms)


@dataclass(slots=True)
class Account:
    """What a run did, counted as it goes."""

    read: int = 0
    kept: int = 0
    known: int = 0
    replaced: int = 0
    events: int = 0
    skips: list[Skip] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many sources or pages could not be read."""
        return len(self.failures)


class Reads(Protocol):
    """What reads pages: a Reader, or one that adds to what it reads."""

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through."""


def warm() -> None:
    """Load all that reading needs beside a reader, so that processes forked from this one share it."""
    deque(Parser().parse([("Warm.", [])]), maxlen=0)
    register()


def keep(
    ledger: Ledger, reader: Reads, pages: Iterable[Page | Skip | Failure], account: Account
) -> Iterator[Reading | Skip | Failure]:
    """Read pages into a ledger, one transaction each, and yield each item when it is safely kept.

    A page whose words the ledger has already is not read again.
    """
    for item in reader.read(_fresh(ledger, pages, account)):
        if isinstance(item, Failure):
            ledger.fail(item)
            account.failures.append(item)
        elif isinstance(item, Skip):
            ledger.skip(item)
            account.skips.append(item)
        else:
            done = ledger.keep(item.page, item.reports, item.mentions)
            account.read += 1
            account.events += len(item.reports)
            setattr(account, done, getattr(account, done) + 1)
        yield item


def _fresh(ledger: Ledger, pages: Iterable[Page | Skip | Failure], account: Account) -> Iterator[Page | Skip | Failure]:
    """Pass on what the ledger does not know yet; a known page costs a look-up, one without diplomacy is set aside."""
    for item in pages:
        if isinstance(item, Page) and ledger.knows(item):
            account.read += 1
            account.known += 1
        elif isinstance(item, Page) and not is_diplomacy(prose(item)):
            yield Skip(item.source, "no diplomacy")
        else:
            yield item


def wanted(text: str) -> bool:
    """Tell from the rough text of a web page, blocks as lines, whether it may be diplomacy; short lines are menus."""
    lines = (line for line in text.splitlines() if len(line.split()) >= _LINE)
    return is_diplomacy((line[start:end] for line in lines for start, end in split(line)), _ROUGH)


def prose(page: Page) -> Iterator[str]:
    """Yield the sentences of a page's title, headings, paragraphs and captions."""
    for block in page.blocks:
        if block.kind != "furniture":
            yield from (page.text[start:end] for start, end in split(page.text, block.start, block.end))
