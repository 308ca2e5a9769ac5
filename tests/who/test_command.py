import datetime as dt
import json
from pathlib import Path

import pytest

from legation.who import Register
from legation.who.command import import_terms, offices, read_terms, to_tsv, who

D = dt.date


def test_who_gives_the_rows_of_the_contract() -> None:
    rows = list(who("Sergei Lavrov", D(2023, 2, 21)))
    assert rows[0].keys() == {"person", "id", "office", "body", "country", "from", "to", "source"}
    assert (rows[0]["person"], rows[0]["country"], rows[0]["from"], rows[0]["to"]) == (
        "Sergey Lavrov",
        "RU",
        "2004-03-09",
        None,
    )


def test_who_lists_several_offices_of_a_day() -> None:
    held = {row["office"] for row in who("Xi Jinping", D(2024, 1, 1))}
    assert held == {"President", "General Secretary of the Chinese Communist Party"}


def test_who_knows_nobody_without_a_trace() -> None:
    assert list(who("Nobody Atall", D(2024, 1, 1))) == []
    assert list(who("Wang Yi", D(1950, 1, 1))) == []


def test_offices_takes_names_of_states() -> None:
    rows = list(offices(state="France", on=D(2024, 11, 15)))
    assert ("Emmanuel Macron", "President") in {(row["person"], row["office"]) for row in rows}
    assert [row["from"] for row in rows] == sorted(row["from"] or "" for row in rows)
    with pytest.raises(ValueError, match="Ruritania"):
        list(offices(state="Ruritania"))


def test_a_users_table_goes_round(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    head = "# my own\nperson\toffice\tcountry\tstart\tend\n"
    table.write_text(head + "Ada Nowhere\tForeign Minister\tFrance\t2030-02\t\n", "utf-8")
    terms = list(read_terms(table))
    assert (terms[0].country, terms[0].start, terms[0].precision, terms[0].role) == (
        "FR",
        D(2030, 2, 1),
        "month",
        "gov.executive",
    )
    again = tmp_path / "again.tsv"
    again.write_text("\n".join(to_tsv(terms)), "utf-8")
    assert [t.name for t in read_terms(again)] == ["Ada Nowhere"]
    book = Register.load(read_terms(again))
    assert [row["office"] for row in who("Ada Nowhere", D(2030, 6, 1), book)] == ["Foreign Minister"]


def test_a_bad_line_says_where_and_what(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("person\toffice\tcountry\nAda\tMinister\tRuritania\n", "utf-8")
    with pytest.raises(ValueError, match=r"mine\.tsv, line 2.*country"):
        list(read_terms(table))


def test_query_results_are_read_from_csv_and_json(tmp_path: Path) -> None:
    rows = tmp_path / "result.csv"
    head = "person,personLabel,positionLabel,start,end\n"
    rows.write_text(head + "x/Q1,Ada Nowhere,President of France,2030-01-02T00:00:00Z,\n,,,,\n", "utf-8")
    found = list(import_terms(rows))
    assert [(t.person, t.name, t.country, t.start) for t in found] == [("Q1", "Ada Nowhere", "FR", D(2030, 1, 2))]
    cell = {"personLabel": {"value": "Ada Nowhere"}, "positionLabel": {"value": "Minister"}, "end": {"value": "2031"}}
    packed = tmp_path / "result.json"
    packed.write_text(json.dumps({"results": {"bindings": [cell]}}), "utf-8")
    assert [(t.name, t.end) for t in import_terms(packed, country="DE")] == [("Ada Nowhere", D(2031, 12, 31))]
    packed.write_text('{"a": 1}', "utf-8")
    with pytest.raises(ValueError, match="no query result"):
        list(import_terms(packed))
