"""Mend what the parser joins wrongly: a place to an infinitive, a deed to what was asked, a day or a name to a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import forget
from legation.reports.tree import VERBAL, children, governor
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEAVES = frozenset("leave depart head embark".split())
_TELL = frozenset("tell say inform warn assure remind stress announce declare add note insist claim".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def rejoin(doc: Doc, named: set[int]) -> None:
    """Give words of a sentence the heads they have; `named` are the tokens of names."""
    for token in doc:
        if token.dep_ == "mark" and token.lower_ == "for" and _is_bound_for(token, named):
            _bind(token)
        elif token.dep_ == "conj" and token.tag_ in ("VBD", "VBN") and _is_own_deed(token):
            token.head = token.head.head
            forget(doc)
        elif token.lower_ in _DAYS and token.i - 1 in named and token.dep_ in ("pobj", "dobj"):
            _free_day(token)
        elif token.dep_ == "relcl" and (verb := _says(token)) is not None:
            token.head, token.dep_ = verb, "ccomp"
            forget(doc)
        elif token.dep_ == "appos" and token.i in named and _is_listed(token, named):
            token.dep_ = "conj"
            forget(doc)


def _is_bound_for(word: Token, named: set[int]) -> bool:
    """Tell whether "for" before a name and an infinitive says where somebody goes: "left for Oslo to meet the king"."""
    clause, place = word.head, word.doc[word.i + 1 : word.i + 2]
    goes = clause.head.i == word.i - 1 and lemmas(clause.head.text) & _LEAVES
    return bool(goes) and clause.dep_ in ("advcl", "xcomp", "ccomp") and all(one.i in named for one in place)


def _bind(word: Token) -> None:
    """Make a "for" and the name after it where the verb before them goes, the infinitive what for."""
    clause = word.head
    for name in children(clause, "nsubj"):
        if word.i < name.i < clause.i:
            name.head, name.dep_ = word, "pobj"
    word.head, word.dep_ = clause.head, "prep"
    clause.dep_ = "advcl"
    forget(word.doc)


def _is_own_deed(verb: Token) -> bool:
    """Tell whether a past is joined to an infinitive under one: "urged it to lift the ban and criticised Ukraine"."""
    below = verb.head
    infinitive = any(word.lower_ == "to" for word in children(below, "aux"))
    alone = not children(verb, "nsubj", "nsubjpass", "aux", "auxpass") and bool(children(verb, "dobj"))
    above = below.head
    finite = above.pos_ in VERBAL and above.tag_ in ("VBD", "VBN") and above.i < below.i
    return infinitive and alone and finite and below.dep_ in ("xcomp", "ccomp", "advcl")


def _free_day(day: Token) -> None:
    """Give a name its place back from the day that follows it: "arrived in Accra Sunday", "met Putin Tuesday"."""
    name, above = day.doc[day.i - 1], day.head if day.dep_ == "dobj" else governor(day)
    if name.head != day or name.dep_ != "compound" or above is None:
        return
    name.head, name.dep_ = day.head, day.dep_
    for child in list(day.children):
        if child != name:
            child.head = name if child.i < name.i else above
    day.head, day.dep_ = above, "npadvmod"
    forget(day.doc)


def _says(clause: Token) -> Token | None:
    """Return the verb whose words a clause is, not the noun's before it: "told her at a meeting that it must end"."""
    whole = any(mark.lower_ == "that" for mark in children(clause, "mark")) and children(clause, "nsubj", "nsubjpass")
    verb = governor(clause.head) if whole and clause.head.dep_ == "pobj" else None
    says = verb is not None and lemmas(verb.text) & _TELL and not children(verb, "ccomp")
    return verb if says else None


def _is_listed(name: Token, named: set[int]) -> bool:
    """Tell whether a name is the second of a list of people: "Roe of Chad, Poe of Mali, and Doe of Niger arrived"."""
    first = name.head
    later = [other for other in children(first, "conj") if other.i in named and other.i > name.i]
    people = (first, name, *later)
    listed = bool(later) and bool(children(first, "cc")) and first.i in named
    return listed and all(" of " in one.text and not gazetteer().find(one.text) for one in people)
