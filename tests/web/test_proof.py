"""Every field opens its very words in the stored text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from legation.ledger import Ledger
from legation.ledger.explain import explain
from legation.ledger.load import told
from legation.ledger.query import Filter, find
from legation.web.pagetext import pieces
from legation.web.proof import proofs, sources

from .conftest import Open
from .make import Source, person, when


@pytest.fixture(scope="module")
def ledger(examples: Path) -> Iterator[Ledger]:
    with Ledger.open(examples, read_only=True) as kept:
        yield kept


def test_every_proof_is_cut_from_the_stored_text(ledger: Ledger) -> None:
    count = 0
    for event in find(ledger.db, Filter()):
        found = explain(ledger.db, event)
        texts = sources(ledger.db, found.event.pages)
        reports = {own: one.report for own, one in told(ledger.db, found.event.reports).items()}
        for ground in found.grounds:
            if ground.span:
                [one] = proofs([ground], texts, reports[ground.report])
                text = texts[ground.span.page].text
                assert one.exact == ground.span.exact == text[ground.span.start : ground.span.end]
                assert one.before + one.exact + one.after in text
                count += 1
    assert count > 500


def test_each_fact_of_an_event_opens_its_words(client: TestClient, event: str) -> None:
    shown = client.get(f"/events/{event}").text
    facts = shown.split('<dl class="facts">')[1].split("</dl>")[0]
    opened = re.findall(r'class="why" href="(/pages/[^"#]+)#words"', facts)
    assert len(opened) >= 3
    assert all('<mark id="words">' in client.get(unescape(one)).text for one in opened)


def test_the_words_asked_for_are_marked_in_the_page(client: TestClient, event: str) -> None:
    for ground in client.get(f"/events/{event}.json").json()["grounds"]:
        if ground["words"]:
            page = client.get(f"/pages/{ground['page']}?at={ground['start']}-{ground['end']}").text
            assert ground["words"] == unescape(page.split('<mark id="words">')[1].split("</mark>")[0])


SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))


@given(st.text(min_size=1, max_size=60), st.lists(SPANS, max_size=6), SPANS)
def test_marked_pieces_join_into_the_text(text: str, rests: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    inside = [(min(start, len(text)), min(end, len(text))) for start, end in rests]
    at = (min(asked[0], len(text)), min(asked[1], len(text)))
    found = list(pieces(text, 0, len(text), inside, at))
    assert "".join(piece.words for piece in found) == text
    assert "".join(piece.words for piece in found if piece.mark == "asked") == text[at[0] : at[1]]


def test_sides_name_publisher_date_link_and_rule(serve: Open) -> None:
    one = Source("one", "2024-03-01", "https://news.example/one")
    other = Source("other", "2024-03-02", "javascript:alert(1)")
    for source in (one, other):
        source.tell("meeting", "happened", [person("Ada Quell"), person("Bo Tarn")], when("2024-03-01"))
    client = serve(one, other)
    rows = client.get("/events.json").json()["rows"]
    page = client.get(f"/events/{rows[0]['id']}").text
    assert len(rows) == 1 and 'href="https://news.example/one"' in page and "javascript:" not in page
    assert "2024-03-01" in page and "rule <code>test</code>" in page and "Why these reports are one event" in page
