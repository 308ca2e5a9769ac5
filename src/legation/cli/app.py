"""The application that every group of commands hangs on."""

from __future__ import annotations

import typer

from legation.cli import grammar, judging, measure, overview, reading, register, views

app = typer.Typer(
    name="legation",
    help="Reads news pages and keeps a ledger of diplomacy, each field resting on the exact words it came from.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (reading, overview, views, judging, register, grammar, measure):
    group.register(app)
