"""Issues of the user's own: which words speak of them. They win over ours where both fit."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

from legation.model import Page, Report

Issues = tuple[tuple[str, re.Pattern[str]], ...]


def read_issues(path: Path) -> Issues:
    """Return the issues of a TOML file (name = ["words", "or phrases"]), in its order.

    Raises ValueError, naming the issue, for one that is no list of words.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: not TOML ({error})") from error
    return tuple((name, pattern(path, name, words)) for name, words in table.items())


def pattern(path: Path, name: str, words: object) -> re.Pattern[str]:
    """Return what finds the words of an issue, whole and with letters as written."""
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        raise ValueError(f'{path.name}: {name!r} needs a list of words, as in "{name}" = ["words", "or phrases"]')
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)")


def name_issue(issues: Issues, page: Page, report: Report) -> Report:
    """Return a report with the user's issue of its sentences; failing that and any other, that of its page's title."""
    told = find(issues, " ".join(span.exact for span in report.evidence))
    found = told or ("" if report.issue else find(issues, page.title))
    return replace(report, issue=found) if found else report


def find(issues: Issues, text: str) -> str:
    """Return the first issue that a text speaks of, "" if none."""
    return next((name for name, words in issues if words.search(text)), "")
