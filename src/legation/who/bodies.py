"""Bodies by their capitals: "Indonesia's National Safety Committee", "the Green Party of Chad"."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.mentioned import Mentioned
from legation.who.names import Names, Run
from legation.who.parts import RUNS
from legation.who.vocabulary import Vocabulary


def read_body(text: str, items: list[Item], at: int, words: Vocabulary, names: Names) -> tuple[Mentioned, int] | None:
    """Return a body that begins at an item with its state or a word like "National", and the item after it."""
    start = at + 1 if items[at].kind == "determiner" else at
    state = start < len(items) and _is_owner(items, start)
    first = start + 1 if state else start
    if first >= len(items) or (first > at and items[first].gap not in RUNS):
        return None
    opened = text[items[first].start].isupper() and items[first].key in words.openers
    run = _run(items, first, names, opened) if opened or state else None
    if run is None:
        return None
    found = items[start].found if state else None
    return make_body(text, items, at, Run(start, run.last, "organisation"), found.country if found else "")


def _run(items: list[Item], first: int, names: Names, opened: bool) -> Run | None:
    """Return the run of a body, two words or more; after "National" and the like what follows must be a body."""
    run = names.read(first + 1 if opened else first)
    close = not opened or (first + 1 < len(items) and items[first + 1].gap == " ")
    return run if run is not None and run.sort == "organisation" and close else None


def _is_owner(items: list[Item], at: int) -> bool:
    found = items[at].found
    known = found is not None and found.kind in ("state", "demonym", "region", "organisation") and not found.plural
    return known and not items[at].loose and bool(found and found.country)


def make_body(text: str, items: list[Item], at: int, run: Run, country: str) -> tuple[Mentioned, int]:
    """Return the body that a run names, with the "of STATE" after it, as a mention from item `at` on."""
    places = [item.found.country for item in items[run.first : run.last] if item.found]
    of = _of_state(items, run.last)
    last, code = of or run.last, country or "".join(places[:1])
    found = items[last - 1].found if of else None
    end, start = items[last - 1].end, items[run.first].start
    code = code or (found.country if found else "")
    return Mentioned(items[at].start, end, "organisation", text[start:end], start, end, "", code), last


def _of_state(items: list[Item], at: int) -> int:
    """Return the item after "of Indonesia", 0 where no such words stand at an item."""
    if at + 1 >= len(items) or items[at].key != "of" or items[at].gap not in RUNS:
        return 0
    place = at + 2 if items[at + 1].key == "the" else at + 1
    found = items[place].found if place < len(items) and items[place].gap in RUNS else None
    return place + 1 if found is not None and found.kind in ("state", "region") and not items[place].owner else 0
