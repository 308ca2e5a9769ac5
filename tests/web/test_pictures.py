"""What the pictures are drawn from: what is not known stays off the picture, and is counted."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from legation.model import Party, Place
from legation.web.listing import PAGE

from .conftest import Open
from .make import Source, person, when


def test_an_unknown_place_stays_off_the_map_and_is_counted(serve: Open) -> None:
    source = Source("page", "2024-03-09")
    ada = person("Ada Quell", "source")
    source.tell("visit", "happened", [ada], when("2024-03-01"), Place("Beijing", "Beijing", "CN"))
    bo = person("Bo Tarn", "source")
    source.tell("visit", "cancelled", [bo], when("2024-03-02"), Place("Erewhon", "Erewhon", ""))
    client = serve(source)
    data = client.get("/trips.geo.json").json()
    legs = [leg for trip in data["trips"] for leg in trip["legs"]]
    unknown = [leg for leg in legs if leg["lon"] is None]
    assert data["unplaced"] == len(unknown) >= 1 and any(leg["place"] == "Beijing, China" for leg in legs)
    assert (
        f"{len(unknown)} stop" in client.get("/trips").text and client.get(data["trips"][0]["href"]).status_code == 200
    )


def test_every_trip_of_the_map_has_a_page_of_its_own(client: TestClient) -> None:
    for trip in client.get("/trips.geo.json").json()["trips"]:
        again = client.get(f"/trips.geo.json?at={trip['href'].rsplit('/', 1)[1]}").json()
        assert trip["id"] in [one["id"] for one in again["trips"]]


def test_a_vague_day_is_soft_on_the_timeline_and_on_no_day_of_the_calendar(serve: Open) -> None:
    source = Source("page", "2024-08-01")
    vague = when("2024-08-21", "2024-08-31", "late August")
    ada, bo = person("Ada Quell", "source"), person("Bo Tarn", "source")
    france, italy = Party("France", "host", "state", "FR"), Party("Italy", "host", "state", "IT")
    source.tell("visit", "planned", [ada, france], vague, Place("Paris", "Paris", "FR"))
    days = when("2024-08-22", "2024-08-23", whole=True)
    source.tell("visit", "planned", [bo, italy], days, Place("Rome", "Rome", "IT"))
    source.tell("call", "planned", [person("Cy Orr"), person("Dee Falk")])
    client = serve(source)
    timeline = client.get("/timeline.json").json()
    soft = {item["label"]: item["soft"] for item in timeline["items"]}
    assert soft == {"Ada Quell visits Paris": True, "Bo Tarn visits Rome": False} and timeline["undated"] == 1
    grid, beside = client.get("/calendar?month=2024-08").text.split("Some time around")
    assert "Ada Quell" not in grid and grid.count("Bo Tarn") == 2
    assert "late August" in beside and "Cy Orr" in beside
    assert "BEGIN:VEVENT" in client.get("/calendar.ics?month=2024-08").text


FACET = re.compile(r'<a href="([^"]+)"><span class="name">[^<]*</span> <span class="n">([0-9,]+)</span>')


@pytest.mark.parametrize("path", ["/events", "/events?state=CN"])
def test_facets_say_how_many_and_lead_there(client: TestClient, path: str) -> None:
    found = FACET.findall(client.get(path).text)
    assert len(found) > 20
    for link, count in found[::3]:
        table = csv.reader(io.StringIO(client.get(unescape(link).replace("/events", "/events.csv")).text))
        assert len(list(table)) - 1 == min(int(count), PAGE), link


def test_the_histogram_counts_every_dated_event(client: TestClient) -> None:
    data = client.get("/histogram.json").json()
    rows = client.get("/timeline.json").json()
    assert data["unit"] == "month" and sum(one["count"] for one in data["bins"]) == len(rows["items"])
    assert all(one["start"] <= one["end"] for one in data["bins"])


def test_the_network_joins_people_who_met(client: TestClient) -> None:
    data = client.get("/network.json").json()
    ids = {node["id"] for node in data["nodes"]}
    assert data["edges"] and all({edge["source"], edge["target"]} <= ids for edge in data["edges"])
    assert client.get(data["edges"][0]["href"]).text.count('class="lead"') >= 1


def test_offices_are_given_with_open_ends(client: TestClient) -> None:
    offices = client.get("/people/Q701801/offices.json").json()["offices"]
    assert any(one["office"] == "Minister of Foreign Affairs" and one["end"] is None for one in offices)
