"""POLECAT: PLOVER events as a tab-separated file with header (`data/polecat.tsv` names the columns).

Blanks stay blank: what a page does not say is an empty cell, never "None"; intensity and COW codes are always blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from legation import __version__
from legation.exports.cells import cell, tsv_line
from legation.exports.dyads import QUADS, Dyad, codable, dyads, first_told, happened_on, quad
from legation.exports.gdelt import number
from legation.exports.view import Record, View
from legation.model import Party, Place, Report
from legation.where import gazetteer
from legation.where.points import locate
from legation.who.office import classify

Cells = dict[str, str | int | float]


@cache
def columns() -> tuple[str, ...]:
    """Return the columns in order."""
    text = (files("legation.exports.data") / "polecat.tsv").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def write(view: View) -> Iterator[str]:
    """Yield the lines of the file, header first: one for each pair of parties of each event that PLOVER knows."""
    yield tsv_line(columns())
    for record in view.records():
        if codable(record) and record.coded.plover:
            for dyad in dyads(record.event):
                cells = row(record, dyad)
                yield tsv_line([cell(cells.get(name)) for name in columns()])


def row(record: Record, dyad: Dyad) -> Cells:
    """Return the cells of a row."""
    event, coded = record.event, record.coded
    day, told = happened_on(event, coded.status), first_told(event)
    people = [party.name for party in event.parties if party.kind == "person"]
    bodies = [party.name for party in event.parties if party.kind in ("organisation", "group")]
    return {
        "Event ID": number(event, dyad), "Event Date": str(day or ""), "Event Type": coded.plover,
        "Event Mode": coded.mode, "Quad Code": QUADS[quad(coded.cameo)], "Contexts": contexts(coded),
        **side("Actor", dyad.source), **side("Recipient", dyad.target), **place(event.place),
        "Source": next((page.outlet for page in record.pages if page.outlet), ""), "Publication Date": str(told or ""),
        "Story People": "; ".join(people), "Story Organizations": "; ".join(bodies),
        "Language": next((page.language for page in record.pages), ""), "Version": f"Legation {__version__}",
    }  # fmt: skip


def contexts(coded: Report) -> str:
    """Return the contexts of an event, joined by "; "; a plan is marked as PLOVER does, as of the future."""
    ahead = "future" if coded.status in ("planned", "proposed") else ""
    return "; ".join(word for word in (coded.context, ahead) if word)


def side(name: str, party: Party | None) -> Cells:
    """Return the cells of one side."""
    if party is None:
        return {}
    code = gazetteer().alpha3(party.country)
    rules = party.kind == "state" or bool(party.office and classify(party.office, party.country))
    sector = code if code in ("IGO", "NGO") else "GOV" if rules else ""
    return {
        f"{name} Name": party.name, f"{name} Country": "" if code in ("IGO", "NGO") else code,
        f"Primary {name} Sector": sector, f"{name} Sectors": sector, f"{name} Title": party.office,
        f"{name} Name Raw": party.span.exact if party.span else "",
    }  # fmt: skip


def place(where: Place | None) -> Cells:
    """Return the cells of the place; a point only where it is the place's own."""
    if where is None:
        return {}
    point = locate(where.country, where.locality)
    own = point if point and (point.of == "town") == bool(where.locality) else None
    return {
        "Placename": where.name, "City": where.locality, "Country": gazetteer().alpha3(where.country),
        "Latitude": own.latitude if own else "", "Longitude": own.longitude if own else "",
        "Raw Placename": where.span.exact if where.span else "",
    }  # fmt: skip
