"""The nouns of Legation: one frozen record for each, plain rows between rooms.

Offsets are Unicode code points into `Page.text`, which never changes after reading: `text[start:end] == exact`.
Days are `datetime.date`, both ends of an interval inclusive. Anything a page does not say is empty, never guessed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "visit", "meeting", "call", "negotiation", "statement", "demand", "criticism", "agreement", "support", "aid",
    "sanction", "refusal", "threat", "protest", "military", "concession", "reaction", "plan-other",
]  # fmt: skip
Status = Literal["planned", "proposed", "ongoing", "happened", "postponed", "cancelled", "denied", "refused"]
Role = Literal["source", "target", "participant", "companion", "host"]
PartyKind = Literal["person", "state", "organisation", "group"]
BlockKind = Literal["title", "heading", "paragraph", "caption", "furniture"]
Precision = Literal["day", "days", "week", "month", "season", "quarter", "year", "years", "vague", ""]
Assertion = Literal["fact", "speech", "judgement"]


def make_id(prefix: str, *parts: str) -> str:
    """Return a short, stable id: the prefix and 12 hex digits of the SHA-256 of the parts."""
    return prefix + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Span:
    """Exact words of a page: `page.text[start:end] == exact`."""

    page: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Published:
    """When a page was published: an interval of days, and how that is known.

    `source` is one of given, metadata, json-ld, url, dateline, feed, inferred; `reasons` says why in words.
    """

    start: dt.date
    end: dt.date
    source: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a page's text of one kind; headings never run into sentences, furniture is not read."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Page:
    """One source document as it was read. `id` is the input's own id, else a hash of source and text."""

    id: str
    source: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    url: str = ""
    outlet: str = ""
    language: str = "en"
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read: which step, which source, what was wrong and what to do next."""

    step: str
    source: str
    error: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that was read and set aside on purpose, with the reason (`empty`, `not English`, `duplicate` ...)."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class When:
    """A time as a page gives it: days, EDTF, precision and the words it came from.

    `start` and `end` are inclusive days, None where open or while a relative expression waits for the page's date.
    A vague "late August" is an interval in which the event lies; a `range` ("31 March to 2 April") is its length.
    `anchor` says what the words were resolved against: "" (absolute), published, inferred, title, event, or unresolved.
    `tense` is the reading that resolved a weekday ("past", "future", ""), so that a later date can move it.
    """

    words: str
    start: dt.date | None = None
    end: dt.date | None = None
    edtf: str = ""
    precision: Precision = ""
    anchor: str = ""
    tense: str = ""
    range: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: words most specific first ("Sochi, Russia"), with the state as ISO 3166-1 alpha-2 where known."""

    name: str
    locality: str = ""
    country: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part, and how. `name` is the fullest form in the page; `country` is ISO 3166-1 alpha-2 or an
    organisation's short name; `person` is the register's id; `office` is the office as the page words it; `by` says
    how a name was found that the words themselves do not have (a pronoun, a title), "" where they have it."""

    name: str
    role: Role
    kind: PartyKind = "person"
    country: str = ""
    person: str = ""
    office: str = ""
    span: Span | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A named person with the office the page gives them: the evidence for office conflicts and for dating."""

    page: str
    name: str
    office: str
    country: str
    person: str
    span: Span
    former: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A term: who held which office of which body, from when to when. An unknown end is not "still in office"."""

    person: str
    name: str
    office: str
    body: str
    country: str
    start: dt.date | None
    end: dt.date | None
    precision: str = "day"
    level: str = ""
    role: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An order between two happenings of one page: this report is `relation` ("after", "before", "during") `words`."""

    relation: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """What one page says of one event."""

    id: str
    page: str
    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    evidence: tuple[Span, ...]
    rule: str
    place: Place | None = None
    when: When | None = None
    speaker: str = ""
    quotes: tuple[Span, ...] = ()
    topic: str = ""
    issue: str = ""
    assertion: Assertion = "fact"
    plover: str = ""
    mode: str = ""
    context: str = ""
    cameo: str = ""
    trigger: Span | None = None
    spans: tuple[tuple[str, Span], ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def quote(self) -> str:
        """The verbatim words, separate pieces joined by ` ... `."""
        return " ... ".join(span.exact for span in self.quotes)


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One step of an event's history: this status, as one report had it, known on `on` (the page's date)."""

    status: Status
    on: dt.date | None
    report: str
    page: str
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, folded from every report of it. Fields follow the newest best-founded report; all are kept."""

    id: str
    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    place: Place | None
    when: When | None
    reports: tuple[str, ...]
    pages: tuple[str, ...]
    history: tuple[StatusChange, ...] = ()
    speaker: str = ""
    quote: str = ""
    topic: str = ""
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """One stop of a trip: a visit event, with whom the traveller met there and who, beside the state, received him."""

    event: str
    country: str
    locality: str
    when: When | None
    status: Status
    met: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """One traveller's journey, legs in order."""

    id: str
    traveller: str
    person: str
    status: Status
    legs: tuple[Leg, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that do not fit, both kept. `kind` is office, date, place, participants or status."""

    kind: str
    about: str
    ours: str
    theirs: str
    pages: tuple[str, ...]
    spans: tuple[Span, ...] = field(default=())
    note: str = ""


Judged = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision about two events: same, different or unsure. Append-only; never overwritten by a run."""

    left: str
    right: str
    verdict: Judged
    by: str
    at: str
