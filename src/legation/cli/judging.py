"""Commands for a person's decisions: same, different, unsure, undo, and the queue of near ties."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from legation.cli.options import Path_
from legation.cli.tables import AsFormat, Format, show
from legation.ledger import Ledger
from legation.ledger.judgements import decided
from legation.ledger.review import Tie
from legation.model import Judged, Report

Id = Annotated[str, typer.Argument(help="The id of an event or a report.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (same, different, unsure, undo, review):
        app.command()(command)


def same(ledger: Path_, left: Id, right: Id) -> None:
    """Say that two events are one; every later run respects it.

    Example: legation same demo.ledger e0a1b2c3d4e5 e5d4c3b2a1f0
    """
    _judge(ledger, left, right, "same")


def different(ledger: Path_, left: Id, right: Id) -> None:
    """Say that two events, or two reports folded into one, are different.

    Example: legation different demo.ledger r0a1b2c3d4e5 r5d4c3b2a1f0
    """
    _judge(ledger, left, right, "different")


def unsure(ledger: Path_, left: Id, right: Id) -> None:
    """Set a near tie aside without deciding it.

    Example: legation unsure demo.ledger e0a1b2c3d4e5 e5d4c3b2a1f0
    """
    _judge(ledger, left, right, "unsure")


def _judge(path: Any, left: str, right: str, verdict: Judged) -> None:
    with Ledger.open(path) as kept:
        number = kept.judge(decided(left, right, verdict))
    typer.echo(f"Kept as judgement {number}. To take it back: legation undo {path} {number}")


def undo(
    ledger: Path_, number: Annotated[int, typer.Argument(help="The number of a judgement.", min=1, max=2**31)]
) -> None:
    """Take a judgement back; it stays in the file, marked as undone.

    Example: legation undo demo.ledger 3
    """
    with Ledger.open(ledger) as kept:
        kept.undo(number)
    typer.echo(f"Judgement {number} is undone.")


def review(ledger: Path_, form: AsFormat = Format.TABLE) -> None:
    """List near ties, nearest first: pairs that just missed being one event.

    Example: legation review demo.ledger
    """
    with Ledger.open(ledger, read_only=True) as kept:
        show((_tie(tie) for tie in kept.review()), form, empty="No near ties.")


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "score": round(tie.score, 2), "left": tie.events[0], "right": tie.events[1],
        "left_words": _words(tie.left), "right_words": _words(tie.right),
        "parts": [f"{part.name} {part.score:+.2f}" for part in tie.parts],
    }  # fmt: skip


def _words(report: Report) -> str:
    return report.evidence[0].exact if report.evidence else ""
