from legation.model import Mention, Span
from legation.who import find_gaps, gap_rows, register

LAVROV = register().find("Sergey Lavrov")[0].person.id


def mention(page: str, office: str, name: str = "Sergey Lavrov", person: str = LAVROV, country: str = "RU") -> Mention:
    return Mention(page, name, office, country, person, Span(page, 0, 1, "S"))


def test_gaps_are_offices_the_register_lacks() -> None:
    pages = [mention(p, "Defence Minister") for p in ("a", "b", "c")] + [mention("a", "Foreign Minister")]
    gaps = list(find_gaps(pages, register(), least=3))
    assert [(g.office, g.pages) for g in gaps] == [("Defence Minister", ("a", "b", "c"))]


def test_one_gap_gathers_the_wordings_and_counts_a_page_once() -> None:
    pages = [mention("a", "Defence Minister"), mention("a", "defence minister"), mention("b", "minister of defence")]
    assert [(g.office, len(g.pages)) for g in find_gaps(pages, register())] == [("minister of defence", 2)]


def test_unknown_persons_are_gaps_too_and_most_pages_come_first() -> None:
    unknown = [mention(p, "Foreign Minister", "Ada Lovellan", "", "FR") for p in "abcd"]
    rows = list(gap_rows([*(mention(p, "Defence Minister") for p in "abc"), *unknown]))
    assert [(r["person"], r["id"], r["country"], r["count"]) for r in rows] == [
        ("Ada Lovellan", "", "FR", 4), ("Sergey Lavrov", LAVROV, "RU", 3),
    ]  # fmt: skip
    assert rows[0]["pages"] == ["a", "b", "c", "d"]


def test_too_few_pages_no_name_and_no_class_are_no_rows() -> None:
    few = [mention("a", "Defence Minister"), mention("b", "Defence Minister")]
    nameless = [mention(p, "Defence Minister", "", "") for p in "abc"]
    classless = [mention(p, "goalkeeper") for p in "abc"]
    assert list(gap_rows([*few, *nameless, *classless])) == []
    assert list(gap_rows([])) == []
