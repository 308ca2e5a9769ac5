"""What is said about a happening is tied to it, by the words with which its page comes back to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.make import Source, day, person, state, when

from legation.ledger import Ledger, about
from legation.ledger.reactions import backfill
from legation.model import Kind, Report, Span


def said(source: Source, words: str, kind: Kind = "statement") -> Report:
    made = source.tell(kind, "happened", [person("Bo Tarn", "source")], topic=words)
    span = source.words(words)
    source.reports[-1] = made = Report(made.id, made.page, kind, "happened", made.parties, (span,), "test")
    return made


def told() -> Source:
    source = Source("a", "2025-04-02")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.meeting("Cy Orr", "Dee Falk", "happened", when("2025-04-01"))
    return source


@pytest.mark.parametrize(
    ("words", "other", "rule", "exact"),
    [
        ("Tarn called the visit a success.", 0, "about.last_told", "the visit"),
        ("Tarn said that the two-day state visit was a success.", 0, "about.last_told", "the two-day state visit"),
        ("Tarn said the talks were open.", 1, "about.last_told", "the talks"),
        ("Tarn smiled after the talks.", 1, "about.occasion", "the talks"),
    ],
)
def test_a_phrase_means_the_last_such_thing_told(words: str, other: int, rule: str, exact: str) -> None:
    source = told()
    report = said(source, words)
    (tie,) = about.find(source.reports)
    assert (tie.report, tie.other) == (report.id, source.reports[other].id)
    assert (tie.rule, tie.span.exact) == (rule, exact)
    assert source.text[tie.span.start : tie.span.end] == exact


@pytest.mark.parametrize("words", ["Tarn spoke of a visit.", "Tarn praised his visit.", "Tarn praised the weather."])
def test_other_words_tie_nothing(words: str) -> None:
    source = told()
    said(source, words)
    assert list(about.find(source.reports)) == []


def test_what_is_told_later_is_not_meant() -> None:
    source = Source("a", "2025-04-02")
    said(source, "Tarn called the visit a success.")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    assert list(about.find(source.reports)) == []


def test_the_very_words_that_tell_a_visit() -> None:
    source = told()
    words = "Tarn condemned Quell's visit."
    report = said(source, words, "criticism")
    start = report.evidence[0].start + words.index("visit")
    visit = Report(
        "r0", "a", "visit", "happened", (person("Ada Quell", "source"), state("TB")), report.evidence, "test",
        trigger=Span("a", start, start + 5, "visit"),
    )  # fmt: skip
    (tie,) = about.find([*source.reports, visit])
    assert (tie.other, tie.rule, tie.span.exact) == ("r0", "about.words", "Quell's visit")


def test_ties_are_shown_from_both_events_and_found_again_in_an_old_file(tmp_path: Path) -> None:
    source = told()
    said(source, "Tarn called the visit a success.")
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.keep(source.page, source.reports)
        events = {event.kind: event.id for event in ledger.events()}
        (reaction,) = ledger.reactions(events["visit"])
        (cause,) = ledger.reactions(events["statement"])
        assert (reaction.way, reaction.event.id) == ("reaction", events["statement"])
        assert (cause.way, cause.event.id, cause.span) == ("about", events["visit"], reaction.span)
        before = ledger.db.execute("SELECT * FROM about").fetchall()
        ledger.db.execute("DELETE FROM about")
        backfill(ledger.db)
        assert ledger.db.execute("SELECT * FROM about").fetchall() == before
        assert day("2025-04-02") == reaction.event.history[0].on
