"""EDTF of the written subset: there and back, and nothing else is read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.when import edtf

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-05-14", "2024-05-14", "2024-05-14"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-05-14/2024-06-02", "2024-05-14", "2024-06-02"),
        ("2024-05/2024-06", "2024-05-01", "2024-06-30"),
        ("1990/1999", "1990-01-01", "1999-12-31"),
        ("../2024-05-14", "", "2024-05-14"),
        ("2024-05-14/..", "2024-05-14", ""),
    ],
)
def test_read_and_write_agree(text: str, start: str, end: str) -> None:
    reading = edtf.read(text)
    assert (reading.start.isoformat() if reading.start else "") == start
    assert (reading.end.isoformat() if reading.end else "") == end
    assert edtf.write(reading.start, reading.end) == text


@given(DAYS, DAYS, st.sampled_from(["", "~", "?"]))
def test_any_interval_comes_back(one: dt.date, other: dt.date, mark: str) -> None:
    start, end = sorted((one, other))
    reading = edtf.read(edtf.write(start, end, mark))
    assert (reading.start, reading.end) == (start, end)
    assert (reading.about, reading.unsure) == (mark == "~", mark == "?")


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "2024-13", "2024-00", "2024-02-30", "24-05-14", "2024/2023", "2024-05-14T10:00", "21xx"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        edtf.read(text)


def test_open_on_both_sides_is_empty() -> None:
    assert edtf.write(None, None) == ""
