"""WARC files: whole, cut at every place, damaged, and holding other things than pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.archives import STORY, warc

from legation.model import Failure, Page, Skip
from legation.pages import read
from legation.pages.warc import read_warc

NUMBER = 6


def written(folder: Path, data: bytes, name: str = "a.warc.gz") -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("packed", [True, False])
def test_every_response_is_a_page_with_its_address(tmp_path, packed):
    file = written(tmp_path, warc(NUMBER, packed), "a.warc.gz" if packed else "a.warc")
    pages = list(read([str(file)]))
    assert [page.url for page in pages] == [f"https://news.example/{n}" for n in range(NUMBER)]
    assert [page.source for page in pages] == [f"{file}#{n + 1}" for n in range(NUMBER)]
    assert all("Quito" in page.text and page.published is None for page in pages)


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_cut_anywhere_keeps_what_came_before_and_says_so(tmp_path, packed):
    data = warc(NUMBER, packed)
    starts = (b"WARC/1", b"\x1f\x8b\x08")  # between two records nothing tells that there were more
    for size in (n for n in range(len(data) // 3, len(data) - 1, 97) if not data[n:].startswith(starts)):
        found = list(read_warc(written(tmp_path, data[:size])))
        pages = [item for item in found if isinstance(item, Page)]
        assert isinstance(found[-1], Failure), f"cut at {size} of {len(data)}"
        assert f"{len(pages)} records" in found[-1].error
        assert len(pages) >= NUMBER * size // len(data) - 2


def test_damage_in_one_member_loses_that_record_only(tmp_path):
    data = bytearray(warc(NUMBER))
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(byte ^ 0x5A for byte in data[middle : middle + 40])
    *pages, failure = read_warc(written(tmp_path, bytes(data)))
    assert NUMBER - 2 <= len(pages) < NUMBER and isinstance(failure, Failure) and failure.error.startswith("damaged")


@given(at=st.integers(0, 3000), junk=st.binary(min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_damage_raises_or_loses_what_lies_before_it(tmp_path_factory, at, junk):
    data = warc(NUMBER)
    at %= len(data)
    found = list(read_warc(written(tmp_path_factory.mktemp("w"), data[:at] + junk + data[at + len(junk) :])))
    pages = [item for item in found if isinstance(item, Page)]
    assert len(pages) >= NUMBER * at // len(data) - 2
    assert found


def test_other_records_are_set_aside_with_the_reason(tmp_path):
    (skip,) = read_warc(written(tmp_path, warc(1, status="404 Not Found")))
    assert isinstance(skip, Skip) and "404" in skip.reason
    (skip,) = read_warc(written(tmp_path, warc(1, kind="image/png")))
    assert isinstance(skip, Skip) and "image/png" in skip.reason
    (failure,) = read_warc(written(tmp_path, b""))
    assert isinstance(failure, Failure)
    (failure,) = read_warc(written(tmp_path, b"not an archive at all\n" * 9))
    assert isinstance(failure, Failure)


def test_a_wet_file_gives_its_plain_text(tmp_path):
    words = STORY.format(1).split("<p>")[1].split("</p>")[0]
    fields = [
        "WARC/1.0",
        "WARC-Type: conversion",
        "WARC-Target-URI: https://news.example/1",
        "Content-Type: text/plain",
    ]
    head = "\r\n".join([*fields, f"Content-Length: {len(words)}", "", ""])
    (page,) = read_warc(written(tmp_path, (head + words + "\r\n\r\n").encode(), "a.wet"))
    assert isinstance(page, Page) and page.text == words and page.url == "https://news.example/1"
