"""Score the bank of sentences: kind, who acts, whom it concerns and status, each right in one report of the sentence.

Example: python -m tests.bank.score [--errors]
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from legation.model import Page, Party, Report
from legation.pages import page_of
from legation.run import Reader, Reading
from legation.where import gazetteer

BANK = Path(__file__).with_name("bank.tsv")
PUBLISHED = "2024-05-15"
JOINT = frozenset(["meeting", "call", "agreement", "negotiation"])
"""Kinds whose sides do the same thing: who is named first is no matter."""
_SHORT = {"Kremlin": "Russia", "G7": "Group of Seven", "IAEA": "International Atomic Energy Agency"}
_SMALL = frozenset(["of", "the", "and"])


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the acts that are right to read in it; `acts` are pairs of kind and status, none for "none"."""

    half: str
    kind: str
    acts: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    text: str


def lines() -> Iterator[Line]:
    """Yield the sentences of the bank."""
    for row in BANK.read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            half, acts, sources, targets, text = row.split("\t")
            told = tuple((kind, status) for kind, _, status in (act.partition(":") for act in acts.split("/")))
            yield Line(half, told[0][0], told, _several(sources), _several(targets), text)


def _several(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(";") if name.strip())


def is_right(line: Line, reports: Iterable[Report]) -> bool:
    """Tell whether one report has kind, sides and status right; of "none", whether nothing but words is told."""
    if line.kind == "none":
        return all(report.kind == "statement" for report in reports)
    return any(_fits(line, report) for report in reports)


def _fits(line: Line, report: Report) -> bool:
    if (report.kind, report.status) not in line.acts:
        return False
    joint = report.kind in JOINT
    acting = [p for p in report.parties if joint or p.role in ("source", "participant", "companion")]
    others = [p for p in report.parties if joint or p.role in ("target", "host", "participant")]
    return _named(line.sources, acting) and _named(line.targets, others)


def _named(names: Iterable[str], parties: list[Party]) -> bool:
    return all(any(_is(name, party) for party in parties) for name in names)


def _is(name: str, party: Party) -> bool:
    """Tell whether a name is a party's: one within the other, the same last word, or the same country or body."""
    wanted, told = _words(_SHORT.get(name, name)), _words(party.name)
    if set(wanted) & set(told) and (set(wanted) <= set(told) or set(told) <= set(wanted) or wanted[-1] == told[-1]):
        return True
    found = gazetteer().find(_SHORT.get(name, name))
    return bool(found and found[0].country) and found[0].country == party.country


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w'-]+", name.lower()) if word not in _SMALL]


def read(reader: Reader, text: str) -> tuple[Report, ...]:
    """Return what a sentence reports, read as a page of its own."""
    page = page_of({"id": "bank", "text": text, "date": PUBLISHED}, "bank")
    assert isinstance(page, Page), page
    (reading,) = reader.read([page])
    assert isinstance(reading, Reading), reading
    return reading.reports


def score(told: Callable[[str], tuple[Report, ...]]) -> dict[tuple[str, str], list[tuple[Line, bool]]]:
    """Return by half and kind each sentence with whether it was read rightly."""
    found: dict[tuple[str, str], list[tuple[Line, bool]]] = {}
    for line in lines():
        found.setdefault((line.half, line.kind), []).append((line, is_right(line, told(line.text))))
    return found


def main() -> None:
    """Print the figures by kind and half; with --errors the sentences of `look` that are read wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="the sentences read wrongly, of the half that may be seen"
    )
    parser.add_argument("--json", action="store_true", help="the shares of both halves, for a program")
    options = parser.parse_args()
    reader = Reader.load()
    found = score(lambda text: read(reader, text))
    halves = {h: [ok for (half, _), rows in found.items() if half == h for _, ok in rows] for h in ("look", "keep")}
    if options.json:
        print(json.dumps({half: [sum(rows), len(rows)] for half, rows in halves.items()}))
        return
    for (half, kind), rows in sorted(found.items()):
        print(f"{half:5} {kind:12} {sum(ok for _, ok in rows):3} of {len(rows)}")
        if options.errors and half == "look":
            print(*(f"      {line.text}" for line, ok in rows if not ok), sep="\n")
    for half, right in halves.items():
        print(f"{half:5} all          {sum(right) / len(right):.3f} of {len(right)}")


if __name__ == "__main__":
    main()
