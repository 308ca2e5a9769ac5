"""GDELT 2.0 Events and Mentions: tab-separated, without header, 61 and 16 columns (`data/gdelt.tsv` names them).

What a page does not say is blank: tone, Goldstein scale and the actors' own places always, the day of a plan too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from legation.exports.cells import cell, tsv_line
from legation.exports.dyads import Dyad, codable, dyads, first_told, happened_on, quad
from legation.exports.view import Record, View
from legation.model import Event, Page, Party, Place, Report, Span
from legation.where import gazetteer
from legation.where.points import locate
from legation.who.office import classify

Cells = dict[str, str | int | float]


@cache
def columns(table: str) -> tuple[str, ...]:
    """Return the columns of `events` or `mentions`, in GDELT's order."""
    text = (files("legation.exports.data") / "gdelt.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(row[1] for row in rows if row[0] == table)


@cache
def gec() -> Mapping[str, str]:
    """Return the GEC (FIPS 10-4) codes that GDELT's geography uses, by ISO alpha-2."""
    text = (files("legation.exports.data") / "gec.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows[1:]}


def write(view: View) -> Iterator[str]:
    """Yield the lines of the Events table: one for each pair of parties of each event that has a code."""
    for record in view.records():
        if codable(record):
            for dyad in dyads(record.event):
                yield line("events", event_cells(record, dyad))


def mentions(view: View) -> Iterator[str]:
    """Yield the lines of the Mentions table: one for each report of each line of the Events table."""
    for record in view.records():
        if codable(record):
            pages = {page.id: page for page in record.pages}
            for dyad in dyads(record.event):
                for report in record.reports:
                    yield line("mentions", mention_cells(record.event, dyad, report, pages[report.page]))


def line(table: str, cells: Cells) -> str:
    """Return a line of a table; columns that are not given are blank."""
    return tsv_line([cell(cells.get(name)) for name in columns(table)])


def number(event: Event, dyad: Dyad) -> int:
    """Return the number of a row: always the same for the same event and pair, as the table wants an integer."""
    names = "\x1f".join([event.id, *(f"{one.role}:{one.name}" if one else "" for one in (dyad.source, dyad.target))])
    return int(hashlib.sha256(names.encode("utf-8", "surrogatepass")).hexdigest()[:12], 16)


def event_cells(record: Record, dyad: Dyad) -> Cells:
    """Return the cells of a row of Events."""
    event, code = record.event, record.coded.cameo
    told = first_told(event)
    outlets = {page.outlet for page in record.pages if page.outlet}
    return {
        "GLOBALEVENTID": number(event, dyad), **days(record), **actor("Actor1", dyad.source),
        **actor("Actor2", dyad.target), "EventCode": code, "EventBaseCode": code[:3], "EventRootCode": code[:2],
        "QuadClass": quad(code) or "", "NumMentions": len(record.reports), "NumSources": len(outlets) or "",
        "NumArticles": len(record.pages), **place(event.place), "DATEADDED": f"{told:%Y%m%d}000000" if told else "",
        "SOURCEURL": record.link,
    }  # fmt: skip


def days(record: Record) -> Cells:
    """Return the day in GDELT's five forms; FractionDate is year + (30 x month + day) / 365, by its codebook."""
    day = happened_on(record.event, record.coded.status)
    if day is None:
        return {}
    fraction = day.year + (day.month * 30 + day.day) / 365
    return {
        "SQLDATE": f"{day:%Y%m%d}", "MonthYear": f"{day:%Y%m}", "Year": day.year, "FractionDate": f"{fraction:.4f}"
    }  # fmt: skip


def actor(side: str, party: Party | None) -> Cells:
    """Return the cells of one actor: a state's code and, for who holds one of its offices, GOV."""
    if party is None:
        return {}
    code = gazetteer().alpha3(party.country)
    world = code in ("IGO", "NGO")
    rules = party.kind == "state" or bool(party.office and classify(party.office, party.country))
    kind = code if world else "GOV" if code and rules else ""
    return {
        f"{side}Code": code if world else code + kind, f"{side}Name": party.name.upper(),
        f"{side}CountryCode": "" if world else code, f"{side}Type1Code": kind,
    }  # fmt: skip


def place(where: Place | None) -> Cells:
    """Return the cells of the place: type 4 is a town of the world, 1 a country."""
    if where is None or not where.country:
        return {}
    point = locate(where.country, where.locality)
    town = bool(where.locality)
    state = gazetteer().state(where.country) or where.country
    # A town without a point of its own would get its state's seat, which is another town.
    known = point if point and (point.of == "town") == town else None
    return {
        "ActionGeo_Type": 4 if town else 1, "ActionGeo_Fullname": f"{where.locality}, {state}" if town else state,
        "ActionGeo_CountryCode": gec().get(where.country, ""), "ActionGeo_Lat": known.latitude if known else "",
        "ActionGeo_Long": known.longitude if known else "",
    }  # fmt: skip


def mention_cells(event: Event, dyad: Dyad, report: Report, page: Page) -> Cells:
    """Return the cells of a row of Mentions; type 1 is a page of the web, 2 anything else; offsets are the page's."""
    told, published = first_told(event), page.published
    names = (dyad.source, dyad.target)
    at = [next((own.span for own in report.parties if one and own.name == one.name), None) for one in names]
    return {
        "GLOBALEVENTID": number(event, dyad), "EventTimeDate": f"{told:%Y%m%d}000000" if told else "",
        "MentionTimeDate": f"{published.end:%Y%m%d}000000" if published else "", "MentionType": 1 if page.url else 2,
        "MentionSourceName": page.outlet, "MentionIdentifier": page.url or page.id,
        "Actor1CharOffset": offset(at[0]), "Actor2CharOffset": offset(at[1]),
        "ActionCharOffset": offset(report.trigger),
    }  # fmt: skip


def offset(span: Span | None) -> int | str:
    """Return where words begin, blank where there are none."""
    return span.start if span else ""
