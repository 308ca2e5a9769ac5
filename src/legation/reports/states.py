"""States behind words that name none by themselves: peoples' leaders, "the country", things of a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Party, Place, Role
from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children, conjuncts, content, prepositions
from legation.where import gazetteer
from legation.who.office import classify

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence
    from legation.who.mentions import Mentioned

_OFFICIALS = frozenset(
    "leader president premier minister official representative delegate diplomat negotiator envoy government "
    "nation state country people counterpart delegation ambassador secretary chief chairman speaker lawmaker "
    "senator commander general admiral army navy military troop force soldier warship jet aircraft warplane "
    "coastguard guard authority adviser advisor bomber fighter destroyer frigate plane pilot police".split()
)
_SENT = frozenset("delegation team mission envoy negotiator mediator observer official representative".split())
_OWN_STATE = frozenset("country nation government".split())
_OF_PEOPLES = frozenset("government side state republic army military people nation parliament ministry".split())
_STATE_WORDS = frozenset("government authorities regime state republic country nation".split())


def state_name(code: str) -> str:
    """Return the common English name of a state by its ISO alpha-2 code, "" if there is none."""
    return gazetteer().state(code) if code else ""


def speakers_state(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the state of who speaks above "the country": "the ministry announces that the country will withdraw"."""
    if not lemmas(noun.text) & _OWN_STATE or not any(
        child.lower_ in ("the", "his", "her", "its") for child in noun.children
    ):
        return []
    for verb in (up for up in noun.ancestors if up.pos_ in VERBAL):
        for head in subject(verb):
            mention = sentence.cast.at(head)
            if head.i != noun.i and mention is not None and (name := state_name(mention.country)):
                return [Party(name, role, "state", mention.country, span=sentence.words(noun))]
    return []


def of_states(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the states that nameless people of several speak for: "the leaders of Armenia and Azerbaijan"."""
    if noun.tag_ not in ("NNS", "NNPS") or not lemmas(noun.text) & _OFFICIALS:
        return []
    heads = [other for of in prepositions(noun, "of") + prepositions(noun, "from") for other in conjuncts(of)]
    codes = [(head, gazetteer().code(head.text)) for head in heads]
    if not any(code for _, code in codes):
        codes = _peoples(sentence, heads) or codes
    if not codes:
        joined = [other for word in children(noun, "amod", "nmod", "compound") for other in conjuncts(word)]
        codes = [(word, _people_of(sentence, word)) for word in joined]
    states = [(head, code) for head, code in codes if state_name(code)]
    if len(states) < 2:
        return _bodies(sentence, noun, heads, role)
    mention = sentence.cast.at(noun)
    post = mention.office if mention is not None and classify(mention.office) else ""
    return [Party(state_name(code), role, "state", code, "", post, sentence.words(head)) for head, code in states]


def _peoples(sentence: Sentence, heads: list[Token]) -> list[tuple[Token, str]]:
    """Return the peoples whose governments are told: "of the Armenian and Turkish governments"."""
    plural = [head for head in heads if head.tag_ in ("NNS", "NNPS") and lemmas(head.text) & _OF_PEOPLES]
    before = [word for head in plural for word in children(head, "amod", "nmod", "compound")]
    words = [other for word in before for other in conjuncts(word)]
    return [(word, code) for word in words if (code := _people_of(sentence, word))]


def _bodies(sentence: Sentence, noun: Token, heads: list[Token], role: Role) -> list[Party]:
    """Return the bodies that nameless people of several speak for: "the presidents of ECOWAS and the African Union"."""
    named = [(head, sentence.cast.exact(head)) for head in heads[1:]]
    others = [(head, one) for head, one in named if one is not None and one.kind == "organisation"]
    group = sentence.cast.at(noun) if others else None
    first = gazetteer().find(group.country) if group is not None and group.country else ()
    if not first or first[0].kind != "organisation":
        return []
    found = [Party(first[0].name, role, "organisation", first[0].country, span=sentence.words(heads[0]))]
    return found + [
        Party(one.name, role, "organisation", one.country, span=sentence.words(head)) for head, one in others
    ]


def _people_of(sentence: Sentence, word: Token) -> str:
    """Return the state that a word before a noun names, "" if it names none: "Saudi", "US", "South Korean"."""
    mention = sentence.cast.at(word)  # "North Korean" is one word to it
    if mention is not None and mention.kind in ("demonym", "state"):
        return mention.country
    found = gazetteer().find(word.text)
    return found[0].country if found and found[0].kind in ("demonym", "state") else ""


def of_envoy(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the state an own envoy without a name is sent to: recalling "its ambassador to Israel" hits Israel."""
    mention = sentence.cast.at(noun)
    if role not in ("target", "host") or mention is None or mention.name or mention.country:
        return []
    posted = re.search(r"\b(?:to|in) (?:the )?([A-Z].*)$", mention.office)
    code = gazetteer().code(posted.group(1)) if posted else ""
    name = state_name(code) if code else ""
    return [Party(name, role, "state", code, span=sentence.piece(mention.start, mention.end))] if name else []


def of_owner(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return the state a nameless noun belongs to: Russia for "Russia's invasion", Moldova for "Moldovan exports"."""
    head = content(noun)
    if head.pos_ not in ("NOUN", "PROPN"):
        return []
    for owner in children(head, "poss", "amod", "compound", "nmod"):
        mention = sentence.cast.exact(owner)
        if (
            mention is not None
            and mention.kind in ("state", "demonym", "place")
            and (name := state_name(mention.country))
        ):
            return [Party(name, role, "state", mention.country, span=sentence.piece(mention.start, mention.end))]
    return []


def of_body(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return nameless people that a body or state sent as a group: "a delegation from the African Union"."""
    if not lemmas(noun.text) & _SENT:
        return []
    for word in ("from", "of"):
        for head in prepositions(noun, word):
            mention = sentence.cast.at(head)
            if (
                mention is not None
                and mention.country
                and mention.kind in ("organisation", "state", "demonym", "place")
            ):
                words = sentence.words(noun, head)
                return [Party(words.exact, role, "group", mention.country, span=words)]
    return []


def of_speaker(sentence: Sentence, noun: Token, role: Role) -> list[Party]:
    """Return nameless people that the body or state speaking sends: "Fatah said a delegation would go to Cairo"."""
    if not lemmas(noun.text) & _SENT or not any(child.lower_ in ("a", "its") for child in noun.children):
        return []
    above = noun.head.head if noun.head.dep_ == "ccomp" and noun.head.head.pos_ in VERBAL else None
    for head in subject(above) if above is not None else []:
        mention = sentence.cast.at(head)
        if mention is not None and mention.kind in ("organisation", "group", "state") and mention.name:
            name = f"{mention.name} {noun.text}"
            by = "speaker: whose people they are"
            return [Party(name, role, "group", mention.country, span=sentence.words(noun), by=by)]
    return []


def is_region(sentence: Sentence, mention: Mentioned) -> bool:
    """Tell whether a place is a part of a state that acts for itself ("California"), no seat of a government."""
    found = gazetteer().find(sentence.text[mention.start : mention.end]) if mention.kind == "place" else ()
    return bool(found) and found[0].kind == "region"


def is_government(mention: Mentioned) -> bool:
    """Tell whether a body is a state's government, which stands for the state; an "administration" keeps its name."""
    words = set(mention.name.lower().split()) | set(mention.office.lower().split())
    return mention.kind in ("organisation", "group") and bool(mention.country) and bool(words & _STATE_WORDS)


def hosts(place: Place) -> tuple[Party, ...]:
    """Return the state that receives who visits a place, none if no state is known."""
    name = state_name(place.country)
    return (Party(name, "host", "state", place.country, span=place.span),) if name else ()
