"""What fuzzing found, each case once: the bytes are rebuilt here, short, and named by what was wrong."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.conftest import Tell

from legation.model import Failure, Page
from legation.pages import read
from legation.pages.markup import inside, parse_xml
from legation.pages.webpage import page_of_html

BODY = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Ada Quell met Bo Tarn in Port Tin on Tuesday.</p>"
HEAD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/c\x00d\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)


def test_a_null_character_in_an_address_of_an_archive_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(HEAD % len(BODY) + BODY + b"\r\n\r\n")
    (page,) = read([str(path)])
    assert isinstance(page, Page) and page.url == "http://a.b/c?d"


def seconds(words: str) -> float:
    """Return the processor seconds of a page of sixty short texts, the best of two after a first that loads."""
    markup = "".join(f"<p class='date'>on {words}, round {number} was held in the old town</p>" for number in range(60))
    spent = []
    for number in range(3):
        begun = time.process_time()
        assert isinstance(page_of_html(markup.replace("round", f"round {number}"), "x.html"), Page)
        spent.append(time.process_time() - begun)
    return min(spent[1:]) + 0.02


def test_texts_that_are_nearly_dates_cost_no_more_than_others() -> None:
    """The time-out of a web archive: each was tried in a hundred languages, for a date that nobody used."""
    assert seconds("3 Frobruary 2023") < 4 * seconds("the third of May")


@pytest.mark.parametrize("piece", ["<h1>a</h1>", "<p>a</p>", "<p>"])
def test_a_title_as_long_as_the_page_costs_no_square(
    piece: str, growth: Callable[[Callable[[int], object], int], float]
) -> None:
    def read_page(number: int) -> None:
        words = piece * number
        page_of_html(f"<html><head><title>{words}</title></head><body>{words}</body></html>", "x.html")

    assert growth(read_page, 1_000) < 9


def test_a_page_of_nothing_but_tags_is_refused_at_once() -> None:
    found = page_of_html("<p>" * 60_000 + "Ada Quell met Bo Tarn in Port Tin.", "x.html")
    assert isinstance(found, Failure) and "too many tags" in found.error


@pytest.mark.parametrize("gap", ["  ", " \t ", "\u00a0\u00a0"])
def test_blanks_within_a_sentence_break_no_rule(gap: str, tell: Tell) -> None:
    assert tell(f"France's president, Emmanuel Macron,{gap}met Olaf Scholz{gap}in Berlin on Monday.")


def test_two_names_that_share_a_word_are_read(tell: Tell) -> None:
    assert tell(
        'Norway urged "President Ilham Aliyev"President Emmanuel Macron said. France condemned Russia on Monday.'
    )


@pytest.mark.parametrize("number", ["&#xD800;", "&#57343;", "&#x000dfff", "&#xDBFF;&#xDFFF;"])
def test_half_a_character_by_its_number_spoils_no_feed(number: str) -> None:
    root = parse_xml(f'<rss a="{number}"><title>Talks {number} in Oslo &#233;</title></rss>')
    assert inside(root[0]).startswith("Talks \ufffd") and inside(root[0]).endswith("Oslo é")
    assert "\ufffd" in root.get("a")


def test_a_number_without_end_is_no_character() -> None:
    assert inside(parse_xml(f"<a>x &#{'9' * 9000}; y</a>")).startswith("x")


def test_a_word_that_is_no_utf8_costs_a_parquet_file_nothing_else(tmp_path: Path) -> None:
    file, story = tmp_path / "a.parquet", "{} met Bo Tarn for talks in the old town on Tuesday, 2 April 2024.\r\n"
    texts = [story.format(name) for name in ("Ada", "Zo#", "Eve")]
    pq.write_table(pa.table({"text": texts}), file, compression="none", use_dictionary=False)
    file.write_bytes(file.read_bytes().replace(b"Zo#", b"Zo\xeb"))
    pages = [page.text for page in read([str(file)]) if isinstance(page, Page)]
    assert [page.strip() for page in pages] == [story.format(name).strip() for name in ("Ada", "Zo\u00eb", "Eve")]
    assert pages[0] == texts[0]
