"""Hold the register against offices attested on a day: `python scripts/register/attested.py ATTESTATIONS.csv OUT.tsv`.

Each row of the travel record says "title + name" of somebody met on a day. Full names of persons the register knows
are judged with `fits`; OUT gets the rows that do not fit, and those of persons it lacks (gaps).
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from legation.where import gazetteer
from legation.who import fits, register, resolve


def judge(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield (verdict, name, title, country, day, reason, source) for each attestation with a full name."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name, country = row["name"].split(".")[0].strip(), gazetteer().code(row["country"])
            if len(name.split()) < 2 or not row["date_from"]:
                continue
            day = dt.date.fromisoformat(row["date_from"])
            person = resolve(name, country, day, row["title"]).person or resolve(name, "", day, row["title"]).person
            fit = fits(register(), person, row["title"], "", day)
            verdict = fit.verdict if person else "gap"
            yield verdict, name, row["title"], country, row["date_from"], fit.reason if person else "", row["source"]


def main() -> None:
    """Write what does not fit, print the counts."""
    rows = list(judge(Path(sys.argv[1])))
    left = sorted("\t".join(row) for row in rows if row[0] in ("wrong", "gap"))
    head = "verdict\tname\ttitle\tcountry\tday\treason\tsource"
    Path(sys.argv[2]).write_text("\n".join([head, *left]) + "\n", encoding="utf-8")
    print(dict(Counter(row[0] for row in rows)))


if __name__ == "__main__":
    main()
