"""The words a report rests on, as W3C Web Annotations: page, offsets, exact words, and the rule that read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legation.exports.iri import iri
from legation.ledger.writing import fields
from legation.model import Report, Span


def grounds(report: Report, event: str) -> Iterator[dict[str, Any]]:
    """Yield an annotation for each span of a report, and the rule (a PROV plan) that they come from."""
    rule = iri("rule", report.rule)
    yield {"id": rule, "type": "Plan", "label": report.rule}
    for field, at, span in fields(report):
        yield {
            "id": f"{iri('evidence', report.id)}:{iri('', field).rsplit(':', 1)[-1]}:{at}", "type": "Annotation",
            "motivation": "identifying", "field": field, "body": iri("event", event),
            "target": {"source": iri("page", span.page), "selector": selectors(span)},
            "wasGeneratedBy": {"id": f"{iri('run', 'reading')}:{report.id}", "type": "Activity", "hadPlan": rule},
        }  # fmt: skip


def selectors(span: Span) -> list[dict[str, Any]]:
    """Return where the words stand (Unicode code points of the page's text, as both standards count) and which."""
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {"type": "TextQuoteSelector", "exact": span.exact},
    ]
