"""One JSON Lines row to a page: the text untouched, dates as given, nothing raised."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Failure, Page
from legation.pages import page_of

STORY = "The foreign minister of Peru flew to Quito on Thursday and met her counterpart for talks about the border."


def page(**row: object) -> Page:
    found = page_of(row, "a.jsonl:1")
    assert isinstance(found, Page), found
    return found


def test_the_text_is_exactly_that_of_the_row() -> None:
    text = f"  \r\n Talks\r\n\r\n{STORY} \n"
    assert page(id=7, text=text).text == text and page(id=7, text=text).id == "7"


def test_fields_of_the_row() -> None:
    found = page(id="a", text=STORY, title="Talks", url="https://example.org/a", date="2024-05-03T10:00:00Z")
    assert (found.title, found.url, found.language) == ("Talks", "https://example.org/a", "en")
    assert found.published is not None
    assert (found.published.start, found.published.source) == (dt.date(2024, 5, 3), "given")


def test_a_date_that_is_missing_or_no_date_stays_missing() -> None:
    assert all(page(id=1, text=STORY, date=date).published is None for date in (None, "", "soon", "2024-02-31", 7, []))


def test_a_month_is_all_its_days() -> None:
    found = page(id=1, text=STORY, published="2024-02").published
    assert found is not None and (found.start, found.end) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))


def test_a_row_with_html_is_read_like_a_page() -> None:
    found = page(id="h", html=f"<h1>Talks in Quito</h1><p>{STORY}</p>", date="2024-05-03")
    assert found.id == "h" and [block.kind for block in found.blocks] == ["title", "paragraph"]


def test_a_row_without_text_is_a_failure_with_advice() -> None:
    found = page_of({"id": 1, "title": "Talks"}, "a.jsonl:1")
    assert isinstance(found, Failure) and found.error == "row without text" and found.advice


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from(["id", "text", "title", "date", "published", "url", "outlet", "other"])


@settings(deadline=None)
@given(st.dictionaries(NAMES, JSON))
def test_any_row_gives_a_page_or_a_failure(row: dict[str, object]) -> None:
    found = page_of(row, "a.jsonl:1")
    assert isinstance(found, (Page, Failure))
    if isinstance(found, Page):
        assert found.text == row["text"]


@settings(deadline=None)
@given(st.text())
def test_any_text_is_kept_whole_or_refused_with_the_reason(text: str) -> None:
    found = page_of({"id": "x", "text": text}, "a.jsonl:1")
    if isinstance(found, Failure):
        assert "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text)
    else:
        assert found.text == text and all(found.text[b.start : b.end].strip() for b in found.blocks)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_html_gives_a_page_or_a_failure(html: str) -> None:
    found = page_of(json.loads(json.dumps({"id": "x", "html": html})), "a.jsonl:1")
    assert isinstance(found, (Page, Failure))
