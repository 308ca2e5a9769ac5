import pytest

from legation.who.office import classify, describe, read_classes, same_office


@pytest.mark.parametrize(
    ("words", "country", "classes"),
    [
        ("Foreign Minister", "RU", {"foreign-minister"}),
        ("Secretary of State", "US", {"foreign-minister"}),
        ("Secretary of State for Defence", "GB", {"defence-minister"}),
        ("Secretary of State of Ohio", "US", set()),
        ("Deputy Prime Minister and Minister for Foreign Affairs", "KZ", {"deputy-prime-minister", "foreign-minister"}),
        ("Minister for Europe and Foreign Affairs", "FR", {"foreign-minister"}),
        ("deputy foreign minister", "", {"deputy-foreign-minister"}),
        ("Ambassador to the United States", "CN", {"ambassador"}),
        ("President of the Province of Lodi", "IT", {"governor"}),
        ("President of the Republic", "IT", {"president"}),
        ("president of France", "FR", {"president"}),
        ("Principal Secretary to the Prime Minister", "IN", {"first-deputy"}),
        ("Foreign Secretary", "GB", {"foreign-minister"}),
        ("Foreign Secretary", "IN", {"deputy-foreign-minister"}),
        ("President of the European Commission", "EU", {"igo-head"}),
        ("goalkeeper", "", set()),
    ],
)
def test_words_name_a_class(words: str, country: str, classes: set[str]) -> None:
    assert classify(words, country) == classes


def test_a_leader_meets_every_head_and_no_minister() -> None:
    assert same_office(frozenset({"leader"}), frozenset({"monarch"}))
    assert not same_office(frozenset({"leader"}), frozenset({"foreign-minister"}))


def test_every_class_is_described() -> None:
    for key, row in read_classes()[0].items():
        assert row.name and row.role and 1 <= row.rank <= 3, key
    assert describe("no such class").rank == 0
