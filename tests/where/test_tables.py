from collections import Counter

from legation.where.fold import fold, split
from legation.where.tables import read_all, read_rows


def test_states_have_unique_codes_of_the_right_shape() -> None:
    rows = list(read_rows("states.tsv"))
    assert len({row["code"] for row in rows}) == len({row["alpha3"] for row in rows}) == len(rows) >= 215
    assert all(len(row["code"]) == 2 and len(row["alpha3"]) == 3 and row["name"] for row in rows)


def test_no_organisation_is_called_like_a_state_code() -> None:
    codes = {row["code"] for row in read_rows("states.tsv")}
    assert not codes & {row["short"] for row in read_rows("organisations.tsv")}


def test_every_country_named_is_a_state() -> None:
    codes = {row["code"] for row in read_rows("states.tsv")} | {""}
    for table in ("regions.tsv", "seats.tsv", "groups.tsv", "bodies.tsv", "cities.tsv"):
        assert {row["country"] for row in read_rows(table)} <= codes, table


def test_cities_are_many_and_each_once_per_country() -> None:
    names = Counter((row["name"], row["country"]) for row in read_rows("cities.tsv"))
    assert len(names) > 2900 and max(names.values()) == 1


def test_entries_have_words() -> None:
    assert all(split(entry.words) for entry in read_all())


def test_fold_drops_case_and_accents() -> None:
    assert fold("Élysée") == "elysee" and fold("Łódź") == "lodz" and fold("Çavuşoğlu") == "cavusoglu"
