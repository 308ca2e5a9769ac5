"""Only this machine's own names are answered, nothing inline may run, and nothing is written unless asked for."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from .conftest import HOME, Open
from .make import Source, person

ELSEWHERE = ["evil.example", "127.0.0.1.evil.example:8000", "localhost.evil:80", "", "127.0.0.1:80:80"]


@pytest.mark.parametrize("host", ELSEWHERE)
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9", "localhost:8000", "[::1]:8000"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/events.json", "/nothing/here", "/static/legation.css"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff" and "*" not in headers.get("access-control-allow-origin", "")


def test_a_server_for_reading_takes_no_decision(client: TestClient) -> None:
    assert client.post("/review", data={"verdict": "same"}, headers={"origin": HOME}).status_code == 405
    assert 'method="post"' not in client.get("/review").text


def near_tie(serve: Open) -> TestClient:
    one, other = Source("one", "2024-03-01"), Source("other", "2024-04-10")
    one.tell("call", "proposed", [person("Ada Quell"), person("Bo Tarn")])
    other.tell("call", "happened", [person("Ada Quell"), person("Bo Tarn")])
    return serve(one, other, review=True)


def asked(client: TestClient) -> dict[str, str]:
    rows = client.get("/review.json").json()["rows"]
    token = client.get("/review").text.split('name="token" value="')[1].split('"')[0]
    return {"left": rows[0]["left"], "right": rows[0]["right"], "verdict": "same", "token": token}


def test_a_decision_is_kept_and_can_be_taken_back(serve: Open) -> None:
    client = near_tie(serve)
    fields = asked(client)
    kept = client.post("/review", data=fields, headers={"origin": HOME, "sec-fetch-site": "same-origin"})
    assert kept.status_code == 200 and "Kept as decision 1" in kept.text
    assert len(client.get("/events.json").json()["rows"]) == 1
    undone = client.post("/review/undo", data={"number": "1", "token": fields["token"]}, headers={"origin": HOME})
    assert undone.status_code == 200 and len(client.get("/events.json").json()["rows"]) == 2


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://evil.example"}, {"origin": "null"}, {"origin": HOME, "sec-fetch-site": "cross-site"},
     {"sec-fetch-site": "same-site"}, {"sec-fetch-site": "none"}],
)  # fmt: skip
def test_a_decision_from_elsewhere_is_refused(serve: Open, headers: dict[str, str]) -> None:
    client = near_tie(serve)
    assert client.post("/review", data=asked(client), headers=headers).status_code == 403
    assert len(client.get("/events.json").json()["rows"]) == 2


def test_a_decision_without_this_servers_token_is_refused(serve: Open) -> None:
    client = near_tie(serve)
    for token in ("", "guess"):
        answer = client.post("/review", data={**asked(client), "token": token}, headers={"origin": HOME})
        assert answer.status_code == 403
    fields = asked(client)
    client.cookies.clear()
    assert client.post("/review", data=fields, headers={"origin": HOME}).status_code == 403


def test_nonsense_decisions_are_refused_kindly(serve: Open) -> None:
    client = near_tie(serve)
    fields = asked(client)
    own = {"origin": HOME}
    assert client.post("/review", data={**fields, "verdict": "maybe"}, headers=own).status_code == 400
    assert client.post("/review", data={**fields, "left": "e0"}, headers=own).status_code == 404
    assert client.post("/review/undo", data={**fields, "number": "x"}, headers=own).status_code == 400
    assert client.post("/review/undo", data={**fields, "number": "99"}, headers=own).status_code == 404
    assert client.post("/review", content=b"a" * 10_000, headers=own).status_code == 403


@pytest.mark.parametrize("path", ["/", "/events", "/trips", "/timeline", "/calendar", "/people/Q701801", "/states/CN"])
@pytest.mark.parametrize("asked", ["as_of=9999-12-31", "as_of=0001-01-01", "since=9999-12-31", "until=0001-01-01"])
def test_a_day_at_the_end_of_all_time_is_refused_with_advice(client: TestClient, path: str, asked: str) -> None:
    answer = client.get(f"{path}?{asked}")
    assert answer.status_code == 400 and "write it as 2023-02-21" in answer.text
