"""The status of an event from its clause: tense, modals, negation, "set to", "planned", "cancelled", "denied".

What is willed, promised or possible is never coded as done: every reading that is not plainly past or present is some
form of planned, proposed, cancelled, denied or refused. Verbs are read in `modality.py`, event nouns here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Status
from legation.reports.below import once
from legation.reports.modality import above, is_negated, listed, of_plan, own, particles, reading, strongest, undone
from legation.reports.slots import support
from legation.reports.tree import VERBAL, children, governor, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token


def of_verb(verb: Token) -> Status:
    """Return the status of what a verb says, read from its own words and from the verbs above it."""
    return reading(verb) or "happened"


@once
def of_noun(noun: Token) -> Status:
    """Return the status of an event noun: its adjectives, its clauses, the verb that carries it, its preposition."""
    if any(child.lower_ == "no" for child in children(noun, "det")):
        return "denied"
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _PARTS:
        return of_noun(noun.head.head)
    verb = support(noun)
    if verb is not None and noun.dep_ == "dobj" and lemmas(verb.text) & _COURSE and reading(verb) is None:
        return "happened"
    readings = [_modified(noun), _clauses(noun)]
    if verb is not None:
        readings += _carried(verb, noun.dep_ in ("nsubj", "nsubjpass"))
    elif noun.dep_ == "pobj":
        readings.append(_preposition(noun))
    return strongest(readings) or "happened"


_HOLDS = frozenset("include feature comprise involve contain cover".split())
_PARTS = frozenset("all both each some most none".split())
"""What stands for the events of which it is a part: "all of these visits are postponed"."""
_SLATED = frozenset("schedule slate".split())
_COURSE = frozenset("begin start open make pay undertake end close conclude finish complete wrap cap".split())
"""Verbs that say an event takes its course, whatever was planned or put off before: "closing a delayed visit"."""


def is_decided(noun: Token) -> bool:
    """Tell whether the verb that carries an event noun only decides about it: "postponed", "called off" the visit."""
    verb = support(noun)
    if verb is None:
        return False
    return strongest([listed(verb, "carrier"), *particles(verb)]) in (
        "cancelled",
        "postponed",
        "refused",
        "planned",
        "proposed",
    )


_OCCUR = frozenset("take happen occur go hold come materialise materialize proceed be plan schedule expect".split())
"""Verbs by which an event itself is or is not."""


def _carried(verb: Token, is_subject: bool = False) -> list[Status | None]:
    """Read the verb that carries an event noun: "cancelled his trip", "proposed talks", "did not rule out a visit"."""
    carrier = strongest([listed(verb, "carrier"), *particles(verb)])
    denied = carrier in ("cancelled", "postponed") and above(verb) == "denied"  # "denied that the trip was put off"
    if carrier is not None and (is_negated(verb) or denied):
        return [undone(carrier)]
    if carrier is None and is_subject and is_negated(verb) and not lemmas(verb.text) & _OCCUR:
        return []  # "her visit is not directed against anyone": what is denied is not the visit
    return [carrier, reading(verb), _whole(verb)]


def _whole(verb: Token) -> Status | None:
    """Read what holds an event, where a clause says that it does: "will start his tour, which includes visits to"."""
    if verb.dep_ != "relcl" or not lemmas(verb.text) & _HOLDS or verb.tag_ not in ("VBZ", "VBP"):
        return None
    found = of_noun(verb.head)
    return found if found != "happened" else None


def _modified(noun: Token) -> Status | None:
    before = (child for child in noun.children if child.dep_ in ("amod", "compound", "nmod", "advmod"))
    return strongest([listed(child, "adjective") for child in before])


def _clauses(noun: Token) -> Status | None:
    """Read clauses on the noun: "a trip that was cancelled", "talks scheduled for May", "the visit, which will ..."."""
    found: list[Status | None] = []
    places = [place for prep in children(noun, "prep") for place in children(prep, "pobj")]
    for clause in (clause for head in (noun, *places) for clause in children(head, "relcl", "acl")):
        if _is_purpose(clause) or _is_deed(clause):
            continue  # "talks to discuss a truce": they are held, whatever may come of what they discuss
        if not _is_within(clause):
            found += [listed(clause, "carrier"), listed(clause, "adjective"), *particles(clause)]
        if clause.dep_ == "relcl":
            found.append(own(clause))
    return strongest(found)


def _is_within(clause: Token) -> bool:
    """Tell whether a clause tells what came up in an event, not what became of it: "a call in which they discussed"."""
    preps = children(clause, "prep", "advmod")
    return any(prep.lower_ == "where" or any(w.lower_ == "which" for w in children(prep, "pobj")) for prep in preps)


def _is_purpose(clause: Token) -> bool:
    """Tell whether an infinitive says what an act is for: "launched a strike to press for higher wages"."""
    return clause.tag_ == "VB" and not is_passive(clause) and not children(clause, "nsubj")


def _is_deed(clause: Token) -> bool:
    """Tell whether a participle says what the event itself does: "a protest demanding that they be freed"."""
    return clause.tag_ == "VBG" and bool(children(clause, "dobj", "ccomp"))


def _main(verb: Token) -> Token:
    """Return the verb that carries an infinitive: a meeting "agree to upgrade ties during" is as real as "agree"."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in VERBAL and not listed(verb, "purpose"):
        verb = verb.head
    return verb


def _is_any(noun: Token) -> bool:
    """Tell whether a noun is told for the first time: "a stay"."""
    return any(word.lower_ in ("a", "an") for word in children(noun, "det"))


def _preposition(noun: Token) -> Status | None:
    """Read the preposition an event hangs on: "ahead of a visit" is to come, "after talks" is over.

    What nobody knows of yet is no more over than what comes after it: "after a stay in Lima he will fly to Quito".
    """
    prep, holder = noun.head.lower_, noun.head.head
    verb = governor(noun)
    if prep in ("after", "following", "since"):
        return "planned" if _is_any(noun) and verb is not None and own(verb) == "planned" else None
    if prep in ("during", "on", "in", "at", "with"):
        found = reading(_main(verb)) if verb is not None else None
        return None if found == "denied" and prep == "during" else found  # "denied that he met her during his visit"
    if prep == "of" and holder.lower_ == "ahead":
        return "planned"
    if prep == "of" and verb is not None and (holder.lower_ == "out" or holder == verb):
        return strongest(particles(verb))
    if prep == "before":
        return "planned" if verb is None or own(verb) or verb.tag_ in ("VBZ", "VBP", "VBG") else None
    if prep == "for" and holder.pos_ in VERBAL and (wish := listed(holder, "wish")) is not None:
        return wish
    if prep == "for" and holder.tag_ == "VBN" and lemmas(holder.text) & _SLATED:
        return "planned"  # "is scheduled for a visit"
    if prep in ("for", "to") and verb is not None and holder.pos_ in VERBAL:
        return strongest([listed(verb, "purpose"), reading(verb)])
    if prep in ("for", "of", "to", "about", "on") and holder.pos_ == "NOUN":
        return of_plan(holder)
    return strongest([listed(verb, "purpose"), reading(verb)]) if prep in ("for", "to") and verb is not None else None
