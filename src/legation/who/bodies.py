"""Bodies by their capitals: "Indonesia's National Safety Committee", "the Green Party of Chad"."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.mentioned import Mentioned
from legation.who.names import Names, Run
from legation.who.parts import RUNS
from legation.who.vocabulary import Vocabulary


def may_name(items: list[Item], words: Vocabulary) -> bool:
    """Tell whether a sentence can name a body at all: a capital or a known name that bodies have."""
    capitals = (item.key for item in items if item.kind in ("capital", "place"))
    return any(key in words.bodies or key in words.shared for key in capitals)


def read_body(text: str, items: list[Item], at: int, words: Vocabulary, names: Names) -> tuple[Mentioned, int] | None:
    """Return a body that begins at an item with its state or a word like "National", and the item after it."""
    start = at + 1 if items[at].kind == "determiner" else at
    state = start < len(items) and _is_owner(items, start)
    first = start + 1 if state else start
    if first >= len(items) or (first > at and items[first].gap not in RUNS):
        return None
    found = items[start].found if state else None
    country = found.country if found else ""
    run = _run(text, items, first, words, names, bool(state))
    if run is None or _is_title(items, run.last):  # "Ukraine's National Security Council chief" is a person
        return None
    return make_body(text, items, at, Run(start, run.last, "organisation"), country)


def _run(text: str, items: list[Item], first: int, words: Vocabulary, names: Names, state: bool) -> Run | None:
    """Return the run of a body; one that many states have, or one that opens with "National", needs no state before.

    What follows "National" and the like must itself read as a body; a shared one needs its state after it.
    """
    if items[first].key in words.shared and (state or _of_state(items, first + 1)):
        return Run(first, first + 1, "organisation")
    opened = text[items[first].start].isupper() and items[first].key in words.openers
    if opened and first + 1 < len(items) and items[first + 1].gap != " ":
        return None
    run = names.read(first + opened) if opened or state else None
    return run if run is not None and run.sort == "organisation" else None


def _is_title(items: list[Item], at: int) -> bool:
    """Tell whether a title goes on right after a body without a possessive."""
    return at < len(items) and items[at].kind == "title" and items[at].gap in RUNS and not items[at - 1].owner


def _is_owner(items: list[Item], at: int) -> bool:
    found = items[at].found
    known = found is not None and found.kind in ("state", "demonym", "region", "organisation") and not found.plural
    return known and not items[at].loose and bool(found and found.country)


def make_body(text: str, items: list[Item], at: int, run: Run, country: str) -> tuple[Mentioned, int]:
    """Return the body that a run names, with the "of STATE" after it, as a mention from item `at` on."""
    places = [item.found.country for item in items[run.first : run.last] if item.found]
    of = _of_state(items, run.last)
    last = of or run.last
    found = items[last - 1].found if of else None
    end, start = items[last - 1].end, items[run.first].start
    code = country or (found.country if found else "".join(places[:1]))
    return Mentioned(items[at].start, end, "organisation", text[start:end], start, end, "", code), last


def _of_state(items: list[Item], at: int) -> int:
    """Return the item after "of Indonesia", 0 where no such words stand at an item."""
    if at + 1 >= len(items) or items[at].key != "of" or items[at].gap not in RUNS:
        return 0
    place = at + 2 if items[at + 1].key == "the" else at + 1
    found = items[place].found if place < len(items) and items[place].gap in RUNS else None
    return place + 1 if found is not None and found.kind in ("state", "region") and not items[place].owner else 0
