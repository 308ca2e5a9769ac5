"""Measure the ledger apart from the reader: gold annotations become reports, and are folded.

usage: score_ledger.py PAGES.jsonl [--errors]

Trips: the visits and meetings of PAGES (one ledger of all pages) joined into journeys, against its `trips`; a leg is
exact if traveller and country are right within one journey, a journey if it has exactly the legs of the gold, in order.
Pairs of sentences are scored end to end, by `score_pairs.py`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legation.ledger import Ledger
from legation.ledger.names import same_name
from legation.model import Page, Party, Place, Published, Report, Span, When, make_id
from legation.where import gazetteer

GROUPS = {
    "officials",
    "leaders",
    "mps",
    "delegation",
    "delegations",
    "ministry",
    "government",
    "administration",
    "aides",
}


def read(path: str) -> list[dict[str, Any]]:
    """Return the records of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.strip()]


def span_of(text: str) -> tuple[dt.date, dt.date] | None:
    """Return the days of an ISO day, month or year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return dt.date(*parts), dt.date(*parts)
    first = dt.date(parts[0], parts[1] if len(parts) > 1 else 1, 1)
    after = first.replace(year=first.year + 1) if len(parts) == 1 or first.month == 12 else first
    last = (dt.date(after.year, 1, 1) if after is not first else first.replace(month=first.month + 1)) - dt.timedelta(1)
    return first, last


def time_of(event: dict[str, Any]) -> When | None:
    """Return an event's time; a start and an end make a range."""
    start = event.get("start") or event.get("start_truth")
    if not start:
        return None
    first, last = span_of(start)  # type: ignore[misc]
    whole = bool(event.get("end")) and event["end"] != start
    last = span_of(event["end"])[1] if whole else last  # type: ignore[index]
    precision = {1: "year", 2: "month", 3: "day"}[len(start.split("-"))]
    return When(start, first, last, start, precision, "published", range=whole)  # type: ignore[arg-type]


def party_of(actor: dict[str, Any]) -> Party:
    """Return a party: a state or organisation if the gazetteer knows the name, a group by its last word."""
    name, role = actor["name"], actor.get("role") or "participant"
    found = gazetteer().find(name)
    whole = len(found) == 1 and len(found[0].words) == len(name)
    country = found[0].country if found else ""
    if whole and found[0].kind == "state":
        return Party(name, role, "state", country)
    if whole or set(name.lower().split()) & GROUPS:
        return Party(name, role, "group" if not whole else "organisation", country)
    return Party(name, role, "person", actor.get("country", ""))


def place_of(words: str | None, parties: list[Party], kind: str) -> Place | None:
    """Return the place; a visit without one goes to its host."""
    if words:
        return gazetteer().place(words.split(";")[-1] if kind == "visit" else words)
    return None


def report_of(page: str, number: int, event: dict[str, Any]) -> Report:
    """Return the report that an annotated event stands for."""
    parties = [party_of(actor) for actor in event["actors"]]
    spans = event.get("evidence_spans") or [[0, 0]]
    texts = event.get("evidence") or [""]
    evidence = tuple(Span(page, a, b, text) for (a, b), text in zip(spans, texts, strict=True))
    kind = event["type"]
    place = place_of(event.get("place"), parties, kind)
    quotes = (Span(page, 0, 0, event["quote"]),) if event.get("quote") else ()
    own = make_id("r", page, str(number))
    return Report(
        own, page, kind, event["status"], tuple(parties), evidence, "gold", place, time_of(event), quotes=quotes,
        topic=event.get("topic", ""),
    )  # fmt: skip


def page_of(record: dict[str, Any]) -> Page:
    """Return the page of a record; an undated one has its true span."""
    date = record.get("date") or record.get("date_truth")
    days = span_of(date) if isinstance(date, str) and "/" not in date else None
    if isinstance(date, str) and "/" in date:
        first, last = date.split("/")
        days = span_of(first)[0], span_of(last)[1]  # type: ignore[index]
    published = Published(*days, "given") if days else None
    return Page(record["id"], record["id"], record["text"], title=record.get("title") or "", published=published)


def bare(report: Report) -> Report:
    """Return a report as a ledger takes it: quotes of the gold are joined pieces, so they have no span."""
    return Report(
        report.id, report.page, report.kind, report.status, report.parties, report.evidence, report.rule,
        report.place, report.when,
    )  # fmt: skip


def score_trips(pages: list[dict[str, Any]], show: bool) -> Iterator[str]:
    """Yield the lines of the trip score: every page a ledger of its own, as the gold is annotated page by page."""
    tally: Counter[str] = Counter()
    for record in pages:
        made = list(trips_of(record))
        gold = [(trip["traveller"], [leg["country"] for leg in trip["legs"]], trip) for trip in record["trips"]]
        for who, legs, trip in gold:
            mine = next((one for one in made if same_name(one["traveller"], who)), None)
            tally.update(compare(legs, trip, mine))
            if show and (mine is None or not right(legs, mine)):
                yield f"  {record['id']} {who}: {legs} <> {mine and [leg['country'] for leg in mine['legs']]}"
        tally["made legs"] += sum(len(one["legs"]) for one in made)
        tally["made trips"] += len(made)
    yield f"legs {tally['legs']}, made {tally['made legs']}, right {tally['leg']}"
    yield f"met {tally['mets']}, right {tally['met']}"
    yield f"trips {tally['trips']}, made {tally['made trips']}, exact {tally['exact']}; status {tally['status']}"


def right(legs: list[str | None], mine: dict[str, Any]) -> bool:
    """Say whether the legs are the gold's, in order (a country told by two towns is one leg here)."""
    once = [leg for at, leg in enumerate(legs) if at == 0 or legs[at - 1] != leg]
    return [leg or "" for leg in once] == [leg["country"] for leg in mine["legs"]]


def compare(legs: list[str | None], trip: dict[str, Any], mine: dict[str, Any] | None) -> Counter[str]:
    """Count what of one journey is right."""
    once = list(dict.fromkeys(legs))
    told = [leg["country"] for leg in mine["legs"]] if mine else []
    met = [name for leg in mine["legs"] for name in leg["met"]] if mine else []
    names = [name for leg in trip["legs"] for name in leg["met"]]
    return Counter({
        "legs": len(once), "leg": sum((leg or "") in told for leg in once), "trips": 1,
        "exact": bool(mine and right(legs, mine)), "status": bool(mine and mine["status"] == trip["status"]),
        "mets": len(names), "met": sum(any(same_name(name, one) for one in met) for name in names),
    })  # fmt: skip


def trips_of(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the journeys of a ledger of one page."""
    page = page_of(record)
    reports = [bare(report_of(record["id"], at, event)) for at, event in enumerate(record["events"])]
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "gold.ledger", create=True) as ledger:
        ledger.keep(page, reports)
        yield from [dict(row) for row in ledger.trip_rows(gazetteer().state)]


def main() -> None:
    """Read the arguments and print the figures."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("pages")
    reader.add_argument("--errors", action="store_true")
    told = reader.parse_args()
    pages = read(told.pages)
    print(*score_trips(pages, told.errors), sep="\n")


if __name__ == "__main__":
    main()
