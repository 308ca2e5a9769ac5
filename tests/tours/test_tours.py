"""The development pages have the stated shape, and the truth's facts are told in them."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
MONTH = r"(Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


SETS = (
    ("tours.jsonl", "truth.jsonl"),
    ("second.jsonl", "second-truth.jsonl"),
    ("fresh.jsonl", "fresh-truth.jsonl"),
    ("third.jsonl", "third-truth.jsonl"),
    ("fourth.jsonl", "fourth-truth.jsonl"),
    ("fifth.jsonl", "fifth-truth.jsonl"),
    ("sixth.jsonl", "sixth-truth.jsonl"),
    ("seventh.jsonl", "seventh-truth.jsonl"),
)
PAGES = [page for pages, _ in SETS for page in read(pages)]
TOURS = [tour for _, truth in SETS for tour in read(truth)]


def test_pages_are_many_and_their_ids_are_unique() -> None:
    assert len({page["id"] for page in PAGES}) == len(PAGES) >= 80
    assert all(set(page) == {"id", "tour", "date", "title", "text", "outlet"} for page in PAGES)


def test_a_third_is_undated_and_some_know_their_month_only() -> None:
    dates = [page["date"] for page in PAGES]
    assert 0.3 <= dates.count(None) / len(dates) <= 0.4
    assert all(re.fullmatch(r"\d{4}-\d\d(-\d\d)?", date) for date in dates if date)
    assert 0.1 <= sum(len(date or "") == 7 for date in dates) / len(dates) <= 0.25


def test_pages_are_of_a_news_item_s_length() -> None:
    excerpts = {page["id"] for name in ("fifth.jsonl", "sixth.jsonl", "seventh.jsonl") for page in read(name)}
    least = {page["id"]: 30 if page["id"] in excerpts else 80 for page in PAGES}
    assert {page["id"] for page in PAGES if not least[page["id"]] <= len(page["text"].split()) <= 250} == set()


def test_datelines_agree_with_the_dates_of_publication() -> None:
    told = [(page["date"], re.match(rf".*?, {MONTH} (\d+) \(", page["text"])) for page in PAGES]
    pairs = [(dt.date.fromisoformat(date), found) for date, found in told if found and date and len(date) == 10]
    assert len(pairs) > 20
    assert all((day.strftime("%b"), day.day) == (found[1][:3], int(found[2])) for day, found in pairs)


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: str(tour["tour"]))
def test_truth_rests_on_its_pages(tour: dict[str, Any]) -> None:
    mine = [page for page in PAGES if page["tour"] == tour["tour"]]
    text = " ".join(page["title"] + " " + page["text"] for page in mine)
    assert sorted(page["id"] for page in mine) == tour["pages"]
    assert 3 <= len(mine) <= 6
    assert tour["traveller"].split()[-1] in text
    for leg in tour["legs"]:
        assert any(place in text for place in [*leg["locality"].split("; "), leg["country"]])
        assert all(set(name.split()) & set(re.findall(r"[\w-]+", text)) for name in leg["met"])


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: str(tour["tour"]))
def test_legs_are_in_order_and_called_off_journeys_have_no_end(tour: dict[str, Any]) -> None:
    starts = [leg["start"] for leg in tour["legs"]]
    assert starts == sorted(starts)
    if tour["status"] == "happened":
        assert all(dt.date.fromisoformat(leg["start"]) <= dt.date.fromisoformat(leg["end"]) for leg in tour["legs"])
    else:
        assert tour["status"] in {"cancelled", "postponed", "denied"}
        assert {leg["end"] for leg in tour["legs"]} == {None}
