"""A person's journeys on the person's page: the last ones, however much one travels."""

from __future__ import annotations

import datetime as dt

import pytest
from starlette.testclient import TestClient

from legation.model import Place
from legation.web import people

from .conftest import Open
from .make import Source, person, when

TOWNS = [("Beijing", "CN"), ("Tokyo", "JP"), ("Cairo", "EG")]


def often(serve: Open, many: int) -> TestClient:
    """Serve a ledger of somebody who was abroad every second month."""
    source = Source("page", "2030-01-01")
    for at in range(many):
        town, state = TOWNS[at % len(TOWNS)]
        day = dt.date(2020, 1, 1) + dt.timedelta(60 * at)
        ada = person("Ada Quell", "source")
        source.tell("visit", "happened", [ada], when(day.isoformat()), Place(town, town, state))
    return serve(source)


def test_who_travels_much_has_the_last_journeys_on_the_page(serve: Open) -> None:
    found = often(serve, people.JOURNEYS + 5).get("/people/ada-quell.json").json()["trips"]
    days = [trip["legs"][0]["start"] for trip in found]
    assert len(found) == people.JOURNEYS and days == sorted(days, reverse=True)


def test_in_a_large_ledger_only_who_travels_little(serve: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "LARGE", 3)
    assert often(serve, people.JOURNEYS + 5).get("/people/ada-quell.json").json()["trips"] == []
