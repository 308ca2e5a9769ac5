"""Read US principals and ambassadors from the Office of the Historian's table (public domain), 1970 and later."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from raw import Raw, clean_day

SINCE = "1970"
"""First year of an end that is carried: the news read starts about 1975."""


def read(folder: Path) -> Iterator[Raw]:
    """Yield terms; the start is the taking up of the post, else the appointment."""
    with (folder / "pocom_us_principals_chiefs.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if (row["ended"] or row["started"] or row["appointed"]) >= SINCE:
                yield _term(row)


def _term(row: dict[str, str]) -> Raw:
    start, end = clean_day(row["started"] or row["appointed"]), clean_day(row["ended"])
    office = " ".join(row["office"].split())
    body = "United States"
    if row["kind"] == "missions-countries":
        charge = "charge" in row["role"]
        office = f"{'Chargé d’Affaires' if charge else 'Ambassador'} to {office.replace('-', ' ').title()}"
    name = re.sub(r"\s*\([^)]*\)", "", row["person"])
    nick = re.findall(r"\(([^)]*)\)", row["person"])
    others = (f"{nick[0]} {name.split()[-1]}",) if nick and name.split()[-1] not in ("Jr.", "III") else ()
    return Raw(
        name, "", "", others, office, body, "US", start, end, f"Office of the Historian: {row['source_path']}", 3
    )
