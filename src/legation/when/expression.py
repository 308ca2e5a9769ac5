"""A time expression as it stands in a text: the exact words, where they are, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .meaning import Beside, Bound, Calendar, Length, Meaning, Nth, Often, Pair, Part, Running, Stretch, Vague, Years

Kind = Literal["instant", "range", "duration", "set", "event", "vague"]
DAYS_IN = {
    "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400, "day": 1.0, "weekend": 2.0, "week": 7.0,
    "fortnight": 14.0, "month": 30.44, "season": 91.3, "quarter": 91.3, "half": 182.6, "year": 365.25,
    "decade": 3652.5, "century": 36525.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression; `words == text[start:end]` in code points of the text it was found in.

    `name_start` and `name_end` bound the time itself without its preposition or relation ("2019" in "since 2019",
    "two days" in "two days after"). `tense` is what nearby words say of the verb: "past", "future" or "".
    """

    words: str
    start: int
    end: int
    meaning: Meaning
    name_start: int = 0
    name_end: int = 0
    tense: str = ""

    @property
    def kind(self) -> Kind:
        """What sort of time it is; a duration, a set and a bare event relation have no day of their own."""
        return kind_of(self.meaning)

    @property
    def absolute(self) -> bool:
        """True when the words fix the days without knowing when the page was published."""
        return is_absolute(self.meaning)

    @property
    def days(self) -> float | None:
        """Length in days of a duration ("eight-day": 8.0), None for anything else; months and years are averages."""
        meaning = self.meaning
        if not isinstance(meaning, Length | Running) or meaning.number is None:
            return None
        length = DAYS_IN[meaning.unit] * meaning.number
        return round(length) if length >= 1 else length


KINDS: dict[type, Kind] = {Length: "duration", Often: "set", Beside: "event", Vague: "vague"}


def kind_of(meaning: Meaning) -> Kind:
    """Return the kind of a meaning."""
    match meaning:
        case Beside(near=None, otherwise=inner) if inner is not None:
            return kind_of(inner)
        case Length() | Often() | Beside() | Vague():
            return KINDS[type(meaning)]
        case Pair(range=True) | Running():
            return "range"
        case Part(whole=inner) | Nth(whole=inner) | Bound(edge=inner):
            return kind_of(inner)
        case _:
            return "instant"


def is_absolute(meaning: Meaning) -> bool:
    """Return whether the meaning names its own year."""
    match meaning:
        case Years():
            return True
        case Calendar() | Stretch():
            return meaning.year is not None and meaning.shift is None
        case Pair(left=left, right=right):
            return is_absolute(left) and is_absolute(right)
        case Part(whole=inner) | Nth(whole=inner) | Bound(edge=inner):
            return is_absolute(inner)
        case _:
            return getattr(meaning, "year", None) is not None
