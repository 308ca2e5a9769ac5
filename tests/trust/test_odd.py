"""What a command cannot use ends it in a clear line that names it and the next step: never a trace, nothing lost."""

from __future__ import annotations

import gzip
import os
import runpy
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from legation.cli import main

STORY = "Kaja Kallas met Donald Tusk in Warsaw on Monday.\n"
Said = Callable[..., str]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Said:
    """Run a command line in an empty folder, which must fail; return what it says of why, on one line."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, fails: bool = True) -> str:
        monkeypatch.setattr("sys.argv", ["legation", *words])
        try:
            main()
            code: object = 0
        except SystemExit as end:
            code = end.code
        assert bool(code) is fails
        told = capsys.readouterr()
        return " ".join((told.out + told.err).replace("│", " ").split())

    return run


def odd(path: Path, kind: str) -> Path:
    """Make what is no ledger at a path."""
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "empty":
            path.touch()
        case "words":
            path.write_text("notes\n" * 100)
        case "packed":
            path.write_bytes(gzip.compress(b"notes"))
        case "long":
            return path.with_name("x" * 300)
        case "loop":
            path.symlink_to(path.name)
    return path


@pytest.mark.parametrize("kind", ["folder", "pipe", "empty", "words", "packed", "long", "loop", "missing"])
@pytest.mark.parametrize("line", [("events",), ("export", "out", "-f", "csv"), ("same", "e1", "e2"), ("serve",)])
def test_what_is_no_ledger_is_told_with_the_next_step(said: Said, tmp_path: Path, kind: str, line: list[str]) -> None:
    name = odd(tmp_path / "a.ledger", kind).name
    command, *more = line
    words = said(command, name, *more)
    if kind != "empty" or command != "same":  # who writes may write into an empty file; then the event is missing
        assert words.startswith("legation: ") and name in words
    assert any(step in words for step in ("Check the path", "Give another path", "Name a file", "Read into", "List"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["folder", "pipe", "words", "packed", "long"])
def test_nothing_is_written_into_what_is_no_ledger(said: Said, tmp_path: Path, kind: str) -> None:
    path = odd(tmp_path / "a.ledger", kind)
    (tmp_path / "a.txt").write_text(STORY)
    before = sorted(tmp_path.iterdir())
    assert path.name in said("read", "a.txt", "--into", path.name)
    assert sorted(tmp_path.iterdir()) == before
    assert "no folder" in said("read", "a.txt", "--into", "none/a.ledger")


def test_a_damaged_ledger_is_not_called_another_programs(said: Said, examples: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(examples, tmp_path / "a.ledger"))
    os.truncate(path, 5000)
    assert "`legation rebuild a.ledger --into NEW`" in said("events", "a.ledger")
    assert "Nothing was made" in said("rebuild", "a.ledger", "--into", "new.ledger")
    assert not (tmp_path / "new.ledger").exists()
    assert said("check", "a.ledger").count("malformed") == 1


def test_an_export_never_stands_in_a_ledgers_place(said: Said, examples: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(examples, tmp_path / "a.ledger"))
    before = path.read_bytes()
    assert "a database stands there" in said("export", "a.ledger", "a.ledger", "--format", "csv")
    assert path.read_bytes() == before


def test_an_export_follows_links_and_pours_into_pipes(said: Said, examples: Path, tmp_path: Path) -> None:
    shutil.copy(examples, tmp_path / "a.ledger")
    (tmp_path / "link").symlink_to("there.csv")
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    said("export", "a.ledger", "link", "--format", "csv", fails=False)
    said("export", "a.ledger", "pipe", "--format", "csv", "--person", "Séjourné", fails=False)
    assert (tmp_path / "link").is_symlink() and (tmp_path / "there.csv").read_bytes().startswith(b"person,")
    assert os.read(reading, 100).startswith(b"person,") and stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    os.close(reading)


@pytest.mark.parametrize("source", ["", "y" * 5000, "a\0b", "http://", "https://[::1"])
def test_a_source_that_is_none_ends_itself_only(said: Said, tmp_path: Path, source: str) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    words = said("read", source, "a.txt", "--into", "a.ledger", fails=False)
    assert "1 kept" in words and "1 failed" in words


def test_an_export_an_empty_folder_and_a_wrong_name_are_told_for_what_they_are(said: Said, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "a.jsonl").write_text('{"type": "ledger", "format": 1}\n')
    (tmp_path / "a.jsonl.gz").write_text(STORY)
    assert "nothing to read was found" in said("read", "none", "--into", "a.ledger", fails=False)
    assert "legation import" in said("read", "a.jsonl", "--into", "a.ledger")
    assert "the name of what it is" in said("read", "a.jsonl.gz", "--into", "a.ledger")


@pytest.mark.parametrize("lexicon", ["missing.toml", ".", "bytes.toml", "pipe.toml"])
def test_a_lexicon_that_cannot_be_read_is_told(said: Said, tmp_path: Path, lexicon: str) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xc7\xff")
    os.mkfifo(tmp_path / "pipe.toml")
    assert "lexicon file" in said("lexicon", "check", "--lexicon", lexicon)


@pytest.mark.parametrize("line", [b"[1]", b"3", b"{", b"[" * 100_000, b"\xff\xfe{\0", b"\xc7"])
@pytest.mark.parametrize("command", ["reports", "code", "when", "date"])
def test_a_line_that_is_no_row_is_told_by_its_number(said: Said, tmp_path: Path, command: str, line: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(line + b"\n")
    assert "a.jsonl:1: not" in said(command, "a.jsonl").replace("\\", "")


def test_a_sentence_without_a_text_is_told_and_the_next_is_read(said: Said, tmp_path: Path) -> None:
    rows = ('{"id": 1, "text": 5}', '{"text": "He came on 5 May 2024."}', '{"id": 3, "text": "\\u0000"}')
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    words = said("when", "a.jsonl", fails=False)
    assert "2024-05-05" in words and "1: no text" in words and "3: the text holds null" in words


def test_words_that_are_no_text_end_in_one_line(said: Said, examples: Path, tmp_path: Path) -> None:
    shutil.copy(examples, tmp_path / "a.ledger")
    for words in (("events", "a.ledger", "--person", "\udcff"), ("explain", "a.ledger", "\udcff")):
        assert said(*words).startswith("legation: some words are no text")
    assert "be less than" in said("undo", "a.ledger", "9" * 30)


def test_ctrl_c_while_the_program_is_still_loading_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pressed() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("legation.cli.main", pressed)
    with pytest.raises(SystemExit, match="130"):
        runpy.run_module("legation", run_name="__main__")
    assert capsys.readouterr() == ("", "")
