"""A report in the making: one act of one sentence, before repeats of it in the page are joined."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from legation.model import Assertion, Kind, Link, Party, Place, Report, Span, Status, When, make_id
from legation.reports.issues import issue_of

if TYPE_CHECKING:
    from legation.reports.scene import Sentence


_STANDS = frozenset("statement demand criticism support refusal plan-other agreement threat aid sanction".split())
"""Kinds that take a stand: they are about their page's issue even where their own sentence does not name it."""


GATHERING = "gathering."
"""How the rules begin by which a gathering is told by its name."""
SETTING = GATHERING + "setting"
"""The rule of a gathering that is told only as where something else happens."""

PASSING = "passing."
"""How the rules begin of acts told only in passing, as denied, objected to or broken by others."""
CALLED_OFF: frozenset[Status] = frozenset(["cancelled", "postponed", "denied", "refused"])
"""What a later sentence may say of a visit told as planned."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One act as one sentence tells it. `refers` is true of a mere reference back ("the visit"), `whole`
    of a journey with all its stops."""

    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    sentence: Sentence
    trigger: Span
    rule: str
    cameo: str = ""
    plover: str = ""
    mode: str = ""
    context: str = ""
    place: Place | None = None
    when: When | None = None
    speaker: str = ""
    quotes: tuple[Span, ...] = ()
    topic: str = ""
    evidence: tuple[Span, ...] = ()
    spans: tuple[tuple[str, Span], ...] = ()
    links: tuple[Link, ...] = ()
    assertion: Assertion = "fact"
    whole: bool = False
    refers: bool = field(default=False)

    @property
    def sources(self) -> tuple[Party, ...]:
        """The parties that act: sources and participants."""
        return tuple(party for party in self.parties if party.role in ("source", "participant"))

    def report(self) -> Report:
        """Return the finished record; its id depends on page, kind, trigger and parties only."""
        names = [f"{party.role}:{party.name}" for party in self.parties]
        where = self.place.country or self.place.name if self.place and self.kind == "visit" else ""
        spans = [("trigger", self.trigger), *self.spans]
        return Report(
            id=make_id("r", self.trigger.page, self.kind, str(self.trigger.start), where, *names),
            page=self.trigger.page,
            kind=self.kind,
            status=self.status,
            parties=self.parties,
            evidence=tuple(dict.fromkeys((self.sentence.span, *self.evidence))),
            rule=self.rule,
            place=self.place,
            when=self.when,
            speaker=self.speaker,
            quotes=self.quotes,
            topic=self.topic,
            issue=issue_of(self.sentence.text) or (issue_of(self.sentence.page.title) if self.kind in _STANDS else ""),
            plover=self.plover,
            mode=self.mode,
            context=self.context,
            cameo=self.cameo,
            trigger=self.trigger,
            spans=tuple(spans),
            links=self.links,
            assertion=self.assertion,
        )

    def join(self, other: Draft) -> Draft:
        """Return this act with what another telling of it adds: evidence, and fields that are still open."""
        return replace(
            self,
            evidence=tuple(dict.fromkeys((*self.evidence, other.sentence.span, *other.evidence))),
            place=self.place or other.place,
            when=self.when or other.when,
            speaker=self.speaker or other.speaker,
            quotes=self.quotes or other.quotes,
            spans=tuple(dict.fromkeys((*self.spans, *other.spans))),
            links=tuple(dict.fromkeys((*self.links, *other.links))),
        )
