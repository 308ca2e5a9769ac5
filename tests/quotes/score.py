"""Score quotations and their speakers on passages of our own: found, rightly taken for a quotation, speaker right.

Example: python tests/quotes/score.py [--errors]
"""

from __future__ import annotations

import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from legation.model import Page, Report
from legation.pages import page_of
from legation.run import Reader, Reading

PASSAGES = Path(__file__).with_name("passages.toml")
SHARE = 0.9
"""Of the characters of a quotation that must be covered for it to count as found, and the other way round."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words in marks and who says them, by the page or by us."""

    speaker: str
    words: str


@dataclass(slots=True)
class Count:
    """What was counted over all passages."""

    gold: int = 0
    system: int = 0
    found: int = 0
    true: int = 0
    speaker: int = 0


def main() -> None:
    """Print the figures, with --errors each quotation that is missed, made up or given to somebody else."""
    count = Count()
    for passage, told in read(Reader.load()):
        want = [Said(*pair) for pair in passage["said"]]
        for line in add(count, want, told):
            if "--errors" in sys.argv:
                print(f"{line}\n    {passage['text']}")
    print(f"direct quotes found      {count.found / count.gold:.3f}  (n {count.gold})")
    print(f"of those told, quotes    {count.true / count.system:.3f}  (n {count.system})")
    print(f"speaker right            {count.speaker / count.found:.3f}  (n {count.found})")


def read(reader: Reader) -> Iterator[tuple[dict[str, object], list[Said]]]:
    """Yield each passage with the quotations that are read from it, each once."""
    for number, passage in enumerate(tomllib.loads(PASSAGES.read_text("utf-8"))["passage"]):
        page = page_of({"id": f"q{number}", "text": passage["text"], "date": "2023-05-17"}, "passages")
        assert isinstance(page, Page), page
        (reading,) = reader.read([page])
        assert isinstance(reading, Reading), reading
        yield passage, list(dict.fromkeys(said for report in reading.reports for said in pieces(page, report)))


def pieces(page: Page, report: Report) -> Iterator[Said]:
    """Yield the quotations of a report; sentences that follow one another within the same marks are one."""
    start = end = -1
    for span in report.quotes:
        if end >= 0 and page.text[end : span.start].strip():
            yield Said(who(report), page.text[start:end])
            start = -1
        start, end = span.start if start < 0 else start, span.end
    if end >= 0:
        yield Said(who(report), page.text[start:end])


def who(report: Report) -> str:
    """Return who says a report's words: its speaker, else its source."""
    sources = [party.name for party in report.parties if party.role == "source"]
    return report.speaker or " ".join(sources)


def add(count: Count, want: list[Said], told: list[Said]) -> Iterator[str]:
    """Add a passage to the count and yield what is wrong in it."""
    count.gold += len(want)
    count.system += len(told)
    for said in want:
        match = next((one for one in told if covers(one.words, said.words)), None)
        if match is None:
            yield f"missed: {said.words}"
            continue
        count.found += 1
        right = plain(said.speaker) in plain(match.speaker)
        count.speaker += right
        if not right:
            yield f"speaker: {match.speaker or 'nobody'}, not {said.speaker}"
    for one in told:
        true = any(covers(one.words, said.words) for said in want)
        count.true += true
        if not true:
            yield f"made up: {one.words}"


def covers(ours: str, theirs: str) -> bool:
    """Say whether two pieces are the same words but for marks at their ends."""
    one, two = ours.strip("\"“”' ,."), theirs.strip("\"“”' ,.")
    short, long = sorted((one, two), key=len)
    return bool(short) and short in long and len(short) >= SHARE * len(long)


def plain(words: str) -> str:
    """Return words without accents and capitals."""
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).lower()


if __name__ == "__main__":
    main()
