"""Names made comparable: folded letters, a spelling-proof key, and whether two parties can be one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from legation.model import Party
from legation.who.office import HEADS, classify

# Spellings of one sound in romanised names: Sergei/Sergey, Khamenei/Hamenei, Muammar/Moammar, Aleksandr/Alexander.
_SOUNDS = (("kh", "h"), ("gh", "g"), ("x", "ks"), ("ph", "f"), ("q", "k"), ("ck", "k"), ("w", "v"))
_SON = re.compile(r"\b(?:bin|ibn|bint)\b", re.IGNORECASE)
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "da", "di", "van", "von", "jr", "sr", "the", "of", "and"})


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return the name in lower-case words without accents, possessives or punctuation; `` for no word at all."""
    flat = unicodedata.normalize("NFKD", name).casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l")
    flat = "".join(char for char in flat if not unicodedata.combining(char))
    flat = re.sub(r"['’ʼ]s\b", "", flat).replace("'", "").replace("’", "").replace("ʼ", "")
    return " ".join(re.findall(r"\w+", flat))


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """Return the name's words that tell it apart: no particles, no initials (unless nothing else is left)."""
    every = plain(name).split()
    kept = tuple(word for word in every if word not in _PARTICLES and len(word) > 1)
    return kept or tuple(every)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return a key that romanisations of one word share: first letter and consonants, doubled ones once."""
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    rest = re.sub(r"[aeiouyhj]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", word[:1] + rest) or word


@lru_cache(maxsize=65536)
def keys(name: str) -> frozenset[str]:
    """Return the sounds of the first and last word: a surname stands first in some languages, last in others."""
    found = words(name)
    return frozenset({sound(found[0]), sound(found[-1])}) if found else frozenset()


@lru_cache(maxsize=262144)
def same_word(left: str, right: str) -> bool:
    """Say whether two words are one name, spelled alike or romanised differently (Zelensky, Zelenskyy)."""
    if left == right:
        return True
    return sound(left) == sound(right) and JaroWinkler.similarity(left, right) >= 0.88


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether each of some words is one of the others."""
    return all(any(same_word(word, other) for other in others) for word in some)


@lru_cache(maxsize=262144)
def same_name(left: str, right: str) -> bool:
    """Say whether one name is the other or its short form: all words of the shorter occur in the longer, and one of
    them stands at an end of it (a middle name alone names nobody)."""
    short, long = sorted((words(left), words(right)), key=len)
    if not short or not _within(short, long) or (len(short) == len(long) and not _within(long, short)):
        return False
    if len(short) > 1 and _SON.search(left + " | " + right) and not same_word(short[0], long[0]):
        return False  # Salman bin Abdulaziz is the father of Mohammed bin Salman bin Abdulaziz
    return len(short) > 1 or len(short) == len(long) or any(same_word(short[0], end) for end in (long[0], long[-1]))


def same_party(left: Party, right: Party) -> bool:
    """Say whether two parties can be one: by register id, else by kind, country and name."""
    if left.person and right.person:
        return left.person == right.person
    if (left.kind == "person") != (right.kind == "person"):
        return False
    if left.kind == "person" and (is_title(left) or is_title(right)):
        return plain(left.name) == plain(right.name) and left.country == right.country != ""
    if left.kind == "state" or right.kind == "state":
        return left.kind == right.kind and same_state(left, right)
    if left.country and right.country and left.country != right.country:
        return False
    return same_name(left.name, right.name) if left.kind == "person" else plain(left.name) == plain(right.name)


def is_title(party: Party) -> bool:
    """Say whether a person is only told by an office: "the prime minister" of one page is not that of another."""
    office = plain(party.office)
    return party.kind == "person" and bool(office) and office in plain(party.name)


def same_state(left: Party, right: Party) -> bool:
    """Say whether two states are one: by code where both have one. Its president is not its foreign minister."""
    if other_post(left, right):
        return False
    if left.country and right.country:
        return left.country == right.country
    return plain(left.name) == plain(right.name)


def other_post(left: Party, right: Party) -> bool:
    """Say whether two parties speak for one state by different posts: "the presidents of", "foreign minister Roe"."""
    if "state" not in (left.kind, right.kind) or not (left.office and right.office):
        return False
    ours, theirs = posts(left.office, left.country), posts(right.office, right.country)
    return bool(ours and theirs) and not ours & theirs


@lru_cache(maxsize=16384)
def posts(office: str, country: str) -> frozenset[str]:
    """Return the classes of an office; a leader is whoever leads the state or its government, a bare "minister" may be
    any."""
    found = classify(office, country) - {"minister"}
    return found | HEADS if "leader" in found else found


def stands_for(state: Party, person: Party) -> bool:
    """Say whether `state` (or an unnamed group or body of it) can stand for a person of that country, a state for a
    body of it ("Qatar" for "Qatar's embassy"), or a bare office for who holds it ("the Sri Lankan prime minister")."""
    if not state.country or state.country != person.country:
        return False
    if state.kind == "person":
        known = posts(state.office, state.country) & posts(person.office, person.country)
        return is_title(state) and person.kind == "person" and not is_title(person) and bool(known)
    if other_post(state, person):
        return False
    if state.kind == person.kind == "group":
        return counted(state.name) == counted(person.name) != ""
    return person.kind == "person" or (state.kind == "state" and person.kind == "organisation")


def counted(name: str) -> str:
    """Return the number a group is told by, "" for none: a state's "five generals" are its "five top officers"."""
    first = plain(name).partition(" ")[0]
    return first if first.isdigit() or first in _NUMBERS else ""


def same_parties(left: tuple[Party, ...], right: tuple[Party, ...]) -> bool:
    """Say whether two reports name the same parties, each of one side found on the other."""
    ours = all(any(same_party(one, other) for other in right) for one in left)
    return ours and all(any(same_party(one, other) for other in left) for one in right)
