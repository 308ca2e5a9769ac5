"""Grow labelled sentences from grammar.tsv and actors.tsv: the half of the training set that was not written singly.

Example: python scripts/judge/grow.py --each 20 > grown.tsv
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_OPTION = re.compile(r"\(([^()\[\]]*)\)")
_CHOICE = re.compile(r"\[([^()\[\]]*)\]")
_NAME = re.compile(r"\$([a-z]+)")
_MARK = re.compile(r"[<>{}]")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled event of a sentence: text, words of source and target, PLOVER event (or none), mode and status."""

    text: str
    source: str
    target: str
    event: str
    mode: str
    status: str

    def row(self) -> str:
        """Return the label as a line of tab-separated values."""
        return "\t".join((self.text, self.source, self.target, self.event, self.mode, self.status))


def lines(path: Path) -> Iterator[list[str]]:
    """Yield the fields of each line of a tab-separated file that is no comment."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def words(path: Path) -> dict[str, list[str]]:
    """Return the word lists by name."""
    return {name: entries.split(";") for name, entries in lines(path)}


def grow(each: int, seed: int = 7) -> Iterator[Label]:
    """Yield up to `each` different sentences of every pattern; the same seed gives the same sentences."""
    dice, lists = random.Random(seed), words(HERE / "actors.tsv")
    for event, mode, status, pattern in lines(HERE / "grammar.tsv"):
        found = dict.fromkeys(say(pattern, lists, dice) for _ in range(each))
        yield from (read(marked, event, mode, status) for marked in found)


def say(pattern: str, lists: dict[str, list[str]], dice: random.Random) -> str:
    """Return one sentence of a pattern, its actors still marked; no actor is used twice."""
    text, used = pattern, set[str]()
    while found := _OPTION.search(text):
        kept = dice.choice((*found[1].split("|"), ""))
        text = text[: found.start()] + kept + text[found.end() :]
    while found := _CHOICE.search(text) or _NAME.search(text):
        options = found[1].split("|") if found[0].startswith("[") else lists[found[1]]
        fresh = [option for option in options if option not in used] or options
        pick = dice.choice(fresh)
        used.add(pick)
        text = text[: found.start()] + pick + text[found.end() :]
    start = re.search(r"[a-zA-Z]", text)
    return text if start is None else text[: start.start()] + start[0].upper() + text[start.end() :]


def read(marked: str, event: str, mode: str, status: str) -> Label:
    """Return the label of a marked sentence: <source> and {target} are read off and taken out."""
    source, target = re.search(r"<([^>]*)>", marked), re.search(r"\{([^}]*)\}", marked)
    sides = (_MARK.sub("", side[1]) if side else "" for side in (source, target))
    return Label(_MARK.sub("", marked), *sides, event, mode, status)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--each", type=int, default=20, help="sentences a pattern, before doubles fall out")
    for label in grow(options.parse_args().each):
        print(label.row())
