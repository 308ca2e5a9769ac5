"""Measure the rules on the sentences of this folder, by PLOVER event and by status: where is the lexicon weak?

The sentences fall into two halves by their hash. Errors may be looked at in half A (--misses shows them); half B is for
measuring only.

Example: python scripts/judge/classes.py --half B
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from grow import HERE, Label, lines

from legation.lexicon import load
from legation.reports.codes import code

YIELD = frozenset(("CONCEDE", "RETREAT"))


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with the events it was written with, those the rules read, and its first status."""

    text: str
    wanted: frozenset[str]
    found: frozenset[str]
    status: str


def half_of(text: str) -> str:
    """Return the half, A or B, that a sentence belongs to."""
    return "AB"[hashlib.sha256(text.encode()).digest()[1] % 2]


def read(half: str) -> list[Coded]:
    """Code the sentences of a half ("" for both) by the rules."""
    labels: dict[str, list[Label]] = defaultdict(list)
    for path in sorted((HERE / "sentences").glob("*.tsv")):
        for fields in lines(path):
            labels[fields[0]].append(Label(*fields))
    texts = [text for text in labels if half in ("", half_of(text))]
    coded = code(({"id": text, "text": text} for text in texts), load(), "plover")
    found = {str(row["id"]): row["events"] for row in coded}
    return [
        Coded(
            text,
            events(label.event for label in labels[text]) - {"none"},
            events(event["code"] for event in found[text]),  # type: ignore[attr-defined]
            labels[text][0].status or "none",
        )
        for text in texts
    ]


def events(names: Iterable[str]) -> frozenset[str]:
    """Return PLOVER events, the two that the scorer of the gold folds into one folded."""
    return frozenset("YIELD" if name in YIELD else name for name in names)


def table(rows: list[Coded]) -> None:
    """Print n, precision, recall and F1 of each event, with what it is most often taken for; "-" is nothing."""
    print(f"{'event':11}{'n':>5}{'P':>7}{'R':>7}{'F1':>7}  taken for")
    for event in (*sorted({one for row in rows for one in row.wanted}), "all"):
        whole = event == "all"
        both = sum(len(row.wanted & row.found) if whole else event in row.wanted & row.found for row in rows)
        gold = sum(len(row.wanted) if whole else event in row.wanted for row in rows)
        system = sum(len(row.found) if whole else event in row.found for row in rows)
        missed = Counter(name for row in rows if event in row.wanted - row.found for name in row.found or {"-"})
        taken = " ".join(f"{name} {n}" for name, n in missed.most_common(4))
        shares = (both / max(1, system), both / max(1, gold), 2 * both / max(1, system + gold))
        print(f"{event:11}{gold:>5}" + "".join(f"{share:>7.2f}" for share in shares) + f"  {taken}")


def statuses(rows: list[Coded]) -> None:
    """Print for each status how many sentences are read right: one of their events, or nothing where there is none."""
    for status in sorted({row.status for row in rows}):
        of = [row for row in rows if row.status == status]
        right = sum(bool(row.wanted & row.found) if row.wanted else not row.found for row in of)
        print(f"{status:11}{len(of):>5}{right / len(of):>7.2f}")


def main() -> None:
    """Print both tables and, if asked, the sentences of half A that are read wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("A", "B", ""), default="")
    parser.add_argument("--misses", action="store_true", help="show the sentences of half A that are read wrong")
    options = parser.parse_args()
    rows = read("A" if options.misses else options.half)
    table(rows)
    statuses(rows)
    for row in rows if options.misses else ():
        if row.wanted != row.found:
            print(f"{' '.join(sorted(row.wanted)) or '-'} <- {' '.join(sorted(row.found)) or '-'} | {row.text}")


if __name__ == "__main__":
    main()
