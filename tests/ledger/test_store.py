"""Opening, refusing and writing a ledger file."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.make import Source, day, person, published, when

from legation.ledger import Ledger, LedgerError, load
from legation.ledger.migrate import MIGRATIONS, applied
from legation.model import Block, Failure, Link, Mention, Page, Place, Published, Report, Skip, Span

from .test_fold import dump


def rich() -> tuple[Page, Report, Mention]:
    """A page whose report fills every field."""
    source = Source("p", "2025-04-02")
    who, where, time = source.words("Ada Quell"), source.words("Port Tin, Tarb"), source.words("on Tuesday")
    made = source.tell("meeting", "happened", [replace(person("Ada Quell", id_="Q1"), span=who), person("Bo Tarn")])
    days = replace(when("2025-04-01", words="on Tuesday"), span=time)  # type: ignore[type-var]
    link = Link("after", "then", source.words("then"))
    quotes = (source.words("we agree"), source.words("on tin"))
    place = Place("Port Tin, Tarb", "Port Tin", "TB", where)
    report = replace(
        made, place=place, when=days, quotes=quotes, speaker="Bo Tarn", topic="tin", issue="trade", assertion="speech",
        plover="CONSULT", mode="meet", context="economic", cameo="0410", trigger=who, links=(link,),
        spans=(("status", time), ("status", where)),
    )  # fmt: skip
    page = replace(
        source.page, blocks=(Block(0, 9, "title"), Block(10, 30, "paragraph")), url="x:y", outlet="The Tin Post"
    )
    return page, report, Mention("p", "Ada Quell", "minister", "VA", "Q1", who, True)


def test_records_come_back_as_they_went_in(tmp_path: Path) -> None:
    page, report, mention = rich()
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        assert ledger.keep(page, [report], [mention]) == "kept"
        assert load.page(ledger.db, "p") == page
        assert load.told(ledger.db, [report.id])[report.id].report == report
        assert ledger.db.execute("SELECT exact, former FROM mentions").fetchone()[:] == ("Ada Quell", 1)


def test_a_second_keep_changes_nothing(tmp_path: Path) -> None:
    page, report, mention = rich()
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        assert not ledger.knows(page)
        ledger.keep(page, [report], [mention])
        before, changes = dump(ledger), ledger.db.total_changes
        assert ledger.knows(page)
        assert ledger.keep(page, [report], [mention]) == "known"
        assert (dump(ledger), ledger.db.total_changes) == (before, changes)


def test_other_words_or_another_date_replace_a_page(tmp_path: Path) -> None:
    old, new = Source("p", "2025-04-02"), Source("p", "2025-04-03")
    old.visit("Ada Quell", "TB", "planned")
    new.visit("Ada Quell", "CO", "planned")
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.keep(old.page, old.reports)
        assert ledger.keep(replace(old.page, published=published("2025-04-03")), old.reports) == "replaced"
        assert ledger.keep(new.page, new.reports) == "replaced"
        assert [event.place and event.place.country for event in ledger.events()] == ["CO"]
        assert ledger.db.execute("SELECT count(*) FROM versions").fetchone()[0] == 2


def test_a_span_that_is_not_exact_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    page, report, mention = rich()
    wrong = replace(report, evidence=(Span("p", 1, 4, "xyz"),))
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        with pytest.raises(ValueError, match="xyz"):
            ledger.keep(page, [wrong], [mention])
        assert ledger.db.execute("SELECT count(*) FROM pages").fetchone()[0] == 0
        assert ledger.keep(page, [report], [mention]) == "kept"


def test_failures_and_skips_are_kept_once(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        for _ in range(2):
            ledger.fail(Failure("pages", "x.html", "empty", "give another"))
            ledger.skip(Skip("y.html", "not English"))
        assert [tuple(row) for row in ledger.db.execute("SELECT * FROM failures")] == [
            ("pages", "x.html", "empty", "give another")
        ]
        assert [tuple(row) for row in ledger.db.execute("SELECT * FROM skips")] == [("y.html", "not English")]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="legation read"):
        Ledger.open(tmp_path / "none.ledger")
    with pytest.raises(LedgerError, match="there is no folder"):
        Ledger.open(tmp_path / "no" / "folder.ledger", create=True)


def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "songs.db"
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE songs (name TEXT)")
    before = file.read_bytes()
    with pytest.raises(LedgerError, match="another program"):
        Ledger.open(file)
    (tmp_path / "text.ledger").write_text("no database at all, but quite long enough to be read as one" * 20)
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(tmp_path / "text.ledger")
    assert file.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.db.execute("INSERT INTO migrations VALUES ('9999 telepathy', '2031-01-01')")
    with pytest.raises(LedgerError, match="Upgrade legation"):
        Ledger.open(tmp_path / "a.ledger")


def test_an_older_file_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("legation.ledger.migrate.MIGRATIONS", MIGRATIONS[:2])
        with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
            assert applied(ledger.db) == tuple(name for name, _ in MIGRATIONS[:2])
    with pytest.raises(LedgerError, match="older Legation"):
        Ledger.open(tmp_path / "a.ledger", read_only=True)
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        assert applied(ledger.db) == tuple(name for name, _ in MIGRATIONS)
        page, report, mention = rich()
        assert ledger.keep(page, [report], [mention]) == "kept"


def test_a_failing_migration_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE half (x TEXT)")
        raise RuntimeError("stopped halfway")

    with monkeypatch.context() as patch:
        patch.setattr("legation.ledger.migrate.MIGRATIONS", (*MIGRATIONS, ("0999 broken", broken)))
        with pytest.raises(RuntimeError, match="halfway"):
            Ledger.open(tmp_path / "a.ledger", create=True)
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        assert ledger.db.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone() is None


def test_the_file_is_strict_and_in_wal(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        assert ledger.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
        assert [row[0] for row in ledger.db.execute(loose)] == []


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    page, report, mention = rich()
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.keep(page, [report], [mention])
    with Ledger.open(tmp_path / "a.ledger", read_only=True) as ledger:
        assert [event.kind for event in ledger.events()] == ["meeting"]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            ledger.keep(replace(page, text=page.text + "More."), [report], [mention])


def test_a_date_worked_out_is_no_part_of_the_input(tmp_path: Path) -> None:
    page, report, mention = rich()
    bare = replace(page, published=None)
    with Ledger.open(tmp_path / "a.ledger", create=True) as ledger:
        ledger.keep(replace(page, published=Published(day("2025-04-01"), day("2025-04-09"), "inferred")), [report])
        assert ledger.knows(bare)
        assert ledger.keep(bare, [report], [mention]) == "known"
        assert not ledger.knows(replace(page, published=published("2025-04-02")))
