"""The names of gatherings in a sentence: "the 15th BRICS summit", "the Munich Security Conference".

A gathering is known by the body that sits ("the ASEAN leaders' summit") or by a name of its own in capitals. Where it
is held and that it is the yearly one is no part of its name; which one it is (15th, 2026) stands before it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.reports.tree import prepositions
from legation.where import gazetteer
from legation.who.acting import is_title_case

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence
    from legation.who.mentioned import Mentioned

_EDITION = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)")
_ASSEMBLY = "General Assembly"
_LINKS = frozenset("of on".split())
_PROPER = ("PROPN", "ADJ", "NOUN", "NUM", "VERB", "ADV")


@dataclass(frozen=True, slots=True)
class Words:
    """The reviewed words of `gatherings.toml`; what each list means is said there."""

    heads: frozenset[str]
    proper: frozenset[str]
    part_of: frozenset[str]
    told_by: frozenset[str]
    never: frozenset[str]
    takes_place: frozenset[str]
    ordinals: dict[str, str]
    bodies: dict[str, str]


@cache
def words() -> Words:
    """Load the reviewed words once."""
    data = tomllib.loads(files("legation.reports").joinpath("gatherings.toml").read_text("utf-8"))
    lists = {name: frozenset(found.split()) for name, found in data.items() if isinstance(found, str)}
    return Words(**lists, ordinals=data["ordinals"], bodies=data["bodies"])


@dataclass(frozen=True, slots=True)
class Name:
    """A gathering by name: its noun, from its first to its last word; `title` is "" where nothing but the noun names
    it ("the conference"); `body` is who sits, if a body is named."""

    head: Token
    first: Token
    last: Token
    title: str
    body: str = ""

    @property
    def bare(self) -> str:
        """The name without which of a row it is: "BRICS summit" for "15th BRICS summit"."""
        first, _, rest = self.title.partition(" ")
        return rest if _EDITION.fullmatch(first) else self.title


def find(sentence: Sentence) -> Iterator[Name]:
    """Yield the gatherings that a sentence names, and the bare nouns that may point back at one."""
    for token in sentence.doc:
        if is_head(sentence, token):
            if (name := _named(sentence, token)) is not None:
                yield name
        elif _is_assembly(sentence, token):
            yield _assembly(sentence, token)


def is_head(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word stands for a gathering."""
    if token.is_space:  # the parser's words for two blanks, or a line that ends within a sentence
        return False
    last = token.text.split()[-1]
    if last.lower() in words().heads:
        return token.pos_ in ("NOUN", "PROPN")
    return is_capital(sentence, token) and last.lower() in words().proper and token.pos_ == "PROPN"


def _named(sentence: Sentence, head: Token) -> Name | None:
    """Return a gathering from its noun; None for "a press conference" or one between persons or two states."""
    left = _left(sentence, head)
    if {token.lower_ for token in left} & words().never or any(_kind(sentence, token) == "person" for token in left):
        return None
    body = _body(sentence, head, left)
    edition = next((found for token in left if (found := _edition(token))), "")
    last, tail = _tail(sentence, head)
    own = [token for token in left if not (_edition(token) or token.lower_ in words().told_by or _is_end(token))]
    while own and _is_mark(own[0]):
        own.pop(0)
    first = left[0] if left else head
    if body:
        return Name(head, first, head, _joined(edition, body, head.text.lower()), body)
    if not own and not tail:
        return Name(head, first, head, "")
    if not _is_proper(sentence, head, own, tail) or (not tail and _is_headline(sentence)):
        return Name(head, first, head, "") if all(not is_capital(sentence, token) for token in own) else None
    text = _as_told(sentence, own)
    return Name(head, first, last, _joined(edition, text, _as_told(sentence, [head]), tail))


def is_capital(sentence: Sentence, token: Token) -> bool:
    """Tell whether the page writes a word with a capital, whatever a headline's sentence case has made of it."""
    return sentence.text[token.idx : token.idx + 1].isupper()


def _is_headline(sentence: Sentence) -> bool:
    """Tell whether every word has a capital, so that none says what is a name."""
    return sentence.kind in ("title", "heading") and is_title_case(sentence.text)


def _as_told(sentence: Sentence, tokens: Sequence[Token]) -> str:
    return sentence.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])] if tokens else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _left(sentence: Sentence, head: Token) -> list[Token]:
    """Return the words before a noun that belong to its name, in order: names, capitals, marks, known words."""
    found: list[Token] = []
    for at in range(head.i - 1, -1, -1):
        token = sentence.doc[at]
        named = sentence.cast.exact(token) is not None and token.dep_ in ("compound", "nmod", "poss", "amod", "nummod")
        capital = is_capital(sentence, token) and token.pos_ in _PROPER and not token.is_sent_start
        known = token.lower_ in words().told_by | words().never and token.lower_ not in ("of", "the")
        if not (named or capital or known or _edition(token) or _is_mark(token) or token.dep_ == "compound"):
            break
        found.insert(0, token)
    while found and (_is_mark(found[0]) or found[0].lower_ == "the"):
        found.pop(0)
    return found


def _is_mark(token: Token) -> bool:
    return token.text in ("-", "–") or _is_end(token)


def _is_end(token: Token) -> bool:
    return token.text in ("'", "’", "'s", "’s")


def _edition(token: Token) -> str:
    """Return which one of a row it is: "15th", "2026"; "" if the word does not say so."""
    ordinal = words().ordinals.get(token.lower_, "")
    return ordinal or (token.text if _EDITION.fullmatch(token.text) else "")


def _kind(sentence: Sentence, token: Token) -> str:
    mention = sentence.cast.exact(token)
    return mention.kind if mention is not None else ""


def _body(sentence: Sentence, head: Token, left: Sequence[Token]) -> str:
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


def _tail(sentence: Sentence, head: Token) -> tuple[Token, str]:
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
    return found[-1], _as_told(sentence, found)


def _links(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word goes on with a name: "of the Americas", "on Gaza", "for Somalia"; not "on Saturday"."""
    after = sentence.doc[word.i + 1]
    if any(time.start <= after.idx < time.end for time in sentence.times):
        return False
    lands = _kind(sentence, after) in ("state", "place")
    return word.lower_ in _LINKS or (word.lower_ == "for" and lands)


def _is_proper(sentence: Sentence, head: Token, own: Sequence[Token], tail: str) -> bool:
    """Tell whether words make a name: the noun in capitals with something beside it that is no mere state or town, or
    what it is about ("conference on Somalia")."""
    if not is_capital(sentence, head):
        return bool(tail) and not tail.startswith("of ") and all(not is_capital(sentence, token) for token in own)
    names = [token for token in own if is_capital(sentence, token)]
    if tail:
        return True
    lands = [token for token in names if _kind(sentence, token) in ("state", "demonym") and _country(sentence, token)]
    return bool(names) and len(lands) < len(names)


def _country(sentence: Sentence, token: Token) -> str:
    mention = sentence.cast.exact(token)
    return mention.country if mention is not None else ""


def _is_assembly(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word names an assembly of states that somebody goes to, not one that acts."""
    mention = sentence.cast.exact(token)
    if mention is None or mention.kind != "organisation" or not mention.name.endswith(_ASSEMBLY):
        return False
    return token.i == max(at.i for at in sentence.doc if sentence.cast.exact(at) is mention)


def _assembly(sentence: Sentence, token: Token) -> Name:
    """Return the gathering of an assembly: its session or debate where one is named, else itself."""
    mention = sentence.cast.exact(token)
    above = token.head if token.dep_ in ("compound", "poss", "nmod") else token.head.head
    head = above if above.lower_ in words().part_of and above.pos_ == "NOUN" else token
    edition = next((found for child in head.children if (found := _edition(child))), "")
    body = mention.country if mention is not None else ""
    return Name(head, token, token, _joined(edition, body), body)


def noun_of(title: str) -> str:
    """Return the noun of a gathering's name: "conference" for "Peace Conference on Gaza", "" for none."""
    return next((word for word in title.lower().split() if word in words().heads), "")


def same_title(left: str, right: str) -> bool:
    """Tell whether two names are one: alike, or one of them says besides which of a row it is."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    return long == short or (long.endswith(" " + short) and bool(_EDITION.fullmatch(long[: -len(short)].strip())))
