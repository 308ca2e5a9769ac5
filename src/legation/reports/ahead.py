"""The present that tells the future: "meets him on Friday", "leaves for Jakarta tomorrow", "is meeting her next week".

Only words that lie after the page say so, a weekday among them; captions and day digests tell the past in the present.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from legation.model import When
from legation.reports import timing
from legation.reports.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.frames import Frame
    from legation.reports.maker import Maker

PRESENT = frozenset(["VBZ", "VBP"])
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def is_coming(maker: Maker, frame: Frame) -> bool:
    """Tell whether the words of a present tense name a day after the page's: "on Tuesday he departs for Jakarta"."""
    found, published = maker.when(frame, "planned") or _setting_off(maker, frame), maker.sentence.page.published
    if found is None or found.anchor == "title":
        return False
    if found.anchor == "unresolved":
        return bool(_WEEKDAY.search(found.words)) or "tomorrow" in found.words.lower()
    return published is not None and found.start is not None and found.start > published.end


def _setting_off(maker: Maker, frame: Frame) -> When | None:
    """Return the day of the verb that an act hangs on: "leaves on Monday on a visit to Japan"."""
    verb = maker.clause(frame)
    return timing.of_verb(maker.sentence, verb, "future") if verb is not None else None


def is_told_ahead(maker: Maker, frame: Frame) -> bool:
    """Tell whether a sitting told in the present, simple or progressive, is still to come by its own words."""
    verb = maker.clause(frame)
    if verb is None or maker.title_day is not None or maker.sentence.kind == "caption":
        return False
    return is_present(verb) and is_coming(maker, frame)


def is_present(verb: Token) -> bool:
    """Tell whether a verb stands in the present: "meets", "is meeting"."""
    aux = {child.tag_ for child in children(verb, "aux")}
    return verb.tag_ in PRESENT or (verb.tag_ == "VBG" and bool(aux & PRESENT))
