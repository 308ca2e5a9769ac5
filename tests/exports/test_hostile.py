"""Whatever pages say: no formula in a sheet, no markup in a timeline, no broken file, in any format."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import feedparser
import icalendar
import pytest
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.make import Source, when

from legation.exports.cells import words
from legation.exports.formats import Name, files
from legation.exports.jsonld import page_node
from legation.exports.save import save
from legation.exports.timelinejs import link
from legation.exports.view import Record, View
from legation.flat import FORMULA
from legation.ledger import Ledger
from legation.model import Party, Place

NASTY = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "a\tb\nc\r",
    "\x00\x0b\u202e",
]


def exports(said: str) -> dict[str, bytes]:
    """Return every file of a ledger of one page that says a thing wherever a page can say one."""
    source = Source(said or "p", "2025-04-01", said + "\n")
    place = Place(said, said, "")
    source.tell("statement", "happened", [Party(said, "source", "person")], when("2025-04-01"), place, quote=said)
    source.tell("meeting", "planned", [Party(said, "participant"), Party("Bo Tarn", "participant")], topic=said)
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x.ledger", create=True) as ledger:
        ledger.keep(source.page, source.reports)
        view = View(ledger)
        return {f"{name}.{out.name}": b"".join(found) for name in Name for out, found in files(view, name, Path("x"))}


def check(made: dict[str, bytes]) -> None:
    """Open what can be opened without schema; nothing may raise."""
    for name in ("geojson.x", "timelinejs.x", "jsonld.x"):
        json.loads(made[name])
    for name in ("jsonl.x", "ftm.x"):
        assert all(json.loads(line) for line in made[name].decode().split("\n")[:-1])
    assert ElementTree.fromstring(made["gexf.x"]).tag == "{http://gexf.net/1.3}gexf"
    assert not feedparser.parse(made["atom.x"]).bozo
    assert icalendar.Calendar.from_ical(made["ics.x"])
    for name in ("gdelt.x", "gdelt.x.mentions", "polecat.x"):
        lines = made[name].decode().split("\n")[:-1]
        assert len({line.count("\t") for line in lines}) <= 1
    for row in csv.reader(io.StringIO(made["csv.x"].decode(), newline="")):
        assert not any(cell.startswith(FORMULA) for cell in row)


@pytest.mark.parametrize("said", NASTY, ids=range(len(NASTY)))
def test_nasty_words_break_nothing(said: str) -> None:
    made = exports(said)
    check(made)
    assert b"<script" not in made["timelinejs.x"]


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
@settings(max_examples=10)
def test_any_words_break_nothing(said: str) -> None:
    check(exports(said))


def test_a_formula_gets_an_apostrophe_and_other_words_stay() -> None:
    assert [words(one) for one in ("=1+1", " =1", "\t@x", "−5", "a=b", "5-6", "＝1")] == [
        "'=1+1", "'=1", "'@x", "−5", "a=b", "5-6", "'＝1",
    ]  # fmt: skip


def test_a_link_that_is_no_address_of_the_web_is_no_link() -> None:
    page = replace(Source("p", None).page, url="javascript:alert(1)")
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x.ledger", create=True) as ledger:
        source = Source("p", None)
        source.tell("visit", "happened", [])
        ledger.keep(source.page, source.reports)
        record = next(View(ledger).records())
    assert link(Record(record.event, record.reports, (page,))) == ""
    assert "schema:url" not in page_node(page) and "url" not in page_node(page)


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    out.write_bytes(b"old")

    def broken() -> object:
        yield b"half"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        save(out, broken())  # type: ignore[arg-type]
    assert out.read_bytes() == b"old" and list(tmp_path.iterdir()) == [out]
    assert save(out, iter([b"new", b"er"])) == 5 and out.read_bytes() == b"newer"
