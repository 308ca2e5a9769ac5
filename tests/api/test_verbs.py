"""Reading, importing, judging and the parts of the reader, from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import legation
from legation.api import code, date, offices, reports, restore, when, who

TEXT = "Foreign Minister Wang Yi met Sergei Lavrov in Moscow on Tuesday."
PAGE = f"Wang meets Lavrov\n\n{TEXT} They discussed the war in Ukraine.\n"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two pages."""
    folder = tmp_path_factory.mktemp("verbs")
    (folder / "one.txt").write_text(PAGE)
    (folder / "two.txt").write_text(PAGE.replace("Tuesday", "Tuesday, 1 April 2025"))
    seen: list[int] = []
    account = legation.read(
        [folder / "one.txt", folder / "two.txt"],
        folder / "my.ledger",
        "2025-04-02",
        watch=lambda a: seen.append(a.read),
    )
    assert (account.kept, account.failed, seen) == (2, 0, [1, 2])
    return folder / "my.ledger"


def test_reading_again_changes_nothing(ledger: Path) -> None:
    assert legation.read(str(ledger.parent / "one.txt"), ledger, "2025-04-02").known == 1
    with legation.Ledger(ledger) as opened:
        (meeting,) = opened.events(kind="meeting")
        assert len(meeting.reports) == 2 and meeting.place and meeting.place.country == "RU"


def test_a_decision_holds_until_it_is_taken_back(ledger: Path) -> None:
    with legation.Ledger(ledger) as opened:
        (meeting,) = opened.events(kind="meeting")
        number = opened.different(*meeting.reports, by="ada")
        assert len(list(opened.events(kind="meeting"))) == 2
        opened.undo(number, by="ada")
        assert len(list(opened.events(kind="meeting"))) == 1


def test_out_and_in_again(ledger: Path, tmp_path: Path) -> None:
    with legation.Ledger(ledger) as opened:
        opened.export(tmp_path / "x.jsonl", "jsonl")
        events = list(opened.events())
    assert restore(tmp_path / "x.jsonl", tmp_path / "copy.ledger").kept == 2
    with legation.Ledger(tmp_path / "copy.ledger") as copy:
        assert list(copy.events()) == events


def test_the_parts_of_the_reader() -> None:
    (meeting,) = (one for one in reports(TEXT, "2025-04-02") if one.kind == "meeting")
    assert [party.name for party in meeting.parties] == ["Wang Yi", "Sergei Lavrov"]
    assert who("Sergei Lavrov", "2023-02-21")[0].person == "Q58217"
    assert any(term.person == "Q58217" for term in offices(state="Russia", on="2023-02-21"))
    (row,) = when([{"id": 1, "text": "They meet on 1 April 2025.", "published": None}])
    assert row["times"][0]["start"] == "2025-04-01"
    (row,) = code([{"id": 1, "text": "China condemned the United States on Tuesday.", "date": "2025-04-02"}], "cameo")
    assert row["events"][0]["code"].startswith("11")
    found = date(f"MOSCOW, 1 April 2025 - {TEXT}\n")
    assert found is not None and (str(found.start), found.source) == ("2025-04-01", "dateline")
    assert reports("") == ()
