"""Where an act happens: place phrases of its clause, else the visit it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Place
from legation.reports.here import here
from legation.reports.slots import support
from legation.reports.states import state_name
from legation.reports.tree import VERBAL, children, conjuncts, prepositions
from legation.where import gazetteer
from legation.who.mentions import Mentioned

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

_CLAUSES = frozenset("relcl advcl ccomp pcomp conj acl parataxis".split())
_SEVERAL = frozenset("country nation state city capital stop place".split())
_TOWNS = frozenset("capital city town village resort port island".split())
_GATHERINGS = frozenset("conference summit forum assembly session council meeting dialogue games gymnich davos".split())
"""What a name ends in that is where people meet, but no place on the map: "the Munich Security Conference"."""
_WHERE = ("in", "at", "near", "outside", "inside")


def place_of(sentence: Sentence, head: Token) -> Place | None:
    """Return the place a head names, with its wider place after a comma ("Sochi, Russia"); None if it names none."""
    mention = sentence.cast.at(head)
    if mention is None and lemmas(head.text) & _TOWNS:
        return _town_of(sentence, head) or (_capital(sentence, head) if head.lower_ == "capital" else None)
    if mention is None or mention.kind not in ("place", "state"):
        return None
    mention = _namesake(sentence, head, mention)
    start, end = mention.start, mention.end
    locality, seat = _town(sentence, mention), _seat(sentence, mention)
    if seat:
        return Place(f"{seat}, {locality}", locality, mention.country, sentence.piece(start, end))
    words = (
        [locality if mention.kind == "state" else mention.name]
        if locality
        else [state_name(mention.country) or mention.name]
    )
    for wider in (*children(head, "appos", "conj", "npadvmod"), *prepositions(head, "in")):
        other = sentence.cast.at(wider)
        if other is not None and wider.dep_ == "conj" and _town(sentence, other):
            continue
        if (
            locality
            and other is not None
            and other.kind in ("state", "place")
            and other.country == mention.country
            and other is not mention
        ):
            words.append(state_name(other.country) if other.kind == "state" else other.name)
            end = max(end, other.end)
    if _is_unknown_town(sentence, head) and head.idx < start:
        words, start, locality = [head.text, *words], head.idx, head.text
    return Place(", ".join(dict.fromkeys(words)), locality, mention.country, sentence.piece(start, end))


def _namesake(sentence: Sentence, head: Token, town: Mentioned) -> Mentioned:
    """Return a town in the state that the words put it in, of several towns of its name: "San Cristobal in Mexico"."""
    states = (sentence.cast.exact(wider) for wider in prepositions(head, "in"))
    other = next((state for state in states if state is not None and state.kind == "state"), None)
    return replace(town, country=other.country) if town.kind == "place" and other is not None else town


def _is_unknown_town(sentence: Sentence, head: Token) -> bool:
    """Tell whether a name nobody knows stands before its wider place: "Woodside, California"."""
    return head.pos_ == "PROPN" and sentence.cast.exact(head) is None and bool(children(head, "appos"))


def _town(sentence: Sentence, mention: Mentioned) -> str:
    """Return the town or seat a mention names as a place, "" for a state: "Seoul" is a town where one goes."""
    if mention.kind != "state":
        return mention.name
    words = sentence.text[mention.start : mention.end]
    found = gazetteer().find(words)
    if found and found[0].kind == "seat":
        return gazetteer().capital(mention.country)
    return words if found and found[0].kind in ("capital", "city") else ""


def _seat(sentence: Sentence, mention: Mentioned) -> str:
    """Return the seat of a government that a mention names as a place ("the Kremlin"), "" if it names none."""
    words = sentence.text[mention.start : mention.end]
    found = gazetteer().find(words)
    return words if found and found[0].kind == "seat" and gazetteer().capital(mention.country) else ""


def _capital(sentence: Sentence, head: Token) -> Place | None:
    """Return the capital that "the Egyptian capital" or "Egypt's capital" names."""
    for child in children(head, "amod", "poss", "compound", "nmod"):
        mention = sentence.cast.exact(child)
        if (
            mention is not None
            and mention.kind in ("state", "demonym")
            and (name := gazetteer().capital(mention.country))
        ):
            return Place(name, name, mention.country, sentence.words(child, head))
    return None


def _town_of(sentence: Sentence, head: Token) -> Place | None:
    """Return the town that "the Mexican city of Merida" names, in the state that the words put it in, if they do."""
    owners = (sentence.cast.exact(child) for child in children(head, "amod", "poss", "compound", "nmod"))
    state = next((one for one in owners if one is not None and one.kind in ("state", "demonym")), None)
    town = next((name for name in prepositions(head, "of") if name.pos_ == "PROPN"), None)
    if town is None:
        return None
    mention = sentence.cast.exact(town)
    span = sentence.piece(mention.start, mention.end) if mention else sentence.words(town.left_edge, town)
    name = mention.name if mention and mention.kind == "place" else span.exact
    known = mention.country if mention is not None and mention.kind == "place" else ""
    return Place(name, name, state.country if state is not None else known, span)


def places(sentence: Sentence, heads: tuple[Token, ...]) -> list[Place]:
    """Return one Place a country: several cities of a country are one, "Algiers; Souk Ahras; Algeria"."""
    found: dict[str, Place] = {}
    for head in (named for one in heads for named in _stops(sentence, one)):
        here = place_of(sentence, head) or _of_event(sentence, head)
        if here is None:
            continue
        known = found.get(here.country or here.name)
        found[here.country or here.name] = here if known is None else _joined(known, here)
    return list(found.values())


def _stops(sentence: Sentence, head: Token) -> list[Token]:
    """Return the places that stand beside a number of them: "to two countries, Mali on Sunday and Niger on Monday"."""
    if not lemmas(head.text) & _SEVERAL:
        return [head]
    if head.tag_ == "NNS" and (named := [one for one in prepositions(head, "of") if _is_place(sentence, one)]):
        return [other for one in named for other in conjuncts(one)]
    if not any(_is_place(sentence, child) for child in children(head, "appos")):
        return [head]
    return [token for token in head.subtree if token.i > head.i and _is_place(sentence, token)]


def _is_place(sentence: Sentence, token: Token) -> bool:
    mention = sentence.cast.exact(token)
    return mention is not None and mention.kind in ("place", "state")


def _of_event(sentence: Sentence, head: Token) -> Place | None:
    """Return whose event it is that a head names: "attend Russia's Victory Day parade" is in Russia."""
    if head.pos_ == "PROPN" or sentence.cast.exact(head) is not None:
        return None
    owners = (place_of(sentence, child) for child in children(head, "poss"))
    return next((place for place in owners if place is not None), None)


def _joined(first: Place, second: Place) -> Place:
    if second.name in first.name or not second.locality:
        return first
    if not first.locality:
        return Place(second.name, second.locality, first.country or second.country, second.span)
    if first.name.endswith(second.name):
        return first
    return Place(f"{first.name}; {second.name}", first.locality, first.country, first.span)


def setting(sentence: Sentence, trigger: Token) -> Place | None:
    """Return where a clause says its act takes place: "in Damascus", "at the White House"; None if it does not.

    Parsers hang such a phrase on any noun before it ("met President Díaz-Canel in Havana"), so every place phrase
    below the trigger counts that stands in no clause of its own and is no part of a party's name; the first wins.
    """
    verb = support(trigger) if trigger.pos_ not in VERBAL else None
    clause = verb or trigger
    if clause.dep_ == "relcl" and any(child.lower_ == "where" for child in clause.children):
        return place_of(sentence, clause.head)
    for token in sorted({*_below(trigger), *(_below(verb) if verb is not None else ())}, key=lambda token: token.i):
        if (
            token.dep_ == "pobj"
            and token.head.lower_ in _WHERE
            and (named := _known_or_named(sentence, token)) is not None
        ):
            return named
    return here(sentence, clause)


def spot(sentence: Sentence, verb: Token) -> Place | None:
    """Return the place a verb itself is done at: only phrases that hang on the verb, as in "said in Rome"."""
    heads = (head for word in _WHERE for head in prepositions(verb, word))
    return next((here for head in heads if (here := place_of(sentence, head)) is not None), None)


def _known_or_named(sentence: Sentence, token: Token) -> Place | None:
    """Return a place the gazetteer knows, else a capitalised name that is nobody's and no time ("at Sandringham")."""
    here = place_of(sentence, token)
    if here is not None or token.pos_ != "PROPN" or sentence.cast.at(token) is not None:
        return here
    if any(time.start < token.idx + len(token) and token.idx < time.end for time in sentence.times):
        return None
    if lemmas(token.text.split()[-1]) & _GATHERINGS:
        return None
    first = next((child for child in children(token, "compound", "poss") if child.i < token.i), token)
    span = sentence.words(first.left_edge if first.dep_ == "poss" else first, token)
    name = span.exact.removeprefix("the ")
    return Place(name, name, "", span)


def _below(token: Token) -> Iterator[Token]:
    """Yield the tokens below a token, not entering clauses of their own."""
    for child in token.children:
        if child.dep_ not in _CLAUSES or child.pos_ not in VERBAL:
            yield child
            yield from _below(child)
