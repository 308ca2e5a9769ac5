"""A user's own lexicon, terms, issues and outlets, each seen in what is read; and files that are wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import legation
from legation.lexicon import load
from legation.model import Page, Skip
from legation.project import MARK, Project, ProjectError, find, start
from legation.project.issues import read_issues
from legation.project.outlets import name_outlets, outlet_of, read_outlets
from legation.project.start import FILES, template
from legation.who.command import read_terms
from legation.who.own import using
from legation.who.register import register

PAGE = """Powell in Cairo

CAIRO, 1 April 2025 - Foreign Minister Ada Quell of Fiji visited Cairo on Tuesday. She demanded that Egypt open its
fishing rights talks to island states.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as `legation init` writes it."""
    list(start(tmp_path))
    return tmp_path


def switched_on(name: str) -> str:
    """A file of the template with its example, which stands at its end behind "# ", switched on."""
    lines = template(name).splitlines()
    last = max(at for at, line in enumerate(lines) if not line.startswith("#"))
    return "\n".join([*lines[: last + 1], *(line.removeprefix("# ") for line in lines[last + 1 :])]) + "\n"


def test_init_writes_every_file_once_and_keeps_what_is_there(tmp_path: Path) -> None:
    assert [new for _, new in start(tmp_path / "new")] == [True] * len(FILES)
    (tmp_path / "new" / "issues.toml").write_text('"Tin" = ["tin"]\n')
    assert [new for _, new in start(tmp_path / "new")] == [False] * len(FILES)
    assert [name for name, _ in Project.open(tmp_path / "new").issues] == ["Tin"]


def test_a_fresh_project_adds_nothing(folder: Path) -> None:
    own = Project.open(folder)
    assert (own.name, own.terms, own.issues, own.outlets) == ("my project", (), (), ())
    assert len(load(own.lexicon).senses) == len(load().senses)


def test_the_examples_in_the_files_work_when_they_are_switched_on(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_text(switched_on(name))
    own = Project.open(folder)
    assert [term.name for term in own.terms] == ["Ada Quell"] and own.terms[0].country == "FJ"
    assert [name for name, _ in own.issues] == ["Fisheries"]
    assert own.outlets == (("courier.example.org", "The Harbour Courier"),)
    assert {sense.id for sense in load(own.lexicon).senses} - {sense.id for sense in load().senses} == {"own.confer"}


def test_what_is_read_shows_the_project(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_text(switched_on(name))
    (folder / "page.txt").write_text(PAGE + "\nPowell powwowed with President Hosni Mubarak in Cairo on Monday.\n")
    for name, project in (("with", folder), ("without", None)):
        legation.read(folder / "page.txt", folder / f"{name}.ledger", project=project)
    with legation.Ledger(folder / "with.ledger") as own, legation.Ledger(folder / "without.ledger") as plain:
        assert [event.kind for event in own.events(kind="meeting")] == ["meeting"] and not list(
            plain.events(kind="meeting")
        )
        assert [event.kind for event in own.events(issue="Fisheries")] and not list(plain.events(issue="Fisheries"))
        persons = [
            {p.person for event in one.events(kind="visit") for p in event.parties if p.name == "Ada Quell"}
            for one in (own, plain)
        ]
        assert persons == [{"ada-quell-fj"}, {""}]


def test_terms_are_there_inside_and_gone_outside(tmp_path: Path) -> None:
    path = tmp_path / "register.tsv"
    path.write_text(switched_on("register.tsv"))
    before = register()
    with using(read_terms(path)) as book:
        assert register() is book and register() is not before
        held = register().held_on("ada-quell-fj", dt.date(2025, 1, 1))
        assert [term.office for term in held] == ["Foreign Minister"]
        assert register().held_on("Q58217", dt.date(2023, 2, 21))
    assert register() is before and register().person("ada-quell-fj") is None


def test_a_folder_is_a_project_only_by_its_mark(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert find(other, folder).name == "my project" and find(other) == Project()
    (folder / MARK).unlink()
    assert find(folder) == Project()
    with pytest.raises(ProjectError, match="legation init"):
        Project.open(folder)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("issues.toml", '"Tin" = "tin"\n', "'Tin' needs a list of words"),
        ("issues.toml", "[[", "issues.toml: not TOML"),
        ("outlets.tsv", "host\tname\n", "line 1: the header must be site and outlet"),
        ("outlets.tsv", "site\toutlet\nx.org\n", "line 2: needs a site and an outlet"),
        ("register.tsv", "person\toffice\tcountry\nAda\tMinister\tRuritania\n", "register.tsv, line 2"),
        (MARK, "= 1", "Invalid"),
    ],
)
def test_a_wrong_file_is_told_by_name_and_line(folder: Path, name: str, text: str, words: str) -> None:
    (folder / name).write_text(text)
    with pytest.raises(ProjectError, match=words):
        Project.open(folder)


def test_words_of_an_issue_are_whole(tmp_path: Path) -> None:
    (tmp_path / "issues.toml").write_text('"Tin" = ["tin", "U.S. tin"]\n')
    ((name, words),) = read_issues(tmp_path / "issues.toml")
    assert name == "Tin" and words.search("more tin.") and not words.search("tiny") and not words.search("Latin")


def test_an_outlet_is_found_by_host_or_name(tmp_path: Path) -> None:
    path = tmp_path / "outlets.tsv"
    path.write_text("site\toutlet\ncourier.org\tThe Courier\nworld.courier.org\tCourier World\nhc wire\tHarbour\n")
    outlets = read_outlets(path)
    urls = ["https://www.courier.org/a", "https://world.courier.org/b", "https://notcourier.org/", "http://[bad", ""]
    assert [outlet_of(Page("p", "s", "", url=url), outlets) for url in urls] == [
        "The Courier",
        "Courier World",
        "",
        "",
        "",
    ]
    assert outlet_of(Page("p", "s", "", outlet="HC Wire"), outlets) == "Harbour"


def test_only_pages_are_renamed() -> None:
    page, skip = Page("p", "s", "", url="https://x.org/1", outlet="old"), Skip("s", "why")
    found: Iterator[object] = name_outlets([page, skip], (("x.org", "X"),))
    assert list(found) == [replace(page, outlet="X"), skip]
    assert list(name_outlets([page], ())) == [page]
