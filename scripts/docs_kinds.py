"""Write the table of kinds: what each kind of event is in PLOVER and CAMEO, counted in the senses of the lexicon.

Example: python scripts/docs_kinds.py
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from legation.lexicon import Lexicon, load
from legation.model import Kind

MOST = 6
"""Codes a row shows: a kind such as `statement` has many that are rare."""


def table(lexicon: Lexicon | None = None) -> str:
    """Return the table as Markdown: a row a kind, in the order of the model."""
    known = lexicon or load()
    head = ["| kind | senses | PLOVER | CAMEO codes of its senses |", "|---|--:|---|---|"]
    return "\n".join([*head, *(row(kind, known) for kind in get_args(Kind))])


def row(kind: str, lexicon: Lexicon) -> str:
    """Return the row of a kind."""
    senses = [sense for sense in lexicon.senses if sense.kind == kind]
    codes = sorted({sense.cameo for sense in senses if sense.cameo})
    plover = sorted({lexicon.codes[code].plover for code in codes} - {""})
    return f"| {kind} | {len(senses)} | {', '.join(plover)} | {', '.join(told(codes, lexicon))} |"


def told(codes: list[str], lexicon: Lexicon) -> Iterator[str]:
    """Yield codes with their names, and how many more there are."""
    yield from (f"{code} {lexicon.codes[code].name}" for code in codes[:MOST])
    if len(codes) > MOST:
        yield f"and {len(codes) - MOST} more"


if __name__ == "__main__":
    print(table())
