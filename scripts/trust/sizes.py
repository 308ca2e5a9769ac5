"""How large real pages are, beside the limits that no real page should meet.

usage: sizes.py SOURCE ...      Files of HTML, and JSON Lines with `html` or `text` in each row

Example: python scripts/trust/sizes.py ../shared/pages/general.jsonl ../shared/pages/pool.jsonl
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.progress import track

from legation.language import split
from legation.language.sentences import LONGEST
from legation.pages.depth import MOST, opened
from legation.pages.size import LONGEST_TEXT
from legation.reports.memory import MOST as MOST_PEOPLE
from legation.who import People
from legation.who import find as find_names
from legation.who.people import CROWD


@dataclass(frozen=True, slots=True)
class Size:
    """Of one page: opening tags, characters of its text and of its longest sentence, people named, and how many of
    them share a word of their names. A page of HTML is only asked for its tags."""

    tags: int = 0
    text: int = 0
    sentence: int = 0
    people: int = 0
    alike: int = 0


LIMITS = Size(MOST, LONGEST_TEXT, LONGEST, MOST_PEOPLE, CROWD)


def sizes(path: Path) -> Iterator[Size]:
    """Yield the sizes of the pages of a file."""
    if path.suffix != ".jsonl":
        yield Size(tags=opened(path.read_text("utf-8", "replace")))
        return
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Size(tags=opened(row["html"])) if row.get("html") else of_text(row.get("text") or "")


def of_text(text: str) -> Size:
    """Return the size of a text, its lines being paragraphs."""
    people, longest = People(), 0
    for start, end in (place for line in text.splitlines() for place in split(line)):
        longest = max(longest, end - start)
    for start, end in split(text):
        for mention in find_names(text[start:end], None, people.families()):
            people.add(mention)
    words = Counter(word for one in people.known() for word in set(one.name.lower().split()))
    return Size(0, len(text), longest, len(people.known()), max(words.values(), default=0))


def main() -> None:
    """Print the largest of every size beside its limit."""
    files = track(sys.argv[1:], "files", disable=not sys.stderr.isatty())
    found = [size for name in files for size in sizes(Path(name))]
    if not found:
        sys.exit(__doc__)
    print(f"{len(found)} pages; the largest, and the limit:")
    for name in Size.__slots__:
        print(f"  {name}: {max(getattr(size, name) for size in found):,} of {getattr(LIMITS, name):,}")


if __name__ == "__main__":
    main()
