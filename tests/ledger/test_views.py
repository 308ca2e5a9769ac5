"""What people ask: filters, search, timeline, upcoming, changes, conflicts, positions, explanations, as known then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, day, person, state, when

from legation.ledger import Filter, Ledger, LedgerError
from legation.model import Judgement, Mention, Place, Published


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    plan, fact, late = Source("a", "2025-03-20"), Source("b", "2025-04-02"), Source("c", "2025-04-20")
    plan.visit("Ada Quell", "TB", "planned", when("2025-04-01"))
    plan.meeting("Bo Tarn", "Cy Orr", "planned", when("2025-05-01"))
    fact.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    fact.tell(
        "criticism", "happened", [person("Bo Tarn", "source"), state("CO", "target")], None,
        quote="the price of tin is a scandal", issue="trade",
    )  # fmt: skip
    late.meeting("Bo Tarn", "Cy Orr", "cancelled", when("2025-05-01"))
    late.tell("aid", "planned", [state("TB", "source"), state("CO", "target")], None, issue="trade")
    with Ledger.open(tmp_path / "v.ledger", create=True) as made:
        for source in (plan, fact, late):
            made.keep(source.page, source.reports)
        yield made


def kinds(ledger: Ledger, wanted: Filter) -> list[str]:
    return [event.kind for event in ledger.events(wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["visit", "meeting", "aid", "criticism"]),
        (Filter(person="Quell"), ["visit"]),
        (Filter(person="tarn"), ["meeting", "criticism"]),
        (Filter(person="Bo Tarn", kinds=("meeting",)), ["meeting"]),
        (Filter(states=("TB", "CO")), ["meeting", "aid", "criticism"]),
        (Filter(statuses=("cancelled",)), ["meeting"]),
        (Filter(since=day("2025-04-15")), ["meeting"]),
        (Filter(until=day("2025-04-15")), ["visit"]),
        (Filter(issue="trade"), ["aid", "criticism"]),
        (Filter(text="scandal tin"), ["criticism"]),
        (Filter(text='"tin is a"'), ["criticism"]),
        (Filter(text='"a is tin"'), []),
        (Filter(as_of=day("2025-03-20")), ["visit", "meeting"]),
        (Filter(as_of=day("2025-03-20"), statuses=("cancelled",)), []),
        (Filter(limit=1), ["visit"]),
    ],
)  # fmt: skip
def test_filters(ledger: Ledger, wanted: Filter, found: list[str]) -> None:
    assert sorted(kinds(ledger, wanted)) == sorted(found)


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_any_search_text_is_only_words(text: str) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "s.ledger", create=True) as ledger:
        assert list(ledger.events(Filter(text=text, person=text))) == []


def test_as_of_is_what_a_ledger_of_those_pages_would_hold(ledger: Ledger) -> None:
    then = {event.kind: event.status for event in ledger.events(Filter(as_of=day("2025-04-02")))}
    assert then == {"visit": "happened", "meeting": "planned", "criticism": "happened"}


def test_timeline_shows_steps_and_never_dates_by_the_page(ledger: Ledger) -> None:
    entries = {entry.event.kind: entry for entry in ledger.timeline()}
    assert (entries["visit"].how, [step.status for step in entries["visit"].steps]) == (
        "dated",
        ["planned", "happened"],
    )
    assert (entries["criticism"].how, entries["criticism"].on) == ("told", day("2025-04-02"))
    assert entries["criticism"].event.when is None


def test_upcoming_as_known_then(ledger: Ledger) -> None:
    assert [event.kind for event in ledger.upcoming(day("2025-03-25"))] == ["visit", "meeting"]
    assert [event.kind for event in ledger.upcoming(day("2025-04-05"))] == ["meeting"]
    assert [event.kind for event in ledger.upcoming(day("2025-04-21"))] == ["aid"]


def test_changes_tell_new_and_cancelled(ledger: Ledger) -> None:
    news = {(one.event.kind, one.what, one.before, one.after) for one in ledger.changes(day("2025-04-15"))}
    assert news == {("meeting", "status", "planned", "cancelled"), ("aid", "new", "", "planned")}


def test_positions_put_words_and_deeds_side_by_side(ledger: Ledger) -> None:
    made = [(one.country, one.side, one.words) for one in ledger.positions()]
    assert made == [
        ("TB", "says", "the price of tin is a scandal"),
        ("TB", "does", "State TB, State CO: aid planned "),
    ]
    assert [one.party for one in ledger.positions(Filter(person="Tarn"))] == ["Bo Tarn"]


def test_explain_gives_words_offsets_rule_and_scores(ledger: Ledger) -> None:
    (visit,) = ledger.events(Filter(kinds=("visit",)))
    for name in (visit.id, *visit.reports):
        told = ledger.explain(name)
        assert told.event == visit
    text = {row["id"]: row["text"] for row in ledger.db.execute("SELECT id, text FROM pages")}
    spans = [ground.span for ground in told.grounds if ground.span]
    assert spans and all(text[span.page][span.start : span.end] == span.exact for span in spans)
    assert {part.name for part in told.decisions[0].parts} >= {"party.all", "day.day", "visit.goal"}
    with pytest.raises(LedgerError, match="legation events"):
        ledger.explain("e000000000000")


def test_an_old_id_still_leads_to_its_event(tmp_path: Path) -> None:
    sources = [Source(name, "2025-04-02") for name in "abcd"]
    with Ledger.open(tmp_path / "o.ledger", create=True) as ledger:
        seen = set()
        for source in sources:
            source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
            ledger.keep(source.page, source.reports)
            (event,) = ledger.events()
            seen.add(event.id)
        assert {ledger.explain(old).event.id for old in seen} == {event.id}


def test_conflicts_keep_both_sides(tmp_path: Path) -> None:
    one, two = Source("a", "2025-04-02"), Source("b", "2025-04-03")
    one.tell(
        "meeting",
        "happened",
        [person("Ada Quell"), person("Bo Tarn")],
        when("2025-04-01"),
        Place("Port Tin", "Port Tin", "TB"),
    )
    two.tell(
        "meeting",
        "denied",
        [person("Ada Quell"), person("Bo Tarn")],
        when("2025-04-01"),
        Place("Low Town", "Low Town", "TB"),
    )
    wrong = Mention("b", "Bo Tarn", "prime minister", "TB", "Q9", two.words("prime minister Bo Tarn"))

    def fits(mention: Mention, published: Published | None) -> str:
        return "king of Tarb" if mention.person == "Q9" and published else ""

    with Ledger.open(tmp_path / "c.ledger", create=True) as ledger:
        ledger.keep(one.page, one.reports)
        ledger.keep(two.page, two.reports, [wrong])
        made = {found.kind: (found.ours, found.theirs, len(found.spans)) for found in ledger.conflicts(fits)}
        (event,) = ledger.events()
    assert made == {
        "place": ("Port Tin", "Low Town", 2),
        "status": ("happened", "denied", 2),
        "office": ("prime minister Bo Tarn", "king of Tarb", 1),
    }
    assert event.status == "happened"


def test_near_ties_wait_for_a_person(tmp_path: Path) -> None:
    one, two = Source("a", "2025-04-02"), Source("b", "2025-04-20")
    for source in (one, two):
        source.tell("meeting", "happened", [person("Ada Quell"), person("Bo Tarn")], None, Place("Tarb", "", "TB"))
    with Ledger.open(tmp_path / "n.ledger", create=True) as ledger:
        for source in (one, two):
            ledger.keep(source.page, source.reports)
        (tie,) = ledger.review()
        assert tie.events[0] != tie.events[1] and tie.parts
        number = ledger.judge(Judgement(*tie.events, "unsure", "reader", "2025-05-01"))
        assert list(ledger.review()) == [] and len(list(ledger.events())) == 2
        ledger.undo(number, "reader")
        assert len(list(ledger.review())) == 1
        ledger.judge(Judgement(*tie.events, "same", "reader", "2025-05-02"))
        assert list(ledger.review()) == [] and len(list(ledger.events())) == 1
