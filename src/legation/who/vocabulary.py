"""The words of mentions, from the reviewed tables: titles, collectives, modifiers, and what is no name."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from legation.where.fold import fold
from legation.who.tables import DATA, read_lines


@dataclass(frozen=True, slots=True)
class Title:
    """A title or collective: kind is personal, honorific, state, organisation or group."""

    words: str
    kind: str
    plural: bool
    size: int


Titles = tuple[tuple[tuple[str, ...], Title], ...]
"""Titles of one first word with the rest of their words, longest first."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word tables, folded."""

    titles: dict[str, Titles]
    modifiers: frozenset[str]
    nouns: frozenset[str]
    former: frozenset[str]
    determiners: frozenset[str]
    weak: frozenset[str]
    not_before: frozenset[str]
    country: dict[str, str]
    ordinary: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    first_names: frozenset[str]
    inner: frozenset[str]
    first_places: frozenset[str]
    locative: frozenset[str]
    abroad: frozenset[str]
    comers: frozenset[str]
    openers: frozenset[str]
    shared: frozenset[str]
    cabinets: frozenset[str]
    styles: frozenset[str]
    fields: frozenset[str]
    keepers: frozenset[str]
    owners: frozenset[str]
    counts: frozenset[str]
    special: frozenset[str]
    """The words that can matter in small letters at all: most cannot, and are passed by quickly."""


@functools.cache
def vocabulary() -> Vocabulary:
    """Return the word tables, read once per process."""
    table, words = _read("titles.toml"), _read("words.toml")
    mods, weak, titles = table["modifiers"], table["weak"], _index(table)
    return Vocabulary(
        titles=titles,
        special=frozenset((*titles, *mods["words"], *mods["nouns"], *mods["determiners"])),
        modifiers=frozenset(mods["words"]),
        nouns=frozenset(mods["nouns"]),
        former=frozenset(mods["former"]),
        determiners=frozenset(mods["determiners"]),
        weak=frozenset(weak["words"]),
        not_before=frozenset(weak["not_before"]),
        country=table["country"],
        ordinary=frozenset(words["ordinary"]["words"].split()),
        bodies=frozenset(words["organisation"]["words"].split()),
        things=frozenset(words["thing"]["words"].split()),
        first_names=_first_names(),
        inner=frozenset(words["inner"]["words"].split()),
        first_places=frozenset(words["first"]["words"].split()),
        locative=frozenset(words["locative"]["words"].split()),
        abroad=frozenset(table["abroad"]["words"]),
        openers=frozenset(words["opener"]["words"].split()),
        shared=frozenset(words["shared"]["names"]),
        comers=frozenset(table["comers"]["words"]),
        cabinets=frozenset(table["cabinets"]["words"]),
        styles=frozenset(table["styles"]["words"]),
        fields=frozenset(table["fields"]["words"].split()),
        keepers=frozenset(table["fields"]["keepers"]),
        owners=frozenset(table["owners"]["words"]),
        counts=frozenset(mods["counts"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(DATA).joinpath(name).read_text(encoding="utf-8"))


def _index(table: dict[str, Any]) -> dict[str, Titles]:
    """Return first word -> titles, longest first; a plural of a personal title is one, too."""
    found: dict[tuple[str, ...], Title] = {}
    for kind in ("personal", "honorific", "state", "organisation", "group"):
        for words in table[kind]["words"]:
            key = tuple(fold(words).replace(".", "").split())
            found.setdefault(key, Title(words, kind, kind == "group", len(key)))
    for key, title in list(found.items()):
        if title.kind == "personal":
            found[(*key[:-1], _plural(key[-1]))] = Title(title.words, "personal", True, len(key))
    by_first: dict[str, list[tuple[tuple[str, ...], Title]]] = {}
    for key, title in found.items():
        by_first.setdefault(key[0], []).append((key[1:], title))
    return {first: tuple(sorted(some, key=lambda pair: -len(pair[0]))) for first, some in by_first.items()}


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith(("tary", "puty")) else word + "s"


@functools.cache
def _first_names() -> frozenset[str]:
    """Return the first words of the register's names: what may open a name ("Jordan Bardella", "Lloyd Austin")."""
    names = (line.split("\t", 2)[1] for line in read_lines("persons.tsv.gz"))
    return frozenset(fold(name.split(" ", 1)[0]) for name in names if " " in name)
