"""Offices compared: which class an office's words belong to, whatever the wording."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources

from legation.where import gazetteer
from legation.where.fold import fold
from legation.where.tables import read_rows

DATA = "legation.who.data"
TITLED = r"minister|prime|(?:foreign|defen[cs]e) (?:minister|secretary)|president|secretary|king|deputy|vice|head"
SPLIT = re.compile(rf";|/|,? and (?={TITLED})")
"""What stands between two offices of one person."""
NOT_YET = re.compile(r"(?:(?<![\w ])|(?<=elect)(?!\w)|(?<=designate)(?!\w))[\w ]*\w[- ](?:elect|designate)\b")
"""Offices not yet held."""
LOWER = re.compile(r"\b(?:deputy|vice|assistant|junior|shadow|under)\b[ -]")
STATE_POST = re.compile(r"secretary of state (?:for|of)\b")
"""A junior minister, or the keeper of a state's seal (Secretary of State of Ohio)."""
SERVES = re.compile(r"\b(?:to|of) (?:the )?$|\badvis[eo]r to\b|\bassistant to\b")
"""Words before a title that make it the master's ("Principal Secretary to the Prime Minister")."""
CIVIL = frozenset({"IN", "PK", "BD"})
"""States whose Foreign Secretary is the first civil servant of the ministry."""
OF = re.compile(r"\s+(?:of|for)\s+(?:the )?(.+)$")
WHOLE = re.compile(
    r"(?:republic|government|nation|country|union|state|federation|confederation|council|national|swiss|islamic|un\b|united)"
)
"""What follows "President of the" for the whole of a state or a body."""
LEADING = {"president", "prime-minister", "monarch", "supreme-leader", "party-leader", "group-leader", "leader", "pope"}
HEADS = frozenset(LEADING)
"""Classes that "leader" may stand for."""
ABROAD = re.compile(
    r"(?>.*?\b(?:ambassador|envoy|permanent representative|high commissioner|consul|charg)\b).* (?:to|in|at)\b"
)


@dataclass(frozen=True, slots=True)
class OfficeClass:
    """One class of offices: key ("foreign-minister"), usual name, level and role of the codebook, rank (3 head)."""

    key: str
    name: str
    level: str
    role: str
    rank: int


@functools.cache
def read_classes() -> tuple[dict[str, OfficeClass], tuple[tuple[str, str], ...]]:
    """Return the classes by key, and (words, key) pairs, longest words first."""
    table = tomllib.loads(resources.files(DATA).joinpath("offices.toml").read_text(encoding="utf-8"))
    classes = {k: OfficeClass(k, r["name"], r["level"], r["role"], r["rank"]) for k, r in table.items()}
    words = [(fold(word), key) for key, row in table.items() for word in row["words"]]
    return classes, tuple(sorted(words, key=lambda pair: (-len(pair[0]), pair)))


def describe(key: str) -> OfficeClass:
    """Return the class of a key; an unknown key gives an empty class of rank 0."""
    return read_classes()[0].get(key, OfficeClass(key, "", "", "", 0))


@functools.lru_cache(maxsize=1 << 12)
def classify(words: str, country: str = "") -> frozenset[str]:
    """Return the classes that an office's words name; empty if none.

    "Deputy Prime Minister and Minister for Foreign Affairs" names two. A US "Secretary of State" is a foreign
    minister; elsewhere the bare words are not. "Deputy X" is never X, and the president's lawyer no president.
    """
    text = NOT_YET.sub(" ", fold(words).replace("’", "'"))
    parts = [part for part in SPLIT.split(text) if part.strip()]
    return frozenset(key for part in parts if (key := _class_of(part.strip(), country)))


def _class_of(text: str, country: str) -> str:
    if ABROAD.match(text):
        return "ambassador"
    key, found = _named(text, country)
    if key and (whose := f"{found}'s ") in text:
        return _class_of(text.replace(whose, ""), country)
    if key and SERVES.search(text[: text.find(found)]):
        return "first-deputy"
    if key and LOWER.search(text[: text.find(found)] + " ") and not LOWER.match(found):
        return "deputy-foreign-minister" if key == "foreign-minister" else f"deputy-{key}"
    return _of_whom(key, found, text, country)


def _named(text: str, country: str) -> tuple[str, str]:
    """Return the class that words of the table name in an office, the longest first, and those words."""
    for words, name in read_classes()[1]:
        at = text.find(words)
        if at < 0 or (at and text[at - 1].isalnum()) or text[at + len(words) : at + len(words) + 1].isalpha():
            continue
        if words == "secretary of state" and (country not in ("US", "VA", "") or STATE_POST.search(text)):
            continue
        return name, words
    return "", ""


def _of_whom(key: str, found: str, text: str, country: str) -> str:
    """Return the class of an office by what it is one of: a state, a part of it, or a body of states."""
    if country == "UN" and text.replace("-", " ") == "secretary general":
        return "un-head"
    if key == "president" and country and not gazetteer().state(country):
        return "igo-head"  # of a body that is no state: the European Commission
    if key == "foreign-minister" and found == "foreign secretary" and country in CIVIL:
        return "deputy-foreign-minister"
    if key in ("president", "prime-minister", "vice-president") and _of_region(text[text.find(found) + len(found) :]):
        return "governor"
    return key


@functools.cache
def _states() -> frozenset[str]:
    rows = (row for table in ("states.tsv", "former.tsv") for row in read_rows(table))
    return frozenset(fold(name) for row in rows for name in (row["name"], *row["others"].split("|")) if name)


def _of_region(rest: str) -> bool:
    """Tell whether "of X" after a head's title names a part of a state ("President of the Province of Lodi")."""
    match = OF.match(rest)
    whole = match[1] if match else ""
    return bool(whole) and not WHOLE.match(whole) and whole not in _states() and f"the {whole}" not in _states()


def same_office(page: frozenset[str], held: frozenset[str]) -> bool:
    """Tell whether the classes a page names and those of a term meet; "leader" meets every head."""
    if page & held or ("leader" in page and held & HEADS) or ("leader" in held and page & HEADS):
        return True
    return "top-diplomat" in page and "foreign-minister" in held
