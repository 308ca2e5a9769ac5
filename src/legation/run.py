"""Pages to reports to ledger, as one stream: the rooms joined, each step a generator that passes failures on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from legation.language import Parser
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

    lexicon: Lexicon = field(default_factory=load)
    parser: Parser = field(default_factory=Parser)

    @classmethod
    def with_files(cls, extra: Sequence[Path]) -> Reader:
        """Return a reader that adds the senses of the user's own lexicon files."""
        return cls(load(extra))

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through, and a page that breaks the reader is one."""
        for item in pages:
            yield self._one(item) if isinstance(item, Page) else item

    def _one(self, page: Page) -> Reading | Failure:
        try:
            reports, mentions = read_page(page, self.lexicon, self.parser)
        except Exception as error:  # noqa: BLE001  one page that breaks the grammar must not end the run
            advice = "The page is kept out of the ledger; please report it with its source."
            return Failure("reports", page.source, f"{type(error).__name__}: {error}", advice)
        return Reading(page, tuple(reports), tuple(mentions))
