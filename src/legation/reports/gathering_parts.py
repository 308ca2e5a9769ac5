"""What stands around the noun of a gathering and belongs to its name: words before it, who sits, what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legation.reports.gathering_words import edition, words
from legation.reports.tree import prepositions
from legation.where import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence
    from legation.who.mentioned import Mentioned

_LINKS = frozenset("of on".split())
_PROPER = ("PROPN", "ADJ", "NOUN", "NUM", "VERB", "ADV")


def is_capital(sentence: Sentence, token: Token) -> bool:
    """Tell whether the page writes a word with a capital, whatever a headline's sentence case has made of it."""
    return sentence.text[token.idx : token.idx + 1].isupper()


def as_told(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """Return words as the page has them, from the first to the last."""
    return sentence.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])] if tokens else ""


def left_of(sentence: Sentence, head: Token) -> list[Token]:
    """Return the words before a noun that belong to its name, in order: names, capitals, marks, known words."""
    found: list[Token] = []
    for at in range(head.i - 1, -1, -1):
        token = sentence.doc[at]
        named = sentence.cast.exact(token) is not None and token.dep_ in ("compound", "nmod", "poss", "amod", "nummod")
        capital = is_capital(sentence, token) and token.pos_ in _PROPER and not token.is_sent_start
        known = token.lower_ in words().told_by | words().never and token.lower_ not in ("of", "the")
        if not (named or capital or known or edition(token) or is_mark(token) or token.dep_ == "compound"):
            break
        found.insert(0, token)
    while found and (is_mark(found[0]) or found[0].lower_ == "the"):
        found.pop(0)
    return found


def is_mark(token: Token) -> bool:
    """Tell whether a word is a mark within a name: a dash, or the end of a possessor."""
    return token.text in ("-", "–") or is_end(token)


def is_end(token: Token) -> bool:
    """Tell whether a word ends a possessor: "leaders'", "EU's"."""
    return token.text in ("'", "’", "'s", "’s")


def kind_of(sentence: Sentence, token: Token) -> str:
    """Return the kind of mention that covers a word, "" for none."""
    mention = sentence.cast.exact(token)
    return mention.kind if mention is not None else ""


def body_of(sentence: Sentence, head: Token, left: Sequence[Token]) -> str:
    """Return who sits: the body before the noun, or after "of"; the bloc behind "the Arab summit"."""
    near = [*left, *(one for of in prepositions(head, "of") for one in (of, *_parts(of)))]
    bodies = (_short(mention) for token in near if (mention := sentence.cast.exact(token)) is not None)
    named = next((body for body in bodies if body), "")
    return named or (words().bodies.get(left[0].text, "") if len(left) == 1 else "")


def _parts(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in ("compound", "nmod", "poss")]


def _short(mention: Mentioned) -> str:
    """Return the short name of the body that a mention names, by itself or by its leaders; "" if it is none."""
    if mention.kind not in ("organisation", "group") or not mention.country or gazetteer().state(mention.country):
        return ""
    return mention.country


def tail_of(sentence: Sentence, head: Token) -> tuple[Token, str]:
    """Return the words after a noun that belong to its name: "of the Americas", "on Gaza"."""
    at = head.i + 1
    if at + 1 >= len(sentence.doc) or not _links(sentence, sentence.doc[at]):
        return head, ""
    found = [sentence.doc[at]]
    for token in list(sentence.doc)[at + 1 : at + 6]:
        if not (is_capital(sentence, token) or token.lower_ == "the"):
            break
        found.append(token)
    if len(found) == 1 or found[-1].lower_ == "the":
        return head, ""
    return found[-1], as_told(sentence, found)


def _links(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word goes on with a name: "of the Americas", "on Gaza", "for Somalia"; not "on Saturday"."""
    after = sentence.doc[word.i + 1]
    if any(time.start <= after.idx < time.end for time in sentence.times):
        return False
    lands = kind_of(sentence, after) in ("state", "place")
    return word.lower_ in _LINKS or (word.lower_ == "for" and lands)


def is_proper(sentence: Sentence, head: Token, own: Sequence[Token], tail: str) -> bool:
    """Tell whether words make a name: the noun in capitals with something beside it that is no mere state or town, or
    what it is about ("conference on Somalia")."""
    if not is_capital(sentence, head):
        return bool(tail) and not tail.startswith("of ") and all(not is_capital(sentence, token) for token in own)
    names = [token for token in own if is_capital(sentence, token)]
    if tail:
        return True
    lands = [token for token in names if kind_of(sentence, token) in ("state", "demonym") and _country(sentence, token)]
    return bool(names) and len(lands) < len(names)


def _country(sentence: Sentence, token: Token) -> str:
    mention = sentence.cast.exact(token)
    return mention.country if mention is not None else ""
