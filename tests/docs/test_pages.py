"""What the pages of the documentation say of the program is so: commands, options, tables, sections."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import docs_cli
import docs_figures
import docs_kinds
import docs_text
import pytest
import typer

import legation.api
from legation.model import Kind

PAGES = sorted((docs_text.ROOT / "docs").rglob("*.md"))
TYPED = re.compile(r"^\$ legation (.+)$", re.MULTILINE)
KNOWN = dict(docs_cli.commands(typer.main.get_command(docs_cli.app), "legation"))


def written() -> list[tuple[str, str]]:
    """Every command line that a page shows, but for those the reference shows."""
    pages = [page for page in PAGES if page.name != "cli.md"]
    return [(page.name, line) for page in pages for line in TYPED.findall(page.read_text("utf-8"))]


def test_the_pages_show_commands():
    assert len(written()) > 25


@pytest.mark.parametrize(("page", "line"), written())
def test_every_command_line_of_a_page_can_be_typed(page, line):
    words = shlex.split(line, comments=True)
    path = " ".join(["legation", *words[:2]])
    command = KNOWN.get(path) or KNOWN["legation " + words[0]]
    given = {word.split("=")[0] for word in words if word.startswith("-") and word != "-"}
    assert given <= {name for param in command.params for name in param.opts}, page


def test_nothing_generated_is_out_of_date(root):
    command = [sys.executable, "scripts/docs_text.py", "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_what_is_out_of_date_is_named_and_mended(root, tmp_path, capsys):
    for name in ("lexicon.md",):
        (tmp_path / name).write_bytes((root / "docs" / name).read_bytes())
    page = tmp_path / "lexicon.md"
    page.write_text(page.read_text("utf-8").replace("| visit |", "| voyage |"), "utf-8")
    part = next(part for part in docs_text.PARTS if part.section == "kinds")
    assert docs_text.renewed(part, tmp_path, check=True) == [page] and "voyage" in page.read_text("utf-8")
    assert docs_text.renewed(part, tmp_path, check=False) == [page]
    assert page.read_bytes() == (root / "docs" / "lexicon.md").read_bytes()


def test_every_kind_has_its_row_and_its_codes():
    rows = docs_kinds.table().splitlines()[2:]
    assert [row.split("|")[1].strip() for row in rows] == list(Kind.__args__)
    assert "| visit | " in rows[0] and "CONSULT" in rows[0] and "042 Make a visit" in rows[0]


def test_every_page_stands_in_the_navigation(root):
    config = (root / "zensical.toml").read_text("utf-8")
    missing = [page.relative_to(root / "docs").as_posix() for page in PAGES]
    assert [name for name in missing if f'"{name}"' not in config] == []


def test_the_table_of_times_says_what_the_reader_reads(root):
    text = (root / "docs/model.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| .+? \| `([\d/-]+)` \| (\w+) \|$", text, re.MULTILINE)
    sentences = [f"The minister flew to Rome {words}." for words, _, _ in rows]
    asked = [{"id": str(at), "text": text, "published": "2024-05-15"} for at, text in enumerate(sentences)]
    found = [line["times"][0] for line in legation.api.when(asked)]
    assert len(rows) == 4
    assert [(time["edtf"], time["precision"]) for time in found] == [(edtf, precision) for _, edtf, precision in rows]


def test_no_page_names_a_machine_or_an_address_of_mail():
    for page in PAGES:
        text = page.read_text("utf-8")
        assert not re.search(r"/home/|/root/|/tmp/|localhost:\d|[\w.]+@[\w-]+\.[a-z]{2,}", text), page


def test_the_citation_is_of_this_version(root: Path):
    assert f'version: "{legation.__version__}"' in (root / "CITATION.cff").read_text("utf-8")


def test_the_tutorial_shows_what_reading_the_examples_prints(root):
    text = (root / "docs/tutorial.md").read_text("utf-8")
    assert docs_text.reading() in text and "$ legation read examples" in text and "20 pages read" in text


def test_the_weak_figures_are_those_below_their_aim_and_those_on_few_cases():
    rows = ("a | 100 | 0.90 | 0.50 | 0.80", "b | 100 | 0.70 |  | 0.80", "c | 9 | 0.90 |  | ", "d | 9 | 0.1 | 0.2 | 0.3")
    text = "\n".join(f"| {row} |" for row in rows)
    assert docs_figures.weak(text).splitlines()[2:] == [
        "| b | 100 | 0.70 | 0.80 was aimed at |",
        "| c | 9 | 0.90 | rests on 9 cases |",
        "| d | 9 | 0.10 | 0.30 was aimed at, rests on 9 cases |",
    ]


def test_every_figure_of_the_readme_is_read():
    table = docs_figures.table().splitlines()
    assert len(list(docs_figures.figures("\n".join(table)))) == len(table) - 2 > 20


def test_the_register_is_as_large_as_the_pages_say(root):
    said = re.search(r"- ([\d,]+) terms", (root / "docs/limits.md").read_text("utf-8"))
    assert said and round(len(legation.api.offices()), -3) == int(said[1].replace(",", ""))
