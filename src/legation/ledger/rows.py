"""Records to rows and back: one pair of functions a record, plain values, nothing pickled."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from legation.model import Block, Link, Mention, Page, Party, Place, Published, Report, Span, When

Value = str | int | float | None
Row = tuple[Value, ...]


def day(value: str | None) -> dt.date | None:
    """Read a day; None stays None."""
    return dt.date.fromisoformat(value) if value else None


def iso(value: dt.date | None) -> str | None:
    """Write a day; None stays None."""
    return value.isoformat() if value else None


def digest(page: Page) -> str:
    """Return the fingerprint of what makes two readings of a page the same: its words, title and date."""
    date = (iso(page.published.start), iso(page.published.end)) if page.published else ()
    return hashlib.sha256(repr((page.text, page.title, date)).encode("utf-8", "surrogatepass")).hexdigest()


def page_row(page: Page, read_at: str) -> Row:
    """Write a page."""
    when = page.published
    start, end = (iso(when.start), iso(when.end)) if when else (None, None)
    source, reasons = (when.source, "\n".join(when.reasons)) if when else ("", "")
    head = (page.id, page.source, page.url, page.outlet, page.title, page.language)
    return (*head, start, end, source, reasons, digest(page), read_at, page.text)


def read_page(row: sqlite3.Row, blocks: Iterable[sqlite3.Row] = ()) -> Page:
    """Read a page and its blocks."""
    return Page(
        row["id"], row["source"], row["text"], tuple(Block(one["start"], one["end"], one["kind"]) for one in blocks),
        row["title"], row["url"], row["outlet"], row["language"], read_published(row),
    )  # fmt: skip


def read_published(row: sqlite3.Row) -> Published | None:
    """Read when a page was published; None if that is not known."""
    start, end = day(row["published_start"]), day(row["published_end"])
    if start is None or end is None:
        return None
    reasons = tuple(row["published_reasons"].split("\n")) if row["published_reasons"] else ()
    return Published(start, end, row["published_source"], reasons)


def mention_row(mention: Mention, position: int) -> Row:
    """Write a mention."""
    span = mention.span
    who = (mention.name, mention.office, mention.country, mention.person, int(mention.former))
    return (mention.page, position, *who, span.start, span.end, span.exact)


def read_mention(row: sqlite3.Row) -> Mention:
    """Read a mention."""
    span = Span(row["page"], row["start"], row["end"], row["exact"])
    return Mention(row["page"], row["name"], row["office"], row["country"], row["person"], span, bool(row["former"]))


def report_row(report: Report, position: int, alias: str, of_tour: bool) -> Row:
    """Write a report without its parties and spans; its number is given by the file. `of_tour` says that its time is
    that of a whole tour, not of this stop."""
    where, when = report.place, report.when
    place = (1, where.name, where.locality, where.country) if where else (0, "", "", "")
    codes = (report.assertion, report.plover, report.mode, report.context, report.cameo)
    told = (report.speaker, report.topic, report.issue)
    own = (report.id, None, alias, report.page, position, report.kind, report.status, report.rule)
    return (*own, *place, *when_row(when), int(of_tour), *told, *codes, search_words(report), report.quote)


def when_row(when: When | None) -> Row:
    """Write a time."""
    if when is None:
        return (0, "", None, None, "", "", "", "", 0)
    days = (iso(when.start), iso(when.end))
    return (1, when.words, *days, when.edtf, when.precision, when.anchor, when.tense, int(when.range))


def search_words(report: Report) -> str:
    """Return what a search for a report looks through: who, where and the sentences it rests on."""
    where = report.place.name if report.place else ""
    return "\n".join([*(party.name for party in report.parties), where, *(span.exact for span in report.evidence)])


def party_rows(report: Report) -> Iterator[Row]:
    """Write the parties of a report."""
    for at, one in enumerate(report.parties):
        yield report.id, at, one.name, one.role, one.kind, one.country, one.person, one.office


def link_rows(report: Report) -> Iterator[Row]:
    """Write the links of a report."""
    for at, one in enumerate(report.links):
        span = one.span
        yield report.id, at, one.relation, one.words, span.page, span.start, span.end, span.exact


def span_rows(report: Report) -> Iterator[Row]:
    """Write every span of a report under the field it founds."""
    for field, at, span in fields(report):
        yield report.id, field, at, span.page, span.start, span.end, span.exact


def fields(report: Report) -> Iterator[tuple[str, int, Span]]:
    """Yield field, position and span: evidence, quote, trigger, place, when, `party`, and `field: NAME` as given."""
    yield from (("evidence", at, span) for at, span in enumerate(report.evidence))
    yield from (("quote", at, span) for at, span in enumerate(report.quotes))
    single = ("trigger", report.trigger), ("place", report.place and report.place.span)
    for name, found in (*single, ("when", report.when and report.when.span)):
        if found:
            yield name, 0, found
    yield from (("party", at, party.span) for at, party in enumerate(report.parties) if party.span)
    yield from ((f"field: {name}", at, span) for at, (name, span) in enumerate(report.spans))


Spans = Mapping[str, Mapping[int, Span]]


def read_report(row: sqlite3.Row, parties: Sequence[sqlite3.Row], spans: Spans, links: Sequence[sqlite3.Row]) -> Report:
    """Read a report from its row, its parties, its spans by field and position, and its links."""
    one = {field: found[0] for field, found in spans.items() if 0 in found}
    own = sorted(
        (at, name[7:], span) for name, found in spans.items() if name[:7] == "field: " for at, span in found.items()
    )
    return Report(
        id=row["id"], page=row["page"], kind=row["kind"], status=row["status"], rule=row["rule"],
        parties=tuple(read_party(party, spans.get("party", {})) for party in parties),
        evidence=in_order(spans.get("evidence", {})), quotes=in_order(spans.get("quote", {})),
        place=read_place(row, one.get("place")), when=read_when(row, one.get("when")), trigger=one.get("trigger"),
        speaker=row["speaker"], topic=row["topic"], issue=row["issue"], assertion=row["assertion"],
        plover=row["plover"], mode=row["mode"], context=row["context"], cameo=row["cameo"],
        spans=tuple((name, span) for _, name, span in own), links=tuple(read_link(link) for link in links),
    )  # fmt: skip


def in_order(found: Mapping[int, Span]) -> tuple[Span, ...]:
    """Return spans by their position."""
    return tuple(span for _, span in sorted(found.items()))


def read_party(row: sqlite3.Row, spans: Mapping[int, Span]) -> Party:
    """Read a party."""
    who = (row["name"], row["role"], row["kind"], row["country"], row["person"], row["office"])
    return Party(*who, span=spans.get(row["position"]))


def read_place(row: sqlite3.Row, span: Span | None) -> Place | None:
    """Read a place; None where the report had none."""
    return Place(row["place"], row["locality"], row["country"], span) if row["has_place"] else None


def read_when(row: sqlite3.Row, span: Span | None) -> When | None:
    """Read a time; None where the report had none."""
    if not row["has_when"]:
        return None
    start, end, whole = day(row["start"]), day(row["end"]), bool(row["is_range"])
    return When(row["when_words"], start, end, row["edtf"], row["precision"], row["anchor"], row["tense"], whole, span)


def read_span(row: sqlite3.Row) -> Span:
    """Read a span."""
    return Span(row["page"], row["start"], row["end"], row["exact"])


def read_link(row: sqlite3.Row) -> Link:
    """Read a link between two happenings of a page."""
    return Link(row["relation"], row["words"], read_span(row))


def json_pair(key: str, bucket: int) -> str:
    """Write an index key as JSON, for `json_each`."""
    return json.dumps([key, bucket])
