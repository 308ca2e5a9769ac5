"""What a verb's own words and the words above it say of its being done: tense, modals, negation, complements.

Word lists are data (`status.toml`). A reading of None says: told as done.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Status
from legation.reports.below import once
from legation.reports.subjects import is_caused, is_ranked, is_taken
from legation.reports.tree import KEPT_FROM, VERBAL, children, governor

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRENGTH: tuple[Status, ...] = ("cancelled", "postponed", "denied", "refused", "proposed", "planned")
"""Of two readings the stronger wins: a planned trip that "was cancelled" is cancelled."""
_FIRST = frozenset("first second third last latest only oldest youngest highest most-senior".split())
_FINITE = frozenset(["VBD", "VBZ", "VBP"])
"""Joined verbs with a tense of their own do not share the first one's auxiliary: "did not reply and left"."""
NEARLY = frozenset("close near verge brink point".split())
"""Words before "to" or "of" and what has all but come about: "close to signing"."""
_TALES = frozenset("report claim rumour rumor allegation speculation story".split())
"""What is only said: who rejects it refuses nothing, but says that it was not so."""
_NOBODY = frozenset("nobody none neither no-one noone".split())
_UNDONE: Mapping[Status, Status] = {
    "cancelled": "planned",
    "postponed": "planned",
    "denied": "proposed",
    "refused": "proposed",
}


@cache
def _words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    table = tomllib.loads(files("legation.reports").joinpath("status.toml").read_text("utf-8"))
    return {part: {status: frozenset(words.split()) for status, words in row.items()} for part, row in table.items()}


def listed(token: Token, part: str) -> Status | None:
    """Return the status that a word of this part of the lists lends to what depends on it."""
    found = lemmas(token.text)
    for status in (*_STRENGTH, "happened", "ongoing"):
        if found & _words()[part].get(status, frozenset()):
            return status
    return None


def particles(verb: Token) -> list[Status | None]:
    """Read "called off", "put off", "is off"."""
    pairs = {f"{lemma}_{prt.lower_}" for prt in children(verb, "prt", "advmod", "acomp") for lemma in lemmas(verb.text)}
    row = _words()["particle"]
    return [status for status in _STRENGTH if pairs & row.get(status, frozenset())]


def strongest(readings: Iterable[Status | None]) -> Status | None:
    """Return the reading that outweighs the others, None if there is none."""
    named = [reading for reading in readings if reading is not None]
    return next((status for status in _STRENGTH if status in named), named[0] if named else None)


@once
def reading(verb: Token) -> Status | None:
    """Return what a verb's own words and the words above it say, None where it is told as done."""
    return strongest([own(verb), above(verb)])


@once
def is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied: by "not", by nobody as its subject, by "have yet to"."""
    if children(verb, "neg"):
        return True
    if any(child.lower_ == "no" for thing in children(verb, "dobj") for child in children(thing, "det")):
        return True
    return any(_is_nobody(child) for child in children(verb, "nsubj", "nsubjpass"))


def _is_nobody(subject: Token) -> bool:
    """Tell whether a subject says that none did: "nobody", "no minister", "neither Malta nor Cyprus"."""
    return subject.lower_ in _NOBODY or any(child.lower_ in ("neither", "no") for child in subject.children)


@once
def own(verb: Token) -> Status | None:
    """Read a verb's own auxiliaries, negation and form."""
    aux = {child.lower_ for child in children(verb, "aux")}
    if is_negated(verb) or ("have" in aux and "would" in aux) or _is_unreal(verb):
        return "denied"
    if aux & {"may", "might", "could", "should", "can", "must"} or ("would" in aux and has_condition(verb)):
        return "proposed"
    if aux & {"will", "shall", "would", "'ll", "’ll", "wo"}:
        return "planned"
    if is_taken(verb) or is_caused(verb):
        return reading(verb.head.head)
    if "to" in aux and verb.dep_ in ("ROOT", "relcl", "acl", "advcl"):
        return "planned" if not _is_first(verb) else own(verb.head.head) if is_ranked(verb) else None
    if any(child.lower_ in ("if", "unless", "whether") for child in children(verb, "mark")):
        return "proposed"
    if "be" in lemmas(verb.text):
        return strongest([listed(child, "state") for child in children(verb, "acomp")])
    return None


def _is_unreal(verb: Token) -> bool:
    """Tell whether a clause begins with its auxiliary, as what never was: "had she come, ..."."""
    had = [child for child in children(verb, "aux") if child.lower_ == "had"]
    subjects = children(verb, "nsubj")
    return verb.dep_ in ("advcl", "ccomp") and bool(had and subjects) and had[0].i < subjects[0].i


def has_condition(verb: Token) -> bool:
    """Tell whether a clause with "if" or "unless" hangs on a verb."""
    clauses = children(verb, "advcl")
    return any(mark.lower_ in ("if", "unless") for clause in clauses for mark in children(clause, "mark"))


def _is_first(verb: Token) -> bool:
    """Tell "the first minister to visit", who did, from "a minister to visit", who will."""
    words = {child.lower_ for child in verb.head.children} | set(verb.head.lower_.split())
    return verb.dep_ in ("acl", "relcl") and bool(words & _FIRST)


def above(verb: Token) -> Status | None:
    """Read what stands over a complement: "is set to", "plans to", "refused to", "denied that", "urged X to"."""
    aux = {child.lower_ for child in children(verb, "aux")} - {"to"}
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not aux and not children(verb, "nsubj", "nsubjpass"):
        return above(verb.head) if verb.tag_ in _FINITE else reading(verb.head)
    if verb.dep_ == "pcomp":
        return _after_preposition(verb)
    if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN"):
        told = "had" in aux and children(verb, "nsubj")
        return strongest(_against(verb.head)) if told else of_plan(verb.head)  # "No wonder: he had been ..."
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl"):
        return _complement(verb, verb.head)
    return None


def of_plan(noun: Token) -> Status | None:
    """Read a noun that an act depends on, with its verb: "had no plans to", "declined an invitation to"."""
    if any(child.lower_ == "no" for child in noun.children):
        return "denied"
    return strongest([listed(noun, "plan"), *_against(noun)])


def _against(noun: Token) -> list[Status]:
    """Read the verb a noun is the object of, where it undoes or denies what the noun says: "denied reports that"."""
    verb = noun.head if noun.dep_ in ("dobj", "nsubjpass") and noun.head.pos_ in VERBAL else None
    carried = [listed(verb, "carrier"), listed(verb, "matrix"), *particles(verb)] if verb is not None else []
    tale = bool(lemmas(noun.text) & _TALES)
    return ["denied" if tale else status for status in carried if status is not None and status in _UNDONE]


def _after_preposition(verb: Token) -> Status | None:
    """Read "prior to departing", "before meeting": still ahead when the clause is told in the present."""
    words = {verb.head.lower_, verb.head.head.lower_ if verb.head.dep_ == "prep" else ""}
    governing = governor(verb.head)
    if governing is None or words & {"after", "since", "following"}:
        return None
    if "from" in words and lemmas(governing.text) & KEPT_FROM:
        return "refused"
    if words & {"before", "prior", "ahead"}:
        ahead = {own(governing), above(governing)} & {"planned", "proposed"}
        return "planned" if governing.tag_ in ("VBZ", "VBP") or ahead else None
    if verb.head.head.lower_ in NEARLY:
        return "proposed"
    return "denied" if "without" in words else reading(governing)


def _complement(verb: Token, head: Token) -> Status | None:
    if verb.dep_ == "advcl":
        mark = {child.lower_ for child in verb.children if child.dep_ in ("mark", "aux", "advmod")}
        if not ("to" in mark and verb.tag_ == "VB"):
            return None
        return "denied" if head.pos_ in VERBAL and reading(head) == "denied" else "planned"  # "denied that he went to"
    if (head.pos_ == "ADJ" or head.tag_ == "VBN") and (state := listed(head, "state")) is not None:
        return state
    forms = lemmas(head.text)
    if "be" in forms and verb.tag_ == "VBN" and {"to", "have"} <= {child.lower_ for child in children(verb, "aux")}:
        return "cancelled"  # "was to have visited Tokyo in May": it did not come to that
    infinitive = verb.tag_ == "VB" and verb.dep_ == "xcomp" and head.pos_ in VERBAL
    if "have" in forms and infinitive and any(child.lower_ in ("yet", "still") for child in head.children):
        return "denied"
    if "be" in forms and infinitive:
        return strongest(["planned", own(head), above(head)])
    to_do = verb.dep_ != "ccomp" or (verb.tag_ == "VB" and any(aux.lower_ == "to" for aux in children(verb, "aux")))
    found = listed(head, "matrix") or listed(head, "infinitive" if to_do else "clause")
    if found is None and head.pos_ in VERBAL and verb.dep_ == "xcomp":
        return reading(head)
    if found is not None and is_negated(head):
        return undone(found)
    return found


def undone(status: Status) -> Status:
    """Return what a denied reading comes to: "did not rule out" leaves it open, "not expected to" denies it."""
    return _UNDONE.get(status, "denied")
