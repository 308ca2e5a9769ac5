"""Commands for the file itself: `check` whether a ledger is sound, `rebuild` one from the pages it keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.options import Path_
from legation.cli.reading import close, watched
from legation.cli.tables import AsFormat, Format, say, show
from legation.ledger import Ledger, LedgerError, salvage
from legation.ledger.check import check as findings
from legation.run import Account, Reader, keep


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (check, rebuild):
        app.command()(command)


def check(ledger: Path_, form: AsFormat = Format.TABLE) -> None:
    """Say whether a ledger is sound: the file, its rows, and that every span still holds its page's exact words.

    Example: legation check demo.ledger
    """
    found = list(findings(salvage.open_any(ledger)))
    if found or form is not Format.TABLE:
        show(({"what": one.what, "where": one.where} for one in found), form)
    if found:
        say(f"{ledger} is not sound. `legation rebuild {ledger} --into NEW` makes it anew from its pages.", err=True)
        raise typer.Exit(1)
    if form is Format.TABLE:
        say(f"{ledger} is sound.")


def rebuild(
    ledger: Path_,
    into: Annotated[Path, typer.Option(help="The new ledger file; it must not exist.")],
    lexicon: Annotated[list[Path] | None, typer.Option(help="A lexicon file of your own.")] = None,
) -> None:
    """Read the pages that a ledger keeps anew into another: after damage, an upgrade, or with a lexicon of your own.

    The old file is only read. What people decided is carried over where the reports they decided on are told again.

    Example: legation rebuild old.ledger --into new.ledger
    """
    if into.exists():
        raise LedgerError(f"{into} exists already. Give a path where there is nothing yet.")
    old = salvage.open_any(ledger)
    account = Account()
    with Ledger.open(into, create=True) as new:
        reader = Reader.load(lexicon or [], dates=True)
        for _ in watched(keep(new, reader, salvage.pages(old), account), account):
            pass
        lost = sum(not carry(new, one) for one in salvage.decisions(old))
    if account.failed and not account.read:
        into.unlink()
        raise LedgerError(f"no page of {ledger} can be read: {account.failures[0].error}. Nothing was made.")
    close(account, into)
    if lost:
        say(f"{lost} decisions are on reports that are not told any more and were left out.", err=True)


def carry(new: Ledger, decision: salvage.Decision) -> bool:
    """Take a decision over into a new ledger; say whether both of its reports are there."""
    told = replace(decision.judgement, left=decision.left_report, right=decision.right_report)
    try:
        new.judge(told)
    except LedgerError:
        return False
    return True
