"""`legation serve`: the ledger in a browser, on this machine only."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from legation.cli.options import Path_

Port = Annotated[int, typer.Option(help="The port to listen on; 0 takes any free one.", min=0, max=65535)]
Review = Annotated[
    bool, typer.Option("--review", help="Let near ties be decided in the browser: writes to the ledger.")
]
SWITCH = 0.001
"""Seconds after which a thread that makes a page lets the one that answers readers go on, a fifth of Python's own."""


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command()(serve)


def serve(ledger: Path_, port: Port = 8000, review: Review = False) -> None:
    """Show a ledger in the browser, at an address of this machine only. Needs the extra `web`.

    Example: legation serve demo.ledger --port 8000 --review
    """
    try:
        import uvicorn  # noqa: PLC0415 - an optional extra, and other commands start faster without it

        from legation.web import create  # noqa: PLC0415
    except ModuleNotFoundError as error:
        typer.echo(f"legation: {error.name} is missing. Install the pages: pip install 'legation[web]'", err=True)
        raise typer.Exit(1) from error
    made = create(ledger, review)
    sys.setswitchinterval(SWITCH)
    made.state.site.warm(f"http://127.0.0.1:{port}")
    typer.echo(f"The ledger is at http://127.0.0.1:{port}/ (stop with Ctrl+C)" if port else "Starting ...")
    uvicorn.run(made, host="127.0.0.1", port=port, log_level="info" if not port else "warning", access_log=False,
                proxy_headers=False, server_header=False)  # fmt: skip
