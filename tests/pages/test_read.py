"""Sources to pages: folders, rows, standard input; broken input of every kind gives a clear failure, ends nothing."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Failure, Page, Skip
from legation.pages import read
from legation.pages.files import read_stream

STORY = "The foreign minister of Peru flew to Quito on Thursday and met her counterpart for talks about the border."
OTHER = "The foreign minister of Chile stayed at home on Friday and had a call with the president of Brazil instead."


def put(path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def failure(path: str) -> Failure:
    (found,) = read([path])
    assert isinstance(found, Failure), found
    assert found.step == "read" and found.source == path.replace("\0", "?") and found.error and found.advice
    return found


def test_a_folder_is_read_in_order_hidden_files_left_out(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    put(tmp_path / "b" / "two.md", OTHER)
    put(tmp_path / "c.txt", STORY)
    put(tmp_path / ".secret.txt", STORY + " Hidden.")
    put(tmp_path / ".git" / "a.txt", STORY + " Hidden.")
    put(tmp_path / "README.md", "About this folder and what the files in it are for.")
    put(tmp_path / "table.csv", "https://example.org/story")
    found = list(read([str(tmp_path)]))
    assert [(type(item).__name__, Path(item.source).name) for item in found] == [
        ("Skip", "README.md"), ("Page", "c.txt"), ("Skip", "table.csv"), ("Page", "two.md"),
    ]  # fmt: skip


def test_a_text_file_keeps_its_text_and_has_no_date_of_its_own(tmp_path: Path) -> None:
    (page,) = read([put(tmp_path / "a.txt", f"Talks in Quito\n\n{STORY}\n")])
    assert isinstance(page, Page)
    assert page.title == "Talks in Quito" and page.published is None and page.text.endswith(STORY + "\n")


def test_the_date_of_the_run_serves_pages_without_their_own(tmp_path: Path) -> None:
    day = dt.date(2024, 5, 3)
    rows = [{"id": 1, "text": STORY}, {"id": 2, "text": OTHER, "date": "2023-02-01"}]
    pages = list(read([put(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)))], published=day))
    shown = [(p.published.start, p.published.source) for p in pages if isinstance(p, Page) and p.published]
    assert shown == [(day, "given"), (dt.date(2023, 2, 1), "given")]


def test_the_same_text_twice_is_skipped_and_says_of_what(tmp_path: Path) -> None:
    first, second = put(tmp_path / "a.txt", STORY), put(tmp_path / "b.txt", STORY + "\n")
    assert list(read([first, second]))[1] == Skip(second, f"duplicate of {first}")


def test_a_page_has_the_same_id_wherever_it_is_read_from(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    pages = [*read([put(tmp_path / "a.txt", STORY)]), *read([put(tmp_path / "x" / "a.txt", STORY)])]
    assert len({page.id for page in pages if isinstance(page, Page)}) == 1 and len(pages) == 2


def test_two_pages_under_one_id_are_told(tmp_path: Path) -> None:
    rows = [{"id": 1, "text": STORY}, {"id": 1, "text": OTHER}]
    found = list(read([put(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)))]))
    assert isinstance(found[1], Failure) and "the id 1 is that of" in found[1].error


def test_other_languages_and_empty_pages_are_set_aside(tmp_path: Path) -> None:
    german = "Die Außenministerin reiste am Donnerstag nach Quito und sprach mit ihrem Kollegen über die Grenze. "
    found = [*read([put(tmp_path / "a.txt", german * 2)]), *read([put(tmp_path / "b.txt", "Home\n\nShare\n")])]
    assert [item.reason for item in found if isinstance(item, Skip)] == ["not English", "empty"]


def test_bad_rows_are_named_by_line_and_the_good_ones_kept(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "ok", "text": STORY}),
        '{"id": 2, "text": ',
        "",
        '{"id": 3, "title": "no text"}',
        '["no", "object"]',
        json.dumps({"id": 4, "text": STORY + "\x00"}),
        '{"id": 5, "text": "half \\ud800 a character"}',
        "[" * 100_000,
        json.dumps({"id": "last", "text": OTHER}),
    ]
    path = put(tmp_path / "a.jsonl", "\n".join(lines))
    found = list(read([path]))
    assert [item.id for item in found if isinstance(item, Page)] == ["ok", "last"]
    wrong = {item.source: item.error for item in found if isinstance(item, Failure)}
    assert list(wrong) == [f"{path}:{line}" for line in (2, 4, 5, 6, 7, 8)]
    assert wrong[f"{path}:4"] == "row without text"
    assert "null" in wrong[f"{path}:6"] and "surrogates" in wrong[f"{path}:7"]


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    good = json.dumps({"id": "after", "text": STORY}).encode()
    path = put(tmp_path / "a.jsonl", b'{"id": 1, "text": "' + b"x" * 20_000_000 + b'"}\n' + good)
    found = list(read([path]))
    assert isinstance(found[0], Failure) and found[0].source == f"{path}:1" and "20 MB" in found[0].error
    assert isinstance(found[1], Page) and found[1].id == "after"


def test_a_file_that_is_no_json_lines_is_given_up(tmp_path: Path) -> None:
    found = list(read([put(tmp_path / "a.json", "x\n" * 10_000)]))
    assert len(found) == 51 and isinstance(found[-1], Failure) and "left unread" in found[-1].error


def test_a_single_line_of_20_mb_is_a_failure(tmp_path: Path) -> None:
    assert "over 20 MB" in failure(put(tmp_path / "a.txt", b"x" * 20_000_000)).error


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.rss", "a"])
def test_empty_files(tmp_path: Path, name: str) -> None:
    assert failure(put(tmp_path / name, "")).error == "empty file"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.xml"])
@pytest.mark.parametrize("data", [bytes(range(256)) * 50, b"PK\x03\x04\x00\x00" * 9, b"%PDF-1.7 abc"])
def test_bytes_that_are_no_text(tmp_path: Path, name: str, data: bytes) -> None:
    assert failure(put(tmp_path / name, data)).error == "not text"


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    assert failure(str(tmp_path / "none.txt")).error == "no such file or folder"
    assert failure("a\x00b").error


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(read([str(tmp_path)])) == [Skip(str(tmp_path / "pipe.txt"), "not a regular file")]
    assert failure(str(tmp_path / "pipe.txt")).error == "not a regular file"


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr("os.scandir", refuse)
    assert failure(str(tmp_path)).error == "unreadable folder: Permission denied"


@settings(deadline=None)
@given(
    st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(["html", "text", "rows", "feed"]),
)
def test_any_bytes_in_any_format_raise_nothing(data: bytes, form: str) -> None:
    found = list(read_stream(io.BytesIO(data), "x", form))
    assert found and all(isinstance(item, (Page, Failure)) for item in found)


def test_an_unreadable_file_does_not_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, good = put(tmp_path / "a.txt", STORY), put(tmp_path / "b.txt", OTHER)
    as_before = Path.open

    def refuse(self: Path, *rest: str) -> object:
        if str(self) == closed:
            raise PermissionError(13, "Permission denied")
        return as_before(self, *rest)

    monkeypatch.setattr(Path, "open", refuse)
    first, second = read([closed, good])
    assert isinstance(first, Failure) and first.error == "unreadable file: Permission denied"
    assert isinstance(second, Page)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "utf-16-le"])
def test_texts_in_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    words = "The minister said “yes” to the president – and left Türkiye for Málaga on Friday evening."
    (page,) = read([put(tmp_path / "a.txt", words.encode(encoding))])
    assert isinstance(page, Page) and page.text == words


def test_a_broken_byte_costs_one_character(tmp_path: Path) -> None:
    (page,) = read([put(tmp_path / "a.txt", f"In Málaga and Córdoba. {STORY}".encode() + b" \xff")])
    assert isinstance(page, Page) and page.text == f"In Málaga and Córdoba. {STORY} \ufffd"


@pytest.mark.parametrize(
    "text", [STORY, json.dumps({"id": 1, "text": STORY}), f"<html><body><p>{STORY}</p></body></html>"]
)
def test_standard_input_is_read_whatever_its_format(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(text.encode())))  # type: ignore[arg-type]
    monkeypatch.setattr("sys.stdin", stream)
    (page,) = read(["-"])
    assert isinstance(page, Page) and page.text == STORY and page.source.startswith("stdin")
