"""A report as rows: itself, its parties, its spans by field, its links."""

from __future__ import annotations

from collections.abc import Iterator

from legation.ledger.rows import Row, iso
from legation.model import Report, Span, When


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
