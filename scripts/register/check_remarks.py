"""Check names against the official travel record: `python scripts/register/check_remarks.py TRAVELS.csv [--errors N]`.

Reads the remarks "Met with TITLE NAME ..." of 2000-2012, splits the names, resolves each with the country visited (a
nationality in the words wins), and prints: how many names got the right country, how many of the persons known held
the office they are given on that day, and how many the register knows at all.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from legation.where import gazetteer
from legation.who import Mentioned, find, fits, register, resolve

MET = re.compile(r"Met with [^.]*(?:\.|$)")
ODD = {"China, People’s Republic of": "CN", "Korea, Republic of": "KR", "Korea, Democratic People’s Republic of": "KP"}
ABROAD = re.compile(r"\b(?:[Ss]ummit|[Cc]onference|United Nations|NATO|[Mm]inisters? of|leaders of|[Mm]eeting)\b")
"""Gatherings of many states, where the country visited says nothing of the persons met."""


@dataclass(frozen=True, slots=True)
class Check:
    """One name of a remark: the country it ought to have, the one it got, and whether the office fits."""

    words: str
    remark: str
    want: str
    alone: str
    got: str
    person: str
    verdict: str
    reason: str


def read(path: Path) -> Iterator[tuple[str, dt.date, str]]:
    """Yield (country visited, day, remark) of the trips of 2000-2012 whose remarks say who was met."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            country = ODD.get(row["country"]) or gazetteer().code(row["country"])
            if "2000" <= row["start_date"] < "2013" and country:
                for remark in MET.findall(row["remarks"]):
                    if not ABROAD.search(remark):
                        yield country, dt.date.fromisoformat(row["start_date"]), remark


def check(visited: str, on: dt.date, remark: str) -> Iterator[Check]:
    """Yield a check for each name with a title in a remark."""
    for mention in find(remark, on):
        if mention.kind == "person" and mention.name and mention.office and not mention.former:
            yield _check(visited, on, remark, mention)


def _check(visited: str, on: dt.date, remark: str, mention: Mentioned) -> Check:
    stated = _stated(remark, mention)
    want = stated or visited
    found = resolve(mention.name, want, on, mention.office)
    if not found.person and not stated:
        found = resolve(mention.name, "", on, mention.office)
    fit = fits(register(), found.person, mention.office, want, on)
    words = remark[mention.start : mention.end]
    return Check(words, remark, want, mention.country, found.country or want, found.person, fit.verdict, fit.reason)


def _stated(remark: str, mention: Mentioned) -> str:
    """Return the country that the words before the name state ("Palestinian President Abbas")."""
    front = remark[mention.start : mention.name_start]
    return next((f.country for f in gazetteer().find(front) if f.country), "")


def main() -> None:
    """Print the figures, and the errors asked for."""
    checks = [c for row in read(Path(sys.argv[1])) for c in check(*row)]
    verdicts = Counter(c.verdict for c in checks if c.person)
    known, right = sum(bool(c.person) for c in checks), sum(c.got == c.want for c in checks)
    alone = [c for c in checks if c.alone]
    judged = verdicts["ok"] + verdicts["wrong"]
    print(f"names with a title: {len(checks)}; known to the register: {known} ({known / len(checks):.3f})")
    print(f"country right, the visited state given: {right / len(checks):.3f}")
    agree = sum(c.alone == c.want for c in alone)
    print(f"country from the words and the date alone: {len(alone)} named, right {agree / len(alone):.3f}")
    print(
        f"office at that date fits: {verdicts['ok'] / judged:.3f} of {judged} judged; {verdicts['unknown']} not judged"
    )
    limit = int(sys.argv[3]) if "--errors" in sys.argv else 0
    bad = [c for c in checks if c.got != c.want or c.verdict == "wrong" or (c.alone and c.alone != c.want)]
    for wrong in bad[:limit]:
        print(wrong.words, "|", wrong.want, wrong.got, wrong.alone, "|", wrong.reason, "|", wrong.remark)


if __name__ == "__main__":
    main()
