"""Errors on single sentences: the event's code, and the countries of its two sides."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from gold import scorer

from faults.case import Case
from faults.pages import has_trigger
from legation.lexicon import load
from legation.reports import code

Row = dict[str, Any]


def cases(gold: Path, name: str, ontology: str) -> Iterator[Case]:
    """Yield the errors on one set of sentences."""
    judge = scorer(gold / "score_codes.py")
    level = "plover" if ontology == "plover" else "root"
    rows = list(map(json.loads, (gold / f"{name}.jsonl").read_text("utf-8").splitlines()))
    for row, told in zip(rows, code(rows, load(), ontology), strict=True):  # type: ignore[arg-type]
        for kind, what in compare(judge, row, told["events"], level):  # type: ignore[arg-type]
            yield Case(name, kind, what, row["id"], brief(row["events"]), brief(told["events"]), row["text"])  # type: ignore[arg-type]


def compare(judge: ModuleType, row: Row, told: list[Row], level: str) -> Iterator[tuple[str, str]]:
    """Yield (error, class) for each error on a sentence."""
    wanted = {judge.key(event["code"], level) for event in row["events"]} - {None}
    got = {judge.key(event["code"], level) for event in told} - {None}
    if wanted and not got:
        yield "miss", "frame: nothing coded" if has_trigger(row["text"]) else "trigger unknown"
    elif got and not wanted:
        yield "false", "coded where the gold has nothing"
    elif not wanted & got:
        yield "miss", f"code: {'/'.join(sorted(wanted))} read as {'/'.join(sorted(got))}"
    elif got - wanted:
        yield "false", f"code: {'/'.join(sorted(got - wanted))} beside {'/'.join(sorted(wanted))}"
    if wanted & got:
        yield from sides(judge, row["events"], told)


def sides(judge: ModuleType, wanted: list[Row], told: list[Row]) -> Iterator[tuple[str, str]]:
    """Yield the sides whose country is lost or wrong, where the gold has one."""
    for side in ("source", "target"):
        want = {judge.slot(event, side) for event in wanted} - {""}
        got = {judge.country(event.get(side)) for event in told} - {""}
        if want and not want & got:
            yield "field", f"{side} {'wrong' if got else 'lost'}"


def brief(events: list[Row]) -> str:
    """Return events in one line."""
    return "; ".join(f"{event.get('source')} {event['code']} {event.get('target')}" for event in events)
