"""The patterns of `data/grammar.toml`, put together into one regular expression over class marks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .classes import marks, vocabulary

NAME = re.compile(r"(?<![<\w])[A-Z][A-Z_]+\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the class string where a rule applies: its name, its prefix if any, and the word numbers."""

    rule: str
    prefix: str
    start: int
    core: int
    end: int


@cache
def grammar() -> re.Pattern[str]:
    """Return the one pattern: an optional prefix, then the first rule that fits."""
    table = tomllib.loads((files("legation.when") / "data" / "grammar.toml").read_text("utf-8"))
    prefix = _spell(table["prefix"]["pattern"], table["macros"])
    rules = "|".join(f"(?P<{name}>{_spell(rule, table['macros'])})" for name, rule in table["rules"].items())
    return re.compile(f"(?:{prefix})?(?:{rules})")


def _spell(pattern: str, macros: dict[str, str]) -> str:
    """Write a pattern in marks: macros first, then classes; blanks go."""
    letters = marks()

    def spell(match: re.Match[str]) -> str:
        name = match.group()
        return NAME.sub(spell, macros[name]) if name in macros else re.escape(letters[name])

    return "".join(part for part in re.split(r"\s+", NAME.sub(lambda match: f" {spell(match)} ", pattern)))


RUN = re.compile(r"[^0]+")  # words of time next to one another


@cache
def content() -> re.Pattern[str]:
    """Return the pattern of the marks one of which every time has; a run without one need not be tried."""
    found = {entry.mark for entry in vocabulary().values() if entry.content} | set(NUMBER_MARKS)
    return re.compile(f"[{re.escape(''.join(sorted(found)))}]")


def hits(class_marks: str) -> Iterator[Hit]:
    """Yield every place where a rule applies, left to right, none overlapping."""
    for run in RUN.finditer(class_marks):
        if not content().search(run.group()):
            continue
        for match in grammar().finditer(class_marks, run.start(), min(run.end() + 1, len(class_marks))):
            rule = match.lastgroup or ""
            prefix = next((name for name in PREFIXES if match.group(name) is not None), "")
            yield Hit(rule, prefix, match.start(), match.start(rule), match.end())


PREFIXES = ("hour", "nth", "first", "halfof", "week", "part")
NUMBER_MARKS = "yijkDXz"
