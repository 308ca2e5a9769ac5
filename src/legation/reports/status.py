"""The status of an event from its clause: tense, modals, negation, "set to", "planned", "cancelled", "denied".

What is willed, promised or possible is never coded as done: every reading that is not plainly past or present is some
form of planned, proposed, cancelled, denied or refused. Word lists are data (`status.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Status
from legation.reports.slots import support
from legation.reports.tree import VERBAL, children, governor

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRENGTH: tuple[Status, ...] = ("cancelled", "postponed", "denied", "refused", "proposed", "planned")
"""Of two readings up the tree the stronger wins: a planned trip that "was cancelled" is cancelled."""


_FIRST = frozenset("first second third last latest only oldest youngest highest most-senior".split())


@cache
def _words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    table = tomllib.loads(files("legation.reports").joinpath("status.toml").read_text("utf-8"))
    return {part: {status: frozenset(words.split()) for status, words in row.items()} for part, row in table.items()}


def _listed(token: Token, part: str) -> Status | None:
    """Return the status that a word of this part lends to what depends on it."""
    found = lemmas(token.text)
    for status in (*_STRENGTH, "happened", "ongoing"):
        if found & _words()[part].get(status, frozenset()):
            return status
    return None


def strongest(readings: list[Status | None]) -> Status | None:
    """Return the reading that outweighs the others, None if there is none."""
    named = [reading for reading in readings if reading is not None]
    return next((status for status in _STRENGTH if status in named), named[0] if named else None)


def of_verb(verb: Token) -> Status:
    """Return the status of what a verb says, read from its own words and from the verbs above it."""
    own = strongest([_own(verb), _above(verb)])
    return own or "happened"


def of_noun(noun: Token) -> Status:
    """Return the status of an event noun: its adjectives, its clauses, the verb that carries it, its preposition."""
    readings = [_modified(noun), _clauses(noun)]
    verb = support(noun)
    if verb is not None:
        readings += [_listed(verb, "carrier"), *_particles(verb), strongest([_own(verb), _above(verb)])]
    elif noun.dep_ == "pobj":
        readings.append(_preposition(noun))
    return strongest(readings) or "happened"


def _particles(verb: Token) -> list[Status | None]:
    """Read "called off", "put off", "cut short"."""
    pairs = {f"{lemma}_{prt.lower_}" for prt in children(verb, "prt", "advmod", "acomp") for lemma in lemmas(verb.text)}
    row = _words()["particle"]
    return [status for status in _STRENGTH if pairs & row.get(status, frozenset())]


def _own(verb: Token) -> Status | None:
    """Read a verb's own auxiliaries, negation and form."""
    aux = {child.lower_ for child in children(verb, "aux")}
    negated = any(child.dep_ == "neg" for child in verb.children)
    if negated:
        return "denied"
    if aux & {"may", "might", "could", "would", "should", "can"}:
        return "proposed" if not aux & {"would"} else "planned"
    if aux & {"will", "shall", "'ll", "’ll", "wo"}:
        return "planned"
    if "to" in aux and verb.dep_ in ("ROOT", "relcl", "acl", "advcl"):
        return None if _is_first(verb) else "planned"
    if any(child.lower_ in ("if", "unless") for child in children(verb, "mark")):
        return "proposed"
    return (
        strongest([_listed(child, "state") for child in children(verb, "acomp")])
        if lemmas(verb.text) & {"be"}
        else None
    )


def _is_first(verb: Token) -> bool:
    """Tell "the first minister to visit", who did, from "a minister to visit", who will."""
    words = {child.lower_ for child in verb.head.children} | set(verb.head.lower_.split())
    return verb.dep_ in ("acl", "relcl") and bool(words & _FIRST)


def _above(verb: Token) -> Status | None:
    """Read what stands over a complement: "is set to", "plans to", "refused to", "denied that", "urged X to"."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not children(verb, "nsubj", "nsubjpass", "aux"):
        return strongest([_own(verb.head), _above(verb.head)])
    if verb.dep_ == "pcomp":
        return _after_preposition(verb)
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl"):
        return _complement(verb, verb.head)
    return None


def _after_preposition(verb: Token) -> Status | None:
    """Read "prior to departing", "before meeting": still ahead when the clause is told in the present."""
    words = {verb.head.lower_, verb.head.head.lower_ if verb.head.dep_ == "prep" else ""}
    above = governor(verb.head)
    if above is None or words & {"after", "since", "following"}:
        return None
    if words & {"before", "prior", "ahead"}:
        ahead = {_own(above), _above(above)} & {"planned", "proposed"}
        return "planned" if above.tag_ in ("VBZ", "VBP") or ahead else None
    return "denied" if "without" in words else strongest([_own(above), _above(above)])


def _complement(verb: Token, head: Token) -> Status | None:
    if verb.dep_ == "advcl":
        mark = {child.lower_ for child in verb.children if child.dep_ in ("mark", "aux", "advmod")}
        if "to" in mark and verb.tag_ == "VB":
            return "planned"
        return None
    if head.pos_ == "ADJ" or head.tag_ == "VBN":
        listed = _listed(head, "state")
        if listed is not None:
            return listed
    if lemmas(head.text) & {"be"} and verb.tag_ == "VB" and verb.dep_ == "xcomp" and head.pos_ in VERBAL:
        return strongest(["planned", _own(head), _above(head)])
    listed = _listed(head, "matrix") or _listed(head, "infinitive" if verb.dep_ != "ccomp" else "clause")
    if listed is None and head.pos_ in VERBAL and verb.dep_ == "xcomp":
        return strongest([_own(head), _above(head)])
    if listed is not None and any(child.dep_ == "neg" for child in head.children):
        return "denied"
    return listed


def _modified(noun: Token) -> Status | None:
    return strongest(
        [_listed(child, "adjective") for child in noun.children if child.dep_ in ("amod", "compound", "nmod", "advmod")]
    )


def _clauses(noun: Token) -> Status | None:
    """Read clauses on the noun: "a trip that was cancelled", "talks scheduled for May", "the visit, which will ..."."""
    found: list[Status | None] = []
    places = [place for prep in children(noun, "prep") for place in children(prep, "pobj")]
    for clause in (clause for head in (noun, *places) for clause in children(head, "relcl", "acl")):
        found += [_listed(clause, "carrier"), _listed(clause, "adjective"), *_particles(clause)]
        if clause.dep_ == "relcl":
            found.append(_own(clause))
    return strongest(found)


def _main(verb: Token) -> Token:
    """Return the verb that carries an infinitive: a meeting "agree to upgrade ties during" is as real as "agree"."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in VERBAL and not _listed(verb, "purpose"):
        verb = verb.head
    return verb


def _preposition(noun: Token) -> Status | None:
    """Read the preposition an event hangs on: "ahead of a visit" is to come, "after talks" is over."""
    prep = noun.head.lower_
    verb = governor(noun)
    if prep in ("after", "following", "since", "during", "on", "in", "at"):
        if prep in ("during", "on", "in", "at") and verb is not None:
            main = _main(verb)
            return strongest([_own(main), _above(main)])
        return None
    if prep == "before" or (prep == "of" and noun.head.head.lower_ == "ahead"):
        return "planned" if verb is None or _own(verb) or verb.tag_ in ("VBZ", "VBP", "VBG") else None
    if prep in ("for", "to") and verb is not None:
        return strongest([_listed(verb, "purpose"), _own(verb), _above(verb)])
    if prep in ("for", "of", "to", "about", "on") and noun.head.head.pos_ == "NOUN":
        return _listed(noun.head.head, "plan")
    return None
