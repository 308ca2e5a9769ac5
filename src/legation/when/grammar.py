"""The patterns of `data/grammar.toml`, put together into one regular expression over class marks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
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


@cache
def content() -> re.Pattern[str]:
    """Return the pattern of a run of words of time next to one another, one of which every time has at least one.

    It starts only where a run starts and never goes back, so that a long run costs no more than its length.
    """
    found = {entry.mark for entry in vocabulary().values() if entry.content} | set(NUMBER_MARKS)
    marked = re.escape("".join(sorted(found)))
    return re.compile(f"(?<![^0])[^0{marked}]*+[{marked}][^0]*")


def hits(class_marks: str) -> Iterator[Hit]:
    """Yield every place where a rule applies, left to right, none overlapping.

    Texts say the same kinds of time again and again, so what a short run holds is kept for the next one like it.
    """
    for run in content().finditer(class_marks):
        start, end = run.span()
        own = class_marks[start : end + 1]
        found = _known_run(own) if end - start <= LONGEST_KEPT else _read_run(own)
        for hit in found:
            yield Hit(hit.rule, hit.prefix, start + hit.start, start + hit.core, start + hit.end)


def _read_run(run: str) -> tuple[Hit, ...]:
    """Return the hits in one run of marks (with the mark behind it), counted from its first word.

    What stands before a run is always a word of no class or the text's beginning, and no rule looks back for those.
    """
    return tuple(_hit(match) for match in grammar().finditer(run))


_known_run = lru_cache(maxsize=1 << 14)(_read_run)


def _hit(match: re.Match[str]) -> Hit:
    rule = match.lastgroup or ""
    start, core = match.start(), match.start(rule)
    prefix = next((name for name in PREFIXES if match.group(name) is not None), "") if core > start else ""
    return Hit(rule, prefix, start, core, match.end())


LONGEST_KEPT = 24  # marks; longer runs are rare and seldom alike
PREFIXES = ("hour", "nth", "first", "halfof", "week", "part")
NUMBER_MARKS = "yijkDXz"
