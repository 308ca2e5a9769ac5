"""Mend habitual errors of the parser: a time or place that opens a sentence swallows the name after it.

"On Saturday Blinken met Fidan" is parsed as if "Saturday Blinken" were one name, and the verb is left without its
subject. Mentions and time expressions are known before the parse, so the name can be given back to the verb.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.reports.below import below, forget
from legation.reports.joined import rejoin
from legation.reports.misread import mend
from legation.reports.seated import seat
from legation.reports.talks_misread import talks_go_on
from legation.reports.tree import VERBAL, children, is_passive
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OPEN = frozenset("open welcome free close clear".split())
"""Verbs in the present that are adjectives too."""
Spans = Iterable[tuple[int, int]]


def repair(doc: Doc, names: Spans, openings: Spans) -> None:
    """Give names back to their verbs; `names` and `openings` (times, places) are stretches of the sentence."""
    named = _tokens(doc, names)
    opening = _tokens(doc, openings)
    headline(doc, named)
    mend(doc, named)
    rejoin(doc, named)
    seat(doc, named)
    talks_go_on(doc)
    for token in [doc[i] for i in sorted(named)]:
        if token.dep_ == "pobj" and token.head.dep_ == "prep":
            verb = next((up for up in token.ancestors if up.pos_ in VERBAL), None)
            left = [child for _, child in below(token) if child.i < token.i and _opens(child, opening - named)]
            if left and verb is not None and token.i < verb.i and not children(verb, "nsubj", "nsubjpass"):
                _part(token, left, verb)
        elif token.dep_ in ("compound", "nmod") and token.head.i in opening - named:
            _lead(token)
        elif token.dep_ == "conj" and token.head.i in opening - named:
            _rejoin(token, named)
        elif token.dep_ == "conj" and token.head.pos_ in VERBAL:
            _add(token, named)


_GOES = frozenset("travel visit tour return".split())
"""Nouns that are verbs beside a verb in the infinitive: "will meet ministers and travel to Oman"."""
_LODGED = frozenset("lodge file voice stage launch hold mount".split())


def headline(doc: Doc, named: set[int]) -> None:
    """Mend what headlines do to the parser: "Iran, Oman resume talks", "Chad lodges protest", "Chad, Mali open ..."."""
    for token in doc:
        if token.i in named and token.dep_ in ("dep", "npadvmod") and _is_row(token):
            token.dep_ = "nsubj"
            forget(doc)
        elif token.i in named and token.dep_ == "npadvmod" and token.head.i in named and _is_listed(token):
            token.dep_ = "conj"
            forget(doc)
        elif token.tag_ == "VBP" and token.dep_ in ("xcomp", "ccomp") and token.head.i == token.i - 1:
            if lemmas(token.head.text) & _LODGED and not children(token, "nsubj", "aux"):
                token.pos_, token.tag_, token.dep_ = "NOUN", "NN", "dobj"
                forget(doc)
        elif token.tag_ == "NN" and token.dep_ == "conj" and token.head.tag_ == "VB" and token.lower_ in _GOES:
            if token.nbor(-1).lower_ in ("and", "or"):
                token.pos_, token.tag_ = "VERB", "VB"
                forget(doc)
        elif token.pos_ == "ADJ" and token.lower_ in _OPEN and token.dep_ == "amod" and token.head.dep_ == "ROOT":
            _raise(token, named)
        elif token.lower_ in _OPEN and token.dep_ == "amod" and token.head.tag_ == "VBZ" and _acts(token):
            _head(token, token.head)


def _is_row(name: Token) -> bool:
    """Tell whether a name and a comma stand before the subject of a verb in the plural present."""
    verb, doc = name.head, name.doc
    plural = verb.dep_ == "ROOT" and verb.tag_ in ("VBP", "VB") and not children(verb, "aux")
    return plural and name.i < verb.i and doc[name.i + 1].text == "," and bool(children(verb, "nsubj"))


def _is_listed(name: Token) -> bool:
    """Tell whether a name stands second in a list that goes on: "Egypt, Jordan, and the states of the Gulf"."""
    doc, last = name.doc, name.i + 1
    return (
        doc[name.i - 1].text == ","
        and name.i - 2 == name.head.i
        and bool(children(name.head, "conj"))
        and (last < len(doc) and doc[last].text in (",", "and"))
    )


def _raise(verb: Token, named: set[int]) -> None:
    """Make a verb that the parser took for an adjective the head of its headline: "Chad and Mali open consulates"."""
    thing = verb.head
    actors = [c for c in children(thing, "nmod", "compound", "poss") if c.i in named and c.i < verb.i]
    if not actors or thing.pos_ not in ("NOUN", "PROPN"):
        return
    verb.pos_, verb.tag_ = "VERB", "VBP"
    verb.head, verb.dep_ = verb, "ROOT"
    thing.head, thing.dep_ = verb, "dobj"
    for actor in actors:
        actor.head, actor.dep_ = verb, "nsubj"
    forget(verb.doc)


def _acts(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own and the word it hangs on has none."""
    return bool(children(verb, "nsubj")) and verb.head.dep_ == "ROOT" and not children(verb.head, "nsubj", "nsubjpass")


def _head(verb: Token, thing: Token) -> None:
    """Make a verb the head of a plural that the parser took for the verb: "Chad and Mali open consulates in Oslo"."""
    verb.head, verb.dep_ = verb, "ROOT"
    thing.pos_, thing.tag_, thing.head, thing.dep_ = "NOUN", "NNS", verb, "dobj"
    forget(verb.doc)


def _opens(child: Token, opening: set[int]) -> bool:
    """Tell whether a word before a name is no part of it: a day, a place, a plain noun ("of the summit Obama met")."""
    return child.i in opening or (child.pos_ == "NOUN" and child.dep_ in ("compound", "nmod") and child.text.islower())


def _tokens(doc: Doc, spans: Spans) -> set[int]:
    return {token.i for start, end in spans for token in doc.char_span(start, end, alignment_mode="expand") or ()}


def _rejoin(name: Token, named: set[int]) -> None:
    """Join a name to the name before it, not to a day: "met Patrushev on 21 February and Putin on 22 February"."""
    before = [i for i in named if i < name.head.i and name.doc[i].dep_ in ("dobj", "pobj", "conj")]
    if before:
        name.head = name.doc[max(before)]
        forget(name.doc)


def _add(name: Token, named: set[int]) -> None:
    """Join a name to the name that was met, not to the verb: "met with the president, X, and the premier, Y"."""
    if gazetteer().code(name.text):  # "Senegal, where he met Wade, and South Africa"
        return
    within = (name.doc[i] for i in sorted(named) if name.head.i < i < name.i)
    before = [
        other for other in within if other.dep_ == "dobj" or (other.dep_ == "pobj" and other.head.lower_ == "with")
    ]
    if before:
        name.head = before[-1]
        forget(name.doc)


def _lead(name: Token) -> None:
    """Make a name the subject where its verb has none but a day: "Modi Saturday began a visit"."""
    day = name.head
    verb = day.head
    if (
        name.i < day.i < verb.i
        and verb.pos_ in VERBAL
        and all(sub == day for sub in children(verb, "nsubj", "nsubjpass"))
    ):
        day.dep_ = "npadvmod"
        name.head, name.dep_ = verb, "nsubjpass" if is_passive(verb) else "nsubj"
        forget(name.doc)


def _part(name: Token, left: list[Token], verb: Token) -> None:
    """Hang the opening on its preposition and the name on its verb."""
    prep, opening = name.head, left[-1]
    passive = is_passive(verb)
    name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
    opening.head, opening.dep_ = prep, "pobj"
    for other in left[:-1]:
        other.head = opening
    forget(name.doc)
