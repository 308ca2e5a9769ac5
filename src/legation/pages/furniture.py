"""The furniture lexicon: which short lines are part of the site and not of the story. Data: `data/furniture.toml`."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

EDGE = re.compile(r"^[\W_]+|(?<![\W_])[\W_]++$")
WORD = re.compile(r"\w")
# No line of furniture or caption is longer, in characters; longer lines are not looked at: hostile ones cost nothing.
LONGEST = 600
COUNT = re.compile(r"\s?[\[(]?(?<!\d)\d++[\])]?$")


def bare(line: str) -> str:
    """Return a line as the lexicon compares it: lower case, one space between words, no bullets or closing marks."""
    words = EDGE.sub("", " ".join(line.casefold().replace("’", "'").split()))
    return EDGE.sub("", COUNT.sub("", words)) or words


def join(patterns: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    """Return one expression that matches where any of the patterns does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lexicon, loaded once; each question is about one line."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    names: re.Pattern[str]
    patterns: re.Pattern[str]
    end_lines: frozenset[str]
    section_lines: frozenset[str]
    credits: re.Pattern[str]
    start_words: int
    pattern_words: int
    credit_words: int

    @classmethod
    @functools.cache
    def load(cls) -> Furniture:
        """Return the lexicon of the package; read from disk at the first call only."""
        data = tomllib.loads(resources.files(__package__).joinpath("data/furniture.toml").read_text("utf-8"))
        return cls(
            whole=frozenset(data["whole"]),
            starts=tuple(data["starts"]),
            names=join(data["names"]),
            patterns=join(data["patterns"], re.IGNORECASE),
            end_lines=frozenset(data["ends"]),
            section_lines=frozenset(data["sections"]),
            credits=re.compile(join(data["credits"]).pattern, re.IGNORECASE),
            start_words=data["start_words"],
            pattern_words=data["pattern_words"],
            credit_words=data["credit_words"],
        )

    def holds(self, line: str) -> bool:
        """Say whether the line is furniture by its own words."""
        words = len(line.split(None, self.pattern_words + 1))
        if words > self.pattern_words or len(line) > LONGEST:
            return not WORD.search(line)
        known = bare(line)
        if known in self.whole or (words <= self.start_words and known.startswith(self.starts)):
            return True
        core = line.strip(" ()[]")
        forms = (core.rstrip(" ."), line.rstrip(" ."))
        return bool(self.names.match(core)) or any(self.patterns.match(form) for form in forms)

    def ends(self, line: str) -> bool:
        """Say whether the line opens what follows the story (comments, about the author)."""
        return len(line) < 60 and bare(line) in self.end_lines

    def opens(self, line: str) -> bool:
        """Say whether the line opens a list of links (related, most read)."""
        return len(line) < 60 and bare(line) in self.section_lines

    def credits_picture(self, line: str) -> bool:
        """Say whether the line is a caption, by the credit of a picture in it."""
        words = len(line.split(None, self.credit_words + 1))
        return words <= self.credit_words and len(line) <= LONGEST and bool(self.credits.search(line))
