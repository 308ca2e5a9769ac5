"""Parquet files: rows as in JSON Lines."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pyarrow.parquet as pq

from legation.model import Failure, Page, Skip
from legation.pages import read

STORY = "The foreign minister of Peru flew to Quito on Thursday and met her counterpart for talks about border post {}."


def test_rows_become_pages_with_days_of_any_type(tmp_path):
    file = tmp_path / "a.parquet"
    columns = {
        "id": ["a", "b", "c"],
        "text": [STORY.format(1), STORY.format(2), None],
        "date": [dt.date(2024, 5, 2), None, None],
        "other": [1, 2, 3],
    }
    pq.write_table(pa.table(columns), file)
    one, two, three = read([str(file)])
    assert isinstance(one, Page) and one.id == "a" and one.published and one.published.start == dt.date(2024, 5, 2)
    assert isinstance(two, Page) and two.published is None and two.text == STORY.format(2)
    assert isinstance(three, Failure) and three.source == f"{file}#3"


def test_what_is_no_table_of_pages_says_so(tmp_path):
    file = tmp_path / "a.parquet"
    pq.write_table(pa.table({"x": [1]}), file)
    (failure,) = read([str(file)])
    assert isinstance(failure, Failure) and failure.error == "no column text or html"
    file.write_bytes(b"PAR1 but no more")
    (failure,) = read([str(file)])
    assert isinstance(failure, Failure) and failure.error.startswith("unreadable Parquet")


def test_a_file_of_many_rows_is_read_in_batches(tmp_path):
    file = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": [STORY.format(n) for n in range(500)]}), file)
    assert len({page.text for page in read([str(file)]) if isinstance(page, Page)}) == 500


def test_html_in_rows_goes_through_the_sieve(tmp_path):
    file = tmp_path / "a.parquet"
    pq.write_table(pa.table({"html": [f"<html><body><p>{STORY.format(n)}</p></body></html>" for n in (1, 2)]}), file)
    one, two = read([str(file)], wanted=lambda rough: "post 1" in rough)
    assert isinstance(one, Page) and two == Skip(f"{file}#2", "no diplomacy")
