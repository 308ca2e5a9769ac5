"""Read the lexicon: senses, word classes, the code table and the rules of composition, from data files.

Users add their own files in the same form: `load(extra=[Path("mine.toml")])`; their senses win ties against ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from legation.lexicon.sense import PARTS, Sense, Test
from legation.lexicon.topics import Topic
from legation.lexicon.topics import read as read_topics

TYPES = frozenset("actor person state org group place name money".split())
_USER_WEIGHT = 1


class LexiconError(ValueError):
    """An entry of a lexicon file that cannot be used; the message names the file, the entry and what to change."""


@dataclass(frozen=True, slots=True)
class Code:
    """A CAMEO code with its name and what it is in PLOVER."""

    code: str
    name: str
    plover: str = ""
    mode: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Senses by trigger lemma, word classes by name, CAMEO codes by number, compositions by (matrix, content)."""

    senses: tuple[Sense, ...]
    classes: Mapping[str, frozenset[str]]
    codes: Mapping[str, Code]
    composed: Mapping[tuple[str, str], str]
    triggers: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    ranked: dict[tuple[str, str], tuple[Sense, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What the grammar found for a trigger's form and part of speech: the lexicon cannot know how words are bent."""

    _able: dict[str, tuple[tuple[Topic, str], ...]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def about(self, code: str) -> tuple[tuple[Topic, str], ...]:
        """Return the topics that make a code finer, each with what it makes of it; none for no code."""
        if code not in self._able:
            found = ((topic, topic.finer(code)) for topic in self.topics if code)
            self._able[code] = tuple((topic, fine) for topic, fine in found if fine)
        return self._able[code]

    def compose(self, matrix: str, content: str) -> str:
        """Return the CAMEO code of a matrix ("threaten") over the code it embeds ("1621"), longest match first."""
        for length in range(len(content), -1, -1):
            if found := self.composed.get((matrix, content[:length])):
                return found
        return ""


def _words(value: str | Sequence[str]) -> list[str]:
    return value.split() if isinstance(value, str) else list(value)


def _test(slot: str, value: str, classes: Mapping[str, frozenset[str]], where: str) -> Test:
    """Read one condition: "lemma lemma @class @type", with "!" before it for "must not be"."""
    absent, words, types = value.startswith("!"), set[str](), set[str]()
    for word in value.removeprefix("!").split():
        if not word.startswith("@"):
            words.add(word)
        elif word[1:] in TYPES:
            types.add(word[1:])
        elif word[1:] in classes:
            words |= classes[word[1:]]
        else:
            raise LexiconError(f"{where}: no word class or type {word}; add it to classes/ or correct it.")
    return Test(slot, frozenset(words), frozenset(types), absent)


def _sense(row: Mapping[str, Any], classes: Mapping[str, frozenset[str]], source: str, weight: int) -> Sense:
    where = f"{source}: sense {row.get('id', '(without id)')}"
    part = next((part for part in PARTS if part in row), None)
    if part is None or "id" not in row:
        raise LexiconError(f"{where}: needs an id and one of verb, noun, adj.")
    return Sense(
        id=row["id"],
        part=part,
        lemmas=tuple(
            lemma for word in _words(row[part]) for lemma in (classes[word[1:]] if word[0] == "@" else [word])
        ),
        needs=tuple(
            _test(slot, one, classes, where)
            for slot, value in row.get("need", {}).items()
            for one in ([value] if isinstance(value, str) else value)
        ),
        frame=tuple(row.get("frame", {}).items()),
        weight=row.get("weight", 0) + weight,
        **{
            key: str(row.get(key, ""))
            for key in ("kind", "abroad", "cameo", "plover", "mode", "context", "matrix", "mark", "example")
        },
    )


def _classes(texts: Iterable[str]) -> dict[str, frozenset[str]]:
    """Read word classes; a class may name others by @name if they stand before it."""
    found: dict[str, frozenset[str]] = {}
    for name, value in (item for text in texts for item in tomllib.loads(text).items()):
        words = _words(value)
        found[name] = frozenset().union(*(found[word[1:]] if word.startswith("@") else {word} for word in words))
    return found


def _texts(folder: Traversable) -> list[tuple[str, str]]:
    """Return (name, text) of the TOML files of a folder, in order of name."""
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    return [(path.name, path.read_text("utf-8")) for path in paths if path.name.endswith(".toml")]


def _entries(name: str, text: str) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = tomllib.loads(text).get("sense", [])
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: not TOML ({error}); see the codebook of the lexicon for the form.") from error
    return found


def _rows(text: str) -> Iterable[list[str]]:
    return (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _index(senses: Iterable[Sense]) -> dict[str, tuple[Sense, ...]]:
    by_lemma: dict[str, list[Sense]] = {}
    for sense in senses:
        for lemma in sense.lemmas:
            by_lemma.setdefault(lemma, []).append(sense)
    return {lemma: tuple(sorted(found, key=lambda s: -s.specificity)) for lemma, found in by_lemma.items()}


def _own(path: Path) -> str:
    """Return the text of a user's file. Raises LexiconError if it cannot be read."""
    if not path.is_file():  # a pipe would wait for ever, a device never end
        raise LexiconError(
            f"there is no lexicon file at {path}. Check the path, or make one with `legation init FOLDER`."
        )
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeError) as error:
        raise LexiconError(f"{path} cannot be read ({error}). A lexicon file is TOML, saved as UTF-8.") from error


def load(extra: Sequence[Path] = ()) -> Lexicon:
    """Return the lexicon, with the senses of the user's own files added. Raises LexiconError for a bad entry."""
    return _load(tuple(extra))


@cache
def _load(extra: tuple[Path, ...]) -> Lexicon:
    room = files("legation.lexicon")
    classes = _classes(text for _, text in _texts(room.joinpath("classes")))
    sources = [(name, text, 0) for name, text in _texts(room.joinpath("senses"))]
    sources += [(path.name, _own(path), _USER_WEIGHT) for path in extra]
    senses = [_sense(row, classes, name, weight) for name, text, weight in sources for row in _entries(name, text)]
    codes = {row[0]: Code(*row) for row in _rows(room.joinpath("codes.tsv").read_text("utf-8"))}
    composed = {(row[0], row[1]): row[2] for row in _rows(room.joinpath("compose.tsv").read_text("utf-8"))}
    about = read_topics(room.joinpath("topics.toml").read_text("utf-8"), classes)
    return Lexicon(tuple(senses), classes, codes, composed, _index(senses), about)
