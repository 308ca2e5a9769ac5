"""Rows in four forms: what people see chosen and ordered, what programs get whole."""

from __future__ import annotations

import json

import pytest

from legation.cli.tables import Format, Row, clean, csv_lines, show

ROWS: list[Row] = [
    {"id": "e1", "when": "5 May", "what": "Ada visits Kyiv", "status": "planned", "pages": ["p1", "p2"], "note": None},
    {
        "id": "e2",
        "when": "",
        "what": "A, B and “C” meet",
        "status": "cancelled",
        "pages": [],
        "note": {"a": 1, "b": ""},
    },
]


def shown(capsys: pytest.CaptureFixture[str], form: Format, *columns: str) -> str:
    show(iter(ROWS), form, columns)
    return capsys.readouterr().out


def test_a_table_has_the_chosen_columns_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    head, *lines = shown(capsys, Format.TABLE, "what", "id").splitlines()
    assert head.split() == ["what", "id"]
    assert [line.split()[-1] for line in lines] == ["e1", "e2"] and "status" not in head


def test_without_a_choice_every_column_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, Format.TABLE).splitlines()[0].split() == list(ROWS[0])


def test_json_lines_and_json_hold_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.loads(line) for line in shown(capsys, Format.JSONL).splitlines()]
    assert lines == json.loads(shown(capsys, Format.JSON)) == ROWS


def test_words_stay_as_they_are_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert "“C”" in shown(capsys, Format.JSONL)


def test_a_csv_has_a_head_and_joins_lists(capsys: pytest.CaptureFixture[str]) -> None:
    head, first, second = shown(capsys, Format.CSV).splitlines()
    assert head == "id,when,what,status,pages,note"
    assert first == "e1,5 May,Ada visits Kyiv,planned,p1; p2,"
    assert second == 'e2,,"A, B and “C” meet",cancelled,,1'


@pytest.mark.parametrize("form", [Format.JSONL, Format.CSV])
def test_no_rows_are_no_lines_for_programs(capsys: pytest.CaptureFixture[str], form: Format) -> None:
    show([], form)
    assert capsys.readouterr().out == "" and list(csv_lines([])) == []


def test_no_rows_are_said_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    show([], Format.TABLE, empty="No trips.")
    assert capsys.readouterr().out == "No trips.\n"


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, ""), (3, "3"), (["a", "b"], "a; b"), ({"a": "x", "b": ""}, "x"), ("a\tb", "a b"), ("\x1b[1mz", "�[1mz")],
)
def test_a_cell_in_words(value: object, words: str) -> None:
    assert clean(value) == words
