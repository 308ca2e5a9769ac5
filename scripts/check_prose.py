"""Hold the numbers in the prose of README.md and docs/ against what they come from.

usage: check_prose.py

Three things may stand behind a number. `scripts/numbers.toml` names a count, a constant of the source, or a figure of a
long run (docs/runs/): it is taken anew and must agree. It names a fact that no run gives. Or the section with the
number names the command that prints it, and that command must be there. A number with nothing behind it fails.
Sections that other commands write (`<!-- name -->`), code, addresses, and years are left out; numbers in words ("two")
are not looked for.

Example: python scripts/check_prose.py
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from counted import value

ROOT = Path(__file__).parent.parent
WRITTEN = ("cli.md", "python.md")
"""Pages that are written by a command as a whole."""
GENERATED = re.compile(r"<!-- ([\w-]+) -->.*?<!-- end \1 -->", re.DOTALL)
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
COUNTED = re.compile(r"^#+ \d+\. ")
"""The number of a heading."""
CODE = re.compile(r"^```.*?^```|`[^`]*`|\]\([^)]*\)|^    \S[^\n]*$", re.DOTALL | re.MULTILINE)
FORM = r"\d+(?:,\d{3})*(?:\.\d+)?"
NUMBER = re.compile(rf"(?<![\w.,#])(?<!\w-){FORM}(?![\w]|[.,]\d)")
YEAR = re.compile(r"(?:19|20)\d\d")
COMMAND = re.compile(r"\bmake ([\w-]+)|\b((?:scripts|tests)/[\w/.-]+\w)|\blegation ([a-z]+)\b")


@dataclass(frozen=True, slots=True)
class Known:
    """Words of a page with `#` for a number, and what it is: a count, a constant `module:NAME`, a figure of a long run
    `run SECTION/COLUMN/ROW`, or "" for a fact."""

    page: str
    words: str
    of: str = ""
    step: float = 1
    unit: float = 1

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern, its groups the numbers."""
        spelled = re.escape(self.words).replace(r"\#", f"({FORM})")
        return re.compile(r"(?<![\w.])" + re.sub(r"(\\ |\\\n)+", r"\\s+", spelled))


def known() -> Iterator[Known]:
    """Yield what scripts/numbers.toml knows of."""
    for page, told in tomllib.loads((ROOT / "scripts" / "numbers.toml").read_text("utf-8")).items():
        yield from (Known(page, words) for words in told.get("facts", ()))
        yield from (Known(page, **row) for row in told.get("taken", ()))


def wrong(page: str, text: str, rows: Iterable[Known]) -> Iterator[str]:
    """Yield the numbers of a page that differ from what they are taken from, and those with nothing behind them."""
    shown = GENERATED.sub(source, text)
    for row in rows:
        found = row.pattern.search(shown)
        if found is None:
            yield f"{page}: scripts/numbers.toml has words that are not there: {row.words!r}"
        elif row.of:
            yield from differing(page, row, float(found[1].replace(",", "")))
        shown = row.pattern.sub(lambda match: re.sub(r"\d", "", match[0]), shown)
    for section in sections(shown):
        left = list(unexplained(section))
        if left and not list(commands(section)):
            yield f"{page}: {', '.join(left)} with no command beside: {section.strip().splitlines()[0][:60]!r}"
        yield from (f"{page}: there is no {name}" for name in commands(section) if not exists(name))


def source(written: re.Match[str]) -> str:
    """Return the command below a table that another command has written: what stands around rests on it too."""
    return "".join(re.findall(r"^`[^`]+`", written[0], re.MULTILINE))


def differing(page: str, row: Known, told: float) -> Iterator[str]:
    """Yield what is said where a number is further from its source than half a rounding step."""
    found = value(row.of) / row.unit
    if abs(told - found) > row.step / 2:
        yield f"{page}: {told:,g} is told of {row.of}, it is {found:,g}"


def sections(text: str) -> list[str]:
    """Return the text of a page cut before each heading."""
    starts = [0, *(match.start() for match in HEADING.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def unexplained(section: str) -> Iterator[str]:
    """Yield the numbers in the prose of a section."""
    prose = CODE.sub(" ", COUNTED.sub("", section))
    yield from (found for found in NUMBER.findall(prose) if not YEAR.fullmatch(found))


def commands(section: str) -> Iterator[str]:
    """Yield the commands, scripts and tests that a section names."""
    for target, file, verb in COMMAND.findall("\n".join(CODE.findall(section))):
        yield f"make {target}" if target else file or f"legation {verb}"


def exists(name: str) -> bool:
    """Tell whether a command is there."""
    kind, _, rest = name.partition(" ")
    if kind == "make":
        return re.search(rf"^{re.escape(rest)}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE) is not None
    return kind == "legation" or (ROOT / name).exists()


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of README.md and of every page of docs/ that people write."""
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        if path.name not in WRITTEN:
            yield str(path.relative_to(ROOT)), path.read_text("utf-8")


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    rows = list(known())
    found = [line for page, text in pages() for line in wrong(page, text, [row for row in rows if row.page == page])]
    print("\n".join([*found, "see scripts/numbers.toml"] if found else [f"{len(rows)} looked up, no number is loose"]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
