"""What pages say is hostile: no page may repaint a screen, hide words, or run in a spreadsheet."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.cli.tables import clean, csv_lines
from legation.ledger import Ledger
from legation.model import Page, Party, Place, Report, Span, When, make_id

from .running import csv_rows, rows, run

WORDS = "[red]\x1b[31mStop\x1b[0m\x07[/red] \u202egnihton\u202c \u2066x\u2069\u200b [link=a]"
FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://a.b")', "\t=1", "\r=1", "x\r=1"]
HARMLESS = "\n"


def harmful(text: str) -> set[str]:
    """Return the characters of a text that steer a screen or turn its direction."""
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") and char not in HARMLESS}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger whose every field of words is an attack."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.ledger"
    text = WORDS + "\n" + "\n".join(FORMULAS)
    page = Page("p1", "hostile.txt", text, title=WORDS, published=None)
    with Ledger.open(path, create=True) as kept:
        kept.keep(page, [report(text, words) for words in (WORDS, *FORMULAS)], [])
    return path


def report(text: str, words: str) -> Report:
    start = text.index(words)
    span = Span("p1", start, start + len(words), words)
    return Report(
        make_id("r", words), "p1", "statement", "happened", (Party(words, "source", "person", "", "", words, span),),
        (span,), "say.say", place=Place(words, words, "", span), when=When(words, span=span), speaker=words,
        quotes=(span,), topic=words, trigger=span,
    )  # fmt: skip


@pytest.mark.parametrize("command", ["events", "timeline", "conflicts", "overview", "positions", "review", "trips"])
def test_tables_hold_nothing_that_steers_a_screen(ledger: Path, command: str) -> None:
    shown = run(command, ledger, terminal=True).stdout
    bold = shown.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert not harmful(bold), sorted(map(hex, map(ord, harmful(bold))))


def test_markup_of_the_table_writer_is_words(ledger: Path) -> None:
    shown = run("events", ledger, terminal=True).stdout
    assert "[red]" in shown and "[/red]" in shown


def test_programs_get_the_words_as_they_stand(ledger: Path) -> None:
    assert WORDS in {row["quote"] for row in rows("events", ledger)}


def test_json_carries_no_raw_escape(ledger: Path) -> None:
    for form in ("json", "jsonl"):
        assert "\x1b" not in run("events", ledger, "--format", form, terminal=True).stdout


def test_no_cell_of_a_csv_runs_as_a_formula(ledger: Path) -> None:
    found = csv_rows("events", ledger)
    assert len(found) == len(FORMULAS) + 1
    assert not [cell for row in found for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert {"'=1+1", "'@SUM(A1)"} <= {row["quote"] for row in found}


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_words_are_clean_in_a_table(words: str) -> None:
    shown = clean(words)
    assert not harmful(shown)
    assert clean(shown) == shown


@settings(max_examples=60)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_cells_are_one_harmless_line_of_a_csv(cells: list[str]) -> None:
    head, line = csv_lines([dict(zip("abcd", cells, strict=False))])
    assert not harmful(line.removesuffix("\n")) and "\n" not in line.removesuffix("\n")
    names, row = csv.reader(io.StringIO(head + line, newline=""))
    assert names == list("abcd"[: len(cells)]) and len(row) == len(cells)
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_file_name_cannot_steer_the_screen_either(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31mb.txt").write_bytes(b"")
    done = run("read", tmp_path, "--into", tmp_path / "x.ledger", code=1, terminal=True)
    assert not harmful(done.output) and "empty file" in done.output


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_explain_and_programs_hold_nothing_that_steers_a_screen(ledger: Path, form: str) -> None:
    event = next(row["id"] for row in rows("events", ledger) if row["quote"] == WORDS)
    for words in (("explain", ledger, event), ("events", ledger)):
        shown = run(*words, "--format", form, terminal=True).stdout
        assert not harmful(shown.replace("\x1b[1m", "").replace("\x1b[0m", ""))


def test_a_page_of_attacks_is_read_and_shown_as_words(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    words = WORDS.replace("\x07", "")
    page.write_text(
        f"Kaja Kallas met Donald Tusk in Poland.\n\n“We {words} go on,” Kaja Kallas told reporters.\n", "utf-8"
    )
    run("read", page, "--into", tmp_path / "x.ledger")
    shown = run("events", tmp_path / "x.ledger", terminal=True).stdout
    assert "Kaja Kallas and Donald Tusk meet" in shown and not harmful(shown)
