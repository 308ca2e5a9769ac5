"""What fills the slots of a trigger: subjects, objects, prepositional phrases, and subjects that stand elsewhere.

Each slot is answered by one small function, so that the lexicon can name it. A filler is the head of its phrase;
joined fillers ("Germany and France") are returned one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import filled
from legation.reports.subjects import is_name, objects, subject
from legation.reports.tree import (
    VERBAL,
    antecedent,
    children,
    conjuncts,
    governor,
    is_passive,
    prepositions,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


_OF_OTHERS = frozenset("praise hail welcome condemn criticise criticize denounce slam applaud deplore mock".split())
"""Verbs whose object is what others do: who praises talks did not sit in them."""
_NESTED = frozenset("from against with".split())
"""Prepositions looked for below the objects of others too: "entered into a pact with Mali"."""
_POSTED = frozenset("ambassador envoy consul representative delegate adviser advisor".split())
"""Who is "to" a state for good: "the visit of the ambassador to Turkey" goes who knows where."""


_HELD = frozenset("hold host conduct mediate".split())
"""What is done with a sitting, so that what hangs on the participle hangs on the sitting."""


def fill(trigger: Token, slot: str) -> tuple[Token, ...]:
    """Return the heads that fill a slot of a trigger, in order of text; none if the slot is empty.

    Many senses ask the same of one trigger, so each answer is kept with the sentence.
    """
    known, key = filled(trigger.doc), (trigger.i, slot)
    if key not in known:
        known[key] = tuple(_fill(trigger, slot))
    return known[key]


def _fill(trigger: Token, slot: str) -> list[Token]:
    if trigger.pos_ in VERBAL or (trigger.dep_ == "ROOT" and children(trigger, "nsubj", "aux")):
        return _expand(_verb_slot(trigger, slot))
    return _expand(_noun_slot(trigger, slot))


def _expand(heads: list[Token]) -> list[Token]:
    found: list[Token] = []
    for head in heads:
        found += [token for token in conjuncts(antecedent(head)) if token not in found]
    return found


_PLAIN = {"ccomp": ("ccomp",), "prt": ("prt", "advmod"), "attr": ("attr", "acomp", "oprd")}
"""Slots that are children of a verb with one of these labels, and nothing else."""


def _verb_slot(verb: Token, slot: str) -> list[Token]:
    match slot:
        case "subj":
            return subject(verb)
        case "obj" | "thing":
            return objects(verb)
        case "iobj":
            return _receivers(verb)
        case "comp":
            return _complements(verb)
        case "purp":
            return _purposes(verb)
        case "whose":
            clauses = children(verb, "ccomp") or [c for c in children(verb, "advcl") if _is_marked_for(c)]
            asked = [clause for clause in clauses if not is_passive(clause)]  # who is to be admitted need not act
            return [thing for clause in asked for thing in (subject(clause) or objects(clause))]
        case "doer":
            doers = [thing for clause in children(verb, "ccomp") for thing in children(clause, "nsubj")]
            return [thing for thing in doers if thing.pos_ != "PRON"]
        case "by":
            return [] if is_passive(verb) else prepositions(verb, "by")
        case _ if slot in _PLAIN:
            return children(verb, *_PLAIN[slot])
        case _:
            return _attached(verb, slot)


def _receivers(verb: Token) -> list[Token]:
    """Return who is given something: "she was awarded a medal", "gave Mali a loan", "gave a loan to Mali"."""
    if is_passive(verb) and children(verb, "dobj", "oprd") and (given := children(verb, "nsubjpass")):
        return given
    return prepositions(verb, "to") or children(verb, "dative")


def _attached(verb: Token, word: str) -> list[Token]:
    """Return the objects of a preposition on a verb, else on its object: parsers differ where they hang it."""
    found = prepositions(verb, word)
    if word == "for":  # "called for Chad to be admitted": the parser takes "for" for the mark of a clause
        found += [c for c in children(verb, "advcl", "ccomp", "xcomp") if _is_marked_for(c)]
    for up in (verb, *children(verb, "prt", "advmod", "acomp")):
        if up is not verb:
            found += prepositions(up, word)
    if not found:
        for thing in children(verb, "dobj", "nsubjpass", "attr"):
            found += prepositions(thing, word)
    if not found:
        preps = [prep for prep in children(verb, "prep") if prep.lower_ != "for"]  # what he came for is no company
        nested = [thing for prep in preps for thing in children(prep, "pobj")]
        found = [filler for thing in nested for filler in prepositions(thing, word)] if word in _NESTED else []
    return found


def _is_marked_for(clause: Token) -> bool:
    """Tell whether a clause says with "for" what is to be: "for Chad to be admitted"."""
    return any(mark.lower_ == "for" for mark in children(clause, "mark")) and bool(children(clause, "aux", "auxpass"))


def _purposes(verb: Token) -> list[Token]:
    """Return the verbs that say what for: "marched demanding ...", "marched to demand ..."."""
    found = [child for child in children(verb, "advcl", "xcomp") if child.pos_ in VERBAL]
    things = children(verb, "dobj") + [thing for prep in children(verb, "prep") for thing in children(prep, "pobj")]
    found += [clause for thing in things for clause in children(thing, "acl") if clause.tag_ == "VBG"]
    return [c for c in found if c.tag_ == "VBG" or any(aux.lower_ == "to" for aux in children(c, "aux"))]


def _complements(verb: Token) -> list[Token]:
    found = children(verb, "xcomp", "ccomp")
    for adjective in children(verb, "acomp", "oprd"):
        found += children(adjective, "xcomp", "ccomp")
    return found


def _noun_slot(noun: Token, slot: str) -> list[Token]:
    match slot:
        case "poss":
            return children(noun, "poss")
        case "mod":
            named = [child for child in children(noun, "amod", "compound", "nmod") if is_name(child)]
            return [one for child in named for one in (*_hyphened(child), child)]
        case "purp":
            carrier = support(noun)
            return children(noun, "acl", "relcl") + (_purposes(carrier) if carrier is not None else [])
        case "pre":
            return children(noun, "amod", "compound", "nmod")
        case "subj":
            return supported_subject(noun)
        case "comp":
            return children(noun, "acl", "xcomp", "ccomp")
        case "attr":
            return children(noun.head, "attr") if noun.dep_ == "nsubj" and "be" in lemmas(noun.head.text) else []
        case "obj":
            return []
        case _:
            return _noun_preposition(noun, slot)


def _hyphened(name: Token) -> list[Token]:
    """Return the name that a hyphen joins to another: Chad in "the Chad-Mali talks", which parsers hang on Mali."""
    joined = (one for one in children(name, "amod", "compound", "nmod") if one.i == name.i - 2 and is_name(one))
    return [one for one in joined if one.nbor().tag_ == "HYPH"]


def _noun_preposition(noun: Token, word: str) -> list[Token]:
    """Return the objects of a preposition on a noun, else on the verb that supports it ("held talks with")."""
    found = prepositions(noun, word)
    verb = support(noun)
    if not found and verb is not None:
        found = prepositions(verb, word)
    if not found:  # "talks held in Doha between Chad and Mali"
        held = (clause for clause in children(noun, "acl") if lemmas(clause.text) & _HELD and is_passive(clause))
        found = [side for clause in held for side in prepositions(clause, word)]
    if not found and word == "to":  # "the visit of the ministers to Turkey": parsers hang "to" on the ministers
        guests = [guest for guest in prepositions(noun, "of") if not lemmas(guest.text) & _POSTED]
        found = [place for guest in guests for place in prepositions(guest, word)]
    if not found and verb is not None and word == "between":  # "held at the palace between": it hangs on the place
        places = [place for prep in children(verb, "prep") for place in children(prep, "pobj")]
        found = [side for place in places for side in prepositions(place, word)]
    return found


def support(noun: Token) -> Token | None:
    """Return the verb a noun is subject or object of: "held" for "talks" in "held talks"."""
    while noun.dep_ == "conj" and noun.head.pos_ not in VERBAL:
        noun = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "acomp") and noun.head.pos_ in VERBAL:
        return noun.head
    return None


def supported_subject(noun: Token) -> list[Token]:
    """Return who does the noun: subject of its supporting verb, or of the clause a preposition hangs it on."""
    verb = support(noun)
    if verb is not None:
        return [] if noun.dep_ in ("nsubj", "attr") or lemmas(verb.text) & _OF_OTHERS else subject(verb)
    if noun.dep_ == "pobj" and (above := governor(noun)) is not None:
        return subject(above) or (children(above, "nsubjpass") if is_passive(above) else [])
    return []
