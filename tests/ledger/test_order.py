"""Folding does not depend on the order in which pages arrive, on re-reading, or on what was read in between."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, day, person, state, when

from legation.exports import atom, ics
from legation.ledger import Filter, Ledger
from legation.model import Judgement, Kind, Status

from .test_fold import dump

DAYS = [None, "2025-04-01", "2025-04-02", "2025-04-03", "2025-04-06", "2025-04-20", "2025-06-01"]
NAMES = ["Ada Quell", "Quell", "Bo Tarn", "Cy Orr"]
STATUSES: list[Status] = ["planned", "postponed", "ongoing", "happened", "cancelled", "denied"]
KINDS: list[Kind] = ["visit", "meeting", "call", "statement", "agreement"]

stories = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.sampled_from(STATUSES),
        st.sampled_from(NAMES),
        st.sampled_from(["TB", "CO"]),
        st.sampled_from(DAYS),
        st.sampled_from(["", "Bo Tarn", "Cy Orr"]),
    ),
    min_size=1,
    max_size=3,
)
shelves = st.lists(st.tuples(st.sampled_from(DAYS), stories), min_size=1, max_size=8)


def source(number: int, on: str | None, story: list[tuple[Kind, Status, str, str, str | None, str]]) -> Source:
    made = Source(f"p{number}", on)
    for kind, status, who, land, start, other in story:
        parties = [person(who, "source" if kind != "meeting" else "participant")]
        parties += [person(other)] if other else [state(land)]
        made.tell(kind, status, parties, when(start), None, topic="tin" if kind == "statement" else "")
    return made


def read(folder: str, name: str, sources: list[Source]) -> list[tuple[str, ...]]:
    with Ledger.open(Path(folder) / name, create=True) as ledger:
        for one in sources:
            ledger.keep(one.page, one.reports)
        return [*dump(ledger), *((str(row),) for row in ledger.trip_rows(str.lower))]


@settings(max_examples=60, deadline=None)
@given(shelves, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_events(pages: list[tuple[str | None, list]], chance: random.Random) -> None:  # type: ignore[type-arg]
    sources = [source(at, on, story) for at, (on, story) in enumerate(pages)]
    shuffled = chance.sample(sources, len(sources))
    with TemporaryDirectory() as folder:
        first = read(folder, "one.ledger", sources)
        assert read(folder, "two.ledger", [*shuffled, *sources]) == first


@settings(max_examples=30, deadline=None)
@given(shelves, st.randoms(use_true_random=False))
def test_a_replaced_page_leaves_no_trace(pages: list[tuple[str | None, list]], chance: random.Random) -> None:  # type: ignore[type-arg]
    sources = [source(at, on, story) for at, (on, story) in enumerate(pages)]
    wrong = [source(at, on, chance.choice(pages)[1]) for at, (on, _) in enumerate(pages)]
    for one in wrong:
        one.words("An earlier version of this page.")
    with TemporaryDirectory() as folder:
        first = read(folder, "one.ledger", sources)
        assert read(folder, "two.ledger", [*chance.sample(wrong, len(wrong)), *sources]) == first


@settings(max_examples=30, deadline=None)
@given(shelves, st.randoms(use_true_random=False), st.sampled_from(["same", "different"]))
def test_a_judgement_holds_whenever_it_is_made(pages: list, chance: random.Random, verdict: str) -> None:  # type: ignore[type-arg]
    sources = [source(at, on, story) for at, (on, story) in enumerate(pages)]
    reports = [report.id for one in sources for report in one.reports]
    if len(reports) < 2:
        return
    left, right = chance.sample(reports, 2)
    judgement = Judgement(left, right, verdict, "reader", "2025-05-01")  # type: ignore[arg-type]
    with TemporaryDirectory() as folder:
        with Ledger.open(Path(folder) / "one.ledger", create=True) as ledger:
            for one in sources:
                ledger.keep(one.page, one.reports)
            plain = dump(ledger)
            number = ledger.judge(judgement)
            judged = dump(ledger)
            held = dict(ledger.db.execute("SELECT id, event FROM reports").fetchall())
            ledger.undo(number, "reader")
            assert dump(ledger) == plain
        with Ledger.open(Path(folder) / "two.ledger", create=True) as ledger:
            early = [one for one in sources if {left, right} & {report.id for report in one.reports}]
            for one in early:
                ledger.keep(one.page, one.reports)
            ledger.judge(judgement)
            for one in sources:
                ledger.keep(one.page, one.reports)
            assert dump(ledger) == judged
    assert (held[left] == held[right]) == (verdict == "same")


def written(ledger: Ledger) -> str:
    """What leaves the ledger: events as a feed and a calendar, trips, and the rows themselves."""
    events = list(ledger.events())
    rows = [*dump(ledger), *((str(row),) for row in ledger.trip_rows(str.lower))]
    return "".join([*atom.write(events), *ics.write(events), *map(str, rows)])


@settings(max_examples=60, deadline=None)
@given(shelves, st.randoms(use_true_random=False), st.sampled_from(["same", "different", "unsure", "undone"]))
def test_any_order_and_batching_with_judgements_gives_the_same_bytes(
    pages: list,
    chance: random.Random,
    verdict: str,  # type: ignore[type-arg]
) -> None:
    sources = [source(at, on, story) for at, (on, story) in enumerate(pages)]
    reports = [report.id for one in sources for report in one.reports]
    left, right = chance.sample(reports, 2) if len(reports) > 1 else (reports[0], "")
    judgement = Judgement(left, right, "same" if verdict == "undone" else verdict, "reader", "2025-05-01")  # type: ignore[arg-type]

    def judge(ledger: Ledger) -> None:
        number = ledger.judge(judgement)
        if verdict == "undone":
            ledger.undo(number, "reader")

    with TemporaryDirectory() as folder:
        with Ledger.open(Path(folder) / "one.ledger", create=True) as ledger:
            for one in sources:
                ledger.keep(one.page, one.reports)
            if right:
                judge(ledger)
            whole = written(ledger)
        with Ledger.open(Path(folder) / "two.ledger", create=True) as ledger:
            waiting, judged = [*chance.sample(sources, len(sources)), *chance.sample(sources, 1)], not right
            while waiting:
                size = chance.randint(1, len(waiting))
                ledger.keep_all([(one.page, one.reports, ()) for one in waiting[:size]])
                waiting = waiting[size:]
                known = {row[0] for row in ledger.db.execute("SELECT id FROM reports")}
                if not judged and {left, right} <= known and (chance.random() < 0.5 or not waiting):
                    judge(ledger)
                    judged = True
            assert written(ledger) == whole


@settings(max_examples=40, deadline=None)
@given(shelves, st.sampled_from([on for on in DAYS if on]))
def test_as_known_on_a_day_is_a_ledger_of_the_pages_until_then(pages: list, until: str) -> None:  # type: ignore[type-arg]
    sources = [source(at, on, story) for at, (on, story) in enumerate(pages)]
    early = [one for one in sources if one.on and one.on <= until]
    with TemporaryDirectory() as folder:
        with Ledger.open(Path(folder) / "all.ledger", create=True) as ledger:
            for one in sources:
                ledger.keep(one.page, one.reports)
            then = list(ledger.events(Filter(as_of=day(until))))
        with Ledger.open(Path(folder) / "early.ledger", create=True) as ledger:
            for one in early:
                ledger.keep(one.page, one.reports)
            assert then == list(ledger.events())
