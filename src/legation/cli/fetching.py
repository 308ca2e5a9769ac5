"""How commands that read sources fetch addresses: options, and the fetcher they make when an address comes up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legation.ledger.known_sources import KnownSources

if TYPE_CHECKING:
    from legation.pages.fetch import Fetcher

Delay = Annotated[
    float,
    typer.Option(help="Seconds between two requests to one host; robots.txt may ask for more.", min=0, max=3600),
]
Private = Annotated[
    bool, typer.Option("--allow-private", help="Let addresses of this machine and its network be fetched.")
]


@contextmanager
def fetching(ledger: Path, delay: float, private: bool) -> Iterator[Callable[[], Fetcher]]:
    """Give what makes the fetcher of a run, once, when it is first asked for: most runs fetch nothing.

    A page that the ledger has from an address, or has set aside, is not fetched again.
    """
    with ExitStack() as stack:

        @cache
        def door() -> Fetcher:
            from legation.pages.fetch import Fetcher, Manners  # noqa: PLC0415 - loads a network library

            known = stack.enter_context(KnownSources(ledger))
            return stack.enter_context(Fetcher(Manners(delay=delay, private=private), known))

        yield door
