"""Does the office a page gives a person fit the register at that time? Both sides are kept for the reader."""

from __future__ import annotations

import datetime as dt

from legation.model import Office
from legation.where import gazetteer
from legation.who.office import classify, same_office
from legation.who.person import Fit
from legation.who.register import Register

GRACE = dt.timedelta(days=3)
"""Days a page may be behind or ahead of a change of office."""
SINGLE = frozenset({"foreign-minister", "defence-minister", "prime-minister", "president", "pope", "un-head"})
"""Offices of one holder at a time: another known holder speaks against a person without a term."""
Interval = tuple[dt.date, dt.date]


def fits(
    register: Register,
    person: str,
    office: str,
    country: str,
    on: dt.date | None = None,
    interval: Interval | None = None,
) -> Fit:
    """Return whether a person held an office (as worded) at a day, or at some day of an interval.

    `unknown` where the words name no class of office, the person is not in the register, no time is given, or the
    register has neither a term that had begun by then nor another holder: earlier terms are its commonest gaps.
    `wrong` says which term or which holder speaks against it.
    """
    wanted, known = classify(office, country), register.person(person)
    when = (on, on) if on else interval
    if not wanted or known is None or when is None:
        return Fit("unknown", None, "no office class, person or time to compare")
    terms = [t for t in register.terms(person) if same_office(wanted, classify(t.office, t.country))]
    terms = [t for t in terms if not country or t.country == country or not gazetteer().state(t.country)] or terms
    for term in sorted(terms, key=lambda t: t.start or dt.date.min, reverse=True):
        if _meets(term, when):
            return Fit("ok", term, f"{term.office}, {_span(term)} ({term.source})")
    return _against(register, person, wanted, country or known.country, when, terms)


def _against(
    register: Register, person: str, wanted: frozenset[str], country: str, when: Interval, terms: list[Office]
) -> Fit:
    holder = _other(register, person, wanted, country, when)
    if terms:
        term = min(terms, key=lambda t: _distance(t, when))
        if term.start is None:
            return Fit("unknown", term, "a term without dates", holder)
        if holder is None and term.start > when[1]:
            return Fit("unknown", term, "the register knows no holder of that time; an earlier term may be missing")
        reason = f"{term.name} was {term.office} {_span(term)}, not then"
        return Fit("wrong", term, reason + (f"; then {holder.name}, {_span(holder)}" if holder else ""), holder)
    if holder is not None and wanted & SINGLE:
        return Fit(
            "wrong", None, f"no such term known; then {holder.name} was {holder.office}, {_span(holder)}", holder
        )
    return Fit("unknown", None, "the register has no such term of this person", holder)


def _other(register: Register, person: str, wanted: frozenset[str], country: str, when: Interval) -> Office | None:
    """Return another holder of the office through the whole of the time asked for."""
    for key in sorted(wanted & SINGLE):
        first, last = register.holder(key, country, when[0]), register.holder(key, country, when[1])
        if first and last and first.person == last.person != person:
            return first
    return None


def _meets(term: Office, when: Interval) -> bool:
    if term.start is None or term.start - GRACE > when[1]:
        return False
    return term.end is None or term.end + GRACE >= when[0]


def _distance(term: Office, when: Interval) -> int:
    if term.start and term.start > when[1]:
        return (term.start - when[1]).days
    return (when[0] - term.end).days if term.end else 10**6


def _span(term: Office) -> str:
    return f"{term.start or '?'} to {term.end or '?'}"
