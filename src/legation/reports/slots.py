"""What fills the slots of a trigger: subjects, objects, prepositional phrases, and subjects that stand elsewhere.

Each slot is answered by one small function, so that the lexicon can name it. A filler is the head of its phrase;
joined fillers ("Germany and France") are returned one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import filled
from legation.reports.tree import (
    KEPT_FROM,
    OBJECT_CONTROL,
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

_DEPTH = 6
"""How far a missing subject is looked for upwards; deeper chains are parser errors more often than sentences."""


_OF_OTHERS = frozenset("praise hail welcome condemn criticise criticize denounce slam applaud deplore mock".split())
"""Verbs whose object is what others do: who praises talks did not sit in them."""
_POSTED = frozenset("ambassador envoy consul representative delegate adviser advisor".split())
"""Who is "to" a state for good: "the visit of the ambassador to Turkey" goes who knows where."""
_NAMING = frozenset("declare consider call deem label brand proclaim pronounce".split())
"""Verbs that name their object something, which parsers take for a clause."""


_ORDERS = frozenset("order decree directive bill law resolution measure opportunity occasion chance right".split())
"""Things whose clause is the act of who signs or takes them: "signed an order imposing sanctions"."""

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_HELD = frozenset("hold host conduct mediate".split())
"""What is done with a sitting, so that what hangs on the participle hangs on the sitting."""

_TAKEN = frozenset("opportunity occasion chance".split())
_QUOTE = frozenset(["quote", "cite", "describe"])
WRITTEN = frozenset("statement letter communique communiqué declaration message note tweet post".split())
"""Things whose clause is what their writer says: "issued a statement condemning the raid"."""


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
            return children(verb, "dative") if not prepositions(verb, "to") else prepositions(verb, "to")
        case "comp":
            return _complements(verb)
        case "purp":
            return _purposes(verb)
        case "whose":
            clauses = children(verb, "ccomp") or [c for c in children(verb, "advcl") if _is_marked_for(c)]
            return [thing for clause in clauses for thing in (subject(clause) or objects(clause))]
        case "by":
            return [] if is_passive(verb) else prepositions(verb, "by")
        case _ if slot in _PLAIN:
            return children(verb, *_PLAIN[slot])
        case _:
            return _attached(verb, slot)


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
        nested = [thing for prep in children(verb, "prep") for thing in children(prep, "pobj")]
        found = (
            [filler for thing in nested for filler in prepositions(thing, word)] if word in ("from", "against") else []
        )
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


def subject(verb: Token, depth: int = 0) -> list[Token]:
    """Return who does what the verb says: its subject, the agent of a passive, or a subject shared from above."""
    if depth > _DEPTH:
        return []
    if is_passive(verb):
        return [thing for by in children(verb, "agent") for thing in children(by, "pobj")]
    if own := children(verb, "nsubj", "csubj", "expl"):
        return own[-1:] if _is_run_on(own) else own
    if verb.dep_ == "ROOT":
        return [c for c in children(verb, "compound", "nmod", "npadvmod", "dep") if c.i < verb.i and _is_name(c)]
    return _shared(verb, depth)


def _is_run_on(subjects: list[Token]) -> bool:
    """Tell whether a parser took one long phrase for two subjects: "the Institute for Peace researcher Jane Roe"."""
    if len(subjects) < 2 or subjects[0].dep_ == subjects[-1].dep_ == "expl":
        return False
    between = subjects[0].doc[subjects[0].i : subjects[-1].i]
    return not any(token.is_punct and token.text != "-" for token in between)


def _shared(verb: Token, depth: int) -> list[Token]:
    """Find the subject of a verb that has none of its own, by how it hangs on the rest."""
    head = verb.head
    if is_ordered(verb):
        return subject(head.head, depth + 1)
    if verb.dep_ == "acl" or verb.dep_ == "relcl":
        return [] if verb.tag_ == "VB" and head.pos_ not in ("PROPN",) and not _is_name(head) else [head]
    if verb.dep_ == "pcomp":
        above = governor(head)
        if above is not None and (is_quoted(verb) or (head.lower_ == "from" and lemmas(above.text) & KEPT_FROM)):
            return objects(above)
        return subject(above, depth + 1) if above is not None else []
    if head is verb or head.pos_ not in VERBAL:
        return subject(above, depth + 1) if (above := governor(verb)) is not None and verb.dep_ != "conj" else []
    if (
        verb.dep_ in ("xcomp", "ccomp")
        and lemmas(head.text) & OBJECT_CONTROL
        and (things := objects(head) or _called_on(head))
    ):
        return things
    if verb.dep_ == "conj" and is_passive(head) and not is_passive(verb):
        return children(head, "nsubjpass")
    if verb.dep_ in ("xcomp", "advcl") and is_passive(head):
        return children(head, "nsubjpass")
    return subject(head, depth + 1)


def is_quoted(verb: Token) -> bool:
    """Tell whether a verb is what somebody is quoted as doing: "quoted the minister as saying that ..."."""
    above = governor(verb.head) if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    return above is not None and bool(lemmas(above.text) & _QUOTE)


def is_ordered(verb: Token) -> bool:
    """Tell whether a clause is the act of who signs or takes what it hangs on: "signed an order imposing a ban"."""
    thing = verb.head
    of_it = verb.dep_ == "acl" and bool(lemmas(thing.text) & (_ORDERS | WRITTEN))
    return of_it and thing.dep_ == "dobj" and thing.head.pos_ in VERBAL


def is_taken(verb: Token) -> bool:
    """Tell whether a clause is what an occasion was used for: "took the opportunity to demand"."""
    return is_ordered(verb) and bool(lemmas(verb.head.text) & _TAKEN)


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper()


def objects(verb: Token) -> list[Token]:
    """Return what the verb acts on: its object, the subject of a passive, the noun a participle stands beside."""
    if is_passive(verb):
        own = children(verb, "nsubjpass")
        if own:
            return own
        if verb.dep_ in ("acl", "relcl", "amod"):
            return [verb.head]
        if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
            return objects(verb.head)
    own = (
        children(verb, "dobj")
        or _small_clause(verb)
        or [c for c in children(verb, "npadvmod") if c.i > verb.i and c.pos_ == "PROPN" and not _is_day(c)]
    )
    if own or verb.dep_ != "conj" or verb.head.pos_ not in VERBAL:
        return own
    following = [other for other in conjuncts(verb) if other.i > verb.i]
    return [] if not following else children(following[-1], "dobj")


def _is_day(word: Token) -> bool:
    """Tell whether a name beside a verb is a day and nobody: "met Wednesday", "met May 3"."""
    return word.lower_ in _DAYS or bool(children(word, "nummod"))


def _small_clause(verb: Token) -> list[Token]:
    """Return the subject of a clause without a verb of its own: "declared the envoy persona non grata"."""
    if not lemmas(verb.text) & _NAMING:
        return []
    clauses = [c for c in children(verb, "ccomp") if not children(c, "mark", "aux", "auxpass")]
    return [thing for clause in clauses for thing in children(clause, "nsubj") if thing.i > verb.i]


def _noun_slot(noun: Token, slot: str) -> list[Token]:
    match slot:
        case "poss":
            return children(noun, "poss")
        case "mod":
            return [child for child in children(noun, "amod", "compound", "nmod") if _is_name(child)]
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


def _called_on(verb: Token) -> list[Token]:
    """Return whom somebody calls on: it is they who are to do what follows, "called on states not to attend"."""
    return prepositions(verb, "on") if "call" in lemmas(verb.text) else []


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
