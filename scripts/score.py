"""Run every scorer over the gold beside the project and print one table; with --floors, fail below a floor.

The gold is for measuring only and lies outside the project; where it is not there, this says so and ends well.

Example: python scripts/score.py --shared ../shared --floors quality.toml
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from legation.contract import days
from legation.model import Page
from legation.pages import page_of
from legation.run import Reader, Reading

TOURS = Path(__file__).parent.parent / "tests" / "tours"
CODES = {"plv_train": "plover", "cameo_manual": "cameo", "plover_gsr": "plover"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: the set, the measure, its value between 0 and 1, and over how many cases."""

    name: str
    value: float
    n: int


def main() -> int:
    """Measure, print, and return 1 if a figure lies below its floor."""
    options = arguments()
    gold = options.shared / "gold"
    if not (gold / "score.py").exists():
        print(f"No gold data in {gold}: nothing is scored. The floors are checked where it lies beside the project.")
        return 0
    table = tomllib.loads(options.quality.read_text("utf-8")) if options.quality.exists() else {}
    figures = list(measure(gold, options.only))
    if options.json:
        options.json.write_text(json.dumps([asdict(figure) for figure in figures], indent=1) + "\n", "utf-8")
    if options.markdown:
        print(markdown(figures, table))
    else:
        show(figures, table)
    return below(figures, table) if options.floors else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--quality", type=Path, default=Path("quality.toml"))
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    parser.add_argument("--json", type=Path, help="write the figures here too, for the check of the README")
    parser.add_argument("--floors", action="store_true", help="fail when a figure lies below its floor")
    parser.add_argument(
        "--only", default="", help="one set: pages, plv_train, cameo_manual, plover_gsr, pairs, trips, tours, bank"
    )
    return parser.parse_args()


def measure(gold: Path, only: str = "") -> Iterator[Figure]:
    """Yield every figure, set by set."""
    with tempfile.TemporaryDirectory() as folder:
        if only in ("", "pages"):
            yield from pages(gold, Path(folder))
        for name, ontology in CODES.items():
            if only in ("", name):
                yield from codes(gold, name, ontology, Path(folder))
        if only in ("", "pairs"):
            yield from pairs(gold)
        if only in ("", "trips"):
            yield from trips(gold, Path(folder))
        if only in ("", "tours"):
            yield from tours(Path(folder))
        if only in ("", "bank"):
            yield from bank()


def legation(*words: str, into: Path) -> None:
    """Run a command of Legation and keep what it prints."""
    with into.open("w", encoding="utf-8") as out:
        subprocess.run([sys.executable, "-m", "legation", *words], stdout=out, check=True)


def scored(script: Path, *words: str) -> dict[str, Any]:
    """Run a scorer of the gold and return its figures."""
    done = subprocess.run([sys.executable, str(script), *words, "--json"], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def f1(gold: int, system: int, pairs: int) -> float:
    """Return the F1 of counts."""
    return 2 * pairs / (gold + system) if gold + system else 0.0


def pages(gold: Path, folder: Path) -> Iterator[Figure]:
    """Score whole pages: events, their fields, and the exactness of every span."""
    out = folder / "reports.jsonl"
    legation("reports", str(gold / "pages.jsonl"), into=out)
    found = scored(gold / "score.py", str(gold / "pages.jsonl"), str(out))
    kinds = found["types"]
    three = [
        sum(kinds[kind][key] for kind in ("visit", "meeting", "call")) for key in ("gold", "system", "pairs", "strict")
    ]
    yield Figure("pages visit+meeting+call strict F1", f1(three[0], three[1], three[3]), three[0])
    yield Figure("pages visit+meeting+call lenient F1", f1(*three[:3]), three[0])
    for kind in ("visit", "meeting", "call", "statement", "demand", "criticism", "agreement"):
        row = kinds[kind]
        yield Figure(f"pages {kind} lenient F1", f1(row["gold"], row["system"], row["pairs"]), row["gold"])
    for field in ("place", "start, within precision", "status", "attribution", "quote"):
        right, of = found["fields"].get(field, [0, 0])
        yield Figure(f"pages {field.split(',')[0]} right", right / of if of else 0.0, of)
    yield exact_spans(gold)


def exact_spans(gold: Path) -> Figure:
    """Count the spans of all reports whose words stand where they say."""
    right = of = 0
    read = Reader.load().read(page for page in rows(gold) if isinstance(page, Page))
    for reading in (item for item in read if isinstance(item, Reading)):
        for report in reading.reports:
            days(report.when)
            spans = [*report.evidence, *report.quotes, *(span for _, span in report.spans)]
            spans += [party.span for party in report.parties if party.span is not None]
            of += len(spans)
            right += sum(reading.page.text[span.start : span.end] == span.exact for span in spans)
    return Figure("pages spans exact", right / of if of else 1.0, of)


def rows(gold: Path) -> Iterator[object]:
    """Yield the gold pages as the reader takes them."""
    for line in (gold / "pages.jsonl").read_text("utf-8").splitlines():
        yield page_of(json.loads(line), "pages.jsonl")


def codes(gold: Path, name: str, ontology: str, folder: Path) -> Iterator[Figure]:
    """Score the codes of single sentences."""
    out = folder / f"{name}.jsonl"
    legation("code", str(gold / f"{name}.jsonl"), "--ontology", ontology, into=out)
    found = scored(gold / "score_codes.py", str(gold / f"{name}.jsonl"), str(out))
    coded = scored(gold / "score_codes.py", str(gold / f"{name}.jsonl"), str(out), "--only-coded")
    for level in ("plover", "root", "code"):
        if level in found["levels"] and not (ontology == "cameo" and level == "plover"):
            row = found["levels"][level]
            yield Figure(f"{name} {level} F1", row["f1"], row["n"])
            yield Figure(f"{name} {level} precision, coded", coded["levels"][level]["p"], coded["levels"][level]["n"])
    yield from untouched(gold, name, out, folder)
    both = found["levels"].get("plover+actors" if ontology == "plover" else "root+actors")
    if both:
        yield Figure(f"{name} with both countries F1", both["f1"], both["n"])
    for side in ("source", "target"):
        row = found[f"{side}_country"]
        yield Figure(f"{name} {side} country recall", row["recall"], row["gold"])
        yield Figure(f"{name} {side} country precision", row["precision"], row["gold"])
    if name == "cameo_manual":
        yield intents(gold / f"{name}.jsonl", out)


def untouched(gold: Path, name: str, out: Path, folder: Path) -> Iterator[Figure]:
    """Score the half whose errors nobody looked at while the lexicon was written: every other line from the first."""
    half = folder / f"{name}.half.jsonl"
    half.write_text("\n".join((gold / f"{name}.jsonl").read_text("utf-8").splitlines()[::2]) + "\n", "utf-8")
    levels = scored(gold / "score_codes.py", str(half), str(out))["levels"]
    for level in ("root", "code") if name == "cameo_manual" else ("plover",):
        yield Figure(f"{name} {level} F1, untouched half", levels[level]["f1"], levels[level]["n"])


def intents(gold: Path, system: Path) -> Figure:
    """Count the "intends to" sentences (root 03) that are kept apart from the deed, of those coded."""
    got = {row["id"]: row["events"] for row in map(json.loads, system.read_text("utf-8").splitlines())}
    right = of = 0
    for row in map(json.loads, gold.read_text("utf-8").splitlines()):
        if row["events"] and all(event["code"].startswith("03") for event in row["events"]) and got.get(row["id"]):
            of += 1
            right += any(event["code"].startswith("03") for event in got[row["id"]])
    return Figure("cameo_manual 03 kept apart from the deed", right / of if of else 0.0, of)


def pairs(gold: Path) -> Iterator[Figure]:
    """Score whether the ledger folds two tellings of one event, and nothing else, read end to end."""
    found = scored(Path(__file__).parent / "score_pairs.py", str(gold))
    read = found["both sides read"]
    yield Figure("pairs same or different", found["right"] / found["pairs"], found["pairs"])
    yield Figure("pairs same or different, both sides read", found["of these right"] / read if read else 0.0, read)
    apart = found["near misses"] - found.get("merged near miss", 0)
    yield Figure("pairs near misses kept apart", apart / found["near misses"], found["near misses"])


def trips(gold: Path, folder: Path) -> Iterator[Figure]:
    """Score the trips of the gold pages: legs with the right traveller and country."""
    ledger, out = folder / "gold.ledger", folder / "trips.jsonl"
    legation("read", str(gold / "pages.jsonl"), "--into", str(ledger), into=folder / "read.txt")
    legation("trips", str(ledger), "--format", "jsonl", into=out)
    want = {
        leg
        for row in map(json.loads, (gold / "pages.jsonl").read_text("utf-8").splitlines())
        for leg in legs(row["id"], row["trips"])
    }
    found = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    got = {leg for trip in found for page in trip["evidence"] for leg in legs(page, [trip], page)}
    right = len(want & got)
    yield Figure("trips legs recall", right / len(want), len(want))
    yield Figure("trips legs precision", right / len(got) if got else 0.0, len(got))


def tours(folder: Path) -> Iterator[Figure]:
    """Score the journeys of our own pages on tours of 2000-2012 against the official travel record."""
    yield from journeys(folder, "tours.jsonl", "truth.jsonl", "")
    yield from journeys(folder, "second.jsonl", "second-truth.jsonl", ", second set")
    yield from journeys(folder, "fresh.jsonl", "fresh-truth.jsonl", ", fresh set")
    yield from journeys(folder, "third.jsonl", "third-truth.jsonl", ", third set")
    yield from journeys(folder, "fourth.jsonl", "fourth-truth.jsonl", ", fourth set")
    yield from journeys(folder, "fifth.jsonl", "fifth-truth.jsonl", ", fifth set")
    yield from journeys(folder, "sixth.jsonl", "sixth-truth.jsonl", ", sixth set")
    yield from journeys(folder, "seventh.jsonl", "seventh-truth.jsonl", ", seventh set")


def journeys(folder: Path, pages: str, truth: str, which: str) -> Iterator[Figure]:
    """Score one set of pages on journeys."""
    ledger, out = folder / f"{pages}.ledger", folder / pages
    legation("read", str(TOURS / pages), "--into", str(ledger), into=folder / "read.txt")
    legation("trips", str(ledger), "--format", "jsonl", into=out)
    found = scored(TOURS / "scripts" / "score_trips.py", str(TOURS / truth), str(out))
    for name in ("leg recall", "leg precision", "start day", "names met", "grouping F1", "called off kept apart"):
        n = found["journeys called off" if name.startswith("called") else "true legs"]
        yield Figure(f"tours {name}{which}", found[name], int(n))


def legs(page: str, found: list[dict[str, Any]], only: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield (page, surname of the traveller, country) for each leg, of one page's own legs if `only` names it."""
    for trip in found:
        for leg in trip["legs"]:
            if not only or only in leg.get("evidence", [only]):
                yield page, trip["traveller"].split()[-1].lower(), (leg["country"] or "").lower()


def show(figures: list[Figure], table: dict[str, Any]) -> None:
    """Print the table of figures beside floors, peers and targets."""
    out = Table("measure", "n", "Legation", "floor", "best peer", "to reach", box=None, header_style="bold")
    for figure in figures:
        row = table.get(figure.name, {})
        cells = [f"{row[key]:.2f}" if key in row else "" for key in ("floor", "peer", "reach")]
        out.add_row(figure.name, str(figure.n), f"{figure.value:.3f}", *cells)
    Console(width=110).print(out)


def markdown(figures: list[Figure], table: dict[str, Any]) -> str:
    """Return the figures that have a peer or a target as a Markdown table; the rest is for `make score`."""
    lines = ["| measure | n | Legation | best peer | to reach |", "|---|--:|--:|--:|--:|"]
    for figure in figures:
        row = table.get(figure.name, {})
        if "reach" in row or "peer" in row or "untouched" in figure.name:
            cells = [f"{row[key]:.2f}" if key in row else "" for key in ("peer", "reach")]
            lines.append(f"| {figure.name} | {figure.n} | {figure.value:.2f} | {cells[0]} | {cells[1]} |")
    return "\n".join(lines)


def bank() -> Iterator[Figure]:
    """Score the bank of sentences of our own, the half whose errors were read and the other."""
    found = scored(TOURS.parent / "bank" / "score.py")
    for half, name in (("look", "bank read rightly"), ("keep", "bank read rightly, untouched half")):
        right, of = found[half]
        yield Figure(name, right / of, of)


def below(figures: list[Figure], table: dict[str, Any]) -> int:
    """Return 1 and say which figures lie below their floors, 0 if none does."""
    low = [figure for figure in figures if figure.value < table.get(figure.name, {}).get("floor", 0.0)]
    for figure in low:
        print(f"below its floor: {figure.name} {figure.value:.3f} < {table[figure.name]['floor']}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
