"""`legation explain`: why the ledger says so."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from legation import describe
from legation.cli.options import AsOf, Path_, day
from legation.cli.tables import AsFormat, Format, say, show
from legation.ledger import Ledger
from legation.ledger.explain import Ground
from legation.ledger.reactions import Reaction


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(explain)


def explain(
    ledger: Path_, event: Annotated[str, typer.Argument(help="The id of an event or a report.")],
    as_of: AsOf = "", form: AsFormat = Format.TABLE,
) -> None:  # fmt: skip
    """Show why the ledger says so: every field with its words, page, offsets and rule, and how reports were folded.

    Example: legation explain demo.ledger e0a1b2c3d4e5
    """
    with Ledger.open(ledger, read_only=True) as kept:
        found = kept.explain(event, day(as_of, "--as-of"))
        tied = list(kept.reactions(found.event.id))
    if form is not Format.TABLE:
        rows = {
            "grounds": list(map(_ground, found.grounds)), "ties": list(map(_tie, tied)),
            "decisions": list(map(_decision, found.decisions)),
        }  # fmt: skip
        show([{**describe.event_row(found.event), **rows}], form)
        return
    say(f"{describe.what(found.event)}  [{found.event.kind}, {found.event.status}]  {describe.when(found.event.when)}")
    show((_ground(ground) for ground in found.grounds), form, ("field", "value", "words", "page", "at", "rule"))
    if tied:
        typer.echo("\nWhat it is about, and what was said about it:")
        show(map(_tie, tied), form, ("way", "what", "words", "page", "at", "rule", "event"))
    if found.decisions:
        typer.echo("\nReports folded into this event, and why:")
        show((_decision(one) for one in found.decisions), form)


def _ground(one: Ground) -> dict[str, Any]:
    span = one.span
    return {
        "field": one.field, "value": one.value, "words": span.exact if span else "", "page": span.page if span else "",
        "at": f"{span.start}:{span.end}" if span else "", "rule": one.rule, "report": one.report,
    }  # fmt: skip


def _tie(one: Reaction) -> dict[str, Any]:
    return {
        "way": one.way, "event": one.event.id, "what": describe.what(one.event), "kind": one.event.kind,
        "words": one.span.exact, "page": one.span.page, "at": f"{one.span.start}:{one.span.end}", "rule": one.rule,
    }  # fmt: skip


def _decision(one: Any) -> dict[str, Any]:
    return {
        "left": one.left, "right": one.right, "verdict": one.verdict, "score": round(one.score, 2),
        "parts": [f"{part.name} {part.score:+.2f} {part.words}".strip() for part in one.parts],
    }  # fmt: skip
