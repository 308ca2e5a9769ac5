"""Commands of the contract for measuring: JSON Lines in, JSON Lines out, a line for each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .running import run, said

PAGES = [
    {"id": "one", "text": "Wang Yi met Sergei Lavrov in Moscow on Wednesday.", "date": "2024-05-15"},
    {"id": "two", "text": "“It is over,” said Kaja Kallas. Petr Pavel cancelled his trip to Rome.", "date": None},
    {"id": "three", "html": "<p>Kaja Kallas will visit Kyiv in June 2024.</p>", "published": "2024-05-15"},
    {"id": "four", "text": "Nothing happened."},
    {"id": "five"},
]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(map(json.dumps, PAGES)) + "\n\n", encoding="utf-8")
    return path


def put(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_reports_prints_a_line_a_page_in_order_even_for_a_bad_one(lines: Path) -> None:
    done = run("reports", lines)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in found] == ["one", "two", "three", "four", "five"]
    assert [len(row["events"]) for row in found] == [1, 2, 1, 0, 0]
    assert "row without text" in done.stderr


def test_a_report_has_the_shape_of_the_contract(lines: Path) -> None:
    first, second, third, *_ = (json.loads(line)["events"] for line in run("reports", lines).stdout.splitlines())
    assert first == [
        {
            "type": "meeting",
            "actors": [
                {"name": "Wang Yi", "role": "participant"}, {"name": "Sergei Lavrov", "role": "participant"},
            ],
            "place": "Moscow", "start": "2024-05-15", "end": None, "status": "happened", "attribution": None,
            "quote": None, "evidence": ["Wang Yi met Sergei Lavrov in Moscow on Wednesday."],
        }
    ]  # fmt: skip
    assert (second[0]["type"], second[0]["quote"]) == ("statement", "It is over,")
    assert (second[1]["type"], second[1]["status"], second[1]["start"]) == ("visit", "cancelled", None)
    assert (third[0]["status"], third[0]["start"], third[0]["end"]) == ("planned", "2024-06", None)


@pytest.mark.parametrize(("ontology", "code"), [("plover", "ACCUSE"), ("cameo", "111")])
def test_code_prints_a_line_a_sentence(tmp_path: Path, ontology: str, code: str) -> None:
    path = put(
        tmp_path / "s.jsonl",
        {"id": "1", "text": "Iran condemned Israel.", "date": "2024-05-15"},
        {"id": "2", "text": "The weather was fine.", "date": None},
    )
    found = [json.loads(line) for line in run("code", path, "--ontology", ontology).stdout.splitlines()]
    assert found == [
        {"id": "1", "events": [{"source": "IRN", "target": "ISR", "code": code}]},
        {"id": "2", "events": []},
    ]


def test_plover_is_the_ontology_if_none_is_named(tmp_path: Path) -> None:
    path = put(tmp_path / "s.jsonl", {"id": "1", "text": "Iran condemned Israel.", "date": ""})
    assert run("code", path).stdout == run("code", path, "--ontology", "plover").stdout


def test_another_ontology_gives_advice(tmp_path: Path) -> None:
    path = put(tmp_path / "s.jsonl", {"id": "1", "text": "Iran condemned Israel."})
    assert "plover or cameo" in said(run("code", path, "--ontology", "icews", code=2))


def test_when_prints_the_times_of_a_line(tmp_path: Path) -> None:
    path = put(
        tmp_path / "s.jsonl",
        {"id": "1", "text": "They met on 14 May 2024 and last Tuesday.", "published": "2024-05-15"},
        {"id": "2", "text": "They met last Tuesday.", "published": None},
        {"id": "3", "text": "They met."},
    )
    first, second, third = (json.loads(line) for line in run("when", path).stdout.splitlines())
    assert [time["words"] for time in first["times"]] == ["14 May 2024", "last Tuesday"]
    assert first["times"][0]["start"] == first["times"][0]["end"] == "2024-05-14"
    assert [(time["words"], time["start"]) for time in second["times"]] == [("last Tuesday", None)]
    assert third == {"id": "3", "times": []}
    for time in first["times"]:
        start, end = time["span"]
        assert "They met on 14 May 2024 and last Tuesday."[start:end] == time["words"]


@pytest.mark.parametrize("command", ["reports", "code", "when", "date"])
def test_a_broken_line_is_named_by_its_number(tmp_path: Path, command: str) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": "1", "text": "Hm."}\n{"id": "2", "te\n', encoding="utf-8")
    words = said(run(command, path, code=None)).replace(" ", "")
    assert "broken.jsonl:2" in words and "notJSON" in words


@pytest.mark.parametrize("command", ["reports", "code", "when", "date"])
def test_a_missing_file_is_said(tmp_path: Path, command: str) -> None:
    words = said(run(command, tmp_path / "none.jsonl", code=2))
    assert "none.jsonl" in words.replace(" ", "") and "does not exist" in words


@pytest.mark.parametrize("command", ["reports", "code", "when", "date"])
def test_an_empty_file_gives_no_lines(tmp_path: Path, command: str) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"")
    assert run(command, tmp_path / "empty.jsonl").stdout == ""


def test_date_prints_a_line_a_page_with_how_it_is_known(lines: Path) -> None:
    found = [json.loads(line) for line in run("date", lines).stdout.splitlines()]
    assert [row["id"] for row in found] == ["one", "two", "three", "four", "five"]
    assert found[0]["published"] == {"start": "2024-05-15", "end": "2024-05-15"} and found[0]["source"] == "given"
