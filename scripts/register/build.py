"""Compile the register of offices: `python scripts/register/build.py FACTS_FOLDER` (deterministic).

Writes src/legation/who/data/{persons,terms,names}.tsv.gz and a report of the conflicts between sources beside the
hand tables (conflicts.tsv).
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

import factbook
import families
import hand
import people
import principals
import wikidata
from ends import close_ends
from raw import Raw
from terms import Clash, fold_terms

from legation.where import gazetteer
from legation.who.office import classify, describe
from legation.who.spelling import exact, loose, short, words_of

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "legation" / "who" / "data"


def read_all(facts: Path) -> list[Raw]:
    """Return the rows of every source, best source first."""
    rows = [*hand.read(), *principals.read(facts), *wikidata.read(facts), *factbook.read(facts)]
    return [row for row in rows if row.person and row.office and (row.country or row.body)]


def make_id(rows: list[Raw], taken: set[str]) -> str:
    """Return the QID where a source has one, else name and country in plain letters; a number tells namesakes apart."""
    qid = next((row.qid for row in rows if row.qid), "")
    base = qid or re.sub(r"[^a-z0-9]+", "-", " ".join([*words_of(rows[0].person), rows[0].country.lower()])).strip("-")
    name, count = base, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    taken.add(name)
    return name


def levels(row: Raw) -> tuple[str, str, str, int]:
    """Return classes, level, role and rank of a row's office; abroad or unclassified offices rank 1."""
    keys = sorted(classify(row.office, row.country), key=lambda k: (-describe(k).rank, k))
    best = describe(keys[0]) if keys else describe("")
    level = "gov.igo" if not best.level and not gazetteer().state(row.country) else best.level
    return "|".join(keys), level, best.role, best.rank


def precision(row: Raw) -> str:
    """Return day, month or year: the coarsest of the two dates known; "none" where there is no date."""
    sizes = [len(day) for day in (row.start, row.end) if day]
    return {10: "day", 7: "month", 4: "year"}[min(sizes)] if sizes else "none"


def fame(rows: list[Raw]) -> int:
    """Return how well a person is known: 3 a head in the hand table, 2 another of it or a head, 1 a minister."""
    best = 0
    for row in rows:
        rank = levels(row)[3]
        best = max(best, rank if row.rank == 4 else rank - 1)
    return best


def names_of(rows: list[Raw]) -> list[str]:
    """Return the spellings of a person, the best source's first."""
    every = [name for row in rows for name in (row.person, *row.others)]
    return list(dict.fromkeys(every))


def index(people_: list[tuple[str, list[Raw]]], country: dict[str, str]) -> list[str]:
    """Return the lines of the name index: kind (e exact, s first and last, l loose, f family), key, ids."""
    keys: dict[tuple[str, str], list[str]] = defaultdict(list)
    for pid, rows in people_:
        found = set()
        for name in names_of(rows):
            if " " in name or "-" in name:
                found |= {("e", exact(name)), ("s", short(name)), ("l", loose(name))}
        found |= {("f", " ".join(words_of(f))) for f in families.families(rows, country[pid])}
        for kind, key in found:
            if key and not (kind == "s" and ("e", key) in found):
                keys[(kind, key)].append(pid)
    return [f"{kind}{key}\t{' '.join(ids)}" for (kind, key), ids in sorted(keys.items())]


def write(name: str, lines: list[str]) -> None:
    """Write lines as gzip without a time stamp, so that the same facts give the same bytes."""
    body = "\n".join(lines) + "\n"
    (OUT / name).write_bytes(gzip.compress(body.encode("utf-8"), compresslevel=9, mtime=0))


def main() -> None:
    """Build, write, and print the counts."""
    taken: set[str] = set()
    clashes: list[Clash] = []
    done: list[tuple[str, list[Raw]]] = []
    groups = people.group(read_all(Path(sys.argv[1])))
    raws: dict[str, list[Raw]] = {}
    for rows in sorted(groups, key=lambda g: (exact(g[0].person), g[0].country, g[0].start)):
        best_first = sorted(rows, key=lambda r: -r.rank)
        terms, found = fold_terms(best_first)
        pid = make_id(best_first, taken)
        raws[pid] = best_first
        clashes += found
        done.append((pid, terms))
    done = close_ends(done)
    save(done, raws, clashes)


def save(done: list[tuple[str, list[Raw]]], raws: dict[str, list[Raw]], clashes: list[Clash]) -> None:
    """Write persons, terms, names and the conflict report."""
    country = {pid: _home(rows) for pid, rows in raws.items()}
    spelled = [(pid, raws[pid]) for pid, _ in done]
    years = {pid: _years(rows) for pid, rows in done}
    persons = [
        "\t".join((p, names_of(r)[0], "|".join(names_of(r)[1:]), country[p], str(fame(r)), *years[p]))
        for p, r in spelled
    ]
    terms = []
    for pid, rows in done:
        for row in rows:
            keys, level, role, _ = levels(row)
            cells = (
                pid,
                row.office,
                row.body,
                row.country,
                keys,
                level,
                role,
                row.start,
                row.end,
                precision(row),
                row.source,
            )
            terms.append("\t".join(cells))
    write("persons.tsv.gz", persons)
    write("terms.tsv.gz", terms)
    write("names.tsv.gz", index(spelled, country))
    report = sorted(
        "\t".join((c.person, c.office, c.country, c.field, c.ours, c.theirs, c.our_source, c.their_source))
        for c in clashes
    )
    (HERE / "conflicts.tsv").write_text(
        "person\toffice\tcountry\tfield\tours\ttheirs\tour_source\ttheir_source\n" + "\n".join(report) + "\n"
    )
    print(f"{len(persons)} persons, {len(terms)} terms, {len(clashes)} conflicts between sources")


def _years(rows: list[Raw]) -> tuple[str, str]:
    """Return the first and the last year that the terms name, "" where none does."""
    named = sorted(day[:4] for row in rows for day in (row.start, row.end) if day)
    return (named[0], named[-1]) if named else ("", "")


def _home(rows: list[Raw]) -> str:
    """Return the state of a person: of the first row of a state, else of the organisation."""
    return next((row.country for row in rows if gazetteer().state(row.country)), rows[0].country)


if __name__ == "__main__":
    main()
