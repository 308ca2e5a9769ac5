"""Count how many days after the first day of one stop of a journey the next one began: `ledger/stays.tsv`.

    python scripts/stays.py --shared ../shared

Reads the official record of travels of US presidents and secretaries of state (US Office of the Historian, public
domain), journeys of 2000 to 2012. Stops follow each other where at most two days lie between them. Prints the rows.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

Stop = tuple[dt.date, dt.date]
YEARS = range(2000, 2013)
APART = 2  # days from the end of one stop to the beginning of the next, at most


def travels(file: Path) -> dict[str, list[Stop]]:
    """Return the stops of each traveller in order; rows without whole days are left out."""
    found: dict[str, list[Stop]] = defaultdict(list)
    with file.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if len(row["start_date"]) == len(row["end_date"]) == 10 and int(row["start_date"][:4]) in YEARS:
                days = dt.date.fromisoformat(row["start_date"]), dt.date.fromisoformat(row["end_date"])
                found[row["who"]].append(days)
    return {who: sorted(stops) for who, stops in found.items()}


def steps(stops: Sequence[Stop]) -> Iterator[int]:
    """Yield the days from the first day of a stop to that of the next one of the same journey."""
    for left, right in pairwise(stops):
        if (right[0] - left[1]).days <= APART:
            yield (right[0] - left[0]).days


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    folder: Path = parser.parse_args().shared
    record = travels(folder / "facts" / "hist_state_travels.csv")
    counts = Counter(step for stops in record.values() for step in steps(stops))
    print("days\tstops", *(f"{days}\t{count}" for days, count in sorted(counts.items())), sep="\n")


if __name__ == "__main__":
    main()
