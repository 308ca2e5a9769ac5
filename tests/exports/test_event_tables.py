"""GDELT and POLECAT: the right columns, codes of deeds for deeds only, and blanks where pages say nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas

from legation.exports import gdelt, polecat
from legation.exports.dyads import QUADS, codable, quad
from legation.exports.formats import Name
from legation.exports.view import View
from legation.model import Event

from .conftest import Write


def rows(path: Path, columns: tuple[str, ...] = ()) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = columns or tuple(next(reader))
        return [dict(zip(names, cells, strict=True)) for cells in reader]


def test_gdelt_has_its_columns_and_mentions_belong_to_events(write: Write) -> None:
    path = write(Name.GDELT)
    assert (len(gdelt.columns("events")), len(gdelt.columns("mentions"))) == (61, 16)
    events = rows(path, gdelt.columns("events"))
    mentions = rows(path.with_name("all.mentions.gdelt"), gdelt.columns("mentions"))
    numbers = [row["GLOBALEVENTID"] for row in events]
    assert len(events) > 100 and len(set(numbers)) == len(numbers)
    assert {row["GLOBALEVENTID"] for row in mentions} == set(numbers)
    assert sum(int(row["NumMentions"]) for row in events) == len(mentions)


def test_pandas_reads_gdelt_as_numbers(write: Write) -> None:
    table = pandas.read_csv(write(Name.GDELT), sep="\t", header=None, names=list(gdelt.columns("events")))
    assert str(table["GLOBALEVENTID"].dtype) == "int64" and table["NumArticles"].min() >= 1
    assert set(table["QuadClass"].dropna()) <= {1, 2, 3, 4}
    assert table["GoldsteinScale"].isna().all() and table["AvgTone"].isna().all()


def test_the_day_of_a_plan_is_never_the_day_of_planning(write: Write, view: View) -> None:
    events = rows(write(Name.GDELT), gdelt.columns("events"))
    plans = [row for row in events if row["EventCode"] == "036" and not row["SQLDATE"]]
    assert plans and all(row["DATEADDED"] for row in plans)
    done = next(row for row in events if row["EventCode"] == "042" and row["ActionGeo_Fullname"] == "France")
    assert (done["SQLDATE"], done["Actor1Name"], done["Actor1CountryCode"]) == ("20230214", "WANG YI", "CHN")


def test_what_was_called_off_is_no_event(view: View) -> None:
    off = [record for record in view.records() if record.event.status in ("cancelled", "postponed", "denied")]
    assert off and not any(codable(record) for record in off)
    refused = [record for record in view.records() if record.event.status == "refused"]
    assert all(codable(record) == (record.coded.cameo[:2] == "12") for record in refused)


def test_polecat_leaves_blanks_blank(write: Write, events: dict[str, Event]) -> None:
    found = rows(write(Name.POLECAT))
    assert tuple(found[0]) == polecat.columns() and len(polecat.columns()) == 40
    assert not any(value in ("None", "nan", "null") for row in found for value in row.values())
    assert {row["Event Type"] for row in found} >= {"CONSULT", "AGREE", "ACCUSE", "COERCE"}
    assert all(row["Quad Code"] in QUADS for row in found)
    meeting = next(row for row in found if row["Recipient Name"] == "Viktor Orbán")
    assert (meeting["Actor Name"], meeting["Recipient Country"], meeting["City"]) == ("Wang Yi", "HUN", "Budapest")
    assert "future" in next(row["Contexts"] for row in found if row["Event Type"] == "AGREE" and not row["Event Date"])


def test_the_four_quads() -> None:
    assert [quad(code) for code in ("010", "057", "061", "08", "09", "138", "140", "20", "")] == [
        1, 1, 2, 2, 3, 3, 4, 4, 0,
    ]  # fmt: skip
