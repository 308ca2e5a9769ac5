"""What a story of some pages is asked, and what the ledger answers: short words, to be held against the story's own.

A story is a file of `stories/`: its pages as they came out, and asks, each with what a careful reader would answer.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.ledger import Filter, Ledger, names
from legation.model import Event, Failure, Page
from legation.offices import misfit
from legation.pages import page_of
from legation.run import Account, Reader, keep

STORIES = Path(__file__).parent / "stories"
Ask = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """The pages of a story in the order they came out, and what it is asked."""

    name: str
    pages: tuple[Page, ...]
    asks: tuple[Ask, ...]


def stories(folder: Path = STORIES) -> Iterator[Story]:
    """Yield the stories of a folder by name."""
    for file in sorted(folder.glob("*.toml")):
        told = tomllib.loads(file.read_text("utf-8"))
        yield Story(file.stem, tuple(made(page) for page in told["page"]), tuple(told["ask"]))


def made(page: dict[str, str]) -> Page:
    """Make a page of a story's text and day."""
    read = page_of(
        {"id": page["id"], "text": page["text"], "date": page.get("on"), "title": page.get("title")}, "story"
    )
    assert not isinstance(read, Failure), read
    return read


def fill(file: Path, reader: Reader, pages: Sequence[Page]) -> None:
    """Read pages into a new ledger, one by one, in the order given."""
    with Ledger.open(file, create=True) as ledger:
        account = Account()
        for _ in keep(ledger, reader, pages, account):
            pass
    assert not account.failed


def asked(ask: Ask) -> str:
    """Return which question an ask puts."""
    return next(one for one in ANSWERS if one in ask)


def answer(ledger: Ledger, ask: Ask) -> list[str]:
    """Return what the ledger answers to an ask, in words of the form that the story expects."""
    return ANSWERS[asked(ask)](ledger, ask)


def expected(ask: Ask) -> list[str]:
    """Return what a story expects of an ask."""
    return list(ask[next(one for one in ("are", "holds", "days", "legs", asked(ask)) if one in ask)])


def events(ledger: Ledger, ask: Ask) -> list[str]:
    """Return status and first day of each event of a kind in which all those named take part."""
    return [f"{event.status} {first(event)}".strip() for event in wanted(ledger.events(), ask["events"], ask)]


def history(ledger: Ledger, ask: Ask) -> list[str]:
    """Return the statuses that the first such event has had, each once, of those that are expected."""
    found = next(iter(wanted(ledger.events(), ask["history"], ask)), None)
    steps = [step.status for step in found.history] if found else []
    return [step for step in dict.fromkeys(steps) if step in ask["holds"]]


def upcoming(ledger: Ledger, ask: Ask) -> list[str]:
    """Return the first days of what is still ahead on a day."""
    day = dt.date.fromisoformat(ask["upcoming"])
    return [first(event) for event in wanted(ledger.upcoming(day), ask["kind"], ask)]


def changes(ledger: Ledger, ask: Ask) -> list[str]:
    """Return what changed of what was known from one day to another, new events left out."""
    since, until = (dt.date.fromisoformat(ask[name]) for name in ("changes", "until"))
    every = ledger.changes(since, Filter(as_of=until))
    found = [news for news in every if news.what != "new" and news.event.kind == ask["kind"]]
    return [f"{news.what} {news.before} > {news.after}" for news in found if news.what in " ".join(ask["are"])]


def conflicts(ledger: Ledger, ask: Ask) -> list[str]:
    """Return the kinds of all conflicts, in alphabetical order."""
    return sorted(one.kind for one in ledger.conflicts(misfit))


def gaps(ledger: Ledger, ask: Ask) -> list[str]:
    """Return what is open about journeys, each with its country."""
    return [f"{one.what} {one.leg.country}" for one in ledger.unconfirmed()]


def trip(ledger: Ledger, ask: Ask) -> list[str]:
    """Return the legs of somebody's journeys in order, each with its status, and its first day if it is `dated`."""
    legs = [leg for one in ledger.trips() if has_name(one.traveller, ask["trip"]) for leg in one.legs]
    days = [str(leg.when.start) if leg.when and leg.when.start and "dated" in ask else "" for leg in legs]
    return [f"{leg.country} {leg.status} {day}".strip() for leg, day in zip(legs, days, strict=True)]


def reactions(ledger: Ledger, ask: Ask) -> list[str]:
    """Return which of those expected are known to have said something of an event."""
    for event in wanted(ledger.events(), ask["reactions"], ask):
        said = [one.event for one in ledger.reactions(event.id) if one.way == "reaction"]
        return [name for name in ask["are"] if any(has(other, name) for other in said)]
    return []


def wanted(found: Iterator[Event], kind: str, ask: Ask) -> list[Event]:
    """Return the events of a kind in which all those named take part."""
    return [event for event in found if event.kind == kind and all(has(event, name) for name in ask["who"])]


def has(event: Event, name: str) -> bool:
    """Say whether somebody so named takes part in an event."""
    return any(has_name(party.name, name) for party in event.parties)


def has_name(full: str, name: str) -> bool:
    """Say whether a name holds the words of another."""
    return f" {names.plain(name)} " in f" {names.plain(full)} "


def first(event: Event) -> str:
    """Return the first day of an event, "" if none is known."""
    return str(event.when.start) if event.when and event.when.start else ""


ANSWERS = {
    "events": events, "history": history, "upcoming": upcoming, "changes": changes, "conflicts": conflicts,
    "gaps": gaps, "trip": trip, "reactions": reactions,
}  # fmt: skip
