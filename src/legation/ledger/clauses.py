"""The clauses of a sentence about the traveller: whom it is led by, where it puts him, and whether that is to come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from legation.ledger import names
from legation.ledger.cues import cues, has
from legation.ledger.lines import Line
from legation.ledger.wording import TOWNS, WEEKDAYS
from legation.model import Party, Status
from legation.where import Found

_LISTED = rf"and(?! (?:the )?(?!{WEEKDAYS})[A-Z])"  # "and" that adds no name to a list
_CLAUSE = re.compile(
    rf"[;:]|(?<!\b[A-Z])\.(?!\w)|, (?=(?:{_LISTED}|but|where|who|which|whose|then|before|after|while|when)\b)|"
    rf" (?=(?:{_LISTED}|but|where|after|while|when|then|until)\b)|"
    r"(?<!night)(?<!evening)(?<!\bday)(?<!morning) (?=before\b)"  # "the night before" is one time
)
_ASIDE = re.compile(r"(?:where|who|which)\b[^,]*, (?=s?he\b)")  # "where he meets Roe on Monday, he will fly to Mali"
_FROM = re.compile(
    r"\b(?:from|out of|left|leaving|departed|outside)\s+(?:the\s+)?(?:\w+\s+capital,?\s+)?$", re.IGNORECASE
)
_AFTER = re.compile(
    r"\bafter (?:(?:an?|the|his|her|two|three|brief|short) )*"
    r"(?:talks|meetings?|stops?|visit(?:ing|s)?|stopping|attending|summit)\b[^,;]{0,50}\b(?:in|to|at) (?:the )?$|"
    r"\bafter visiting (?:the )?$",
    re.IGNORECASE,
)  # "he arrived on Friday after talks with the minister in Cairo" comes from there
_SPOT = rf"(?:{TOWNS}|province|state|suburb)"
_ABOUT = re.compile(
    r"\b(?:on|about|over|against|with|between|"
    r"(?<!capital )(?<!city )(?<!town )(?<!resort )(?<!port )(?<!village )(?<!island )of|by|like|than|as) (?:the )?$",
    re.IGNORECASE,
)
_WAY = re.compile(r"\bon (?:his|her|the) way (?:from [^,;.]{2,30} )?(?:on )?to (?:the )?$", re.IGNORECASE)
_STOPS = re.compile(r"\b(?:follows|comes next|(?:last|next|final|first) (?:stop|leg)|then|and on to)\b", re.IGNORECASE)
_KIN = re.compile(
    r"['’]s? (?:late )?(?:father|mother|wife|husband|son|daughter|brother|sister|predecessor|successor|deputy|envoy)\b"
)
_THERE = re.compile(
    r"(?:\b(?:in|to|into|for|at|reach\w*|visit\w*|enter\w*|arrived|both|and|via|near)|^|,)\W*(?:the )?"
    rf"(?:(?:[\w-]+ ){{0,3}}{_SPOT}(?:,| of)? )?$",
    re.I,
)
_WITH_OR_IN = re.compile(r"\b(?:s?he and (?:the )?(?:[\w’'-]+ ){0,6}|in )$", re.IGNORECASE)
_TITLE = re.compile(r"secretary|president|minister|premier|chancellor|pope|king", re.IGNORECASE)
_RULER = re.compile(r"minister|president|premier|chancellor|king|queen|emir|prince|sultan|speaker", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence: its words and where they begin in the sentence."""

    line: Line
    start: int
    words: str

    def holds(self, at: int) -> bool:
        """Say whether a place in the sentence lies in this clause."""
        return self.start <= at < self.start + len(self.words)


def led(line: Line, traveller: Party, main: bool) -> bool:
    """Say whether a sentence is about the traveller: the first that it names, or "she" before any name."""
    first = next((one for one in line.people if one.span), None)
    if first is not None and names.same_party(first, traveller):
        return first.span is None or not _KIN.match(line.text[first.span.end - line.span.start :])
    if not main:
        return False
    word = self_word(line.text, traveller)
    before = first is None or first.span is None or (word or 0) < first.span.start - line.span.start
    return word is not None and before


def listed(line: Line, goals: Collection[str], main: bool) -> bool:
    """Say whether a sentence goes through the stops of a journey without a person: "Rwanda follows on Tuesday"."""
    there = {place.country for place in line.places}
    return main and not line.people and bool(there) and there <= set(goals) and _STOPS.search(line.text) is not None


def received(line: Line, traveller: Party, goals: Collection[str], main: bool) -> bool:
    """Say whether a sentence has hosts of the journey in one room with the traveller: "the president received her"."""
    himself = any(names.same_party(one, traveller) for one in line.people)
    hosts = any(one.country in goals or ruler(one) for one in line.people)
    return hosts and (himself or (main and has("contact", line.text))) and not has("far", line.text)


def self_word(text: str, traveller: Party) -> int | None:
    """Return where a sentence first has a word that stands for the traveller: a pronoun, or his own title."""
    office = traveller.office.casefold()
    return next((start for start, title in self_words(text) if title in office), None)


@lru_cache(4096)
def self_words(text: str) -> tuple[tuple[int, str], ...]:
    """Return where words stand that may be for somebody known, each with the title that he must have, "" for any.

    Kept: each traveller of a page asks the same of its sentences.
    """
    found = ((one.start(), _TITLE.search(one[0])) for one in cues()["self"].finditer(text))
    return tuple((start, title[0].casefold() if title else "") for start, title in found)


def clauses(line: Line) -> Iterator[Clause]:
    """Yield the clauses of a sentence."""
    at = 0
    for cut in _CLAUSE.finditer(line.text):
        yield from parted(Clause(line, at, line.text[at : cut.start()]))
        at = cut.end()
    yield from parted(Clause(line, at, line.text[at:]))


def parted(part: Clause) -> Iterator[Clause]:
    """Yield a clause, the main clause that goes on behind an aside apart: its day is not that of the aside."""
    cut = _ASIDE.match(part.words)
    if cut:
        yield Clause(part.line, part.start, cut[0])
    yield Clause(part.line, part.start + len(cut[0] if cut else ""), part.words[len(cut[0] if cut else "") :])


def strangers(part: Clause, traveller: Party, goals: Collection[str], until: int | None = None) -> bool:
    """Say whether a clause is about somebody who is neither the traveller nor a host: named in it before `until`."""
    text, at = part.line.text, part.line.span.start
    last = part.start + len(part.words) if until is None else until
    named = [one for one in part.line.people if one.span and part.start <= one.span.start - at < last]
    alone = (one for one in named if one.span and not _WITH_OR_IN.search(text[: one.span.start - at]))
    return any(not names.same_party(one, traveller) and one.country not in goals and not ruler(one) for one in alone)


def ruler(party: Party) -> bool:
    """Say whether somebody of no known country holds an office of state: he may be a host."""
    return not party.country and _RULER.search(party.office) is not None


def lands(part: Clause) -> set[str]:
    """Return the countries of the places in a clause, without those that are left."""
    text = part.line.text
    spots = [place for place in part.line.places if part.holds(place.start)]
    return {place.country for place in spots if not left(text, place) and led_to(text, place)}


def led_to(text: str, place: Found) -> bool:
    """Say whether words before a place lead there: a state that is judged, told or feared is no stop."""
    before = text[: place.start]
    if about(text, place) or _WAY.search(before):
        return False
    return bool(_THERE.search(before[-120:]) or cues()["toward"].search(before[-60:]))


def about(text: str, place: Found) -> bool:
    """Say whether words speak of a place, or of what is done to it: "the threats against Mali"."""
    return _ABOUT.search(text[: place.start]) is not None


def left(text: str, place: Found) -> bool:
    """Say whether a place is one that somebody comes from or leaves."""
    before = text[: place.start]
    return _FROM.search(before) is not None or _AFTER.search(before) is not None


def tense(part: Clause) -> Status | None:
    """Return whether a clause is of what is to come or of what took place; None where its words do not say."""
    if has("ahead", part.words):
        return "planned"
    return "happened" if has("done", part.words) else None
