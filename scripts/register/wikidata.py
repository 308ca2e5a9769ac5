"""Read ministers and ambassadors from the two Wikidata tables (CC0, by way of every-politician-scrapers)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from raw import Raw, clean_day

from legation.where import gazetteer

POLITIES = {"us": "US", "saudi": "SA", "uae": "AE", "world": ""}
LATIN = ("Justice of the Supreme Court", "Commissioner for Cultural Affairs")
"""Positions too many and too far from diplomacy to carry."""


def read(folder: Path) -> Iterator[Raw]:
    """Yield terms of both tables; reversed dates lose their end (the conflict report names them)."""
    with (folder / "ministers_2000_2022_wikidata.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["position"] not in LATIN:
                yield _minister(row)
    with (folder / "ep_world_foreign_ministers_wikidata.csv").open(encoding="utf-8", newline="") as lines:
        yield from filter(None, map(_foreign_minister, csv.DictReader(lines)))


def _minister(row: dict[str, str]) -> Raw:
    polity = row["polity"]
    country = POLITIES[polity] if polity in POLITIES else gazetteer().code(polity.replace("-", " ").title())
    body, office = gazetteer().state(country), row["position"]
    if not country:
        country, body = _world(office)
    start, end = clean_day(row["start"]), clean_day(row["end"])
    end = "" if end and end < start[: len(end)] else end
    office = office[0].upper() + office[1:]
    return Raw(row["person"], row["qid"], "", (), office, body, country, start, end, f"Wikidata: {row['source']}", 2)


def _world(office: str) -> tuple[str, str]:
    """Return the organisation that a position without a state belongs to, and its name."""
    if "Permanent Representative" in office or "United Nations" in office:
        return "UN", "United Nations"
    found = [f for f in gazetteer().find(office) if f.kind == "organisation"]
    return (found[0].country, found[0].name) if found else ("", "")


def _foreign_minister(row: dict[str, str]) -> Raw | None:
    country = gazetteer().code(row["country"])
    if not country:
        return None
    body = gazetteer().state(country) or row["country"]
    return Raw(
        row["name"], row["person_qid"], "", (), "Minister of Foreign Affairs", body, country,
        clean_day(row["start"]), "", f"Wikidata: foreign ministers of the world {row['first_commit'][:10]}", 2,
    )  # fmt: skip
