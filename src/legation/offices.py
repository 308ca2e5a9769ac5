"""Offices as pages word them against the register of offices: what does not fit is shown, never hidden."""

from __future__ import annotations

from legation.model import Mention, Published
from legation.who.fit import SINGLE, fits
from legation.who.office import classify
from legation.who.register import register


def misfit(mention: Mention, published: Published | None) -> str:
    """Return what the register has against the office a page gives a person at the page's time, "" if nothing."""
    if not mention.person or mention.former or published is None:
        return ""
    if not classify(mention.office, mention.country) & SINGLE:
        return ""  # "spokesman" and "adviser" are borne by many at once, and no page is wrong for using them loosely
    found = fits(register(), mention.person, mention.office, mention.country, interval=(published.start, published.end))
    return found.reason if found.verdict == "wrong" else ""
