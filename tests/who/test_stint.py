import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from legation.who import register
from legation.who.lookup import keys_of, look_up
from legation.who.stint import Stint, around, leading_first
from legation.who.term import covers, rank

BOOK = register()
PEOPLE = sorted(BOOK.every())


@given(st.sampled_from(PEOPLE), st.dates(dt.date(1900, 1, 1), dt.date(2030, 1, 1)))
def test_a_stint_covers_the_days_its_term_covers(person: str, on: dt.date) -> None:
    terms, stints = BOOK.terms(person), BOOK.stints(person)
    assert [covers(term, on) for term in terms] == [stint.covers(on.isoformat()) for stint in stints]
    assert [(t.country, rank(t)) for t in terms] == [(s.country, s.rank) for s in stints]


def test_cut_days_cover_their_whole_month_and_year() -> None:
    stint = Stint("FR", "President", frozenset(), 3, "2001-03", "2002")
    held = [stint.covers(day) for day in ("2001-02-28", "2001-03-01", "2002-12-31", "2003-01-01")]
    assert held == [False, True, True, False]
    assert not Stint("FR", "President", frozenset(), 3, "", "").covers("2001-01-01")


def test_the_leading_office_comes_first_then_the_latest() -> None:
    plain = Stint("FR", "Minister", frozenset(), 1, "2005", "")
    old, new = (Stint("FR", "President", frozenset(), 3, start, "") for start in ("2001", "2003"))
    assert leading_first([plain, old, new]) == [new, old, plain]


def test_the_days_around_stay_within_the_calendar() -> None:
    assert around(dt.date.min)[0] == "0001-01-01" and around(dt.date.max)[1] == "9999-12-31"
    assert around(dt.date(2023, 1, 1)) == ("2021-01-01", "2024-12-31")


def test_a_name_is_found_by_the_first_way_that_knows_it() -> None:
    names = {"elovellan ada": "p1", "eada lovellan": "p1", "flovellan": "p1 p2", "lalvln": "p3"}
    none: dict[str, tuple[str, ...]] = {}
    assert look_up(names, "Lovellan Ada", none.__getitem__)[0][:2] == ("p1", 1.0)
    assert look_up(names, "Ada B. Lovellan", none.__getitem__)[0][2] == ("first and last name",)
    assert [pid for pid, _, _ in look_up(names, "Lovellan", none.__getitem__)] == ["p1", "p2"]
    assert look_up(names, "", none.__getitem__) == ()


@given(st.text(max_size=30))
def test_any_name_has_whole_keys(name: str) -> None:
    assert all(len(key) > 1 and key[0] in "eslf" for key in keys_of(name))


def test_every_person_is_found_by_the_own_name() -> None:
    lost = [
        p for p in PEOPLE[::50] if (known := BOOK.person(p)) and p not in {w[0] for w in BOOK.candidates(known.name)}
    ]
    assert lost == []
