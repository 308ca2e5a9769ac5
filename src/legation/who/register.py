"""The register: who held which office when, found by any spelling of a name."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Iterator
from contextvars import ContextVar

from legation.model import Office
from legation.where.fold import fold
from legation.who.lookup import Ways, keys_of, look_up
from legation.who.office import classify, describe, same_office
from legation.who.person import Match, Person
from legation.who.spelling import words_of
from legation.who.stint import Stint, read_stint
from legation.who.tables import parse_term, read_grouped, read_keyed, term_line
from legation.who.term import covers, rank
from legation.who.weigh import Question, best, weigh

KEPT = 65536
"""Names whose matches are kept; past them the memory starts anew."""


class Register:
    """Persons and terms. Everything is kept as lines until it is asked for."""

    def __init__(self, persons: dict[str, str], terms: dict[str, list[str]], names: dict[str, str]) -> None:
        self._persons, self._terms, self.names = persons, terms, names
        self._known: dict[str, Person] = {}
        self._held: dict[str, tuple[Office, ...]] = {}
        self._stints: dict[str, tuple[Stint, ...]] = {}
        self._ways: dict[str, Ways] = {}
        self._of_state: dict[str, list[str]] = {}

    @classmethod
    def load(cls, additions: Iterable[Office] = ()) -> Register:
        """Return the compiled register; with `additions`, a copy that also holds these terms (they are kept apart)."""
        terms = list(additions)
        if not terms:
            return compiled()
        own = cls(read_keyed("persons.tsv.gz"), read_grouped("terms.tsv.gz"), read_keyed("names.tsv.gz"))
        for term in terms:
            own._add(term)
        return own

    def __len__(self) -> int:
        return len(self._persons)

    def person(self, person: str) -> Person | None:
        """Return a person by id, None if there is none."""
        known = self._known.get(person)
        if known is None and person in self._persons:
            known = _parse(person, self._persons[person])
            self._known[person] = known
        return known

    def terms(self, person: str) -> tuple[Office, ...]:
        """Return the terms of a person by start, () for an unknown id."""
        held = self._held.get(person)
        if held is None:
            known = self.person(person)
            lines = self._terms.get(person, ()) if known else ()
            held = tuple(parse_term(person, known.name, line) for line in lines) if known else ()
            self._held[person] = held
        return held

    def stints(self, person: str) -> tuple[Stint, ...]:
        """Return the terms of a person in short by start, () for an unknown id."""
        short = self._stints.get(person)
        if short is None:
            short = tuple([read_stint(line) for line in self._terms.get(person, ())])
            self._stints[person] = short
        return short

    def every(self) -> Iterator[str]:
        """Yield the ids of all persons."""
        yield from self._persons

    def candidates(self, name: str) -> Ways:
        """Return (id, score, reasons) for the persons a name may mean by its spelling alone, kept for the next time.

        A full name: the same words in any order, else first and last word, else the same consonants with like
        letters. One word (or a compound like "van der Leyen"): the family name.
        """
        ways = self._ways.get(name)
        if ways is None:
            if len(self._ways) >= KEPT:
                self._ways.clear()
            ways = look_up(self.names, name, self._spellings)
            self._ways[name] = ways
        return ways

    def _spellings(self, person: str) -> tuple[str, ...]:
        known = self.person(person)
        return (known.name, *known.others) if known else ()

    def find(self, name: str, on: dt.date | None = None, country: str = "") -> tuple[Match, ...]:
        """Return the persons a name may mean, best first, each with reasons. Nothing like it: ()."""
        matches = []
        for pid, score, reasons in self.candidates(name):
            person = self.person(pid)
            if person is None:
                continue
            of = self.belongs(pid, country) if country else None
            held = self.held_on(pid, on) if on is not None else ()
            matches.append(weigh(Question(on, country), person, score, reasons, of, held))
        return tuple(sorted(matches, key=lambda m: (-m.score, m.person.id)))

    def belongs(self, person: str, country: str) -> bool:
        """Tell whether a person is of a state or has held an office of it (or of an organisation)."""
        known = self.person(person)
        return known is not None and (
            known.country == country or any(s.country == country for s in self.stints(person))
        )

    def held_on(self, person: str, on: dt.date) -> tuple[Office, ...]:
        """Return the terms that cover a day, leading offices first. A missing end leaves the term open, not sure."""
        held = [term for term in self.terms(person) if covers(term, on)]
        return tuple(sorted(held, key=lambda t: (-rank(t), -(t.start or dt.date.min).toordinal(), t.office)))

    def holder(self, office: str, country: str, on: dt.date) -> Office | None:
        """Return who held an office ("foreign minister", or a class such as "foreign-minister") of a state on a day."""
        wanted = frozenset({office}) if describe(office).rank else classify(office, country)
        held = [t for t in self.offices(state=country, on=on) if same_office(wanted, classify(t.office, t.country))]
        if not held:
            return None
        return max(held, key=lambda t: (*self._weight(t, wanted), t.start or dt.date.min, t.person))

    def _weight(self, term: Office, wanted: frozenset[str]) -> tuple[bool, bool, int]:
        """Order holders of one office: the very class before a like one, a term looked at one by one before one from a
        table (the Factbook's has deputies and presidents among the heads of government), then the better known.
        """
        person = self.person(term.person)
        very, checked = bool(wanted & classify(term.office, term.country)), "general knowledge" in term.source
        return very, checked, person.fame if person else 0

    def offices(
        self, person: str = "", state: str = "", body: str = "", on: dt.date | None = None
    ) -> tuple[Office, ...]:
        """Return terms by person (id or name), state (alpha-2 or organisation), body (part of its name), day."""
        if person:
            ids = [person] if person in self._persons else [m.person.id for m in best(self.find(person, on))]
        elif state:
            ids = self._people_of(state)
        else:
            ids = list(self._persons)
        part = fold(body)
        found = [
            t for pid in ids for t in self.terms(pid) if (not state or t.country == state) and (part in fold(t.body))
        ]
        return tuple(t for t in found if on is None or covers(t, on))

    def _people_of(self, state: str) -> list[str]:
        if not self._of_state:
            for pid, lines in self._terms.items():
                for code in {line.split("\t", 3)[2] for line in lines}:
                    self._of_state.setdefault(code, []).append(pid)
        return self._of_state.get(state, [])

    def _add(self, term: Office) -> None:
        """Add a term of the user's own: to the one person of that name and state, else to a new person."""
        same = [m.person.id for m in self.find(term.name) if m.score >= 1 and self.belongs(m.person.id, term.country)]
        pid = same[0] if same else term.person or "-".join([*words_of(term.name), term.country.lower()])
        if pid not in self._persons:
            self._persons[pid] = f"{term.name}\t\t{term.country}\t1\t\t"
            for key in keys_of(term.name):
                self.names[key] = f"{self.names.get(key, '')} {pid}".strip()
        classes = "|".join(sorted(classify(term.office, term.country)))
        self._terms.setdefault(pid, []).append(term_line(term, classes))
        self._held.pop(pid, None)
        self._stints.pop(pid, None)
        self._ways.clear()  # a name looked up before this term was there


def _parse(person: str, line: str) -> Person:
    name, others, country, fame, first, last = line.split("\t")
    several = tuple(others.split("|")) if others else ()
    return Person(person, name, several, country, int(fame), int(first or 0), int(last or 0))


OWN: ContextVar[Register | None] = ContextVar("register with terms of the user's own", default=None)
"""The register in use where it is not the compiled one; set by `who.own.using`, for as long as a command runs."""


def register() -> Register:
    """Return the register in use: the compiled one, read once per process, or the one with the user's own terms."""
    own = OWN.get()
    return compiled() if own is None else own


@functools.cache
def compiled() -> Register:
    """Return the compiled register, read once per process."""
    return Register(read_keyed("persons.tsv.gz"), read_grouped("terms.tsv.gz"), read_keyed("names.tsv.gz"))
