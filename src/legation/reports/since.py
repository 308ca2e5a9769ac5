"""The visit since which somebody is the first: "the first pope to visit Mali since John Paul II in 1990"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.model import Party
from legation.reports import timing
from legation.reports.placing import places
from legation.reports.states import hosts

if TYPE_CHECKING:
    from legation.reports.draft import Draft
    from legation.reports.frames import Frame
    from legation.reports.maker import Maker

_RULE = "visit.since"
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince ([A-Z][^,;.]{2,60}?) in ((?:19|20)\d\d)\b")


def before(maker: Maker, frame: Frame) -> Iterator[Draft]:
    """Yield the earlier visit that a visit is measured by: its guest, its year, the same place."""
    told = _SINCE.search(maker.sentence.text, frame.trigger.idx + len(frame.trigger))
    if told is None or not _FIRST.search(maker.sentence.text, 0, frame.trigger.idx):
        return
    found = places(maker.sentence, frame.role("place") + frame.role("host"))
    time = next((time for time in maker.sentence.times if time.start == told.start(2)), None)
    guests = _guests(maker, told.start(1), told.end(1))
    if len(found) == 1 and guests and time is not None:
        draft = maker.draft(frame, (*guests, *hosts(found[0])), place=found[0], status="happened")
        yield replace(draft, when=timing.read(maker.sentence, time, "past"), rule=_RULE)


def _guests(maker: Maker, start: int, end: int) -> list[Party]:
    """Return the person whom the words from `start` to `end` of the sentence name."""
    heads = [token for token in maker.sentence.doc if start <= token.idx < end]
    return [party for head in heads[-1:] for party in maker.resolve(head, "source") if party.kind == "person"]
