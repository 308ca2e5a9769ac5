"""Several holders told together: "the foreign ministers of A and B, X and Y,", "A and B's leaders X and Y"."""

from __future__ import annotations

from dataclasses import dataclass

from legation.who.front import read_parts
from legation.who.items import Item
from legation.who.names import Names, Run
from legation.who.parts import RUNS, Parts
from legation.who.vocabulary import Vocabulary

MOST = 5
"""States of the longest list read."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A name of the list with the office in the singular and the country that stands at the same place."""

    run: Run
    office: str
    country: str
    former: bool


def may_list(items: list[Item]) -> bool:
    """Tell whether a sentence can hold such a list: a plural title, two places and two full names."""
    if not any(item.title is not None and item.title.plural for item in items):
        return False
    kinds = [item.kind for item in items]
    return kinds.count("place") > 1 and kinds.count("capital") > 2


def read_holders(text: str, items: list[Item], at: int, words: Vocabulary, names: Names) -> tuple[Holder, ...]:
    """Return the holders that a list of states and a plural title at an item lead to; empty unless both are as many."""
    start = at + 1 if items[at].kind == "determiner" else at
    before, title = _countries(items, start)
    parts = read_parts(text, items, at if len(before) < 2 else title - 1, words)
    if not parts.plural or parts.collective or not parts.country:
        return ()
    after, last = _countries_after(items, parts) if len(before) < 2 else (before, parts.last)
    runs = _runs(items, last, names) if len(after) > 1 else []
    if len(runs) != len(after):
        return ()
    # "heads of NATO and the EU": the body of the first is no part of the second's office
    office = parts.office if before is after else parts.office.removesuffix(_of_last(items, parts))
    return tuple(Holder(run, office, code, parts.former) for run, code in zip(runs, after, strict=True))


def _of_last(items: list[Item], parts: Parts) -> str:
    found = items[parts.last - 1].found
    return f" {parts.words[-2]} {found.words}" if found is not None and len(parts.words) > 2 else ""


def _countries_after(items: list[Item], parts: Parts) -> tuple[list[str], int]:
    """Return the states from the one that ends the parts on, and the item after them."""
    last = parts.last - 1
    found = items[last].found
    return _countries(items, last) if found is not None and found.country == parts.country else ([], last)


def _countries(items: list[Item], at: int) -> tuple[list[str], int]:
    """Return the states listed from an item on ("A, B and C"), and the item after them."""
    codes: list[str] = []
    last = at
    while at < len(items) and len(codes) < MOST:
        found = items[at].found
        if found is None or not found.country or items[at].loose:
            break
        codes.append(found.country)
        last = at = at + 1
        while at < len(items) and items[at].key in ("and", "the") and items[at].gap.strip() in ("", ","):
            at += 1
    return codes, last


def _runs(items: list[Item], at: int, names: Names) -> list[Run]:
    """Return the full names listed from an item on, joined by commas and "and"."""
    runs: list[Run] = []
    while at < len(items) and (items[at].gap.strip() in (",", ":") or items[at].gap in RUNS):
        run = names.read(at, titled=True)
        if run is None or run.sort != "person" or run.last - run.first < 2:
            break
        runs.append(run)
        at = run.last
        at += at < len(items) and items[at].key == "and"
    return runs
