"""Who does what a verb says, and what it is done to, also where the parse has them elsewhere.

A subject may be shared with a verb above, stand after "by", own a clause ("signed an order imposing a ban") or be
quoted ("was quoted as saying").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.tree import (
    KEPT_FROM,
    OBJECT_CONTROL,
    VERBAL,
    children,
    conjuncts,
    governor,
    is_passive,
    prepositions,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_DEPTH = 6
"""How far a missing subject is looked for upwards; deeper chains are parser errors more often than sentences."""
_NAMING = frozenset("declare consider call deem label brand proclaim pronounce".split())
"""Verbs that name their object something, which parsers take for a clause."""
_ORDERS = frozenset("order decree directive bill law resolution measure opportunity occasion chance right".split())
"""Things whose clause is the act of who signs or takes them: "signed an order imposing sanctions"."""
_DECISIONS = frozenset("decision move step choice plan intention proposal threat vow pledge promise".split())
"""Things whose clause is the act of whose they are: "Mali's decision to expel the envoy"."""
_DECIDE = frozenset(["decide", "resolve"])
_RANKS = frozenset("first second third last latest".split())
_TAKEN = frozenset("opportunity occasion chance".split())
_GIVE = frozenset("award confer grant bestow".split())
"""Verbs that keep what is given beside the one who is given it: "was awarded a medal"."""
_QUOTE = frozenset(["quote", "cite", "describe"])
WRITTEN = frozenset("statement letter communique communiqué declaration message note tweet post".split())
"""Things whose clause is what their writer says: "issued a statement condemning the raid"."""


def subject(verb: Token, depth: int = 0) -> list[Token]:
    """Return who does what the verb says: its subject, the agent of a passive, or a subject shared from above."""
    if depth > _DEPTH:
        return []
    if is_passive(verb):
        return [thing for by in children(verb, "agent") for thing in children(by, "pobj")]
    if own := children(verb, "nsubj", "csubj", "expl"):
        return own[-1:] if _is_run_on(own) else own
    if verb.dep_ == "ROOT":
        return [c for c in children(verb, "compound", "nmod", "npadvmod", "dep") if c.i < verb.i and is_name(c)]
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
    if owners := decider(verb):
        return owners
    if verb.dep_ == "acl" or verb.dep_ == "relcl":
        return [] if verb.tag_ == "VB" and head.pos_ not in ("PROPN",) and not is_name(head) else [head]
    if verb.dep_ == "pcomp":
        above = governor(head)
        if above is not None and (is_quoted(verb) or (head.lower_ == "from" and lemmas(above.text) & KEPT_FROM)):
            return objects(above)
        return subject(above, depth + 1) if above is not None else []
    if head == verb or head.pos_ not in VERBAL:
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


def decider(verb: Token) -> list[Token]:
    """Return whose decision a clause is: Mali for "Mali's decision to expel" and "the decision by Mali to expel", and
    for "Mali accepted an invitation to meet"."""
    noun = verb.head
    to_do = verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and any(a.lower_ == "to" for a in children(verb, "aux"))
    if to_do and "invitation" in lemmas(noun.text) and noun.dep_ == "dobj" and "accept" in lemmas(noun.head.text):
        return subject(noun.head)
    if not to_do or not lemmas(noun.text) & _DECISIONS:
        return []
    return children(noun, "poss") or prepositions(noun, "by")


def is_quoted(verb: Token) -> bool:
    """Tell whether a verb is what somebody is quoted as doing: "quoted the minister as saying that ..."."""
    above = governor(verb.head) if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    return above is not None and bool(lemmas(above.text) & _QUOTE)


def is_absolute(verb: Token) -> bool:
    """Tell whether a participle after "with" tells of an act with its own subject: ", with Hungary agreeing to pay"."""
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "with" and bool(children(verb, "nsubj"))


def is_ordered(verb: Token) -> bool:
    """Tell whether a clause is the act of who signs or takes what it hangs on: "signed an order imposing a ban"."""
    thing = verb.head
    of_it = verb.dep_ == "acl" and bool(lemmas(thing.text) & (_ORDERS | WRITTEN))
    return of_it and thing.dep_ == "dobj" and thing.head.pos_ in VERBAL


def is_decided(verb: Token) -> bool:
    """Tell whether a clause is what somebody decided to do: "decided to recall its envoy"."""
    return verb.dep_ == "xcomp" and bool(lemmas(verb.head.text) & _DECIDE)


def is_caused(verb: Token) -> bool:
    """Tell whether a clause is what somebody has done to him: "had sanctions placed on him by Mali"."""
    thing = verb.head
    done = verb.dep_ == "acl" and verb.tag_ == "VBN" and bool(children(verb, "agent"))
    return done and thing.dep_ == "dobj" and "have" in lemmas(thing.head.text) and verb.i > thing.i > thing.head.i


def is_ranked(verb: Token) -> bool:
    """Tell whether a clause says what somebody is first to do or to suffer: "is the first to be sanctioned by Mali"."""
    noun = verb.head
    to_do = verb.dep_ in ("acl", "relcl") and any(aux.lower_ == "to" for aux in children(verb, "aux"))
    ranked = any(word.lower_ in _RANKS for word in (noun, *children(noun, "amod")))
    return to_do and ranked and noun.dep_ == "attr" and noun.head.pos_ in VERBAL


def is_taken(verb: Token) -> bool:
    """Tell whether a clause is what an occasion was used for: "took the opportunity to demand"."""
    return is_ordered(verb) and bool(lemmas(verb.head.text) & _TAKEN)


def objects(verb: Token) -> list[Token]:
    """Return what the verb acts on: its object, the subject of a passive, the noun a participle stands beside."""
    if is_passive(verb):
        if lemmas(verb.text) & _GIVE and (kept := children(verb, "dobj", "oprd")):
            return kept
        own = children(verb, "nsubjpass")
        if own:
            return own
        if is_ranked(verb):
            return subject(verb.head.head)
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


def _small_clause(verb: Token) -> list[Token]:
    """Return the subject of a clause without a verb of its own: "declared the envoy persona non grata"."""
    if not lemmas(verb.text) & _NAMING:
        return []
    clauses = [c for c in children(verb, "ccomp") if not children(c, "mark", "aux", "auxpass")]
    return [thing for clause in clauses for thing in children(clause, "nsubj") if thing.i > verb.i]


def is_name(token: Token) -> bool:
    """Tell whether a word is written with a capital."""
    return token.text[:1].isupper()


def _is_day(word: Token) -> bool:
    """Tell whether a name beside a verb is a day and nobody: "met Wednesday", "met May 3"."""
    return word.lower_ in _DAYS or bool(children(word, "nummod"))


def _called_on(verb: Token) -> list[Token]:
    """Return whom somebody calls on: it is they who are to do what follows, "called on states not to attend"."""
    return prepositions(verb, "on") if "call" in lemmas(verb.text) else []
