"""Where each sentence of a page on a journey is set: where it was sent from, and where its words then take him.

"Later on Tuesday she flew on to Abuja. There she will hold talks with ..." puts the talks in Nigeria though their own
sentence has no place. What was done before ("he had met him in Rome") moves nobody; what is to come moves nobody but
the sentence that goes on with "there".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from legation.ledger.clauses import Clause, clauses, lands, led, left, received
from legation.ledger.company import beside, is_main
from legation.ledger.cues import has
from legation.ledger.lines import Line
from legation.ledger.whereabouts import set_in
from legation.model import Party

_GOES_ON = re.compile(r"\W*there\b(?!,? (?:is|are|was|were|will be|has|have|had)\b)", re.IGNORECASE)
_WHERE = re.compile(r"\W*where\b", re.IGNORECASE)
_ALSO = re.compile(
    r"\W*(?:(?:he|she|they|the \w+|the secretary of state|[A-Z][\w’'-]+) )?(?:also|later|then)\b", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:had|before that|earlier|previous(?:ly)?|the day before)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|is to|due|expected|plans?|planned|scheduled|tomorrow|next)\b", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\W*$", re.IGNORECASE)
_BEEN = re.compile(
    r"\b(?:had been|had spent|had stopped|was|were|stopped|spent)\b[^,;.]{0,30}\b(?:in|at)\b", re.IGNORECASE
)
_OFF = re.compile(r"\b(?:left|leav(?:es?|ing)|depart\w*|set off|took off)\b[^,;.]{0,30}\bfor\b", re.IGNORECASE)
_LEAVES = re.compile(
    r"\b(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)|fl(?:ew|ies|y|ying) (?:on )?to|travel\w* (?:on )?to|go(?:es|ing)? "
    r"(?:on )?to|went on|mov(?:ed|es) on|continu\w+|head\w* (?:for|to|on)|before|set off|on (?:his|her) way)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the country that the page is set in by then, the one that was spoken of last, whether it goes on
    about that one ("he had been in Riyadh in the morning" came right before it), and whether it does with "also"."""

    line: Line
    here: str
    before: str
    stays: bool = False
    was_there: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether the sentence goes on about the place of the one before."""
        also = self.was_there and _ALSO.match(self.line.text) is not None
        return self.stays or also or _GOES_ON.search(self.line.text) is not None

    def at(self, start: int) -> str:
        """Return the country that words at an offset of the page are set in, "" if none or two: the one of their
        clause, else of the clause that they go on, else of the sentence, else of the page."""
        parts = list(clauses(self.line))
        own = next((at for at, part in enumerate(parts) if part.holds(start - self.line.span.start)), None)
        if own is None:
            return self.here
        found = lands(parts[own])
        if not found and own and _WHERE.match(parts[own].words):
            found = set(all_in(parts[own - 1])[-1:])
        if not found:
            found = {land for part in parts if not _LEAVES.search(part.words) for land in lands(part)}
        if not found and self.goes_on:
            return self.before or self.here
        return next(iter(found)) if len(found) == 1 else "" if found else self.here


def scenes(lines: Sequence[Line], traveller: Party, goals: Collection[str], sent: str) -> tuple[Scene, ...]:
    """Return the sentences of a page, each with where the page is set by then; `sent` is the country that it was sent
    from, "" if its head gives none."""
    main = is_main(traveller, lines)
    here = sent if sent in goals else set_in(lines, traveller, goals, main)
    before, stays, was_there, made = "", False, False, list[Scene]()
    for line in lines:
        made.append(Scene(line, here, before, stays, was_there))
        about = led(line, traveller, main) or received(line, traveller, goals, main)
        there = gone_to(line, goals) if about else ""
        here = there if there and moves(line) else here
        here = here or there or (with_hosts(line, traveller, goals, main) if about else "")
        spoken = came_from(line, goals) if about and not there else there
        before, aside = spoken or before, bool(spoken and spoken != here)
        stays = aside and (not there or _BEEN.search(line.text) is not None)
        was_there = aside and not (_OFF.search(line.text) or _AHEAD.search(line.text))
    return tuple(made)


def gone_to(line: Line, goals: Collection[str]) -> str:
    """Return the last country of a journey that a sentence takes the traveller to, rather than one that he leaves for;
    "" for none."""
    parts = [part for part in clauses(line) if not _AFTER.search(line.text[: part.start])]
    stays = [part for part in parts if not _OFF.search(part.words)]
    found = [[land for part in some for land in in_order(part) if land in goals] for some in (stays, parts)]
    return next((lands_[-1] for lands_ in found if lands_), "")


def in_order(part: Clause) -> list[str]:
    """Return the countries that a clause leads to, in the order of its words."""
    there, text = lands(part), part.line.text
    spots = (one for one in part.line.places if part.holds(one.start) and not left(text, one))
    return [one.country for one in spots if one.country in there]


def all_in(part: Clause) -> list[str]:
    """Return the countries of all places in a clause, in the order of its words."""
    return [one.country for one in part.line.places if part.holds(one.start)]


def came_from(line: Line, goals: Collection[str]) -> str:
    """Return the country of a journey that a sentence goes on to tell of though it was left: "from Rome, where ..."."""
    parts = list(clauses(line))
    behind = [all_in(one) for one, then in pairwise(parts) if _WHERE.match(then.words)]
    found = [lands_[-1] for lands_ in behind if lands_ and lands_[-1] in goals]
    return found[-1] if found else ""


def moves(line: Line) -> bool:
    """Say whether a sentence tells as news that somebody arrives: not what was before, nor what is to come."""
    return has("arrive", line.text) and not any(cue.search(line.text) for cue in (_BEFORE, _AHEAD, _OFF))


def with_hosts(line: Line, traveller: Party, goals: Collection[str], main: bool) -> str:
    """Return the country of the journey that all those met in a sentence are of, "" if none or two."""
    found = {party.country for party in beside(line, traveller, main)} & set(goals)
    return found.pop() if len(found) == 1 else ""
