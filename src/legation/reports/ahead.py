"""The present that tells the future: "meets him on Friday", "leaves for Jakarta tomorrow", "is meeting her next week".

Only words that lie after the page say so, a weekday among them; captions and day digests tell the past in the present.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.slots import support
from legation.reports.timing import carriers
from legation.reports.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.frames import Frame
    from legation.reports.maker import Maker

PRESENT = frozenset(["VBZ", "VBP"])
_BEGIN = frozenset("begin start open commence".split())
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_LENGTH = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)})\s?-\s?day\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:tomorrow|next (?:week|month|year))\b", re.IGNORECASE)


def is_coming(maker: Maker, frame: Frame) -> bool:
    """Tell whether the words of a present tense name a day after the page's: "on Tuesday he departs for Jakarta"."""
    found, published = maker.when(frame, "planned"), maker.sentence.page.published
    if found is None or found.anchor == "title":
        return False
    if found.anchor == "unresolved":
        return bool(_WEEKDAY.search(found.words) or _NEXT.search(found.words))
    return published is not None and found.start is not None and found.start > published.end


def is_told_ahead(maker: Maker, frame: Frame) -> bool:
    """Tell whether a sitting told in the present, simple or progressive, is still to come by its own words."""
    verb = maker.clause(frame)
    if verb is None or maker.title_day is not None or maker.sentence.kind == "caption":
        return False
    return is_present(verb) and is_coming(maker, frame)


def lasts(maker: Maker, frame: Frame) -> bool:
    """Tell whether a visit that began on a day is not over on the page's: "began a four-day visit on Tuesday"."""
    verb, length = support(frame.trigger), _LENGTH.search(_before(frame.trigger))
    found, published = maker.when(frame, "happened"), maker.sentence.page.published
    if verb is None or not lemmas(verb.text) & _BEGIN or length is None or published is None:
        return False
    if found is None or found.start is None or found.start != found.end:
        return False
    word = length.group(1).lower()
    days = int(word) if word.isdigit() else _NUMBERS.index(word) + 2
    return (published.end - found.start).days < days


def _before(noun: Token) -> str:
    """Return the words of a phrase up to its noun."""
    return noun.doc[noun.left_edge.i : noun.i + 1].text


def is_present(verb: Token) -> bool:
    """Tell whether a verb stands in the present: "meets", "is meeting"."""
    aux = {child.tag_ for child in children(verb, "aux")}
    return verb.tag_ in PRESENT or (verb.tag_ == "VBG" and bool(aux & PRESENT))


def is_habit(maker: Maker, frame: Frame) -> bool:
    """Tell whether a sitting is told as a habit, not as one: "meets him every year"."""
    if frame.sense.part != "verb":  # a "yearly meeting" is one all the same
        return False
    near = carriers(frame.trigger)
    sets = [time for time in maker.sentence.times if time.kind == "set"]
    spans = [maker.sentence.doc.char_span(time.start, time.end, alignment_mode="expand") for time in sets]
    return any(span is not None and span.root.head.i in near for span in spans)
