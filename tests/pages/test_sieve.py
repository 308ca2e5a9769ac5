"""The sieve: a page that is not wanted is set aside by its rough text, and nothing else is lost."""

from __future__ import annotations

import io
import json

import pytest

from legation.model import Failure, Page, Skip
from legation.pages import page_of, read_rows
from legation.pages.sieve import UNWANTED, rough, sieved

STORY = "Kaja Kallas met Donald Tusk in Warsaw on Monday, and both spoke of the border for an hour."
HTML = f"<html><body><nav><ul><li>Sport</li></ul></nav><article><h1>Talks</h1><p>{STORY}</p></article></body></html>"


def test_the_rough_text_has_the_story_without_its_menu() -> None:
    assert STORY in rough(HTML).splitlines() and "Sport" not in rough(HTML)


def test_a_page_that_is_not_wanted_is_set_aside_with_the_reason() -> None:
    assert sieved(HTML, "s", "", lambda text: "handball" in text) == Skip("s", UNWANTED)
    found = sieved(HTML, "s", "", lambda text: "Kallas" in text)
    assert isinstance(found, Page) and STORY in found.text


def test_without_a_wish_every_page_is_read() -> None:
    assert isinstance(sieved(HTML, "s", "", None), Page)


@pytest.mark.parametrize("markup", ["", "<div>" * 1000 + STORY])
def test_what_has_no_rough_text_is_read_in_full_so_that_its_fault_is_said(markup: str) -> None:
    assert rough(markup) == ""
    found = sieved(markup, "s", "", lambda text: False)
    assert isinstance(found, Failure)


def test_rows_with_html_pass_the_sieve_and_rows_with_text_do_not() -> None:
    row = {"id": "a", "html": HTML}
    assert page_of(row, "s", lambda text: False) == Skip("s", UNWANTED)
    lines = io.BytesIO((json.dumps(row) + "\n" + json.dumps({"id": "b", "text": STORY}) + "\n").encode())
    first, second = read_rows(lines, "f", lambda text: False)
    assert first == Skip("f:1", UNWANTED) and isinstance(second, Page)
