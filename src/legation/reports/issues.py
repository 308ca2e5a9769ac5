"""Which issue an act is about, by the words of its sentence; issues are a reviewed data file (`issues.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = tomllib.loads(files("legation.reports").joinpath("issues.toml").read_text("utf-8"))
    return tuple((name, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")) for name, words in table.items())


def issue_of(text: str) -> str:
    """Return the issue that a sentence speaks of, "" if none of those we know."""
    return next((name for name, pattern in _patterns() if pattern.search(text)), "")
