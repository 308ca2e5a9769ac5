"""A page cut into sentences: which blocks are read, and offsets that hold in the page."""

from __future__ import annotations

import pytest

from legation.model import Block, BlockKind, Page
from legation.reports.scene import Sentence, asked, cut, sentences
from legation.run import Reader
from legation.who.people import People

STORY = "RIGA, 5 March (Reuters) - Kaja Kallas met Donald Tusk. “We agree,” she said on Monday. Prices rose."


def scene(reader: Reader, text: str, *kinds: BlockKind) -> list[Sentence]:
    blocks, start = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    page = Page("p", "s", text, tuple(blocks))
    return read(page, reader)


def read(page: Page, reader: Reader) -> list[Sentence]:
    cuts = list(cut(page, reader.gate, People()))
    return list(sentences(page, cuts, reader.parser, reader.parser.parse(asked(page, cuts))))


def test_a_dateline_is_no_part_of_the_first_sentence(reader: Reader) -> None:
    found = scene(reader, STORY, "paragraph")
    assert [sentence.text for sentence in found] == [
        "Kaja Kallas met Donald Tusk.", "“We agree,” she said on Monday.", "Prices rose.",
    ]  # fmt: skip


def test_every_piece_of_a_sentence_is_where_the_page_has_it(reader: Reader) -> None:
    for sentence in scene(reader, f"Talks\n{STORY}", "title", "paragraph"):
        pieces = [sentence.span, *(sentence.words(token) for token in sentence.doc)]
        pieces += [sentence.piece(time.start, time.end) for time in sentence.times]
        for span in pieces:
            assert sentence.page.text[span.start : span.end] == span.exact


def test_times_and_quotes_belong_to_their_sentence(reader: Reader) -> None:
    first, second, third = scene(reader, STORY, "paragraph")
    assert [second.text[time.start : time.end].split()[-1] for time in second.times] == ["Monday"]
    assert (len(first.quoted), len(second.quoted), len(third.quoted)) == (0, 1, 0)
    assert [STORY[start:end] for start, end in second.quoted] == ["We agree,"]


@pytest.mark.parametrize(
    ("kind", "read"),
    [("title", True), ("heading", True), ("paragraph", True), ("caption", True), ("furniture", False)],
)
def test_furniture_alone_is_left_out(reader: Reader, kind: BlockKind, read: bool) -> None:
    assert bool(scene(reader, "Kaja Kallas met Donald Tusk", kind)) is read


def test_a_heading_does_not_run_into_the_paragraph_below(reader: Reader) -> None:
    found = scene(reader, "Talks in Riga\nKaja Kallas spoke.", "heading", "paragraph")
    assert [(sentence.kind, sentence.text) for sentence in found] == [
        ("heading", "Talks in Riga"),
        ("paragraph", "Kaja Kallas spoke."),
    ]


@pytest.mark.parametrize(("text", "whole"), [("“We agree.”", True), ("“We agree,” she said.", False), ("Hm.", False)])
def test_a_sentence_that_is_nothing_but_quotation(reader: Reader, text: str, whole: bool) -> None:
    (found,) = scene(reader, text, "paragraph")
    assert found.is_quotation is whole


def test_a_page_without_blocks_has_no_sentences(reader: Reader) -> None:
    assert read(Page("p", "s", STORY), reader) == []
