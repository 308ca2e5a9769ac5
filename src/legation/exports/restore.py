"""Lines of an export back into a ledger: the pages are kept and folded anew, the decisions stand as they stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pydantic import ValidationError

from legation.exports.lines import FORMAT, Decision, Head, Line, PageLine, adapter
from legation.ledger import Ledger, LedgerError, fold


@dataclass(slots=True)
class Restored:
    """What an import did, counted as it goes."""

    kept: int = 0
    known: int = 0
    replaced: int = 0
    decisions: int = 0


def read(path: Path) -> Iterator[Line]:
    """Return the lines of a file that `write` made. Raises LedgerError, before anything is read into a ledger, for a
    file that does not begin as one, and later for a broken line, naming it."""
    lines = _lines(path)
    head = next(lines, None)
    if not isinstance(head, Head):
        raise LedgerError(f"{path} does not begin as an export. Make one with `legation export --format jsonl`.")
    return chain([head], lines)


def _lines(path: Path) -> Iterator[Line]:
    with path.open("rb") as file:
        for number, text in enumerate(file, 1):
            try:
                yield adapter().validate_json(text)
            except ValidationError as error:
                raise LedgerError(
                    f"{path}:{number} is no line of an export: {_first(error)}. Export it anew."
                ) from error


def _first(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, found['loc']))}: {found['msg']}".removeprefix(": ")


def restore(ledger: Ledger, lines: Iterable[Line], done: Restored) -> Iterator[Line]:
    """Keep what lines hold, one transaction a page, and yield each line when it is safely kept; safe to repeat.

    Raises LedgerError for lines of a newer shape or words that are not where they are said to be.
    """
    for line in lines:
        if isinstance(line, Head) and line.format > FORMAT:
            raise LedgerError(f"the export is of a newer Legation ({line.version}). Upgrade legation to read it.")
        if isinstance(line, PageLine):
            keep(ledger, line, done)
        elif isinstance(line, Decision):
            done.decisions += decide(ledger, line)
        yield line


def keep(ledger: Ledger, line: PageLine, done: Restored) -> None:
    """Keep one page; one that the ledger has already is left as it is."""
    try:
        how = ledger.keep(line.page, line.reports, line.mentions)
    except ValueError as error:
        raise LedgerError(f"page {line.page.id!r} of the export cannot be kept: {error}") from error
    setattr(done, how, getattr(done, how) + 1)


def decide(ledger: Ledger, line: Decision) -> bool:
    """Write a decision as it was made, unless the ledger has it; return whether it was new."""
    own = (line.left_report, line.right_report, line.verdict, line.by, line.at)
    with ledger.change() as db:
        query = (
            "SELECT 1 FROM judgements WHERE left_report = ? AND right_report = ? AND verdict = ? AND by = ? AND at = ?"
        )
        if db.execute(query, own).fetchone():
            return False
        columns = '"left", "right", left_report, right_report, verdict, by, at'
        made = db.execute(
            f"INSERT INTO judgements ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", (line.left, line.right, *own)
        )
        if line.undone_at:
            db.execute("INSERT INTO undone VALUES (?, ?, ?)", (made.lastrowid, line.undone_by, line.undone_at))
        held = db.execute("SELECT id FROM reports WHERE id IN (?, ?)", own[:2])
        fold.refold(db, {row[0] for row in held})
    return True
