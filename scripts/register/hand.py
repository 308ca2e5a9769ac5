"""Read the hand-completed terms: TSV files of reviewed general knowledge, a source note a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raw import Raw, clean_day

from legation.where import gazetteer
from legation.where.tables import read_rows

HERE = Path(__file__).parent / "hand"


def read() -> Iterator[Raw]:
    """Yield the rows of every file in `hand/`, in name order; they win over the other sources' dates."""
    bodies = {row["short"]: row["name"] for row in read_rows("organisations.tsv")}
    for file in sorted(HERE.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield _term((line.split("\t") + [""] * 7)[:7], bodies)


def _term(cells: list[str], bodies: dict[str, str]) -> Raw:
    country, person, others, office, start, end, note = cells
    body = gazetteer().state(country) or bodies.get(country, country)
    names = tuple(part for part in others.split("|") if part)
    return Raw(
        person, "", "", names, office, body, country, clean_day(start), clean_day(end), note or "general knowledge", 4
    )
