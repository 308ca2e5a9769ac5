"""A ledger out and in again: the same bytes, the same decisions; and files that are no export are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, person, when

from legation.exports.lines import FORMAT, Decision, Head, PageLine, adapter, plain, write
from legation.exports.restore import Restored, read, restore
from legation.exports.view import View
from legation.ledger import Filter, Ledger, LedgerError
from legation.model import Judgement, Place


def text(path: Path, wanted: Filter | None = None) -> str:
    with Ledger.open(path, read_only=True) as ledger:
        return "".join(write(View(ledger, wanted or Filter())))


def restored(lines: str, into: Path) -> Restored:
    """Write an export into a file and read it into a ledger."""
    file = into.with_suffix(".jsonl")
    file.write_text(lines, "utf-8")
    done = Restored()
    with Ledger.open(into, create=True) as ledger:
        for _ in restore(ledger, read(file), done):
            pass
    return done


def test_the_examples_come_back_whole(examples: Path, tmp_path: Path) -> None:
    lines = text(examples)
    done = restored(lines, tmp_path / "copy.ledger")
    assert done.kept == sum('"type":"page"' in line for line in lines.splitlines()) > 15
    assert text(tmp_path / "copy.ledger") == lines
    again = restored(lines, tmp_path / "copy.ledger")
    assert (again.kept, again.replaced, again.known) == (0, 0, done.kept)


def test_what_a_filter_lets_through_comes_back_too(examples: Path, tmp_path: Path) -> None:
    wanted = Filter(person="Blinken")
    lines = text(examples, wanted)
    restored(lines, tmp_path / "some.ledger")
    assert text(tmp_path / "some.ledger", wanted) == lines
    assert json.loads(lines.splitlines()[0])["query"] == {"person": "Blinken"}


def story() -> tuple[Source, Source]:
    one, other = Source("one", "2025-04-01"), Source("two", "2025-04-02")
    one.tell("visit", "planned", [person("Ada Quell", "source")], when("2025-04-03"), Place("TB", "", "TB"))
    one.meeting("Ada Quell", "Bo Tarn", "planned", when("2025-04-03"))
    other.meeting("Ada Quell", "Bo Tarn", "happened", when("2025-04-09"))
    return one, other


def judged(path: Path) -> Path:
    """A ledger with one decision that holds and one taken back."""
    with Ledger.open(path, create=True) as ledger:
        for source in story():
            ledger.keep(source.page, source.reports)
        left, right = (source.reports[-1].id for source in story())
        ledger.judge(Judgement(left, right, "same", "ada", "2025-05-01T10:00:00+00:00"))
        number = ledger.judge(Judgement(left, story()[0].reports[0].id, "different", "bo", "2025-05-02T10:00:00+00:00"))
        ledger.undo(number, "ada")
    return path


def test_decisions_come_back_with_what_was_taken_back(tmp_path: Path) -> None:
    lines = text(judged(tmp_path / "one.ledger"))
    found = [line for line in map(adapter().validate_json, lines.splitlines()) if isinstance(line, Decision)]
    assert [(line.verdict, line.by, line.undone_by) for line in found] == [
        ("same", "ada", ""),
        ("different", "bo", "ada"),
    ]
    done = restored(lines, tmp_path / "two.ledger")
    assert done.decisions == 2 and text(tmp_path / "two.ledger") == lines
    assert restored(lines, tmp_path / "two.ledger").decisions == 0
    with Ledger.open(tmp_path / "two.ledger", read_only=True) as ledger:
        assert len([event for event in ledger.events() if event.kind == "meeting"]) == 1


def test_a_decision_folds_what_is_there_already(tmp_path: Path) -> None:
    target = tmp_path / "there.ledger"
    with Ledger.open(target, create=True) as ledger:
        for source in story():
            ledger.keep(source.page, source.reports)
        assert len([event for event in ledger.events() if event.kind == "meeting"]) == 2
    restored(text(judged(tmp_path / "one.ledger")), target)
    assert text(target) == text(tmp_path / "one.ledger")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('{"id": 1}\n', "1 is no line of an export"),
        ("not json\n", "1 is no line of an export"),
        ('{"type":"event","event":{}}\n', "1 is no line of an export"),
        ('{"type":"judgement"}\n', "left: Field required"),
    ],
)
def test_another_file_is_refused_by_its_line(lines: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=words):
        restored(lines, tmp_path / "no.ledger")


def test_an_export_that_lost_its_head_is_refused(examples: Path, tmp_path: Path) -> None:
    lines = text(examples).splitlines(keepends=True)
    with pytest.raises(LedgerError, match="does not begin as an export"):
        restored("".join(lines[1:]), tmp_path / "no.ledger")


def test_a_newer_shape_is_refused(tmp_path: Path) -> None:
    head = adapter().dump_json(Head("ledger", FORMAT + 1, "9.0", {})).decode()
    with pytest.raises(LedgerError, match=r"newer Legation \(9\.0\)"):
        restored(head + "\n", tmp_path / "no.ledger")


def test_words_that_are_not_on_the_page_are_refused(examples: Path, tmp_path: Path) -> None:
    lines = text(examples).splitlines(keepends=True)
    page = next(line for line in lines if '"type":"page"' in line)
    row = json.loads(page)
    row["page"]["text"] = "x" + row["page"]["text"]
    with pytest.raises(LedgerError, match="cannot be kept"):
        restored(lines[0] + json.dumps(row) + "\n", tmp_path / "no.ledger")


@given(st.text(min_size=1), st.text(), st.text())
@settings(max_examples=50)
def test_any_words_of_a_page_survive(body: str, title: str, quote: str) -> None:
    source = Source("p", "2025-04-01", body + "\n")
    source.tell("statement", "happened", [], quote=quote, topic=title)
    line = PageLine("page", source.page, tuple(source.reports))
    assert adapter().validate_json(adapter().dump_json(line, exclude_defaults=True)) == line


def test_a_source_loses_its_folder_and_its_line() -> None:
    assert [plain(name) for name in ("a/b/x.jsonl:12", "x.rss#3", "/srv/page.html", "stdin")] == [
        "x.jsonl", "x.rss", "page.html", "stdin",
    ]  # fmt: skip
