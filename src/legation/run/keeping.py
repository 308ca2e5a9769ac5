"""Readings into a ledger, one transaction a page, and the account of what a run did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from legation.ledger import Ledger
from legation.model import Failure, Page, Skip
from legation.run.gates import gated
from legation.run.reader import Reading, Reads


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
    ledger: Ledger, reader: Reads, pages: Iterable[Page | Skip | Failure], account: Account
) -> Iterator[Reading | Skip | Failure]:
    """Read pages into a ledger, one transaction each, and yield each item when it is safely kept.

    A page whose words the ledger has already is not read again.
    """
    for item in reader.read(gated(_fresh(ledger, pages, account))):
        yield put(ledger, item, account)


def put(ledger: Ledger, item: Reading | Skip | Failure, account: Account) -> Reading | Skip | Failure:
    """Keep one item in a ledger, count it and return it."""
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
    return item


def _fresh(ledger: Ledger, pages: Iterable[Page | Skip | Failure], account: Account) -> Iterator[Page | Skip | Failure]:
    """Pass on what the ledger does not know yet; a known page costs a look-up."""
    for item in pages:
        if isinstance(item, Page) and ledger.knows(item):
            account.read += 1
            account.known += 1
        else:
            yield item
