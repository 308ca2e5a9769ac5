"""Words of pages are shown as words: no markup, no direction tricks, no page of a megabyte."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from .conftest import Open
from .make import Source, person, when

SCRIPT = "<script>alert(1)</script>"
NASTY = f"{SCRIPT}<img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>{{{{7*7}}}}"
STEERING = "evil\u202egnp.exe \u2066hidden\u2069 \u200fmark\x07"
LONG = "a" * 1_000_000


@pytest.fixture
def hostile(serve: Open) -> TestClient:
    source = Source("p<b>1", "2024-03-01")
    source.text = f"{NASTY} {STEERING}\n"
    told = {"topic": NASTY, "issue": NASTY, "speaker": NASTY}
    own = [person(f"Ada {NASTY}", "source")]
    source.tell("statement", "happened", own, when("2024-03-01"), quote=f"{STEERING} {NASTY}", **told)
    both = [person("Bo Tarn"), person(STEERING)]
    source.tell("demand", "planned", both, when(None, words=NASTY), topic=LONG, quote=LONG)
    return serve(source)


LISTS = (
    "/", "/events", "/people", "/issues", "/timeline", "/calendar?month=2024-03", "/conflicts", "/network", "/states",
    "/trips", "/pages/p%3Cb%3E1", "/people/bo-tarn", "/search?text=alert", "/search?text=%3Cscript%3E",
)  # fmt: skip


def addresses(client: TestClient) -> list[str]:
    events = [f"/events/{row['id']}" for row in client.get("/events.json").json()["rows"]]
    return [*LISTS, *events, "/issues/" + quote(NASTY, safe="")]


def test_no_word_of_a_page_becomes_markup(hostile: TestClient) -> None:
    for address in addresses(hostile):
        answer = hostile.get(address)
        assert answer.status_code in (200, 404), address
        for raw in ("<script>", "<img", "<svg/onload", 'onerror=alert(2)>"', "49"):
            assert raw not in answer.text.replace("2049", ""), (address, raw)


def test_signs_that_steer_the_screen_are_shown_as_signs(hostile: TestClient) -> None:
    for address in addresses(hostile):
        text = hostile.get(address).text
        assert not set("\u202e\u2066\u2069\u200f\x07") & set(text), address
    assert "evil\ufffdgnp.exe" in hostile.get("/pages/p%3Cb%3E1").text


def test_a_word_of_a_megabyte_makes_no_page_of_a_megabyte(hostile: TestClient) -> None:
    for address in addresses(hostile):
        assert len(hostile.get(address).content) < 300_000, address


def test_feeds_and_tables_stay_well_formed(hostile: TestClient) -> None:
    assert hostile.get("/events.json").json()["rows"][0]["speaker"] == NASTY
    for form in (".csv", ".atom", ".ics"):
        answer = hostile.get(f"/events{form}")
        assert answer.status_code == 200 and "\u202e" not in answer.text
