"""Encodings mixed in one file, null characters, half characters, signs that turn the direction of writing."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.make import Source, person, when

from legation.flat import clean
from legation.ledger import Ledger
from legation.model import Failure, Page
from legation.pages import read
from legation.pages.webpage import page_of_html
from legation.web import create

STORY = "Ada Quell met José Marré in Port Tin on Tuesday, and both said that tin was dear."
TURNED = (
    "\u202ellieuQ adA\u202c",
    "Ada\u2066 Quell\u2069",
    "\u2067Ada\u2069",
    "Ada\u200fQuell\u200e",
    "\u061cAda",
    "Ada\u202b",
)
"""A name behind each sign that turns the direction, some never closed."""


def turns(text: str) -> set[str]:
    """Return the signs of a text that turn the direction of writing."""
    return {char for char in text if unicodedata.category(char) == "Cf"}


def read_bytes(path: Path, data: bytes) -> list[object]:
    path.write_bytes(data)
    return list(read([str(path)]))


def test_each_line_of_a_file_is_decoded_by_itself(tmp_path: Path) -> None:
    encodings = ("utf-8", "cp1252", "utf-8", "latin-1")
    lines = (
        json.dumps({"id": f"p{number}", "text": f"{STORY} Nr {number}."}, ensure_ascii=False).encode(name)
        for number, name in enumerate(encodings)
    )
    found = read_bytes(tmp_path / "x.jsonl", b"\n".join(lines))
    assert [item.text for item in found if isinstance(item, Page)] == [f"{STORY} Nr {number}." for number in range(4)]


def test_a_page_with_bytes_of_another_encoding_keeps_all_that_is_whole(tmp_path: Path) -> None:
    (page,) = read_bytes(tmp_path / "x.txt", STORY.encode() + b" It was \x93dear\x94. " + "Señor José agreed.".encode())
    assert isinstance(page, Page) and STORY in page.text and page.text.endswith("Señor José agreed.")
    assert "\ufffddear\ufffd" in page.text


@pytest.mark.parametrize("declared", ["utf-7", "rot13", "unicode_escape", "hex", "no such thing", "utf-16"])
def test_an_encoding_that_a_page_only_claims_is_not_believed(tmp_path: Path, declared: str) -> None:
    head = f'<html><head><meta charset="{declared}"></head><body><p>{STORY}</p></body></html>'
    (page,) = read_bytes(tmp_path / "x.html", head.encode())
    assert isinstance(page, Page) and page.text == STORY


@pytest.mark.parametrize("field", ["id", "title", "url", "outlet"])
@pytest.mark.parametrize("sign", ["\ud83d", "\x00"])
def test_half_and_null_characters_in_the_fields_of_a_row_become_signs(tmp_path: Path, field: str, sign: str) -> None:
    row = json.dumps({"id": "a", "text": STORY, field: f"Port{sign}Tin"})
    (page,) = read_bytes(tmp_path / "x.jsonl", row.encode())
    assert isinstance(page, Page) and getattr(page, field) == "Port?Tin"
    with Ledger.open(tmp_path / "x.ledger", create=True) as ledger:
        assert ledger.keep(page, []) == "kept"


@pytest.mark.parametrize(("sign", "named"), [("\udc00", "half characters"), ("\x00", "null characters")])
def test_a_text_with_half_or_null_characters_is_refused_with_advice(tmp_path: Path, sign: str, named: str) -> None:
    (failure,) = read_bytes(tmp_path / "x.jsonl", json.dumps({"id": "a", "text": STORY + sign}).encode())
    assert isinstance(failure, Failure) and named in failure.error and "clean the text" in failure.advice


@pytest.mark.parametrize("entity", ["&#xD800;", "&#0;", "&#x110000;", "&#xDFFF;&#xD800;"])
def test_entities_for_what_is_no_character_leave_a_page_that_can_be_kept(entity: str) -> None:
    page = page_of_html(f"<h1>Talks{entity}</h1><p>In {entity} spring. {STORY}</p>", "x.html")
    assert isinstance(page, Page) and STORY in page.text
    assert "\x00" not in page.text + page.title and (page.text + page.title).encode()


@pytest.mark.parametrize("name", TURNED)
def test_names_that_turn_the_direction_are_shown_safely(tmp_path: Path, name: str) -> None:
    """In a terminal and in the browser the signs are shown as signs; the page's own words keep them, for the spans."""
    source = Source("p1", "2024-03-01")
    source.tell("meeting", "happened", [person(name), person("Bo Tarn")], when("2024-03-01"), quote=f"I am {name}")
    path = tmp_path / "x.ledger"
    with Ledger.open(path, create=True) as ledger:
        ledger.keep(source.page, source.reports)
        (event,) = ledger.events()
    assert name in source.page.text and turns(name)
    assert not turns(clean(name)) and "\ufffd" in clean(name)
    with TestClient(create(path, False), base_url="http://127.0.0.1:8000") as client:
        for address in ("/", "/events", f"/events/{event.id}", "/pages/p1", "/people"):
            answer = client.get(address)
            assert answer.status_code == 200 and not turns(answer.text), address
        assert "\ufffd" in client.get(f"/events/{event.id}").text
