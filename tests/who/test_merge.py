import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts" / "register"))

from families import families
from people import group
from raw import Raw, clean_day, same_day
from terms import fold_terms


def raw(person: str, start: str, end: str = "", rank: int = 2, qid: str = "", office: str = "President") -> Raw:
    return Raw(person, qid, "", (), office, "France", "FR", start, end, f"source {rank}", rank)


def test_spellings_of_one_president_are_one_person() -> None:
    people = group([raw("Émile Exemple", "2001-05-01", rank=4), raw("EMILE Exemple", "2001-05-02", rank=1)])
    assert len(people) == 1


def test_different_qids_are_never_one_person() -> None:
    assert len(group([raw("Ana Lima", "2001", qid="Q1"), raw("Ana Lima", "2001", qid="Q2")])) == 2


def test_namesakes_a_lifetime_apart_are_two() -> None:
    assert len(group([raw("Jean Petit", "1900-01-01"), raw("Jean Petit", "1990-01-01")])) == 2


def test_the_better_source_gives_the_date_and_the_other_is_reported() -> None:
    terms, clashes = fold_terms([raw("A B", "2001-05-01", "2005-01-01", 4), raw("A B", "2001-05-20", "2005-01-01", 2)])
    assert [(t.start, t.end) for t in terms] == [("2001-05-01", "2005-01-01")]
    assert [(c.field, c.ours, c.theirs) for c in clashes] == [("start", "2001-05-01", "2001-05-20")]


def test_two_presidencies_stay_two_terms() -> None:
    terms, clashes = fold_terms([raw("A B", "2000-05-07", "2008-05-07"), raw("A B", "2012-05-07")])
    assert [t.start for t in terms] == ["2000-05-07", "2012-05-07"] and clashes == []


def test_an_open_end_by_hand_is_not_filled_by_an_earlier_one() -> None:
    terms, _ = fold_terms([raw("A B", "1999-07-23", "", 4), raw("A B", "1999-07-23", "1999-07-30", 1)])
    assert [t.end for t in terms] == [""]


def test_days_are_cut_to_what_is_known() -> None:
    assert clean_day("1998-022008-04") == "" and clean_day("2021-01") == "2021-01"
    assert same_day("2021", "2021-05-03") and not same_day("2021-04", "2021-05-03")


def test_families_by_custom() -> None:
    assert families([raw("Wang Yi", "2013")], "CN") == {"Wang"}
    assert families([raw("Ursula von der Leyen", "2019")], "DE") == {"von der Leyen", "Leyen"}
    assert families([raw("Ahmed bin Mubarak", "2018")], "YE") == {"bin Mubarak"}
