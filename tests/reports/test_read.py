"""Whatever a page holds, reading it breaks nothing, rests on its exact words, and gives the same again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legation.model import Failure, Page, Report, Span
from legation.pages import page_of
from legation.run import Reader, Reading

ReadOne = Callable[[Page], Reading]

PIECES = (
    "Wang Yi|Sergei Lavrov|the French president|Kaja Kallas|Iran|the EU|Moscow|Paris, France|he|they|both sides|met|"
    "visited|will visit|said|said that|urged|condemned|signed an agreement with|held talks with|spoke by phone with|"
    "refused to|to|and|,|.|\n\n|“|”|\"|'|(|)|on Tuesday|on 31 March|last week|from 3 to 5 May|2023-02-30|in|at|after|"
    "his visit|the talks|the meeting|was cancelled|was postponed|who|which|not|sanctions on|U.S.|Mr.|…|—|\u202e|\u200b|"
    "\x1b[31m|[red]|=1+1|é|e\u0301|你好|🤝|\t|\r\n|Reuters|(Reuters)|Ms|I|O'Brien|al-Sisi|12:30 p.m.|$5bn|@x|http://a.b/c"
).split("|")
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
DAYS = st.none() | st.dates(dt.date(1950, 1, 1), dt.date(2060, 1, 1)).map(str)


def spans(report: Report) -> Iterator[Span]:
    yield from report.evidence
    yield from report.quotes
    yield from (span for _, span in report.spans)
    yield from (party.span for party in report.parties if party.span)
    yield from (link.span for link in report.links)
    yield from (part.span for part in (report.place, report.when) if part is not None and part.span)
    if report.trigger:
        yield report.trigger


def page(text: str, on: str | None = None) -> Page | None:
    found = page_of({"id": "any", "text": text, "date": on}, "test")
    return None if isinstance(found, Failure) else found


def check(read: ReadOne, found: Page | None) -> None:
    if found is None:
        return
    reading = read(found)
    for report in reading.reports:
        assert report.page == "any" and report.evidence and report.parties
        for span in spans(report):
            assert span.page == "any" and 0 <= span.start < span.end
            assert found.text[span.start : span.end] == span.exact
    for mention in reading.mentions:
        assert found.text[mention.span.start : mention.span.end] == mention.span.exact
    assert read(found) == reading


@settings(max_examples=100)
@given(SOUP, DAYS)
@example("", None)
@example("“", None)
@example("Wang Yi met Sergei Lavrov. " * 30, "2024-05-15")
@example("Wang Yi (Wang Yi (Wang Yi visited Paris) visited Paris) visited Paris.", None)
def test_words_of_the_trade_in_any_order_are_read_exactly_and_alike(
    read_one: ReadOne, text: str, on: str | None
) -> None:
    check(read_one, page(text, on))


@settings(max_examples=60)
@given(st.text(max_size=300), DAYS)
def test_any_text_at_all_is_read_exactly_and_alike(read_one: ReadOne, text: str, on: str | None) -> None:
    check(read_one, page(text, on))


@pytest.mark.parametrize(
    "text",
    [
        "A" * 20_000,
        "met " * 4_000,
        "Wang Yi " * 2_000,
        "“" * 3_000,
        "(" * 3_000 + "Wang Yi visited Paris." + ")" * 3_000,
        "Wang Yi, " * 1_500 + "and Sergei Lavrov met.",
        "\n".join(["Wang Yi visited Paris."] * 300),
        "\u202eWang Yi visited Paris.\u202c\u2066",
        "Wang Yi\u200b visited\u00a0Paris\u00ad.",
    ],
    ids=["one word", "one verb", "one name", "open quotes", "brackets", "list", "repeats", "bidi", "blanks"],
)
def test_attacks_are_read_exactly_and_in_time(read_one: ReadOne, text: str) -> None:
    check(read_one, page(text, "2024-05-15"))


def test_furniture_is_not_read(tell: Callable[..., tuple[Report, ...]]) -> None:
    story = "Wang Yi met Sergei Lavrov in Moscow on Tuesday to talk about the war, and they will meet again."
    text = f"{story}\n\nComments\n\nWang Yi visited Paris on Monday, says a reader of this page.\n"
    assert {report.kind for report in tell(text)} == {"meeting"}


def test_every_example_page_is_read_exactly_and_alike(reader: Reader, examples_pages: list[Page]) -> None:
    first = list(reader.read(examples_pages))
    for reading in first:
        assert isinstance(reading, Reading)
        text = reading.page.text
        assert all(text[s.start : s.end] == s.exact for report in reading.reports for s in spans(report))
    assert list(reader.read(reversed(examples_pages))) == first[::-1]
