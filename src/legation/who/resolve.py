"""A mention -> a person of the register, where name, country, office and date settle it; never by force."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable

from legation.where import gazetteer
from legation.who.lookup import FAMILY
from legation.who.office import classify, same_office
from legation.who.person import Person, Resolved, alive
from legation.who.register import Register, register
from legation.who.spelling import words_of
from legation.who.stint import Stint, around, leading_first

TOP = 3
"""Fame of a head in the hand tables."""
MANY = 12
"""Bearers of a family name past which even one head among them does not settle it without a date."""
NOBODY = Resolved("", "", "not in the register")


@functools.lru_cache(maxsize=1 << 11)
def resolve(name: str, country: str = "", on: dt.date | None = None, office: str = "") -> Resolved:
    """Return the person that a name means, with the country; both empty where the evidence leaves it open.

    A full name must agree with the country stated; several namesakes are told apart by office, date and fame.
    A family name alone needs a country or office, or one famous holder at the date.
    """
    if not name:
        return NOBODY
    book = register()
    ways = book.candidates(name)
    if not ways:
        return NOBODY
    people = [p for pid, _, _ in ways if (p := book.person(pid)) and (on is None or alive(p, on.year))]
    if country:
        people = [p for p in people if _belongs(book, p, country)]
    if not people:
        return Resolved("", "", f"namesakes only, none of {country or 'that time'}")
    if ways[0][2] is FAMILY:
        return _by_family(book, people, name, country, on, office)
    return _by_name(book, people, on, office)


def _belongs(book: Register, person: Person, country: str) -> bool:
    """Tell whether a person may be called of a country; an organisation's office does not bind the state."""
    return book.belongs(person.id, country) or not gazetteer().state(country)


def _by_name(book: Register, people: list[Person], on: dt.date | None, office: str) -> Resolved:
    narrowed = people if len(people) == 1 else _narrow(book, people, on, office)
    if len(narrowed) == 1:
        person = narrowed[0]
        why = "the only one of the name" if len(people) == 1 else "told from namesakes by office, date and fame"
        return Resolved(person.id, seat(book, person, on, office), why)
    return Resolved("", _shared(narrowed), f"{len(narrowed)} namesakes fit")


def _narrow(book: Register, people: list[Person], on: dt.date | None, office: str) -> list[Person]:
    """Return those left after asking, in turn, who held such an office, who held any that day, who is best known."""
    wanted = classify(office) if office else frozenset()
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda p: bool(wanted) and on is not None and _held(book, p, wanted, on),
        lambda p: bool(wanted) and _held(book, p, wanted, None),
        lambda p: on is not None and any(s.rank for s in _covering(book, p, on)),
    )
    for test in tests:
        people = [p for p in people if test(p)] or people
        if len(people) == 1:
            return people
    top = max(p.fame for p in people)
    rest = max((p.fame for p in people if p.fame < top), default=-1)
    left = [p for p in people if p.fame == top]
    return left if top - rest >= 2 or len(left) == len(people) else people


def _covering(book: Register, person: Person, on: dt.date | None) -> list[Stint]:
    """Return the terms that may cover a day; without a day, all."""
    stints = book.stints(person.id)
    if on is None:
        return list(stints)
    day = on.isoformat()
    return [stint for stint in stints if stint.covers(day)]


def _held(book: Register, person: Person, wanted: frozenset[str], on: dt.date | None) -> bool:
    return any(same_office(wanted, stint.classes) for stint in _covering(book, person, on))


def _by_family(
    book: Register, people: list[Person], name: str, country: str, on: dt.date | None, office: str
) -> Resolved:
    people = people if country else _ending(people, name)
    known = _known(people)
    if country or office:
        wanted = classify(office, country) if office else frozenset()
        fit = [p for p in people if not wanted or _held(book, p, wanted, None)]
        left = fit if on is None else [p for p in fit if _near(book, p, on, wanted)]
        return _one(book, left, country or _shared(known), "family name with country or office", on, office)
    if on is not None:
        left = [p for p in known if _near(book, p, on, frozenset())]
        return _one(book, left, _shared(known), "one well-known holder then", on, office)
    top = [p for p in known if p.fame == TOP]
    left = top if len(top) == 1 else known
    crowded = len(people) > (MANY if left == top else 3 * len(left) + 3)
    return _one(book, [] if crowded else left, _shared(known), "one well-known holder of the name", on, office)


def _ending(people: list[Person], name: str) -> list[Person]:
    """Return the bearers of a family name whose name ends with it, if any does: "Obama" is not "Obama Asue"."""
    family = words_of(name)
    return [p for p in people if words_of(p.name)[-len(family) :] == family] or people


def _known(people: list[Person]) -> list[Person]:
    return [p for p in people if p.fame >= 2]


def _near(book: Register, person: Person, on: dt.date, wanted: frozenset[str]) -> bool:
    """Tell whether a person held a leading (or the wanted) office within two years of a day."""
    early, late = around(on)
    return any(
        stint.meets(early, late)
        for stint in book.stints(person.id)
        if (same_office(wanted, stint.classes) if wanted else stint.rank >= 2)
    )


def seat(book: Register, person: Person, on: dt.date | None, office: str) -> str:
    """Return whom a person acts for: the state or body of the office named, or held that day, or held last."""
    if not person.fame and gazetteer().state(person.country):
        return person.country  # no leading office: nothing to choose from
    wanted = classify(office) if office else frozenset()
    held = leading_first(_covering(book, person, on)) if on is not None else book.stints(person.id)[::-1]
    named = [stint.country for stint in held if wanted and same_office(wanted, stint.classes)]
    if person.country in named:  # a queen of many states is first the one of her own
        return person.country
    leading = [stint.country for stint in held if stint.rank >= 2]
    if on is not None and person.country in leading:
        return person.country
    return next((code for code in (*named, *leading) if code), person.country)


def _one(book: Register, people: list[Person], country: str, why: str, on: dt.date | None, office: str) -> Resolved:
    if len(people) == 1:
        return Resolved(people[0].id, seat(book, people[0], on, office), why)
    in_office = sorted(people, key=lambda p: -p.fame)
    if len(in_office) > 1 and in_office[0].fame - in_office[1].fame >= 2:
        return Resolved(in_office[0].id, seat(book, in_office[0], on, office), why + ", by far the best known")
    return Resolved("", country, f"{len(people)} persons of the family name fit")


def _shared(people: list[Person]) -> str:
    """Return the country that all share, or the best known among them; else ""."""
    top = max((p.fame for p in people), default=0)
    codes = {p.country for p in people if p.fame == top}
    return codes.pop() if len(codes) == 1 else ""
