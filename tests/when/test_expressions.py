"""The list of 200 expressions: right is the exact words, both days, the EDTF and the precision."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from legation.model import Published, When
from legation.when import find, resolve

LIST = Path(__file__).with_name("expressions.tsv")
FLOOR = 0.97


def rows() -> list[list[str]]:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def read(sentence: str, published: str, words: str) -> When | None:
    on = day(published)
    given = Published(on, on, "given") if on else None
    found = next((expression for expression in find(sentence) if expression.words == words), None)
    return resolve(found, given) if found else None


def fault(row: list[str]) -> str:
    _, sentence, published, words, start, end, edtf, precision = row
    when = read(sentence, published, words)
    if when is None:
        return f"{words!r} not found in {sentence!r}, only {[e.words for e in find(sentence)]}"
    got = (when.start, when.end, when.edtf, when.precision)
    return "" if got == (day(start), day(end), edtf, precision) else f"{words!r} in {sentence!r}: {got}"


def test_the_list_is_long_and_varied() -> None:
    assert len(rows()) >= 200
    assert len({row[0] for row in rows()}) >= 20


def test_nearly_all_are_right() -> None:
    faults = [text for row in rows() if (text := fault(row))]
    assert 1 - len(faults) / len(rows()) >= FLOOR, "\n".join(faults)


@pytest.mark.parametrize("name", sorted({row[0] for row in rows()}))
def test_no_class_fails_badly(name: str) -> None:
    own = [row for row in rows() if row[0] == name]
    faults = [text for row in own if (text := fault(row))]
    assert len(faults) <= max(1, len(own) // 5), "\n".join(faults)
