"""One person is one row, whatever a page called them, and a pair's link lists what the two did together."""

from __future__ import annotations

from dataclasses import replace

from starlette.testclient import TestClient

from .conftest import Open
from .make import Source, person, when


def test_a_name_settled_once_is_one_person(serve: Open) -> None:
    one, other = Source("one", "2024-03-01"), Source("other", "2024-05-20")
    known = replace(person("Sergey Lavrov", country="RU"), person="Q58217")
    one.tell("meeting", "happened", [known, person("Ada Quell", country="FR")], when("2024-03-01"))
    other.tell("call", "happened", [person("Sergey Lavrov", country="DE"), person("Bo Wren")], when("2024-05-20"))
    client = serve(one, other)
    rows = [row for row in client.get("/people.json").json()["rows"] if "Lavrov" in row["name"]]
    assert [(row["id"], row["country"], row["count"]) for row in rows] == [("Q58217", "RU", 2)]
    nodes = [node["id"] for node in client.get("/network.json").json()["nodes"]]
    assert sorted(nodes) == ["Q58217", "ada-quell", "bo-wren"]


def test_the_link_of_a_pair_lists_their_meetings_only(client: TestClient) -> None:
    edges = client.get("/network.json").json()["edges"]
    for edge in edges[:6]:
        path, _, query = edge["href"].partition("?")
        rows = client.get(f"{path}.json?{query}").json()["rows"]
        assert len(rows) >= edge["count"]
        assert all(len([party for party in row["parties"] if party["kind"] == "person"]) > 1 for row in rows)


def test_a_name_leads_to_the_page_of_its_person_in_every_form(client: TestClient) -> None:
    moved = client.get("/people/wang-yi.json", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (307, "/people/Q701801.json")


def test_a_list_shows_what_was_said(client: TestClient) -> None:
    shown = client.get("/events?kind=statement").text
    assert shown.count('class="said"') > 5
