"""Rows for the commands `legation who`, `legation offices` and `legation register import`."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from legation.model import Office
from legation.where import gazetteer
from legation.who.office import classify, describe
from legation.who.register import Register
from legation.who.tables import first_day, last_day
from legation.who.weigh import best

COLUMNS = ("person", "office", "body", "country", "start", "end", "precision", "source")
"""Columns of a user's own TSV of terms, and of what `register import` writes."""
Row = dict[str, str | None]


def who(name: str, on: dt.date, register: Register | None = None) -> Iterator[Row]:
    """Yield the offices that the persons a name may mean held on a day, best first, as the contract has them.

    Keys: person, id, office, body, country, from, to (ISO days, null where unknown), source. No rows where the
    register knows nobody of the name, or no office on the day.
    """
    book = register or Register.load()
    found = best(book.find(name, on))
    held = [m for m in found if book.held_on(m.person.id, on)]
    for match in held:
        for term in book.held_on(match.person.id, on):
            yield row(term)


def offices(
    person: str = "", state: str = "", body: str = "", on: dt.date | None = None, register: Register | None = None
) -> Iterator[Row]:
    """Yield terms by person (name or id), state (code or name), body (part of its name) and day, by start."""
    book = register or Register.load()
    code = state if not state or gazetteer().alpha3(state) else gazetteer().code(state)
    if state and not code:
        raise ValueError(f"no state or organisation is called {state!r}; give an ISO code such as FR or a name")
    found = book.offices(person=person, state=code, body=body, on=on)
    for term in sorted(found, key=lambda t: (t.start or dt.date.min, t.name, t.office)):
        yield row(term)


def row(term: Office) -> Row:
    """Return a term as a plain row of the contract."""
    return {
        "person": term.name, "id": term.person, "office": term.office, "body": term.body, "country": term.country,
        "from": term.start.isoformat() if term.start else None, "to": term.end.isoformat() if term.end else None,
        "source": term.source,
    }  # fmt: skip


def read_terms(path: Path) -> Iterator[Office]:
    """Yield the terms of a user's TSV (columns of COLUMNS, a header line, # comments); a bad line is a ValueError."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for number, cells in enumerate(csv.DictReader(lines, delimiter="\t"), start=2):
        try:
            yield make_term(cells)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path.name}, line {number}: {error}; the columns are {', '.join(COLUMNS)}") from error


def make_term(cells: Mapping[str, str | None]) -> Office:
    """Return a term from cells; person, office and country (code or name) are needed, dates are cut ISO text."""
    person, office = (cells["person"] or "").strip(), (cells["office"] or "").strip()
    country = (cells.get("country") or "").strip()
    code = country if gazetteer().alpha3(country) else gazetteer().code(country)
    if not person or not office or not code:
        raise ValueError("a term needs a person, an office and a known country or organisation")
    start, end = (cells.get("start") or "").strip(), (cells.get("end") or "").strip()
    best_class = max((describe(key) for key in classify(office, code)), key=lambda c: c.rank, default=describe(""))
    sizes = [len(day) for day in (start, end) if day]
    precision = {10: "day", 7: "month", 4: "year"}.get(min(sizes), "") if sizes else "none"
    body = (cells.get("body") or "").strip() or gazetteer().state(code) or code
    return Office(
        "", person, office, body, code, first_day(start), last_day(end), precision, best_class.level, best_class.role,
        (cells.get("source") or "").strip() or "user",
    )  # fmt: skip


def import_terms(path: Path, country: str = "") -> Iterator[Office]:
    """Yield the terms of a Wikidata query result (CSV, or JSON as the query service gives it).

    Columns or variables: person (or personLabel), position (or positionLabel, office), start, end, country (or
    countryLabel). `country` stands in where the result has none; else the country is looked for in the position.
    Rows without a person, a position or a country are passed over. Raises ValueError for a file of another kind.
    """
    text = path.read_text(encoding="utf-8")
    for cells in _read_json(text) if path.suffix == ".json" else csv.DictReader(io.StringIO(text)):
        office = cells.get("positionLabel") or cells.get("position") or cells.get("office") or ""
        state = cells.get("countryLabel") or cells.get("country") or country or _state_in(office)
        term = {
            "person": cells.get("personLabel") or cells.get("person") or "", "office": office, "country": state,
            "start": (cells.get("start") or "")[:10], "end": (cells.get("end") or "")[:10],
            "source": f"Wikidata: {path.name}",
        }  # fmt: skip
        try:
            made = make_term(term)
        except ValueError:
            continue
        yield replace(made, person=_qid(cells.get("person") or ""))


def _read_json(text: str) -> Iterable[Mapping[str, str]]:
    data: Any = json.loads(text)
    rows = data["results"]["bindings"] if isinstance(data, dict) and "results" in data else data
    if not isinstance(rows, list):
        raise ValueError("the JSON is no query result: a list of rows, or results.bindings, is needed")
    return [{k: str(v["value"] if isinstance(v, dict) else v) for k, v in item.items()} for item in rows]


def _state_in(office: str) -> str:
    return next((f.country for f in gazetteer().find(office) if f.kind in ("state", "demonym")), "")


def _qid(person: str) -> str:
    last = person.rsplit("/", 1)[-1]
    return last if last[:1] == "Q" and last[1:].isdigit() else ""


def to_tsv(terms: Iterable[Office]) -> Iterator[str]:
    """Yield the lines of a TSV that `read_terms` reads, the header first."""
    yield "\t".join(COLUMNS)
    for term in terms:
        start, end = term.start.isoformat() if term.start else "", term.end.isoformat() if term.end else ""
        cells = (term.name, term.office, term.body, term.country, start, end, term.precision, term.source)
        yield "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells)
