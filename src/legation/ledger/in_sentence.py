"""What one sentence tells beside a report: "late on Tuesday, hours after talks in Brasilia", "he meets A today before
travelling to B"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from legation.ledger.told import Told

_ON = re.compile(r"\bbefore (?:travell?ing|going|flying|heading|driving|moving|crossing|continuing)\b[^,;]*\Z")

Kin = Mapping[int, Sequence[Told]]
"""The reports of a page by where their sentences begin."""


def index(page: Sequence[Told]) -> Kin:
    """Return the reports of a page by their sentences."""
    found: dict[int, list[Told]] = defaultdict(list)
    for one in page:
        for start in {span.start for span in one.report.evidence}:
            found[start].append(one)
    return found


def nearest(one: Told, kin: Kin, dated: Collection[str]) -> Told | None:
    """Return the report that is nearest before the words of a report's time in its sentence (for one without a time
    the last of the sentence), of those that have a day by themselves; None if there is none."""
    at = offset(one)
    same = (told for span in one.report.evidence for told in kin[span.start] if told is not one)
    near = [told for told in same if told.report.id in dated and (at < 0 or offset(told) < at)]
    return max(near, key=lambda told: (offset(told), told.report.id), default=None)


def offset(one: Told) -> int:
    """Return where the words of a report's time stand in its sentence, -1 if it has none."""
    first, when = next(iter(one.report.evidence), None), one.report.when
    return first.exact.find(when.words) if first and when else -1


def goes_on_the_same_day(one: Told) -> bool:
    """Say whether a report's sentence ends with a journey that follows at once what it tells before."""
    return any(_ON.search(span.exact) for span in one.report.evidence)
