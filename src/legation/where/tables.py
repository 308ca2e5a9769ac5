"""Read the reviewed tables of this room: rows of a TSV file with a codebook in # lines and one header line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from legation.where.found import Entry, Kind

DATA = "legation.where.data"


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as header -> cell; empty cells are empty strings."""
    text = resources.files(DATA).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def several(cell: str) -> list[str]:
    """Return the parts of a cell that lists names with |."""
    return [part for part in cell.split("|") if part]


def read_states() -> Iterator[Entry]:
    """Yield names, demonyms and capitals of today's states, then of former ones."""
    for table in ("states.tsv", "former.tsv"):
        for row in read_rows(table):
            name, code = row["name"], row["code"]
            for words in [name, *several(row["others"])]:
                yield Entry(words, "state", name, code)
            for words in several(row["demonyms"]):
                yield Entry(words, "demonym", name, code)
            for words in several(row["peoples"]):
                yield Entry(words, "demonym", name, code, plural=True)
            for words in several(row.get("capitals", "")):
                yield Entry(words, "capital", several(row["capitals"])[0], code)


def read_regions() -> Iterator[Entry]:
    """Yield regions and their demonyms."""
    for row in read_rows("regions.tsv"):
        demonyms = several(row["demonyms"])
        for words in [row["name"], *several(row["others"])]:
            if words not in demonyms:
                yield Entry(words, "region", row["name"], row["country"])
        for words in demonyms:
            yield Entry(words, "demonym", row["name"], row["country"], plural=words.endswith("s"))


def read_named(table: str, kind: Kind) -> Iterator[Entry]:
    """Yield the names of a table with the columns name, country and, where it has them, others."""
    for row in read_rows(table):
        for words in [row["name"], *several(row.get("others", ""))]:
            yield Entry(words, kind, row["name"], row["country"], plural=kind == "group" and not row["country"])


def read_organisations() -> Iterator[Entry]:
    """Yield international bodies; their short name stands as country."""
    for row in read_rows("organisations.tsv"):
        for words in [row["short"], row["name"], *several(row["others"])]:
            yield Entry(words, "organisation", row["name"], row["short"])


def read_all() -> Iterator[Entry]:
    """Yield every entry, the reading to prefer first where two share a name ("Singapore": state before city)."""
    yield from read_states()
    yield from read_regions()
    yield from read_named("seats.tsv", "seat")
    yield from read_organisations()
    yield from read_named("groups.tsv", "group")
    yield from read_named("bodies.tsv", "body")
    yield from read_named("cities.tsv", "city")
