"""Pages to reports to ledger as one stream: nothing ends it, and a known page is not read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from legation.ledger import Ledger
from legation.model import Block, Failure, Page, Skip
from legation.pages import page_of
from legation.run import Account, Reader, Reading, keep, prose

STORY = "Kaja Kallas met Donald Tusk in Warsaw on 5 March 2024. Estonia and Poland signed a rail agreement."


def page(text: str = STORY, id_: str = "a") -> Page:
    made = page_of({"id": id_, "text": text, "date": "2024-03-06"}, f"{id_}.txt")
    assert isinstance(made, Page)
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "run.ledger"


def go(path: Path, reader: Reader, *items: Page | Skip | Failure) -> tuple[Account, list[Reading | Skip | Failure]]:
    account = Account()
    with Ledger.open(path, create=True) as kept:
        return account, list(keep(kept, reader, items, account))


def test_a_page_becomes_a_reading_with_reports_and_the_offices_it_names(reader: Reader) -> None:
    text = "Estonian Prime Minister Kaja Kallas met Donald Tusk in Warsaw."
    (found,) = reader.read([page(text)])
    assert isinstance(found, Reading) and found.page.text == text
    assert [report.kind for report in found.reports] == ["meeting"]
    assert [(mention.name, mention.office, mention.country) for mention in found.mentions] == [
        ("Kaja Kallas", "Prime Minister", "EE")
    ]


def test_skips_and_failures_pass_through_in_their_place(reader: Reader) -> None:
    skip, failure = Skip("s", "empty"), Failure("read", "f", "gone", "look")
    found = list(reader.read([skip, page(), failure]))
    assert found[0] is skip and isinstance(found[1], Reading) and found[2] is failure


def test_a_page_that_breaks_the_reader_is_a_failure_with_advice_and_ends_nothing(reader: Reader) -> None:
    broken = replace(page(), blocks=(Block(0, 10, "paragraph"), None))  # type: ignore[arg-type]
    first, second = reader.read([broken, page()])
    assert isinstance(first, Failure) and first.source == "a.txt" and first.step == "reports"
    assert "AttributeError" in first.error and first.advice
    assert isinstance(second, Reading) and second.reports


def test_readings_do_not_lean_on_the_pages_before_them(reader: Reader) -> None:
    vague = page("He visited Riga. Both officials condemned the strike on Iran.", "b")
    alone = list(reader.read([vague]))
    assert list(reader.read([page(), vague]))[1:] == alone


def test_the_account_counts_each_item_once(reader: Reader, ledger: Path) -> None:
    local = page("The mayor opened a bridge in the old town. Children sang.", "c")
    failure = Failure("read", "f", "gone", "look")
    account, items = go(ledger, reader, page(), Skip("s", "empty"), local, failure)
    assert (account.read, account.kept, account.known, account.failed) == (1, 1, 0, 1)
    assert [skip.reason for skip in account.skips] == ["empty", "no diplomacy"]
    assert account.failures == [failure] and account.events >= 2 and len(items) == 4


def test_a_known_page_is_not_read_again(reader: Reader, ledger: Path) -> None:
    go(ledger, reader, page())
    account, items = go(ledger, reader, page())
    assert (account.read, account.kept, account.known, account.events) == (1, 0, 1, 0) and items == []


def test_a_page_of_the_same_name_with_other_words_takes_its_place(reader: Reader, ledger: Path) -> None:
    go(ledger, reader, page())
    account, _ = go(ledger, reader, page("Kaja Kallas visited Kyiv on 6 March 2024. Estonia backs Ukraine."))
    assert (account.read, account.replaced) == (1, 1)
    with Ledger.open(ledger, read_only=True) as kept:
        assert {event.kind for event in kept.events()} >= {"visit"}
        assert "meeting" not in {event.kind for event in kept.events()}


def test_prose_leaves_furniture_out() -> None:
    text = "Share\nIt rained. It poured.\nMore stories"
    made = Page("p", "s", text, (Block(0, 5, "furniture"), Block(6, 27, "paragraph"), Block(28, 40, "furniture")))
    assert list(prose(made)) == ["It rained.", "It poured."]


def test_the_users_own_sense_is_read_with_ours(tmp_path: Path, tell: Callable[..., object]) -> None:
    text = "Estonia serenaded Poland."
    assert tell(text) == ()
    own = tmp_path / "own.toml"
    own.write_text(
        '[[sense]]\nid = "own.serenade"\nverb = "serenade"\nneed = { obj = "@state" }\nkind = "support"\n'
        'frame = { source = "subj", target = "obj" }\ncameo = "051"\nexample = "Peru serenaded Chile."\n',
        encoding="utf-8",
    )
    (found,) = Reader.load([own]).read([page(text)])
    assert isinstance(found, Reading)
    assert [(report.kind, report.rule) for report in found.reports] == [("support", "own.serenade")]
