"""How spellings of one name meet: exact words in any order, first and last word, and the bare consonants."""

from __future__ import annotations

import functools
import re

from legation.where.fold import split

PARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "ben", "ul", "ur", "as", "ash", "ad"})
SONS = frozenset({"bin", "ibn", "ben", "bint"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "dr"})
NUMERALS = frozenset({"ii", "iii", "iv"})
CROWNED = frozenset({"king", "queen", "pope", "emperor", "sultan", "emir", "tsar", "prince"})
SOUNDS = (
    ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("zh", "j"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("tz", "z"), ("ts", "z"),
)  # fmt: skip
"""Letters that transliterations of Arabic, Cyrillic and Persian names swap; longest first."""
VOWELS = re.compile(r"(?<!^)[aeiouyh]+")
TWICE = re.compile(r"(.)\1+")


@functools.lru_cache(maxsize=1 << 12)
def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, "el" as "al", without Jr., II and the like.

    The number stays where the rest is a first name alone, and stands for the title: King Abdullah II is Abdullah II and
    not the other King Abdullah.
    """
    words = ["al" if word == "el" else word for word in split(name)]
    bare = [word for word in words if word not in SUFFIXES]
    if NUMERALS & set(words) and len(set(bare) - CROWNED) == 1:
        return tuple([word for word in words if word not in CROWNED])
    return tuple(bare)


def exact(name: str) -> str:
    """Return a key that is equal for the same words in any order ("Abe Shinzo", "Shinzo Abe").

    The order stays where a word says "son of": Salman bin Abdulaziz is the father of Abdulaziz bin Salman.
    """
    words = words_of(name)
    return " ".join(words if SONS & set(words) else sorted(words))


def short(name: str) -> str:
    """Return a key of first and last word, initials and particles left out; empty for a single word."""
    words = [word for word in words_of(name) if len(word) > 1 and word not in PARTICLES]
    return " ".join(sorted((words[0], words[-1]))) if len(words) > 1 else ""


@functools.lru_cache(maxsize=1 << 12)
def skeleton(word: str) -> str:
    """Return the consonants of one folded word as transliterations share them ("sergei", "sergey" -> "srg")."""
    word = word.removeprefix("y") if word[:2] == "ye" else word
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    bare = TWICE.sub(r"\1", VOWELS.sub("", word))
    return "a" + bare[1:] if bare[:1] in "aeiouy" else bare


def loose(name: str) -> str:
    """Return the key under which transliterations meet; empty for a single word."""
    words = [skeleton(word) for word in words_of(name) if word not in PARTICLES and len(word) > 1]
    return TWICE.sub(r"\1", "".join(words)) if len(words) > 1 else ""
