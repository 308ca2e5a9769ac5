"""Every address in every form."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as etree

import icalendar
import pytest
from starlette.testclient import TestClient

LISTS = [
    "/", "/events", "/people", "/states", "/issues", "/trips", "/timeline", "/calendar", "/conflicts", "/review",
    "/search", "/network", "/upcoming", "/changes", "/unconfirmed",
]  # fmt: skip
NOUNS = ["/people/Q701801", "/people/wang-yi", "/states/CN", "/relations/CN-RU", "/issues/Gaza%20and%20Palestine"]
LARGEST = 300_000


def address(path: str, form: str) -> str:
    return ("/index" if path == "/" else path) + form


@pytest.mark.parametrize("path", LISTS + NOUNS)
def test_a_page_is_html_with_landmarks_one_heading_and_no_inline_script(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/html")
    assert len(answer.content) <= LARGEST
    for landmark in ("<main", "<nav", "<footer", 'class="skip"', 'lang="en"'):
        assert landmark in answer.text
    assert answer.text.count("<h1") == 1
    assert "<script>" not in answer.text and " style=" not in answer.text and " onclick=" not in answer.text


@pytest.mark.parametrize("path", LISTS + NOUNS)
def test_the_same_view_as_json_and_csv(client: TestClient, path: str) -> None:
    json_, csv_ = client.get(address(path, ".json")), client.get(address(path, ".csv"))
    assert json_.headers["content-type"].startswith("application/json") and isinstance(json_.json(), dict)
    assert csv_.headers["content-type"].startswith("text/csv")
    table = list(csv.reader(io.StringIO(csv_.text)))
    assert all(len(line) == len(table[0]) for line in table)


FED = [
    "/changes?since=2023-03-01", "/events", "/timeline", "/calendar?month=2023-02",
    "/people/Q701801", "/relations/CN-RU",
]  # fmt: skip
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("path", FED)
def test_the_same_view_as_a_feed_and_a_calendar(client: TestClient, path: str) -> None:
    bare, _, query = path.partition("?")
    feed = etree.fromstring(client.get(f"{bare}.atom?{query}").text)
    entries = feed.findall(f"{ATOM}entry")
    links = [link.get("href", "") for entry in entries for link in entry.iter(f"{ATOM}link")]
    calendar = icalendar.Calendar.from_ical(client.get(f"{bare}.ics?{query}").text)
    assert entries and all(link.startswith("http://127.0.0.1:8000/events/e") for link in links)
    assert 0 < len(calendar.walk("VEVENT")) <= len(entries)


def test_an_event_shows_its_fields_its_history_and_each_report_on_its_words(client: TestClient, event: str) -> None:
    page, data = client.get(f"/events/{event}").text, client.get(f"/events/{event}.json").json()
    assert "<mark>" in page and "History" in page and page.count('class="report"') == len(data["pages"])
    assert data["decisions"] and {"score", "parts", "verdict"} <= set(data["decisions"][0])
    assert all(ground["rule"] for ground in data["grounds"])


def test_a_former_id_leads_to_the_event(client: TestClient, event: str) -> None:
    report = client.get(f"/events/{event}.json").json()["grounds"][0]["report"]
    answer = client.get(f"/events/{report}", follow_redirects=False)
    assert answer.status_code == 307 and answer.headers["location"] == f"/events/{event}"


def test_both_orders_of_a_relation_are_one_page(client: TestClient) -> None:
    answer = client.get("/relations/RU-CN", follow_redirects=False)
    assert answer.headers["location"] == "/relations/CN-RU"
    page = client.get("/relations/CN-RU").text
    assert "2023" in page and "2025" in page and "Visits to Russia" in page


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/events?since=yesterday", 400, "2023-02-21"),
        ("/events?kind=quarrel", 400, "meeting"),
        ("/calendar?month=2023-13", 400, "2023-02"),
        ("/events/nothing", 404, "no event"),
        ("/people/nobody-at-all", 404, "Nobody"),
        ("/relations/CN", 404, "pair"),
        ("/states/Atlantis", 404, "No state"),
        ("/pages/p0?at=1-2", 404, "No page"),
        ("/somewhere/else", 404, "nothing at this address"),
    ],
)
def test_what_cannot_be_shown_is_said_kindly(client: TestClient, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status and words in answer.text and "Traceback" not in answer.text


def test_as_of_shows_only_what_was_known(client: TestClient) -> None:
    before = client.get("/events.json?as_of=2023-03-01&person=Wang").json()["rows"]
    now = client.get("/events.json?person=Wang").json()["rows"]
    known = {step["on"] for row in before for step in row["history"]}
    assert before and len(before) < len(now) and max(known) <= "2023-03-01"
    assert "As it was known on 16 February 2023" in client.get("/people/Q701801?as_of=2023-02-16").text
    assert 'href="/events?as_of=2023-02-16"' in client.get("/?as_of=2023-02-16").text


def test_nothing_later_leaks_into_an_earlier_day(client: TestClient) -> None:
    day = "as_of=2023-03-01"
    met = {one["name"] for one in client.get(f"/people/Q701801.json?{day}").json()["met"]}
    assert met and met < {one["name"] for one in client.get("/people/Q701801.json").json()["met"]}
    years = [one["start"][:4] for one in client.get(f"/histogram.json?{day}").json()["bins"] if one["count"]]
    assert years and max(years) <= "2023"
    assert "year=2024" not in client.get(f"/events?{day}").text and "year=2024" in client.get("/events").text
