"""The example pages: all are read, their site furniture is left behind, their dates known as the README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.model import Failure, Page, Skip
from legation.pages import read

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    found = list(read([str(EXAMPLES)]))
    assert not [item for item in found if isinstance(item, Failure)]
    assert [item.reason for item in found if isinstance(item, Skip)] == ["a README"]
    return {Path(item.source).name: item for item in found if isinstance(item, Page)}


def test_every_example_is_a_page_and_listed(pages: dict[str, Page]) -> None:
    listed = (EXAMPLES / "README.md").read_text("utf-8")
    assert len(pages) == 21
    assert all(name.split("#")[0].split(":")[0] in listed for name in pages)
    assert all(page.title for page in pages.values())


def test_only_the_first_has_no_date(pages: dict[str, Page]) -> None:
    assert [name for name, page in pages.items() if page.published is None] == ["wang-tour-2023-undated.txt"]
    known = {page.published.source for page in pages.values() if page.published}
    assert known == {"json-ld", "metadata", "url", "dateline", "given", "feed"}


def test_a_date_in_a_file_s_name_is_the_date_that_was_read(pages: dict[str, Page]) -> None:
    named = {name: page for name, page in pages.items() if name.rsplit(".", 1)[0][-2:].isdigit()}
    assert len(named) == 11
    assert all(page.published and page.published.start.isoformat() in name for name, page in named.items())


def test_what_is_read_is_free_of_the_site(pages: dict[str, Page]) -> None:
    site = (
        "Subscribe",
        "cookies",
        "Share",
        "Newsletter",
        "Most read",
        "comment",
        "rights reserved",
        "long table",
        "Home",
    )
    for page in pages.values():
        kept = [page.text[block.start : block.end] for block in page.blocks if block.kind != "furniture"]
        assert not [words for words in kept if any(mark in words for mark in site)]


def test_each_page_has_prose(pages: dict[str, Page]) -> None:
    assert min(sum(block.kind == "paragraph" for block in page.blocks) for page in pages.values()) >= 2
