"""Pages to reports to ledger, as one stream: the rooms joined, each step a generator that passes failures on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from legation.language import Gate, Parser, is_diplomacy, split
from legation.ledger import Ledger
from legation.lexicon import Lexicon, load
from legation.model import Failure, Mention, Page, Report, Skip
from legation.reports import read as read_page


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

    @classmethod
    def load(cls, extra: Sequence[Path] = ()) -> Reader:
        """Return a reader with our lexicon and the senses of the user's own lexicon files."""
        lexicon = load(extra)
        return cls(lexicon, Parser(), Gate.of(lexicon))

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through, and a page that breaks the reader is one."""
        for item in pages:
            yield self._one(item) if isinstance(item, Page) else item

    def _one(self, page: Page) -> Reading | Failure:
        try:
            reports, mentions = read_page(page, self.lexicon, self.parser, self.gate)
        except Exception as error:  # one page that breaks the grammar must not end the run
            advice = "The page is kept out of the ledger; please report it with its source."
            return Failure("reports", page.source, f"{type(error).__name__}: {error}", advice)
        return Reading(page, tuple(reports), tuple(mentions))


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


def keep(
    ledger: Ledger, reader: Reader, pages: Iterable[Page | Skip | Failure], account: Account
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
    """Pass on what the ledger does not know yet; a known page costs one look-up."""
    for item in pages:
        if isinstance(item, Page) and ledger.knows(item):
            account.read += 1
            account.known += 1
        else:
            yield item
