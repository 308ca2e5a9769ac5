"""One box: any words will do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from legation.web.needs import match_of

ODD = ['"', "AND OR NOT (", "quote:", "a* NEAR(b, 2)", "-x", "x' OR 1=1 --", "%00", "{}^", "Ж", "漢"]


@pytest.mark.parametrize("words", ODD)
def test_no_words_are_an_error(client: TestClient, words: str) -> None:
    for path in ("/search", "/events", "/timeline"):
        assert client.get(path, params={"text": words}).status_code == 200


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_every_text_becomes_a_query_of_quoted_words(words: str) -> None:
    query = match_of(words)
    assert query.count('"') % 2 == 0 and query.startswith('"') and query.endswith('"')
    assert not set(query.replace('"', "").replace(" ", "")) & set("()*:^-+{}")


def test_the_box_leads_to_people_offices_events_and_quotes(client: TestClient) -> None:
    found = client.get("/search.json", params={"text": "Lavrov"}).json()
    assert any("Lavrov" in one["name"] for one in found["people"])
    assert any(one["country"] == "RU" for one in found["offices"]) and found["events"]
    quoted = client.get("/search.json", params={"text": "control"}).json()["quotes"]
    assert all("control" in one["words"].lower() for one in quoted)


def test_an_office_of_a_state_is_answered_for_the_day(client: TestClient) -> None:
    asked = {"text": "foreign minister of China", "as_of": "2023-03-01"}
    assert [one["name"] for one in client.get("/search.json", params=asked).json()["offices"]] == ["Qin Gang"]
    later = client.get("/search.json", params={**asked, "as_of": "2024-03-01"}).json()
    assert [one["name"] for one in later["offices"]] == ["Wang Yi"]
