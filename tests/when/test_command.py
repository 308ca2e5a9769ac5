"""The rows of `legation when`."""

from __future__ import annotations

import json

from legation.when.command import when_rows


def row(text: str, published: object = "2025-03-20") -> list[dict[str, object]]:
    (line,) = when_rows([{"id": "s1", "text": text, "published": published}])
    assert line["id"] == "s1"
    json.dumps(line)
    return list(line["times"])


def test_a_row_has_words_span_days_and_precision() -> None:
    (time,) = row("They met last Friday.")
    assert time["words"] == "last Friday" and time["span"] == [9, 20]
    assert time["start"] == time["end"] == "2025-03-14"
    assert (time["edtf"], time["precision"]) == ("2025-03-14", "day")


def test_the_words_are_those_that_name_the_time() -> None:
    (time,) = row("In force since 2019.")
    assert (time["words"], time["start"], time["end"], time["bound"]) == ("2019", "2019-01-01", "2019-12-31", "since")


def test_open_and_unknown_ends_are_null() -> None:
    (time,) = row("They will meet in the coming months.")
    assert (time["start"], time["end"]) == ("2025-03-20", None)
    (time,) = row("They met last Friday.", None)
    assert (time["start"], time["end"], time["edtf"]) == (None, None, "")


def test_bad_lines_do_not_end_the_run() -> None:
    lines: list[dict[str, object]] = [
        {"id": 1},
        {"id": 2, "text": None, "published": "soon"},
        {"id": 3, "text": "2019"},
    ]
    assert [line["id"] for line in when_rows(lines)] == [1, 2, 3]


def test_the_date_may_stand_under_either_key() -> None:
    (line,) = when_rows([{"id": "a", "text": "They met yesterday.", "date": "2024-03-01T10:00:00Z"}])
    assert line["times"][0]["start"] == "2024-02-29"
