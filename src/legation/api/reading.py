"""Reading as Python: sources into a ledger, what one page reports, when a page was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from legation.api.asking import Day, day
from legation.ledger import Ledger
from legation.model import Failure, Page, Published, Report

if TYPE_CHECKING:
    from legation.exports.restore import Restored
    from legation.run import Account

Sources = str | Path | Iterable[str | Path]


def read(
    sources: Sources,
    into: str | Path,
    published: Day = None,
    lexicon: Sequence[str | Path] = (),
    project: str | Path | None = None,
    watch: Callable[[Account], object] | None = None,
) -> Account:
    """Read files and folders into a ledger, which is made if it is not there; safe to repeat.

    `published` is the date of pages that carry none, `lexicon` files of senses of your own; `project` a folder that
    `legation init` made; `watch` is called after each page with the account so far. Returns the account: what was read,
    kept, skipped and failed, with reasons.
    """
    from legation.pages import read as read_pages  # noqa: PLC0415 - readers and parser load only where pages are read
    from legation.project import Project  # noqa: PLC0415
    from legation.run import Account, keep, wanted  # noqa: PLC0415

    account, given = Account(), day(published)
    own = Project.open(Path(project)) if project is not None else Project()
    reader = own.reader([Path(path) for path in lexicon])
    with Ledger.open(into, create=True) as ledger, own.in_use():
        for _ in keep(ledger, reader, own.pages(read_pages(names(sources), given, wanted=wanted)), account):
            if watch is not None:
                watch(account)
    return account


def names(sources: Sources) -> list[str]:
    """Return one source or several as a list of names."""
    return [str(sources)] if isinstance(sources, str | Path) else [str(source) for source in sources]


def reports(text: str, published: Day = None, title: str = "") -> tuple[Report, ...]:
    """Return what a text reports, read as a page of a day. Raises ValueError for a text that cannot be read."""
    from legation.run import Reader, Reading  # noqa: PLC0415

    (found,) = Reader.load().read([page_of(text, day(published), title)])
    if not isinstance(found, Reading):
        raise ValueError(f"the text cannot be read: {found}")
    return found.reports


def date(text: str, title: str = "") -> Published | None:
    """Return when a text was published by what it says itself, None if it does not say."""
    from legation.run import Reader, published  # noqa: PLC0415

    return published(page_of(text, None, title), Reader.load())


def page_of(text: str, on: dt.date | None, title: str) -> Page:
    """Return a text as a page."""
    from legation.pages import page_of as read_row  # noqa: PLC0415

    made = read_row({"text": text, "date": on.isoformat() if on else None, "title": title or None}, "text")
    if not isinstance(made, Page):
        why = f"{made.error}. {made.advice}" if isinstance(made, Failure) else made.reason
        raise ValueError(f"the text is no page: {why}")
    return made


def restore(file: str | Path, into: str | Path) -> Restored:
    """Read an export of format jsonl back into a ledger (`legation import`); return what was kept.

    Raises LedgerError for a file that is no export.
    """
    from legation.exports.restore import Restored, read, restore  # noqa: PLC0415

    done, lines = Restored(), read(Path(file))
    with Ledger.open(into, create=True) as ledger:
        exhaust(restore(ledger, lines, done))
    return done


def exhaust(steps: Iterator[object]) -> None:
    """Take every step of a stream."""
    for _ in steps:
        pass
