"""Each format opened by a program that is not ours."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

import duckdb
import feedparser
import icalendar
import networkx
import pandas
import pyarrow.parquet as pq

from legation.exports import geojson
from legation.exports.formats import Name
from legation.exports.view import View
from legation.ledger import Filter
from legation.model import Event

from .conftest import Write


def test_pandas_reads_the_sheet(write: Write, events: dict[str, Event]) -> None:
    sheet = pandas.read_csv(write(Name.CSV), dtype=str, keep_default_na=False)
    assert set(sheet["event"]) == set(events)
    wanted = "person office country city start end status announced_on subject met quote link".split()
    assert list(sheet.columns[: len(wanted)]) == wanted
    stops = sheet[(sheet["person"] == "Wang Yi") & (sheet["kind"] == "visit") & (sheet["start"].str[:7] == "2023-02")]
    assert {"France", "Italy", "Germany", "Hungary"} == set(stops["country"]) and set(stops["state"]) == {"CN"}
    assert all(stops["office"]) and set(stops["office_from"]) <= {"page", "register"}
    planned = sheet[(sheet["status"] == "planned") & (sheet["kind"] == "visit")]
    assert planned["announced_on"].astype(bool).any()
    for row in planned[planned["announced_on"] == ""].itertuples():  # told ahead on pages without a date only
        assert not any(step.on for step in events[row.event].history if step.status in ("planned", "proposed"))
    assert sheet["made_by"].nunique() == 1


def test_the_sheet_never_shows_a_bound_as_a_day(write: Write) -> None:
    with write(Name.CSV).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["precision"] == "month":
                assert len(row["start"]) == 7 and not row["end"] and len(row["earliest"]) == 10
            if row["start"] and row["precision"] == "day":
                assert row["start"] == row["earliest"]


def test_arrow_and_duckdb_read_parquet(write: Write, events: dict[str, Event]) -> None:
    path = write(Name.PARQUET)
    table = pq.read_table(path)
    assert table["id"].to_pylist() == list(events)
    assert table.schema.metadata[b"legation"].startswith(b"Legation ")
    for row in table.to_pylist():
        event = events[row["id"]]
        assert [party["name"] for party in row["parties"]] == [party.name for party in event.parties]
        assert row["start"] == (event.when.start if event.when else None)
    query = "SELECT p.name, count(*) FROM (SELECT unnest(parties) AS p FROM read_parquet(?)) GROUP BY 1 ORDER BY 2 DESC"
    assert duckdb.execute(query, [str(path)]).fetchall()[0][0] in ("Wang Yi", "Antony Blinken")


def test_icalendar_reads_the_calendar(write: Write, events: dict[str, Event]) -> None:
    entries = icalendar.Calendar.from_ical(write(Name.ICS).read_bytes()).walk("VEVENT")
    assert 20 < len(entries) < len(events)
    assert {str(entry["STATUS"]) for entry in entries} == {"TENTATIVE", "CONFIRMED"}


def test_feedparser_reads_the_feed(write: Write, events: dict[str, Event]) -> None:
    feed = feedparser.parse(write(Name.ATOM).read_bytes())
    assert not feed.bozo and len(feed.entries) == len(events)
    assert len({entry.id for entry in feed.entries}) == len(events)


def test_networkx_reads_the_network(write: Write, events: dict[str, Event]) -> None:
    graph = networkx.read_gexf(io.BytesIO(write(Name.GEXF).read_bytes()), version="1.3")
    labels = {data["label"]: node for node, data in graph.nodes(data=True)}
    ends = (labels["Wang Yi"], labels["Vladimir Putin"])
    ties = [tie for one, other in (ends, ends[::-1]) for tie in (graph.get_edge_data(one, other) or {}).values()]
    days = {day for tie in ties for spell in tie.get("spells", ()) for day in spell}
    assert {"2023-02-22", "2025-04-01"} <= days
    statuses = {data["status"] for _, _, data in graph.edges(data=True)}
    assert {"planned", "happened", "cancelled"} & statuses >= {"planned", "happened"}
    assert sum(data["weight"] for _, _, data in graph.edges(data=True)) >= len(graph.edges)


def test_geojson_has_no_point_where_none_is_known(write: Write, events: dict[str, Event]) -> None:
    features = json.loads(write(Name.GEOJSON).read_text("utf-8"))["features"]
    assert [feature["id"] for feature in features] == list(events)
    for feature in features:
        point, place = feature["geometry"], events[feature["id"]].place
        assert (point is None) == (feature["properties"]["point_of"] is None)
        assert place is not None or point is None
        if point:
            longitude, latitude = point["coordinates"]
            assert point["type"] == "Point" and -180 <= longitude <= 180 and -90 <= latitude <= 90
    moscow = next(one for one in features if one["properties"]["locality"] == "Moscow")
    assert [round(number) for number in moscow["geometry"]["coordinates"]] == [38, 56]


def test_a_timeline_has_only_what_has_a_date(write: Write, events: dict[str, Event]) -> None:
    slides = json.loads(write(Name.TIMELINEJS).read_text("utf-8"))["events"]
    dated = [event for event in events.values() if event.when and event.when.start]
    assert [slide["unique_id"] for slide in slides] == [event.id for event in dated]
    for slide, event in zip(slides, dated, strict=True):
        assert event.when and event.when.start and slide["start_date"]["year"] == event.when.start.year
        assert ("day" in slide["start_date"]) == (event.when.precision not in ("month", "year"))


def test_a_filter_and_a_day_shape_what_leaves(view: View, events: dict[str, Event], tmp_path: Path) -> None:
    wanted = Filter(person="Blinken", statuses=("planned",))
    some = json.loads("".join(geojson.write(View(view.ledger, wanted))))
    assert "Blinken" in some["made_by"] and 0 < len(some["features"]) < len(events)
    assert all("Antony Blinken" in feature["properties"]["parties"] for feature in some["features"])
    before = json.loads("".join(geojson.write(View(view.ledger, Filter(as_of=dt.date(2023, 2, 22))))))
    assert 0 < len(before["features"]) < len(events)
