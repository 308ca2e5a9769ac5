"""References inside a sentence and a page: pronouns, "both officials", "the two leaders", "his counterpart".

Typed rules that abstain when two answers fit; each is named in the report's spans by the words it resolved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.reports.subjects import subject
from legation.reports.tree import VERBAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.parties import Cast
    from legation.who.mentioned import Mentioned

PRONOUNS = frozenset(
    "he she it they who which that his her its their him them himself herself itself themselves".split()
)
_OBJECTS = frozenset("it him them".split())
_PERSONS = frozenset("he she his him her himself herself".split())


def stand_for(token: Token, cast: Cast) -> Token:
    """Return the noun a pronoun stands for in its own sentence, else the token itself.

    A pronoun below another clause refers to that clause's subject when that is an actor named before it: "Iran said it
    would ...", but not "She will visit Jordan, a spokesman said". "He" and "she" are persons: "Bloomberg noted that Qin
    Gang was seen when he held a meeting".
    """
    return token if token.lower_ not in PRONOUNS or cast.at(token) is not None else bound(token, cast)


def bound(token: Token, cast: Cast) -> Token:
    """Return the subject of a clause above that a pronoun stands for, also of "its" in "its troops"; else the token."""
    for verb in (up for up in token.ancestors if up.pos_ in VERBAL):
        if _is_other(token, verb):
            continue
        for candidate in [*subject(verb), *children(verb, "nsubjpass")]:
            if candidate.i < token.i and candidate.lower_ not in PRONOUNS and _fits(token, cast.at(candidate)):
                return candidate
    return token


def taken_up(token: Token) -> Token:
    """Return the noun that "it" takes up, the subject of a clause above: "the office stays open, whoever wants to close
    it"; any other token is itself."""
    if token.lower_ != "it":
        return token
    above = (verb for verb in token.ancestors if verb.pos_ in VERBAL and not _is_other(token, verb))
    nouns = (one for verb in above for one in subject(verb) if one.i < token.i and one.pos_ == "NOUN")
    return next(nouns, token)


def _is_other(pronoun: Token, verb: Token) -> bool:
    """Tell whether a pronoun is what a verb is done to: then it is not who does it, who would be "itself"."""
    return pronoun.lower_ in _OBJECTS and pronoun.dep_ == "dobj" and pronoun.head == verb


def _fits(pronoun: Token, mention: Mentioned | None) -> bool:
    """Tell whether a pronoun may stand for a mention."""
    return mention is not None and (pronoun.lower_ not in _PERSONS or mention.kind in ("person", "group"))


_DEFINITE = frozenset("the this that these those both his her their its".split())


def is_definite(noun: Token) -> bool:
    """Tell whether an event noun points back ("the talks", "this visit", "Wang's trip"); a verb never does."""
    if noun.pos_ in VERBAL:
        return False
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in children(noun, "det", "poss"))
