"""Measure what folding costs as the ledger grows: ms a page, file size, and the time of three queries.

usage: bench_fold.py [REPORTS ...] [--keep FILE]    (default: 10000 100000)

One ledger is filled, and a line printed at each size; `ratio` is what a page costs there to what it costs in a ledger
of 10,000 reports, measured page by page in turn.

Synthetic pages: 400 persons of 80 states, 5 reports a page, a new page every few minutes of the years, so that the
number of days grows with the ledger as it does with real news; each event is told by some four pages within a week.
All times are processor time, so that a busy machine does not change them much.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from legation.ledger import Filter, Ledger
from legation.model import Page, Party, Place, Published, Report, Span, When, make_id

KINDS = ("visit", "meeting", "call", "statement", "agreement", "meeting", "statement", "statement")
STATUSES = ("happened", "happened", "planned", "ongoing", "happened", "cancelled")
DENSITY = 60  # reports a day
SMALL = 10_000  # reports of the ledger that others are compared with
BATCH = 200  # pages kept at once where nothing is timed
TIMED = 400  # pages timed at each size
COLUMNS = (
    *("reports", "events", "ms a page", "a page's cost, to a ledger of 10,000", "p95 of a page, ms", "file, MB"),
    *("person, p95 in ms", "relation, p95 in ms", "search, p95 in ms"),
)


def people() -> list[Party]:
    """Return persons with names that do not sound alike."""
    syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
    chance = random.Random(1)
    made = [
        "".join(chance.sample(syllables, 3)).title() + " " + "".join(chance.sample(syllables, 4)).title()
        for _ in range(400)
    ]
    return [
        Party(name, "participant", "person", f"{chr(65 + at % 80 // 10)}{chr(65 + at % 10)}")
        for at, name in enumerate(made)
    ]


def pages(total: int) -> Iterator[tuple[Page, list[Report]]]:
    """Yield pages with their reports, in order of publication."""
    chance, known, told = random.Random(2), people(), 0
    running: list[tuple[str, list[Party], dt.date, str]] = []
    while told < total:
        day = dt.date(2000, 1, 1) + dt.timedelta(told // DENSITY)
        running = [event for event in running if abs((event[2] - day).days) <= 7][-400:]
        own = make_id("p", str(told))
        text, reports = "", list[Report]()
        for at in range(5):
            if chance.random() < 0.3 or len(running) < 20:
                two = chance.sample(known, 2)
                running.append((chance.choice(KINDS), two, day + dt.timedelta(chance.randrange(-3, 7)), two[1].country))
            kind, parties, on, country = chance.choice(running)
            words = f"{parties[0].name} and {parties[1].name}, {kind}, item {told + at}. "
            span = Span(own, len(text), len(text) + len(words), words)
            text += words
            reports.append(report(span, (kind, tuple(parties), on, country), chance))
        told += 5
        yield Page(own, own, text, title=own, published=Published(day, day, "given")), reports


def report(span: Span, told: tuple[str, tuple[Party, ...], dt.date, str], chance: random.Random) -> Report:
    """Return one synthetic report of an event; three in ten name no day."""
    kind, parties, on, country = told
    roles = (
        ("source", "host") if kind == "visit" else ("source", "target") if kind == "statement" else ("participant",) * 2
    )
    both = tuple(Party(one.name, role, "person", one.country) for one, role in zip(parties, roles, strict=True))
    when = When(str(on), on, on, str(on), "day", "published") if chance.random() < 0.7 else None
    place = Place(country, "", country) if kind in ("visit", "meeting") else None
    own = make_id("r", span.page, str(span.start))
    status = chance.choice(STATUSES)
    return Report(own, span.page, kind, status, both, (span,), "bench", place, when, topic=f"t{on}")  # type: ignore[arg-type]


def measure(sizes: list[int], file: Path) -> Iterator[str]:
    """Fill a ledger, yielding a line at each size. The last pages before it are timed, each followed by a page of a
    small fresh ledger: so both are read by the same machine in the same mood, whatever else it is doing."""
    with Ledger.open(file, create=True) as ledger:
        ledger.db.execute("PRAGMA synchronous = OFF")
        every, told = pages(sizes[-1]), 0
        for size in sizes:
            fill(ledger, islice(every, (size - told) // 5 - TIMED), (size - told) // 5 - TIMED)
            yield line(ledger, size, *timed(ledger, list(islice(every, TIMED))))
            told = size


def timed(ledger: Ledger, new: list[tuple[Page, list[Report]]]) -> tuple[list[float], list[float]]:
    """Return what each new page costs here, and what a page costs in a fresh ledger of `SMALL` reports, in ms."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "small.ledger", create=True) as small:
        small.db.execute("PRAGMA synchronous = OFF")
        first = pages(SMALL)
        fill(small, islice(first, SMALL // 5 - len(new)), 0)
        both = [(cost(ledger, *one), cost(small, *other)) for one, other in zip(new, first, strict=True)]
    return [here for here, _ in both], [there for _, there in both]


def fill(ledger: Ledger, every: Iterator[tuple[Page, list[Report]]], total: int) -> None:
    """Keep pages untimed, some hundred at once; of a `total` that is not 0 the progress is shown."""
    with Progress(console=Console(stderr=True), disable=not total) as shown:
        bar = shown.add_task("filling", total=total)
        while some := [(page, reports, ()) for page, reports in islice(every, BATCH)]:
            ledger.keep_all(some)
            shown.advance(bar, len(some))


def cost(ledger: Ledger, page: Page, reports: list[Report]) -> float:
    """Keep a page; return what it cost in ms of processor time."""
    begun = time.process_time()
    ledger.keep(page, reports)
    return 1000 * (time.process_time() - begun)


def line(ledger: Ledger, total: int, here: list[float], small: list[float]) -> str:
    """Return the line of one size."""
    size = sum(one.stat().st_size for one in ledger.path.parent.glob(ledger.path.name + "*")) / 1e6
    events = ledger.db.execute("SELECT count(*) FROM events").fetchone()[0]
    mean, high, base = sum(here) / len(here), sorted(here)[int(len(here) * 0.95)], sum(small) / len(small)
    return f"| {total:,} | {events:,} | {mean:.2f} | {mean / base:.2f} | {high:.2f} | {size:,.0f} | {queries(ledger)} |"


def queries(ledger: Ledger) -> str:
    """Return the 95th percentile, in ms, of a person's timeline, a relation and a search, the first 100 rows each."""
    known, chance = people(), random.Random(3)
    found = []
    for make in (
        lambda: Filter(person=chance.choice(known).name, limit=100),
        lambda: Filter(states=(chance.choice(known).country, chance.choice(known).country), limit=100),
        lambda: Filter(text=chance.choice(known).name, limit=100),
    ):
        costs = []
        for _ in range(40):
            begun = time.process_time()
            list(ledger.events(make()))
            costs.append(1000 * (time.process_time() - begun))
        found.append(sorted(costs)[37])
    return " | ".join(f"{cost:.0f}" for cost in found)


def main() -> None:
    """Print a line for each size."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000], help="multiples of 5")
    reader.add_argument("--keep", type=Path, help="where the ledger is to stay")
    told = reader.parse_args()
    print(f"| {' | '.join(COLUMNS)} |\n|{'--:|' * len(COLUMNS)}")
    with tempfile.TemporaryDirectory() as folder:
        for row in measure(sorted(told.sizes), told.keep or Path(folder) / "bench.ledger"):
            print(row, flush=True)


if __name__ == "__main__":
    main()
