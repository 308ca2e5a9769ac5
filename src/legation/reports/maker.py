"""The tools a kind needs to make drafts from a frame: parties, status, time, place and speaker of one sentence."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from legation.lexicon import Lexicon
from legation.model import Kind, Party, Place, Role, Span, Status, When
from legation.reports import placing, status, timing
from legation.reports.asserting import assertion
from legation.reports.coding import cameo_of
from legation.reports.draft import Draft
from legation.reports.frames import Frame
from legation.reports.memory import Memory
from legation.reports.naming import parties
from legation.reports.slots import fill
from legation.reports.speech import is_main, speaker
from legation.reports.tree import VERBAL, governor
from legation.who.office import classify

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

_ROLES = frozenset(get_args(Role))
_FRESH_DAYS = 1
_TOPICS = {"honour": "an honour"}
"""What the acts of marked senses are about: who is decorated is no more merely praised."""
_LONG_AGO = 14
"""Days after which a journey made for talks has had them."""
UTTERANCES = frozenset(["statement", "demand", "criticism"])
"""Kinds that are speech themselves: their speaker is their source."""


@dataclass(frozen=True, slots=True)
class Maker:
    """One sentence with its frames, and what the page told before it. `number` counts the page's sentences."""

    sentence: Sentence
    frames: list[Frame]
    memory: Memory
    lexicon: Lexicon
    number: int
    title_day: When | None = None

    @property
    def by_token(self) -> dict[int, Frame]:
        """The frames by the index of their trigger."""
        return {frame.trigger.i: frame for frame in self.frames}

    @property
    def tells_visit(self) -> bool:
        """Whether the sentence itself tells of a visit, whose place its meetings may take."""
        return any(frame.sense.kind == "visit" for frame in self.frames)

    def resolve(self, head: Token, role: Role) -> list[Party]:
        """Return the parties behind a head."""
        return parties(self.sentence, head, role, self.memory, self.number)

    def parties(self, frame: Frame, role: str, as_role: Role | None = None) -> list[Party]:
        """Return the parties of one role of a frame, each once."""
        wanted: Role = as_role or (role if role in _ROLES else "source")  # type: ignore[assignment]
        found: list[Party] = []
        for head in frame.role(role):
            found += [p for p in self.resolve(head, wanted) if p.name not in {known.name for known in found}]
        return found

    def nearest(self, frame: Frame, kinds: Container[str] = ("person",)) -> list[Party]:
        """Return who acts, no spokesman, in the nearest clause above: "his tour, which included a visit to Rome"."""
        for verb in (up for up in frame.trigger.ancestors if up.pos_ in VERBAL):
            told = [party for head in fill(verb, "subj") for party in self.resolve(head, "source")]
            found = [party for party in told if not is_spokesman(party)]
            if any(party.kind in kinds for party in found):
                return found
        return []

    def clause(self, frame: Frame) -> Token | None:
        """Return the verb whose tense tells the time of a frame."""
        return frame.trigger if frame.trigger.pos_ in VERBAL else governor(frame.trigger)

    def is_noun_after(self, frame: Frame) -> bool:
        """Tell whether a noun stands after "after" or "following": then it is over, whatever the clause's tense."""
        return frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in ("after", "following", "since")

    def status(self, frame: Frame) -> Status:
        """Return the status of a frame's act."""
        trigger = frame.trigger
        reading = status.of_verb(trigger) if trigger.pos_ in VERBAL else status.of_noun(trigger)
        if reading == "planned" and self._is_long_over(trigger):
            return "happened"
        return "cancelled" if frame.sense.id.endswith(".lift") and reading == "happened" else reading

    def _is_long_over(self, trigger: Token) -> bool:
        """Tell whether what somebody went for lies behind: "went to Lima in February for a summit", told in May."""
        verb, published = governor(trigger), self.sentence.page.published
        if trigger.dep_ != "pobj" or trigger.head.lower_ != "for" or verb is None or verb.tag_ != "VBD":
            return False
        days = [timing.read(self.sentence, time, "past").end for time in self.sentence.times if time.kind != "duration"]
        known = [day for day in days if day is not None]
        return published is not None and bool(known) and (published.start - max(known)).days > _LONG_AGO

    def when(self, frame: Frame, reading: Status, at: timing.At = None) -> When | None:
        """Return the time words of a frame's act; in a day digest the day itself, for what is told in the present."""
        found = timing.when(self.sentence, frame.trigger, set(self.by_token), reading, at)
        if (
            found is None
            and self.title_day is not None
            and reading in ("happened", "ongoing", "cancelled")
            and self._is_news(frame)
        ):
            return self.title_day
        return found

    def _is_news(self, frame: Frame) -> bool:
        """Tell whether a frame is what a digest's item reports, not its background."""
        trigger = frame.trigger
        verb = trigger if trigger.pos_ in VERBAL else governor(trigger)
        if verb is None or self.is_noun_after(frame):
            return False
        return is_main(verb) or (verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.children))

    def is_fresh(self, frame: Frame) -> bool:
        """Tell whether an act lies at most a day before the page, or cannot be placed because the page has no date."""
        found = self.when(frame, "happened")
        published = self.sentence.page.published
        if found is None or found.end is None or published is None:
            return True
        return (published.end - found.end).days <= _FRESH_DAYS

    def setting(self, frame: Frame) -> Place | None:
        """Return where the clause says the act takes place."""
        for role in ("place",):
            for head in frame.role(role):
                if here := placing.place_of(self.sentence, head):
                    return here
        return placing.setting(self.sentence, frame.trigger)

    def begins(self, spans: Iterable[Span | None]) -> list[int]:
        """Return where spans begin, counted from the sentence's start."""
        return [span.start - self.sentence.start for span in spans if span is not None]

    def known_place(self, travellers: Iterable[Party]) -> Place | None:
        """Return where these people are visiting, as this page told before."""
        return self.memory.place_of(party.name for party in travellers)

    def _is_ahead(self, when: When | None) -> bool:
        """Tell whether a day lies after the page's own: whatever its words, that has not happened yet."""
        published = self.sentence.page.published
        return published is not None and when is not None and when.start is not None and when.start > published.end

    def speaker(self, frame: Frame, sources: Iterable[Party]) -> tuple[str, tuple[tuple[str, Span], ...]]:
        """Return the name of who vouches for an act, with the words that say so."""
        for head in speaker(frame.trigger, self.by_token):
            for party in self.resolve(head, "source"):
                if party.span is not None:
                    return party.name, (("speaker", party.span),)
        return "", ()

    def draft(
        self,
        frame: Frame,
        who: tuple[Party, ...],
        *,
        place: Place | None = None,
        status: Status | None = None,
        quotes: tuple[Span, ...] = (),
        refers: bool = False,
        at: timing.At = None,
    ) -> Draft:
        """Return a draft of a frame's act with everything its clause says."""
        reading = status or self.status(frame)
        when = self.when(frame, reading, at)
        kind: Kind = frame.sense.kind  # type: ignore[assignment]
        if reading in ("happened", "ongoing") and self._is_ahead(when):
            reading, when = (reading, None) if kind in UTTERANCES else ("planned", when)
        cameo = cameo_of(frame, self.frames, self.lexicon, reading)
        name, words = self.speaker(frame, who)
        asserted = assertion(frame, name if kind not in UTTERANCES else "")
        if asserted == "judgement" and reading in ("happened", "ongoing"):
            reading = "proposed"
        known = self.lexicon.codes.get(cameo)
        words += tuple((f"{party.role} by {party.by}", party.span) for party in who if party.by and party.span)
        return Draft(
            kind, reading, who, self.sentence, self.sentence.words(frame.trigger), frame.sense.id, cameo,
            plover=frame.sense.plover or (known.plover if known else ""),
            mode=frame.sense.mode or (known.mode if known else ""),
            context=frame.sense.context or (known.context if known else ""),
            place=place, when=when, speaker=name if kind not in UTTERANCES else "",
            quotes=quotes, spans=words, refers=refers, assertion=asserted, topic=_TOPICS.get(frame.sense.mark, ""),
            whole=frame.sense.mark == "whole" or (kind == "visit" and frame.trigger.tag_ == "NNS"),
        )  # fmt: skip


def is_spokesman(party: Party) -> bool:
    """Tell whether somebody only speaks for others: what he tells of is not his own."""
    return "spokesperson" in classify(party.office)
